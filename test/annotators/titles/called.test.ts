/** What persons are called away from their names. */
import { describe, expect, it } from 'vitest';
import { namedMentions } from '../../../src/annotators/mentions/names.ts';
import { titleCalled } from '../../../src/annotators/titles/called.ts';
import { namedTextOf } from '../../../src/annotators/titles/named-text.ts';
import type { Annotated } from '../../../src/document/document.ts';
import type { Mention } from '../../../src/document/layers.ts';
import { markedDocument } from '../../helpers/names.ts';

/** The title that a phrase gives whom it means. */
function called(marked: string, phrase: string, form: Mention['form'] = 'nominal', confidence = 0.9): string | null {
  const document = markedDocument(marked) as Annotated<'structure' | 'tokens' | 'sentences' | 'names'>;
  const start = document.text.indexOf(phrase);
  const mention: Mention = { start, end: start + phrase.length, form, confidence, by: 'references/person' };
  const text = namedTextOf(document, namedMentions(document, null));
  return titleCalled([mention], () => text)?.title ?? null;
}

describe('titleCalled', () => {
  it.each([
    ['[Ann Lee|person] came. The psychiatrist said so.', 'The psychiatrist', 'psychiatrist'],
    ['[Ann Lee|person] came. The prime minister said so.', 'The prime minister', 'prime minister'],
    ['[Ann Lee|person] came. A police spokeswoman said so.', 'A police spokeswoman', 'police spokeswoman'],
  ])('%s', (marked, phrase, title) => {
    expect(called(marked, phrase)).toBe(title);
  });

  it.each([
    ['[Ann Lee|person] came. The woman said so.', 'The woman', 'nominal', 0.9],
    ['[Ann Lee|person] came. Her mother said so.', 'Her mother', 'nominal', 0.9],
    ['[Ann Lee|person] came. She said so.', 'She', 'pronoun', 0.9],
    ['[Ann Lee|person] came. The psychiatrist said so.', 'The psychiatrist', 'nominal', 0.2],
  ] as const)('no title in: %s', (marked, phrase, form, confidence) => {
    expect(called(marked, phrase, form, confidence)).toBeNull();
  });
});
