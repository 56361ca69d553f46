/**
 * Learns the weights of a choice among candidates (src/tagging/log-linear.ts): gradient ascent on
 * the likelihood of the right ones over all cases at once (AdaGrad), with an L2 penalty. No chance
 * in it: the same cases give the same weights.
 */
import { softmax, type Weights } from '../src/tagging/log-linear.ts';

/** One choice: the features of each candidate, and which of them are right (at least one). */
export interface Case {
  readonly candidates: readonly (readonly string[])[];
  readonly right: readonly number[];
}

/** The same with the features as numbers, which take less room. */
export interface NumberedCase {
  readonly candidates: readonly Int32Array[];
  readonly right: readonly boolean[];
  /** How much it counts. */
  readonly weight: number;
}

export interface Settings {
  readonly rounds: number;
  readonly rate: number;
  /** What keeps the first steps of a rare feature small. */
  readonly damping: number;
}

const PLAIN: Settings = { rounds: 300, rate: 0.2, damping: Number.MIN_VALUE };

/** The weights that make the right candidates of all cases likeliest. The penalty is weighed against the sum of all cases. */
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
    weight: 1,
  }));
  const penalties = new Float64Array(numbers.size).fill(penalty / cases.length);
  const weights = learnNumbered(numbered, penalties, PLAIN);
  return new Map([...numbers].map(([feature, at]) => [feature, weights[at]!]));
}

/** @param penalties of each feature, weighed against the mean of all cases */
export function learnNumbered(
  cases: readonly NumberedCase[],
  penalties: Float64Array,
  { rounds, rate, damping }: Settings,
): Float64Array {
  const weights = new Float64Array(penalties.length);
  const squares = new Float64Array(penalties.length);
  const gradient = new Float64Array(penalties.length);
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0);
    for (const one of cases) addPull(gradient, one, weights);
    for (let feature = 0; feature < weights.length; feature++) {
      const slope = gradient[feature]! / total - penalties[feature]! * weights[feature]!;
      squares[feature]! += slope * slope;
      weights[feature]! += (rate * slope) / Math.sqrt(squares[feature]! + damping);
    }
  }
  return weights;
}

/** Adds to the gradient where a case pulls the weights: to its right candidates, away from the others. */
function addPull(gradient: Float64Array, { candidates, right, weight }: NumberedCase, weights: Float64Array): void {
  const shares = softmax(candidates.map((features) => sumOf(features, weights)));
  const mass = shares.reduce((sum, share, at) => (right[at] ? sum + share : sum), 0) || Number.MIN_VALUE;
  for (const [at, features] of candidates.entries()) {
    const pull = weight * ((right[at] ? shares[at]! / mass : 0) - shares[at]!);
    if (Math.abs(pull) > 1e-7) for (const feature of features) gradient[feature]! += pull;
  }
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
