/**
 * The ranker: a softmax over the candidates of a phrase, each with the sum of the weights of
 * its features. The weights are a table that can be read (data/models/reference.tsv).
 */
import { lazy, readTable } from '../../lexicon/data.ts';
import type { Decide } from './walk.ts';

export type Weights = ReadonlyMap<string, number>;

/** Feature names and their weights, as the model file has them. */
export const weights = lazy(
  (): Weights => new Map(readTable('models/reference.tsv').map(([name = '', weight]) => [name, Number(weight)])),
);

/** The probability of each candidate, given the features of each. */
function probabilities(features: readonly (readonly string[])[], table: Weights): number[] {
  const sums = features.map((names) => {
    let sum = 0;
    for (const name of names) sum += table.get(name) ?? 0;
    return sum;
  });
  const most = Math.max(...sums);
  const grown = sums.map((sum) => Math.exp(sum - most));
  const total = grown.reduce((a, b) => a + b, 0);
  return grown.map((one) => one / total);
}

/** How likely somebody must be meant, at least: before the phrase's own description, and for a pronoun that says something. */
const LEAST = { noun: 0.5, pronoun: 0.4 };

/** Chooses the candidate with the highest probability, if it is likely enough; else nobody but what the phrase describes. */
export function rankBy(table: Weights, least = LEAST): Decide {
  return ({ phrase, features }) => {
    const all = probabilities(features, table);
    const own = all.length - 1;
    let choice = own;
    for (const [i, probability] of all.entries()) if (probability > all[choice]!) choice = i;
    if (choice !== own && all[choice]! < (phrase.head === '' && phrase.isSource ? least.pronoun : least.noun))
      choice = own;
    return { choice, probability: all[choice]! };
  };
}
