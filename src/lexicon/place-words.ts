/**
 * Words for places (data/place-words.tsv): nouns, and what names of places begin and end with.
 *
 *   placeNounOf('city') -> "point"
 */
import { lazy, readTable } from './data.ts';
import { readForms } from './forms.ts';

export type PlaceWord = 'area' | 'point' | 'direction' | 'division' | 'settlement' | 'facility' | 'facility kind';

const forms = lazy(() => readForms('place-words.tsv'));

/** A regular expression made at its first use from the forms of words for places. */
export function placePattern(source: (of: (kind: PlaceWord) => string) => string, flags = ''): () => RegExp {
  return lazy(() => new RegExp(source(forms()), flags));
}

const nouns = lazy(
  () =>
    new Map(
      readTable('place-words.tsv').flatMap(([kind, word = '']) => (isNounKind(kind) ? [[word, kind] as const] : [])),
    ),
);

const isNounKind = (kind: string | undefined): kind is 'area' | 'point' => kind === 'area' || kind === 'point';

/** Whether a noun in lower case is one for what has borders or for a point on the map; null for all others. */
export function placeNounOf(word: string): 'area' | 'point' | null {
  return nouns().get(word) ?? null;
}
