/**
 * Given names that are mostly women's or mostly men's (data/name-genders.tsv): weak evidence for
 * whom a pronoun means, never printed.
 *
 *   namesGender('Elena Petrova') -> "f";   of 'Kim Min-ji' as little as of 'Acme' -> null
 */
import { lazy, readTable } from './data.ts';
import { fold } from './spelling.ts';
import type { Gender } from './titles.ts';

const genders = lazy(
  () =>
    new Map(
      readTable('name-genders.tsv').flatMap(([gender, names = '']) =>
        names.split(' ').map((name) => [name, gender as Gender] as const),
      ),
    ),
);

/** What the first word of a full name suggests; null for a single name and for names of both or neither. */
export function namesGender(name: string): Gender | null {
  const space = name.indexOf(' ');
  return space < 0 ? null : (genders().get(fold(name.slice(0, space).toLowerCase())) ?? null);
}
