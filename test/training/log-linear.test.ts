/** What is learned from choices: the right candidates become likeliest, and a penalty holds weights small. */
import { describe, expect, test } from 'vitest';
import { likeliestOf } from '../../src/tagging/log-linear.ts';
import { type Case, learn, learnNumbered, rounded } from '../../training/log-linear.ts';

/** Short ones are right, whatever colour they have. */
const CASES: readonly Case[] = [
  {
    candidates: [
      ['short', 'red'],
      ['long', 'blue'],
    ],
    right: [0],
  },
  {
    candidates: [
      ['long', 'red'],
      ['short', 'blue'],
    ],
    right: [1],
  },
  {
    candidates: [
      ['long', 'red'],
      ['short', 'red'],
      ['short', 'blue'],
    ],
    right: [1, 2],
  },
];

describe('learn', () => {
  test('makes the right candidates likeliest', () => {
    const weights = learn(CASES, 0.1);
    for (const { candidates, right } of CASES) expect(right).toContain(likeliestOf(candidates, weights).at);
    expect(weights.get('short')).toBeGreaterThan(0.5);
    expect(weights.get('long')).toBeLessThan(-0.5);
  });

  test('holds weights the smaller the greater the penalty', () => {
    const [free, held] = [learn(CASES, 0.1), learn(CASES, 10)].map((weights) => weights.get('short')!);
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(free! / 5);
  });

  test('gives the same weights each time', () => {
    expect(learn(CASES, 1)).toEqual(learn(CASES, 1));
  });
});

test('a case that counts for more has its way', () => {
  const settings = { rounds: 100, rate: 0.3, damping: 1e-5 };
  const candidates = [Int32Array.of(0), Int32Array.of(1)];
  const weights = learnNumbered(
    [
      { candidates, right: [true, false], weight: 3 },
      { candidates, right: [false, true], weight: 1 },
    ],
    Float64Array.of(0.01, 0.01),
    settings,
  );
  expect(weights[0]).toBeGreaterThan(weights[1]!);
});

test('rounded leaves out what is next to nothing, and sorts', () => {
  const weights = new Map([
    ['b', 1.234],
    ['a', -0.057],
    ['c', 0.02],
  ]);
  expect([...rounded(weights)]).toEqual([
    ['a', -0.06],
    ['b', 1.23],
  ]);
});
