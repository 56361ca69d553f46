/**
 * Learns the weights of a choice among candidates (src/tagging/log-linear.ts): gradient descent
 * on the likelihood of the right ones, with an L2 penalty. The same cases give the same weights.
 */
import { probabilitiesOf, type Weights } from '../../src/tagging/log-linear.ts';

/** One choice: the features of each candidate, and which of them are right (at least one). */
export interface Case {
  readonly article: string;
  readonly candidates: readonly (readonly string[])[];
  readonly right: readonly number[];
}

const STEPS = 300;
const RATE = 0.2;

/** The weights that make the right candidates of all cases likeliest. */
export function learn(cases: readonly Case[], penalty: number): Map<string, number> {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Map<string, number>();
    for (const { candidates, right } of cases) {
      const all = probabilitiesOf(candidates, weights);
      const mass = right.reduce((sum, at) => sum + all[at]!, 0) || 1e-12;
      for (const [at, features] of candidates.entries()) {
        const pull = (right.includes(at) ? all[at]! / mass : 0) - all[at]!;
        if (Math.abs(pull) < 1e-6) continue;
        for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + pull);
      }
    }
    for (const [feature, pull] of gradient) {
      const weight = weights.get(feature) ?? 0;
      const slope = pull - penalty * weight;
      const square = (squares.get(feature) ?? 0) + slope * slope;
      squares.set(feature, square);
      weights.set(feature, weight + (RATE * slope) / (Math.sqrt(square) + 1e-8));
    }
  }
  return weights;
}

/** Weights to two digits, without those that are next to nothing: what a person can read, and a diff can show. */
export function rounded(weights: Weights): Map<string, number> {
  return new Map(
    [...weights]
      .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100] as const)
      .filter(([, weight]) => Math.abs(weight) >= 0.05)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
