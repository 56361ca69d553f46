/**
 * Pronouns (data/pronouns.tsv): whom they may stand for, and what they say of him: *she* is a
 * woman, *his* a man. What they state of gender is a fact of the text; what a given name suggests is none (name-genders.ts).
 */
import { lazy, readTable } from './data.ts';
import type { Gender } from './titles.ts';
import { perWord } from './word-facts.ts';

export interface Pronoun {
  readonly kind: 'he' | 'it' | 'they' | 'who' | 'other-pronoun';
  /** *I*, *you*, *he*; `1+` for *we*; empty where it is none of them. */
  readonly person: '1' | '1+' | '2' | '3' | '';
  readonly gender: Gender | null;
  /** The part it plays in its clause, where its form alone tells. */
  readonly part: 'subject' | 'owner' | 'other' | null;
}

const pronouns = lazy(
  () =>
    new Map(
      readTable('pronouns.tsv').map(([word = '', kind, person, gender, part]) => [
        word,
        { kind, person, gender: gender || null, part: part || null } as Pronoun,
      ]),
    ),
);

/** The pronoun that a word in any case is, or null. */
export function pronounOf(word: string): Pronoun | null {
  return pronouns().get(word.toLowerCase()) ?? null;
}

/** The pronoun that a token is, or null. */
export const pronounAt = perWord(pronounOf);

/** The gender that a third-person pronoun states, or null if the word is none. `HE` alone in capitals and the surname `He` inside a name are the caller's to exclude. */
export function pronounGender(word: string): Gender | null {
  return pronounOf(word)?.gender ?? null;
}
