/**
 * The ranker: a softmax over the candidates of a phrase, each with the sum of the weights of
 * its features. The weights are a table that can be read (data/models/reference.tsv).
 */
import { lazy, readTable } from '../../lexicon/data.ts';
import { weigher } from './features/index.ts';
import type { Phrase } from './phrase.ts';
import type { Decide } from './walk.ts';

export type Weights = ReadonlyMap<string, number>;

/** Feature names and their weights, as the model file has them. */
export const weights = lazy(
  (): Weights => new Map(readTable('models/reference.tsv').map(([name = '', weight]) => [name, Number(weight)])),
);

/** The probability of each candidate, given the sum of the weights of its features. */
function probabilities(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const grown = sums.map((sum) => Math.exp(sum - most));
  const total = grown.reduce((a, b) => a + b, 0);
  return grown.map((one) => one / total);
}

/**
 * How likely somebody must be meant, at least, by the kind of phrase: who says something is hardly nobody,
 * a nominal that says nothing may well be nobody whom the text names.
 */
const LEAST = { saying: 0.4, pronoun: 0.5, nominal: 0.6 };
type Least = typeof LEAST;

function leastOf({ head, isSource }: Phrase, least: Least): number {
  if (isSource) return least.saying;
  return head === '' ? least.pronoun : least.nominal;
}

/** Chooses the candidate with the highest probability, if it is likely enough; else nobody but what the phrase describes. */
export function rankBy(table: Weights, least = LEAST): Decide {
  const weigh = weigher(table);
  return ({ phrase, asks }) => {
    const all = probabilities(asks.map(weigh));
    // Or the only one, who is surely meant and needs no likelihood.
    const own = all.length - 1;
    let choice = own;
    for (const [i, probability] of all.entries()) if (probability > all[choice]!) choice = i;
    if (choice !== own && all[choice]! < leastOf(phrase, least)) choice = own;
    return { choice, probability: all[choice]! };
  };
}

/** Chooses by the weights of the model file. */
export const rank = lazy(() => rankBy(weights()));
