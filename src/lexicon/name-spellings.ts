/**
 * Parts of names that newspapers set in several ways in Latin letters (data/name-spellings.tsv).
 *
 *   commonSpelling('muhammad') -> "mohammed"
 */
import { lazy, readTable } from './data.ts';

const spellings = lazy(() => {
  const rows = readTable('name-spellings.tsv');
  return new Map(rows.flatMap(([one = '', others = '']) => others.split(' ').map((other) => [other, one] as const)));
});

/** The spelling by which a word of a name is compared; both in lower case, without accents. */
export function commonSpelling(word: string): string {
  return spellings().get(word) ?? word;
}
