/** Whatever moves are made, the words hang on each other as a tree. */
import { describe, expect, test } from 'vitest';
import { MOVES, type Move } from '../../../src/parsing/labels.ts';
import { Configuration } from '../../../training/parsing/configuration.ts';
import { seededRandom } from '../../../training/random.ts';

const allowedMoves = (configuration: Configuration): Move[] =>
  MOVES.filter((_, move) => ((configuration.allowed >>> move) & 1) === 1);

describe('a configuration', () => {
  test('hangs words on each other as the moves say', () => {
    // Li said costs rose
    const configuration = new Configuration();
    configuration.start(4);
    const moves: Move[] = ['shift', 'left nsubj', 'shift', 'shift', 'left nsubj', 'shift', 'right ccomp', 'left root'];
    for (const move of moves) {
      expect(allowedMoves(configuration)).toContain(move);
      configuration.move(MOVES.indexOf(move));
    }
    expect(allowedMoves(configuration)).toEqual([]);
    expect([...configuration.heads.subarray(0, 4)]).toEqual([1, 4, 3, 1]);
    expect(configuration.taken[1]).toBe((1 << MOVES.indexOf('left nsubj')) | (1 << MOVES.indexOf('right ccomp')));
  });

  test.each([
    ['at the start', [], ['shift']],
    ['one word read, others to come', ['shift'], ['shift', 'left nsubj', 'left other']],
    ['two words read', ['shift', 'shift'], ['shift', 'left ccomp', 'right object']],
  ] as const)('%s allows what can be done', (_, moves, allowed) => {
    const configuration = new Configuration();
    configuration.start(3);
    for (const move of moves) configuration.move(MOVES.indexOf(move));
    expect(allowedMoves(configuration)).toEqual(expect.arrayContaining([...allowed]));
    expect(allowedMoves(configuration)).not.toContain('left root');
  });

  test('only at the end is a word the root, and nothing else hangs on it', () => {
    const configuration = new Configuration();
    configuration.start(1);
    configuration.move(MOVES.indexOf('shift'));
    expect(allowedMoves(configuration)).toEqual(['left root']);
  });

  test('ends with a tree after any moves that it allows, and can be used again', () => {
    const random = seededRandom(11);
    const configuration = new Configuration();
    for (let round = 0; round < 300; round++) {
      const count = Math.floor(random() * 12);
      configuration.start(count);
      let made = 0;
      for (let moves = allowedMoves(configuration); moves.length > 0; moves = allowedMoves(configuration)) {
        configuration.move(MOVES.indexOf(moves[Math.floor(random() * moves.length)]!));
        made++;
      }
      expect(made).toBe(2 * count);
      for (let word = 0; word < count; word++) {
        let at = word;
        for (let steps = 0; at < count; steps++) {
          expect(steps).toBeLessThanOrEqual(count);
          at = configuration.heads[at]!;
        }
        expect(at).toBe(count);
      }
    }
  });
});
