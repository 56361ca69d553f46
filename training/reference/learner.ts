/** The weights of a log-linear ranking: full-batch gradient ascent with AdaGrad and an L2 penalty; no chance in it. */

/** One question: features of each candidate, as numbers, and which are right. */
export interface Case {
  readonly candidates: readonly Int32Array[];
  readonly right: readonly boolean[];
  /** Which article it is from. */
  readonly article: number;
  /** How much it counts. */
  readonly weight: number;
}

/** @param l2 the penalty of each feature */
export function learn(cases: readonly Case[], l2: readonly number[], rounds: number, rate = 0.3): Float64Array {
  const size = l2.length;
  const weights = new Float64Array(size);
  const seen = new Float64Array(size);
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size);
    for (const { candidates, right, weight } of cases) {
      const grown = new Float64Array(candidates.length);
      let most = -Infinity;
      for (let i = 0; i < grown.length; i++) {
        let score = 0;
        for (const f of candidates[i]!) score += weights[f]!;
        grown[i] = score;
        if (score > most) most = score;
      }
      let all = 0;
      let good = 0;
      for (let i = 0; i < grown.length; i++) {
        grown[i] = Math.exp(grown[i]! - most);
        all += grown[i]!;
        if (right[i]) good += grown[i]!;
      }
      for (let i = 0; i < grown.length; i++) {
        const push = weight * ((right[i] ? grown[i]! / good : 0) - grown[i]! / all);
        if (Math.abs(push) > 1e-7) for (const f of candidates[i]!) gradient[f] = gradient[f]! + push;
      }
    }
    for (let f = 0; f < size; f++) {
      const step = (10 * gradient[f]!) / total - 10 * l2[f]! * weights[f]!;
      seen[f] = seen[f]! + step * step;
      weights[f] = weights[f]! + (rate * step) / Math.sqrt(seen[f]! + 1e-3);
    }
  }
  return weights;
}
