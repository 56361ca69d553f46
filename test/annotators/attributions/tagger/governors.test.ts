/** What hangs on what in a paragraph, and which cue governs it. */
import { describe, expect, test } from 'vitest';
import { dependenciesOf, governorsOf } from '../../../../src/annotators/attributions/tagger/governors.ts';
import { createWordCache } from '../../../../src/annotators/attributions/tagger/words.ts';
import { MOVES } from '../../../../src/parsing/labels.ts';
import { shippedParser } from '../../../../src/parsing/parser.ts';

const wordOf = createWordCache(() => 0);
const words = 'Rain fell . Nandi , who runs the port , said that ships would leave on Sunday .'.split(' ');
const sentences = [0, 3, words.length];
const SAID = words.indexOf('said');
const read = (isParsed: (sentence: number) => boolean) =>
  dependenciesOf(
    shippedParser(),
    words.map((text) => wordOf({ text })),
    sentences,
    isParsed,
  );

describe('dependencies', () => {
  test('are numbered from the first word of the paragraph, and are known of the sentences that are asked for', () => {
    const { heads, moves, dependents, isParsed } = read((sentence) => sentence === 1);
    expect([...isParsed]).toEqual([0, 1]);
    expect([...heads.subarray(0, 3)]).toEqual([-1, -1, -1]);
    expect(heads[words.indexOf('Nandi')]).toBe(SAID);
    expect(MOVES[moves[words.indexOf('leave')]!]).toBe('right ccomp');
    expect((dependents[SAID]! >>> MOVES.indexOf('left nsubj')) & 1).toBe(1);
    expect(heads[SAID]).toBe(-1);
  });
});

describe('governors', () => {
  const { governors, relations, depths } = governorsOf(
    read(() => true),
    (word) => word === SAID,
  );
  test.each([
    ['Nandi', 'left nsubj', 1],
    ['port', 'left nsubj', 3],
    ['leave', 'right ccomp', 1],
    ['ships', 'right ccomp', 2],
    ['Sunday', 'right ccomp', 3],
  ])('said governs %s: %s', (word, relation, depth) => {
    const at = words.indexOf(word);
    expect(governors[at]).toBe(SAID);
    expect(MOVES[relations[at]!]).toBe(relation);
    expect(depths[at]).toBe(depth);
  });

  test.each(['Rain', 'fell', 'said'])('nothing governs %s', (word) => {
    const at = words.indexOf(word);
    expect([governors[at], relations[at], depths[at]]).toEqual([-1, 0, 0]);
  });

  test('are none without a cue', () => {
    const none = governorsOf(
      read(() => true),
      () => false,
    );
    expect([...none.governors]).toEqual(words.map(() => -1));
  });
});
