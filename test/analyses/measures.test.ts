/** Numbers by hand: diversity, keyness, and their properties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diversityOf } from '../../src/analyses/diversity.ts';
import { g2Of, keynessOf, logRatioOf, WordCounts, wordsOf } from '../../src/analyses/keyness.ts';

describe('diversity', () => {
  test.each([
    [[1], 0, null, 0],
    [[1, 1, 1, 1], Math.log(4), 1, 0.75],
    [[2, 1, 1], 1.0397, 0.9464, 0.625],
    [[98, 1, 1], 0.1119, 0.1019, 0.0394],
  ])('%j', (counts, shannon, evenness, giniSimpson) => {
    const found = diversityOf(counts)!;
    expect(found.shannon).toBeCloseTo(shannon, 4);
    expect(found.giniSimpson).toBeCloseTo(giniSimpson, 4);
    if (evenness === null) expect(found.evenness).toBeNull();
    else expect(found.evenness).toBeCloseTo(evenness, 4);
  });

  test('nothing counted has no diversity', () => expect(diversityOf([])).toBeNull());

  test('lies between one voice and all equal, and Gini-Simpson is what drawing all pairs gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const { shannon, giniSimpson } = diversityOf(counts)!;
        const quotes = counts.flatMap((count, speaker) => Array<number>(count).fill(speaker));
        const different = quotes.flatMap((a) => quotes.filter((b) => a !== b)).length;
        expect(giniSimpson).toBeCloseTo(different / quotes.length ** 2, 10);
        expect(shannon).toBeGreaterThanOrEqual(0);
        expect(shannon).toBeLessThanOrEqual(Math.log(counts.length) + 1e-12);
      }),
    );
  });
});

describe('keyness', () => {
  test.each([
    // a, b, c, d, G2, log ratio, by hand from the formulas
    [12, 3, 1000, 1000, 5.7823, 2],
    [10, 10, 1000, 1000, 0, 0],
    [5, 0, 100, 100, 6.9315, Math.log2(10)],
    [0, 5, 100, 300, 2.8768, Math.log2(0.3)],
  ])('%i and %i of %i and %i', (a, b, c, d, g2, logRatio) => {
    expect(g2Of(a, b, c, d)).toBeCloseTo(g2, 4);
    expect(logRatioOf(a, b, c, d)).toBeCloseTo(logRatio, 4);
  });

  test('a set without words has no key words', () => {
    expect([g2Of(3, 0, 10, 0), logRatioOf(3, 0, 10, 0)]).toEqual([0, 0]);
  });

  test('two sets turned round give the same G2 and the opposite sizes', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 40 });
    const counts = (words: readonly string[]): WordCounts => {
      const made = new WordCounts();
      made.add(wordsOf(words.join(' ')));
      return made;
    };
    fc.assert(
      fc.property(text, text, (one, other) => {
        const there = keynessOf(counts(one), counts(other));
        const back = new Map(keynessOf(counts(other), counts(one)).map((found) => [found.word, found]));
        expect(there.length).toBe(new Set([...one, ...other]).size);
        for (const { word, g2, logRatio, a, b } of there) {
          expect(back.get(word)!.g2).toBeCloseTo(g2, 8);
          expect(back.get(word)!.logRatio).toBeCloseTo(-logRatio, 8);
          expect([back.get(word)!.b, back.get(word)!.a]).toEqual([a, b]);
        }
      }),
    );
  });
});
