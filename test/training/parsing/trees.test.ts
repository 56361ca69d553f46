/** What the parser learns from: trees as they are read, and the way to each. */
import { describe, expect, test } from 'vitest';
import { createWordCache } from '../../../src/annotators/attributions/tagger/words.ts';
import { MOVES, SHIFT, TAGS } from '../../../src/parsing/labels.ts';
import { Configuration } from '../../../training/parsing/configuration.ts';
import { bestMoves } from '../../../training/parsing/oracle.ts';
import { toTree } from '../../../training/parsing/trees.ts';
import { seededRandom } from '../../../training/random.ts';

const wordOf = createWordCache(() => 0, 1000);
const TREE = toTree(
  {
    fold: 0,
    words: ['Yesterday', 'Li', ',', 'who', 'left', ',', 'said', 'costs', 'rose', '.'],
    tags: ['NN', 'NNP', ',', 'WP', 'VBD', ',', 'VBD', 'NNS', 'VBD', '.'],
    relations: ['npadvmod', 'nsubj', 'punct', 'nsubj', 'relcl', 'punct', 'ROOT', 'nsubj', 'ccomp', 'punct'],
    heads: [6, 5, -1, 1, -3, -4, 0, 1, -2, -3],
  },
  wordOf,
);

function firstOf(set: number): number {
  for (let move = 0; move < MOVES.length; move++) if (((set >>> move) & 1) === 1) return move;
  throw new Error('no move');
}

describe('trees', () => {
  test('are read with the parts of speech and relations that the parser has', () => {
    expect([...TREE.tags].map((tag) => TAGS[tag])).toEqual([
      'noun',
      'name',
      'mark',
      'wh',
      'past',
      'mark',
      'past',
      'noun',
      'past',
      'mark',
    ]);
    expect([...TREE.heads]).toEqual([6, 6, 1, 4, 1, 1, 10, 8, 6, 6]);
    expect([...TREE.moves].map((move) => MOVES[move])).toEqual([
      'left other',
      'left nsubj',
      'right other',
      'left nsubj',
      'right clause',
      'right other',
      'left root',
      'left nsubj',
      'right ccomp',
      'right other',
    ]);
  });

  test('a relation that is not told apart is another one', () => {
    const { moves } = toTree(
      { fold: 0, words: ['a', 'b'], tags: ['XX', 'NN'], relations: ['odd', 'ROOT'], heads: [1, 0] },
      wordOf,
    );
    expect(MOVES[moves[0]!]).toBe('left other');
  });
});

describe('the best moves', () => {
  test('lead to the tree', () => {
    const configuration = new Configuration();
    configuration.start(TREE.words.length);
    while (configuration.allowed !== 0) configuration.move(firstOf(bestMoves(configuration, TREE)));
    expect([...configuration.heads.subarray(0, TREE.words.length)]).toEqual([...TREE.heads]);
    expect([...configuration.moves.subarray(0, TREE.words.length)]).toEqual([...TREE.moves]);
  });

  test('are known wherever the parser has gone astray, and are among those allowed', () => {
    const random = seededRandom(5);
    const configuration = new Configuration();
    for (let round = 0; round < 200; round++) {
      configuration.start(TREE.words.length);
      while (configuration.allowed !== 0) {
        const best = bestMoves(configuration, TREE);
        expect(best).not.toBe(0);
        expect(best & ~configuration.allowed).toBe(0);
        const moves = MOVES.map((_, move) => move).filter((move) => ((configuration.allowed >>> move) & 1) === 1);
        configuration.move(moves[Math.floor(random() * moves.length)]!);
      }
    }
  });

  test('a right word by a wrong relation is none of them', () => {
    const configuration = new Configuration();
    configuration.start(TREE.words.length);
    configuration.move(SHIFT);
    expect(firstOf(bestMoves(configuration, TREE))).toBe(SHIFT);
    expect((bestMoves(configuration, TREE) >>> MOVES.indexOf('left nsubj')) & 1).toBe(0);
  });
});
