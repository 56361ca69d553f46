/** Near-duplicates: shingles, MinHash beside the exact similarity, and clusters beside brute force. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clusterOf,
  clustersOf,
  fingerprintOf,
  jaccard,
  shinglesOf,
  signatureOf,
} from '../../src/analyses/near-duplicates.ts';

const WORDS = ['port', 'strike', 'grain', 'minister', 'said', 'the', 'on', 'ship', 'crew', 'night'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

/** Similarity as its definition has it, over the runs themselves. */
function similarity(a: string, b: string): number {
  const runs = (one: string): Set<string> => {
    const words = one.toLowerCase().split(/[^\p{L}]+/u).filter(Boolean); // biome-ignore format: one line
    if (words.length === 0) return new Set();
    return new Set(Array.from({ length: Math.max(1, words.length - 4) }, (_, i) => words.slice(i, i + 5).join(' ')));
  };
  const [x, y] = [runs(a), runs(b)];
  const shared = [...x].filter((run) => y.has(run)).length;
  return x.size + y.size === 0 ? 0 : shared / (x.size + y.size - shared);
}

describe('similarity', () => {
  test.each([
    ['The port is shut, Veldt said.', 'the PORT is “shut” – Veldt said', 1],
    ['one two three four five six', 'one two three four five seven', 1 / 3],
    ['one two', 'one two', 1],
    ['one two', 'one two three', 0],
    ['', '', 0],
    ['…', 'one', 0],
    ["the growers' fair", 'the growers’ fair', 1],
  ])('%s | %s', (a, b, expected) => {
    expect(jaccard(shinglesOf(a), shinglesOf(b))).toBeCloseTo(expected, 10);
  });

  test('is what its definition says', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(jaccard(shinglesOf(a), shinglesOf(b))).toBeCloseTo(similarity(a, b), 10);
      }),
    );
  });

  test('is estimated by the share of equal places of two signatures', () => {
    // 128 places: the standard error is at most 0.044; four of them are far from chance.
    const words = Array.from({ length: 400 }, (_, i) => `word${(i * i) % 397}x${i}`);
    for (const changed of [0, 10, 40, 100, 200, 400]) {
      const other = words.map((word, i) => (i < changed ? `other${i}` : word));
      const [a, b] = [shinglesOf(words.join(' ')), shinglesOf(other.join(' '))];
      const [x, y] = [signatureOf(a), signatureOf(b)];
      const estimate = x.filter((value, i) => value === y[i]).length / x.length;
      expect(Math.abs(estimate - jaccard(a, b))).toBeLessThan(0.18);
    }
  });
});

describe('clusters', () => {
  test('are the connected pairs that brute force finds', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.constantFrom(0.5, 0.7, 1), (texts, threshold) => {
        const sets = texts.map(shinglesOf);
        const roots = texts.map((_, i) => i);
        for (let changed = true; changed; ) {
          changed = false;
          for (const [i, a] of sets.entries())
            for (const [j, b] of sets.entries()) {
              const least = Math.min(roots[i]!, roots[j]!);
              if (jaccard(a, b) < threshold || roots[i] === roots[j]) continue;
              roots[i] = least;
              roots[j] = least;
              changed = true;
            }
        }
        expect(clusterOf(sets.map(fingerprintOf), threshold)).toEqual(roots);
      }),
    );
  });

  test('of many wire stories with a tenth of their words changed in each copy: all pairs far above the threshold are found', () => {
    const story = (n: number): string[] => Array.from({ length: 150 }, (_, i) => `story${n}word${i}`);
    const texts = Array.from({ length: 300 }, (_, i) => {
      const words = story(i % 100);
      words.splice(10 + (i % 7), 2, `copy${i}`);
      return words.join(' ');
    });
    const roots = clusterOf(
      texts.map((text) => fingerprintOf(shinglesOf(text))),
      0.7,
    );
    expect(roots).toEqual(texts.map((_, i) => i % 100));
  });

  test('a thousand equal texts are one cluster, texts without words none', () => {
    const sets = Array.from({ length: 1000 }, (_, i) => shinglesOf(i % 2 ? 'the port is shut again today' : '…'));
    expect(new Set(clusterOf(sets.map(fingerprintOf), 0.7)).size).toBe(501);
  });

  test('the first by date is first, then by order; those without a date are last', () => {
    const fingerprint = fingerprintOf(shinglesOf('the port is shut again today'));
    const copies = ['2025-03-02', null, '2025-03-01', '2025-03-01', '2025-03'].map((date) => ({ fingerprint, date }));
    expect(clustersOf(copies, 0.7)).toEqual([[4, 2, 3, 0, 1]]);
  });
});
