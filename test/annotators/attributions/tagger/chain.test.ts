import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChain, STEP_COUNT, stepOf } from '../../../../src/annotators/attributions/tagger/chain.ts';
import { LABEL_COUNT as L } from '../../../../src/annotators/attributions/tagger/labels.ts';

/** All label sequences of a length that are possible, with their scores. */
function sequences(
  count: number,
  scores: readonly number[],
  steps: readonly number[],
): { labels: number[]; score: number }[] {
  let all: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let t = 0; t < count; t++)
    all = all.flatMap(({ labels, score }) =>
      Array.from({ length: L }, (_, label) => ({ label, step: stepOf(labels.at(-1) ?? 0, label) }))
        .filter(({ step }) => step >= 0)
        .map(({ label, step }) => ({
          labels: [...labels, label],
          score: score + scores[t * L + label]! + steps[t * STEP_COUNT + step]!,
        })),
    );
  return all;
}

const weight = fc.double({ min: -4, max: 4, noNaN: true });
const paragraph = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    scores: fc.array(weight, { minLength: count * L, maxLength: count * L }),
    steps: fc.array(weight, { minLength: count * STEP_COUNT, maxLength: count * STEP_COUNT }),
  }),
);

describe('chain', () => {
  it('gives the probabilities and the best sequence that listing all sequences gives', () => {
    fc.assert(
      fc.property(paragraph, ({ count, scores, steps }) => {
        const all = sequences(count, scores, steps);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const chain = createChain();
        chain.reset(count);
        chain.scores.set(scores);
        chain.steps.set(steps);
        const best = all.reduce((a, b) => (b.score > a.score ? b : a));
        const found = all.find(({ labels }) => labels.join() === Array.from(chain.best(count)).join());
        expect(found?.score).toBeCloseTo(best.score, 9);
        expect(chain.run(count)).toBeCloseTo(Math.log(total), 6);
        for (let t = 0; t < count; t++)
          for (let l = 0; l < L; l++) {
            const share = all
              .filter(({ labels }) => labels[t] === l)
              .reduce((sum, { score }) => sum + Math.exp(score), 0);
            expect(chain.marginals[t * L + l]).toBeCloseTo(share / total, 6);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('lets an inside label follow its own role only', () => {
    expect(stepOf(0, 2)).toBe(-1);
    expect(stepOf(1, 4)).toBe(-1);
    expect(stepOf(1, 2)).toBeGreaterThanOrEqual(0);
    expect(stepOf(2, 2)).toBe(stepOf(1, 2));
  });
});
