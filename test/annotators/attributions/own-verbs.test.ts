/** Own reporting verbs: read as a verb that the tagger knows, in every form, and given back as themselves. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { readOwnVerbs } from '../../../src/annotators/attributions/own-verbs.ts';
import { PLAIN } from '../../../src/annotators/runner.ts';
import { tokenize } from '../../../src/annotators/tokens/index.ts';
import type { OwnVerbs } from '../../../src/document/own-verbs.ts';
import { slice } from '../../../src/document/span.ts';
import { makeDocument } from '../../helpers/documents.ts';

const readAs = (text: string, verbs: OwnVerbs): string =>
  readOwnVerbs(tokenize(text), verbs)
    .tokens.words.map((word) => word.text)
    .join(' ');

describe('own verbs', () => {
  test.each([
    ['They tweet . He tweets . Tweeting', 'They say . He says . Saying', { lemma: 'tweet', class: 'neutral' }],
    ['He fumed . Fuming', 'He criticized . Criticizing', { lemma: 'fume', class: 'criticize' }],
    ['She noted it', 'She walked it', { lemma: 'note', class: null }],
    ['A notebook', 'A notebook', { lemma: 'note', class: null }],
  ] as const)('%s', (text, read, verb) => {
    expect(readAs(text, [verb])).toBe(read);
  });

  const text = '"We will not wait 🎉," Ada Obi thundered in Accra.\n\nKwame Asante noted that prices rose.';
  const found = (verbs: OwnVerbs | null) =>
    annotate(makeDocument(text), ['attributions'], { ...PLAIN, verbs }).layers.attributions!.map(
      ({ cue, verb, content }) => [
        cue.map((span) => slice(text, span)).join(),
        verb?.lemma,
        verb?.class,
        content.map((span) => slice(text, span)).join(),
      ],
    );

  test('change what is found and how it is called, and no span', () => {
    expect(found(null)).toContainEqual(['noted', 'note', 'neutral', 'that prices rose']);
    const verbs: OwnVerbs = [
      { lemma: 'thunder', class: 'criticize' },
      { lemma: 'note', class: null },
    ];
    expect(found(verbs)).toEqual([['thundered', 'thunder', 'criticize', 'We will not wait 🎉']]);
    expect(found([{ lemma: 'note', class: 'deny' }])).toContainEqual(['noted', 'note', 'deny', 'that prices rose']);
    expect(found([])).toEqual(found(null));
  });
});
