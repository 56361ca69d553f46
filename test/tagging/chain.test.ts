import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChain } from '../../src/tagging/chain.ts';
import { isInside, pairShape, type Shape, stepShape } from '../../src/tagging/shapes.ts';

interface Scored {
  readonly labels: number[];
  readonly score: number;
}

/** All label sequences of a length that are possible, with their scores. */
function sequences(shape: Shape, count: number, scores: readonly number[], steps: readonly number[]): Scored[] {
  const { labels: L, steps: S, stepOf, fixed } = shape;
  let all: Scored[] = [{ labels: [], score: 0 }];
  for (let t = 0; t < count; t++)
    all = all.flatMap(({ labels, score }) =>
      Array.from({ length: L }, (_, label) => ({ label, step: stepOf[(labels.at(-1) ?? 0) * L + label]! }))
        .filter(({ step }) => step >= 0)
        .map(({ label, step }) => ({
          labels: [...labels, label],
          score: score + scores[t * L + label]! + steps[(fixed ? 0 : t * S) + step]!,
        })),
    );
  return all;
}

const shapes: readonly (readonly [string, Shape])[] = [
  ['steps with scores of their own', stepShape(3)],
  ['a score for each pair of labels', pairShape(2)],
];
const weight = fc.double({ min: -4, max: 4, noNaN: true });
const sequenceOf = ({ labels: L, steps: S, fixed }: Shape) =>
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      scores: fc.array(weight, { minLength: count * L, maxLength: count * L }),
      steps: fc.array(weight, { minLength: fixed ? S : count * S, maxLength: fixed ? S : count * S }),
      // O is always among them, so that some sequence is left.
      allowed: fc.array(
        fc.integer({ min: 0, max: (1 << L) - 1 }).map((bits) => bits | 1),
        { minLength: count, maxLength: count },
      ),
    }),
  );
const exponential = (below: number): number => Math.exp(-below);
const sumOf = (sequences: readonly Scored[]): number => sequences.reduce((sum, { score }) => sum + Math.exp(score), 0);

describe.each(shapes)('chain: %s', (_, shape) => {
  const { labels: L, fixed } = shape;
  const filled = (count: number, scores: readonly number[], steps: readonly number[]) => {
    const chain = createChain(shape, exponential);
    chain.reset(count);
    chain.scores.set(scores);
    if (fixed) chain.setSteps(steps);
    else chain.steps.set(steps);
    return chain;
  };

  it('gives the probabilities and the best sequence that listing all sequences gives', () => {
    fc.assert(
      fc.property(sequenceOf(shape), ({ count, scores, steps, allowed }) => {
        const all = sequences(shape, count, scores, steps);
        const chain = filled(count, scores, steps);
        const best = all.reduce((a, b) => (b.score > a.score ? b : a));
        const found = all.find(({ labels }) => labels.join() === Array.from(chain.best(count)).join());
        expect(found?.score).toBeCloseTo(best.score, 9);
        const expectMarginals = (of: readonly Scored[]) => {
          for (let t = 0; t < count; t++)
            for (let l = 0; l < L; l++)
              expect(chain.marginals[t * L + l]).toBeCloseTo(
                sumOf(of.filter(({ labels }) => labels[t] === l)) / sumOf(of),
                6,
              );
        };
        expect(chain.run(count)).toBeCloseTo(Math.log(sumOf(all)), 6);
        expectMarginals(all);
        const start = (count - 1) >> 1;
        const span = all.filter(
          ({ labels }) =>
            labels[start] === 1 && labels.slice(start + 1).every((label) => label === 2) && labels.length === count,
        );
        expect(chain.spanProbability(start, count, 1, count)).toBeCloseTo(sumOf(span) / sumOf(all), 6);
        const single = all.filter(({ labels }) => labels[0] === 1 && labels[1] !== 2);
        expect(chain.spanProbability(0, 1, 1, count)).toBeCloseTo(sumOf(single) / sumOf(all), 6);
        const right = all.filter(({ labels }) => labels.every((label, t) => (allowed[t]! & (1 << label)) !== 0));
        expect(chain.restrict(count, Int32Array.from(allowed))).toBeCloseTo(
          Math.log(sumOf(all)) - Math.log(sumOf(right)),
          6,
        );
        expectMarginals(right);
      }),
      { numRuns: 40 },
    );
  });

  it('lets an inside label follow its own role only', () => {
    for (let previous = 0; previous < L; previous++)
      for (let next = 0; next < L; next++) {
        const own = previous === next || previous === next - 1;
        expect(shape.stepOf[previous * L + next]! >= 0).toBe(!isInside(next) || own);
      }
  });

  it('keeps its memory from one sequence to the next', () => {
    const scores = Array.from({ length: 3 * L }, (_, i) => (i * 7) % 5);
    const steps = Array.from({ length: fixed ? shape.steps : 3 * shape.steps }, (_, i) => (i * 3) % 4);
    const fresh = filled(3, scores, steps);
    fresh.run(3);
    const used = filled(3, scores, steps);
    used.run(3);
    used.reset(3);
    used.scores.set(scores);
    if (!fixed) used.steps.set(steps);
    used.run(3);
    expect(used.marginals.slice(0, 3 * L)).toEqual(fresh.marginals.slice(0, 3 * L));
  });
});
