/**
 * The weights of the choices among titles, affiliations and countries (data/models/facts.tsv),
 * learned from articles whose persons people annotated: see data/models/facts.md.
 */
import { lazy, readTable } from '../../lexicon/data.ts';
import { type NoteWeights, noteWeights } from '../../tagging/noted.ts';

/** `title`: which words are one; `main`: which of a person's titles; `affiliation`: whose; `country`: which. */
export const CHOICES = ['title', 'main', 'affiliation', 'country'] as const;
type Choice = (typeof CHOICES)[number];

/** The weights of each choice. */
export type FactWeights = Readonly<Record<Choice, NoteWeights>>;

export const shippedWeights = lazy((): FactWeights => {
  const rows = readTable('models/facts.tsv');
  const of = (choice: Choice): NoteWeights =>
    noteWeights(
      rows
        .filter(([one]) => one === choice)
        .map(([, asked = '', is = '', and = '', weight]) => [asked, is, and, Number(weight)] as const),
    );
  return { title: of('title'), main: of('main'), affiliation: of('affiliation'), country: of('country') };
});
