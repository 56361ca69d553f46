/** Fits the confidence in speakers: a logistic regression over what they are worked out from, with a slight pull to zero. */
import type { Judged } from './evaluate.ts';

const ROUNDS = 400;
const RATE = 0.5;
const L2 = 0.002;

/** Weights by name, for data/models/reference.tsv; `confidence|ranker` is that of the ranker's log odds. */
export function confidenceWeights(judged: readonly Judged[]): Map<string, number> {
  const weights = new Map<string, number>([['confidence|ranker', 0]]);
  for (const { evidence } of judged) for (const name of evidence) weights.set(name, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const push = new Map<string, number>();
    for (const { evidence, logit, right } of judged) {
      let sum = logit * weights.get('confidence|ranker')!;
      for (const name of evidence) sum += weights.get(name)!;
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      push.set('confidence|ranker', (push.get('confidence|ranker') ?? 0) + error * logit);
      for (const name of evidence) push.set(name, (push.get(name) ?? 0) + error);
    }
    for (const [name, weight] of weights)
      weights.set(name, weight + RATE * ((push.get(name) ?? 0) / judged.length - L2 * weight));
  }
  return weights;
}
