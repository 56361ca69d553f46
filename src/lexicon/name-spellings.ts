/**
 * Parts of names that newspapers set in several ways in Latin letters (data/name-spellings.tsv).
 *
 *   commonSpelling('muhammad') -> "mohammed"
 */
import { lazy, readTable } from './data.ts';

const spellings = lazy(
  () => new Map(readTable('name-spellings.tsv').flatMap(([one = '', others = '']) => others.split(' ').map((other) => [other, one] as const))), // biome-ignore format: one line
);

/** The spelling by which a word of a name is compared; both in lower case, without accents. */
export function commonSpelling(word: string): string {
  return spellings().get(word) ?? word;
}
