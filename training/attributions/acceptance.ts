/**
 * Learns the weights of acceptance: a logistic regression over named features, full-batch gradient
 * ascent with AdaGrad and an L2 penalty; no chance in it.
 */
import { writeFileSync } from 'node:fs';
import { NUMBERS } from '../../src/annotators/attributions/acceptance/features/index.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import type { Weights } from '../../src/tagging/log-linear.ts';
import type { Candidate } from './candidates.ts';

export interface Weighed extends Candidate {
  /** How much it counts. */
  readonly weight: number;
}

const ROUNDS = 200;
const RATE = 0.3;
const PENALTY = 20;
/** Features that fewer candidates have are left out. */
const LEAST = 6;

/** The weights by name. */
export function learnAcceptance(candidates: readonly Weighed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of candidates) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= LEAST).map(([name]) => name);
  const names = [...NUMBERS.map(([name]) => name), ...frequent.sort()];
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = candidates.map(({ names: own }) => Int32Array.from(own.flatMap((name) => places.get(name) ?? [])));
  const numbers = candidates.map(({ sure }) => NUMBERS.map(([, of]) => sure[of]));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -PENALTY * weight);
    for (const [at, { right, weight }] of candidates.entries()) {
      let sum = 0;
      for (const f of rows[at]!) sum += weights[f]!;
      for (const [i, number] of numbers[at]!.entries()) sum += number * weights[i]!;
      const pull = weight * ((right ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      for (const f of rows[at]!) gradient[f] = gradient[f]! + pull;
      for (const [i, number] of numbers[at]!.entries()) gradient[i] = gradient[i]! + pull * number;
    }
    for (let f = 0; f < weights.length; f++) {
      squares[f] = squares[f]! + gradient[f]! ** 2;
      weights[f] = weights[f]! + (RATE * gradient[f]!) / (Math.sqrt(squares[f]!) + 1e-6);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at]!]));
}

const HEAD = `# Weights of what speaks for or against a candidate for an attribution (src/annotators/attributions/acceptance).
# Made by training/attributions/train.ts; see data/models/attributions.md for its corpora, their licences and its figures.
# Column 1: for all candidates ("any") or those within another's saying ("within"), a bar, the feature and its value; without a bar,
#   what is multiplied with how sure the tagger is, or what all of them have.
# Column 2: its weight, in log odds.
`;

/** Writes data/models/acceptance.tsv, a feature and its weight a line, in order; what weighs next to nothing is left out. */
export function writeAcceptance(weights: Weights): number {
  const rows = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `${name}\t${weight.toFixed(3)}\n`);
  writeFileSync(dataPath('models/acceptance.tsv'), HEAD + rows.join(''));
  return rows.length;
}
