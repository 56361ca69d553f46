/** Names that are one person's or body's though they are not written alike, and names that are not. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { joinAlike } from '../../../src/annotators/entities/alike/index.ts';
import { wordLikeness } from '../../../src/annotators/entities/alike/words.ts';
import type { Group, NamedMention } from '../../../src/annotators/mentions/names.ts';
import { ALL_RULES } from '../../../src/annotators/rule.ts';
import { makeDocument } from '../../helpers/documents.ts';

const namesIn = (text: string): string[] =>
  annotate(makeDocument(text), ['namedEntities']).layers.namedEntities!.map(({ name }) => name);

describe('one', () => {
  test.each([
    [
      'Oskar Brandmeier',
      'Oskar Brandmeier opened the fair. Many came. "It is late," Brandmeyer said. Then Brandmeier left.',
    ],
    ['Milos Katranidis', 'Milos Katranidis came on Monday. He sang. Katrandis said the hall was full.'],
    ['Daniel Okonjo', 'Daniel Okonjo came on Monday. Danny Okonjo sang well. Okonjo left.'],
    ['Bank of Moravia', 'The Bank of Moravia raised its rates on Monday. The BOM said it had no choice.'],
  ])('%s', (name, text) => {
    expect(namesIn(text)).toEqual([name]);
  });
});

describe('not one', () => {
  test.each([
    ['two of one family', 'Oskar Brandmeier came on Monday with Hanna Brandmeier. Hanna Brandmeier sang.'],
    ['a man and a woman', 'Mr Daniel Okonjo came on Monday. Ms Danielle Okonjo sang well.'],
    ['two given names', 'Maria Santos said no on Monday. Marina Santos said yes.'],
    ['who meet', 'Elena Brandmeier met Elene Brandmeier on Monday.'],
    ['middle initials', 'George H. W. Holm won in 1988. George W. Holm won in 2000.'],
    ['middle names', 'John Fitzgerald Holm won in 1988. John Bouvier Holm won in 2000.'],
    ['short names', 'Ms Kim Soo-ah came on Monday. Mr Lim left on Friday.'],
  ])('%s', (_, text) => {
    expect(namesIn(text).length).toBeGreaterThan(1);
  });
});

test.each([
  ['kremlacek', 'kremacek', 'left out'],
  ['grabowski', 'grabowksi', 'swapped'],
  ['behrmann', 'berhmann', 'swapped'],
  ['bennett', 'bennet', 'doubled'],
  ['zelenski', 'zelenska', 'vowel'],
  ['muhammad', 'mohamed', 'common'],
  ['chuck', 'charles', 'nickname'],
  ['moustafa', 'mostefa', 'sound'],
  ['kim', 'lim', 'other'],
  ['li', 'li', 'same'],
])('%s and %s: %s', (one, other, likeness) => {
  expect(wordLikeness(one, other)).toBe(likeness);
  expect(wordLikeness(other, one)).toBe(likeness);
});

test('without weights nobody is joined', () => {
  expect(
    joinAlike(
      [],
      'person',
      () => null,
      ALL_RULES,
      () => false,
      new Map(),
    ),
  ).toEqual([]);
});

test('who is put together keeps the rules of its own mentions alone', () => {
  const rules = ['named-entities/bracket'];
  const mentions = ['Daniel Okonjo', 'Danny Okonjo', 'Selma Katjavivi'].map(
    (text, at): NamedMention => ({
      name: { start: 20 * at, end: 20 * at + text.length, type: 'person', confidence: 1, by: 'names/crf' },
      text,
      words: text.toLowerCase().split(' '),
      entry: null,
      firstToken: 4 * at,
      endToken: 4 * at + 2,
      sentence: at,
    }),
  );
  const shared = new Map(mentions.map((mention) => [mention, rules]));
  const groups = mentions.map((mention): Group => ({ type: 'person', mentions: [mention], joinedBy: shared }));
  const [one, other] = joinAlike(
    groups,
    'person',
    () => null,
    ALL_RULES,
    () => false,
    new Map([['person|all', 9]]),
  );
  expect([...one!.joinedBy]).toEqual([
    [mentions[0], rules],
    [mentions[1], [...rules, 'named-entities/alike']],
  ]);
  expect(other!.joinedBy).toBe(shared);
});
