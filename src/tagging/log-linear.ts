/**
 * A choice among candidates by the sum of the weights of their features: softmax, with weights
 * that stand in a table people can read (data/models/*.tsv).
 */

export type Weights = ReadonlyMap<string, number>;

/** The probability of each candidate, given the features of each. */
function probabilitiesOf(candidates: readonly (readonly string[])[], weights: Weights): number[] {
  const sums = candidates.map((features) => {
    let sum = 0;
    for (const feature of features) sum += weights.get(feature) ?? 0;
    return sum;
  });
  return softmax(sums);
}

/** The probability of each, given the sum of each. */
export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const grown = sums.map((sum) => Math.exp(sum - most));
  const total = grown.reduce((a, b) => a + b, 0);
  return grown.map((one) => one / total);
}

/** The likeliest candidate's place and its probability. */
export function likeliestOf(
  candidates: readonly (readonly string[])[],
  weights: Weights,
): { readonly at: number; readonly probability: number } {
  return mostOf(probabilitiesOf(candidates, weights));
}

/** The first of the greatest, and its place. */
export function mostOf(probabilities: readonly number[]): { readonly at: number; readonly probability: number } {
  let at = 0;
  for (let i = 1; i < probabilities.length; i++) if (probabilities[i]! > probabilities[at]!) at = i;
  return { at, probability: probabilities[at]! };
}
