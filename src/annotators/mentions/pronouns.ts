/**
 * The pronouns that may stand for a person, and what they say of him: *she* is a woman,
 * *his* a man. Gender is read from the text alone, never from lists of first names.
 */
import type { Gender } from '../../lexicon/titles.ts';

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

/** The gender that a third-person pronoun states, or null if the word is none. `HE` alone in capitals and the surname `He` inside a name are the caller's to exclude. */
export function pronounGender(word: string): Gender | null {
  return GENDERS.get(word.toLowerCase()) ?? null;
}
