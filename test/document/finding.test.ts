/** Lists in order and sets of what belongs together, against the plain way to say the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DisjointSets } from '../../src/document/disjoint-sets.ts';
import { countBefore } from '../../src/document/finding.ts';

test('countBefore counts what a filter would', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: -1, max: 51 }), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      expect(countBefore(sorted, (one) => one < limit)).toBe(sorted.filter((one) => one < limit).length);
    }),
  );
});

test('what is joined, by way of others too, has one first thing; all else is by itself', () => {
  const sets = new DisjointSets<string>();
  for (const [a, b] of ['ab', 'cd', 'bd', 'ef'] as const) sets.join(a!, b!);
  expect([...'abcdefg'].map((one) => sets.find(one)).join('')).toBe('aaaaeeg');
});

test('joining all pairs of a path leaves one set', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(Array.from({ length: 30 }, (_, i) => i)), (path) => {
      const sets = new DisjointSets<number>();
      for (const [at, one] of path.entries()) if (at > 0) sets.join(path[at - 1]!, one);
      expect(new Set(path.map((one) => sets.find(one))).size).toBe(Math.min(1, path.length));
    }),
  );
});
