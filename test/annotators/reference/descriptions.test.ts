/** Phrases that say what a person is are mentions of her. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { makeDocument } from '../../helpers/documents.ts';

/** The nominal mentions of persons, each with the name of its person. */
function nominalsIn(text: string): string[] {
  const entities = annotate(makeDocument(text), ['entities']).layers.entities!;
  return entities
    .filter(({ type }) => type === 'person')
    .flatMap(({ name, mentions }) =>
      mentions.filter(({ form }) => form === 'nominal').map(({ start, end }) => `${text.slice(start, end)}: ${name}`),
    );
}

describe('a mention', () => {
  test.each([
    ['Ada Berg came on Monday. She is a nurse from the north.', 'a nurse'],
    ['Ada Berg became professor of law.', 'professor'],
    ['Ada Berg (8 May 1901 – 2 June 1980) was a Danish linguist.', 'a Danish linguist'],
    ['Ada Berg came on Monday. She was also one of the first teachers in the north.', 'one of the first teachers'],
  ])('%s', (text, phrase) => {
    expect(nominalsIn(text)).toEqual([`${phrase}: Ada Berg`]);
  });

  test('a relative whom the text has named, by the same words again', () => {
    expect(nominalsIn('Ada Berg came with her mother, Ida Holm, on Monday. Her mother sang.')).toEqual([
      'Her mother: Ida Holm',
    ]);
  });
});

describe('none', () => {
  test.each([
    'Ada Berg, the harbour and the mill were seen on Monday.',
    'Ada Berg, a young Danish linguist, came on Monday.',
    'The mayor, Ada Berg, came on Monday.',
    'Ada Berg was not a linguist.',
    'Ada Berg was a bit late on Monday.',
    'Ada Berg, a friend of Ida Holm, came on Monday.',
    'Ada Berg, who came on Monday, sang.',
    'Ada Berg was the first to come.',
  ])('%s', (text) => {
    expect(nominalsIn(text)).toEqual([]);
  });
});
