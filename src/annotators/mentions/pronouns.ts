/**
 * The pronouns that may stand for a person, and what they say of him: *she* is a woman,
 * *his* a man. Gender is read from the text alone, never from lists of first names.
 */
import type { Entity } from '../../document/layers.ts';
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

const OTHERS = new Set(
  'i me my we us our you your it its they them their this that these those who which one'.split(' '),
);

/** The gender that a third-person pronoun states, or null if the word is none. `HE` alone in capitals and the surname `He` inside a name are the caller's to exclude. */
export function pronounGender(word: string): Gender | null {
  return GENDERS.get(word.toLowerCase()) ?? null;
}

/** Whether a source is nothing but a pronoun. */
export function isPronoun(text: string): boolean {
  const word = text.toLowerCase();
  return GENDERS.has(word) || OTHERS.has(word);
}

/** Whether a pronoun may stand for a person whom other pronouns of the text already stand for. */
export function pronounFits(pronoun: string, person: Entity, text: string): boolean {
  const gender = pronounGender(pronoun);
  return (
    gender === null ||
    person.mentions.every((mention) => {
      const known = mention.form === 'pronoun' ? pronounGender(text.slice(mention.start, mention.end)) : null;
      return known === null || known === gender;
    })
  );
}
