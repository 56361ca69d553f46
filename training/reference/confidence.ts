/** Fits the confidence in speakers: a logistic regression over what they are worked out from, with a slight pull to zero. */
import type { Judged } from './evaluate.ts';

const ROUNDS = 400;
const RATE = 0.5;
const L2 = 0.002;

/** How often speakers of a stated confidence are right, as a table of the model card. */
export function calibrationTable(judged: readonly Judged[], weights: ReadonlyMap<string, number>): string {
  const bands = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
  const rows = bands.map(() => ({ all: 0, right: 0, stated: 0 }));
  for (const { evidence, logit, right } of judged) {
    let sum = logit * weights.get('confidence|ranker')!;
    for (const name of evidence) sum += weights.get(name) ?? 0;
    const stated = 1 / (1 + Math.exp(-sum));
    const row = rows[bands.findIndex((bound) => stated < bound)]!;
    row.all++;
    row.stated += stated;
    if (right) row.right++;
  }
  const lines = rows.flatMap(({ all, right, stated }, i) => {
    const band = i === 0 ? 'below 0.4' : `${bands[i - 1]} to ${Math.min(1, bands[i]!)}`;
    return all === 0 ? [] : [`| ${band} | ${all} | ${(stated / all).toFixed(2)} | ${(right / all).toFixed(2)} |`];
  });
  return ['| speakerConfidence | speakers | stated | right |', '|---|---|---|---|', ...lines].join('\n');
}

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
