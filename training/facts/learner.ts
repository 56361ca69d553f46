/**
 * Learns the weights of a choice among candidates (src/tagging/log-linear.ts): gradient descent
 * on the likelihood of the right ones, with an L2 penalty. The same cases give the same weights.
 */
import { softmax, type Weights } from '../../src/tagging/log-linear.ts';

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
  const numbers = new Map<string, number>();
  const numberOf = (feature: string): number => {
    const known = numbers.get(feature);
    if (known !== undefined) return known;
    numbers.set(feature, numbers.size);
    return numbers.size - 1;
  };
  const numbered = cases.map(({ candidates, right }) => ({
    candidates: candidates.map((features) => Int32Array.from(features, numberOf)),
    right: candidates.map((_, at) => right.includes(at)),
  }));
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size);
  const gradient = new Float64Array(numbers.size);
  for (let step = 0; step < STEPS; step++) {
    gradient.fill(0);
    for (const { candidates, right } of numbered) {
      const all = softmax(candidates.map((features) => sumOf(features, weights)));
      const mass = all.reduce((sum, share, at) => (right[at] ? sum + share : sum), 0) || 1e-12;
      for (const [at, features] of candidates.entries()) {
        const pull = (right[at] ? all[at]! / mass : 0) - all[at]!;
        if (Math.abs(pull) < 1e-6) continue;
        for (const feature of features) gradient[feature]! += pull;
      }
    }
    for (let feature = 0; feature < weights.length; feature++) {
      const slope = gradient[feature]! - penalty * weights[feature]!;
      squares[feature]! += slope * slope;
      weights[feature]! += (RATE * slope) / (Math.sqrt(squares[feature]!) + 1e-8);
    }
  }
  return new Map([...numbers].map(([feature, at]) => [feature, weights[at]!]));
}

function sumOf(features: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature]!;
  return sum;
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
