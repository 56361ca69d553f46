/**
 * The weights of the choices among titles, affiliations and countries (data/models/facts.tsv),
 * learned from articles whose persons people annotated: see data/models/facts.md.
 */
import { lazy, readTable } from '../../lexicon/data.ts';
import type { Weights } from '../../tagging/log-linear.ts';

/** `title`: which words are one; `main`: which of a person's titles; `affiliation`: whose; `country`: which. */
export const CHOICES = ['title', 'main', 'affiliation', 'country'] as const;
type Choice = (typeof CHOICES)[number];

/** The weights of each choice. */
export type FactWeights = Readonly<Record<Choice, Weights>>;

export const shippedWeights = lazy((): FactWeights => {
  const tables = { title: new Map(), main: new Map(), affiliation: new Map(), country: new Map() };
  for (const [choice, feature, weight] of readTable('models/facts.tsv'))
    (tables[choice as Choice] as Map<string, number>).set(feature as string, Number(weight));
  return tables;
});
