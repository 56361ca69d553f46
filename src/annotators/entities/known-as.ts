/**
 * Persons whom the text says to be one: whoever is *better known as* another name.
 *
 *   Ann Mary Poe, better known as Ruby Vale, … Vale   ->   one person
 */
import { namePattern } from '../../lexicon/name-words.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { Rule } from '../rule.ts';
import type { SamePair } from './persons.ts';

/** What stands between two names of one person. */
export const knownAsPattern = namePattern(
  (of) =>
    `^[\\s,(]*(?:\\([^)]{0,60}\\)[\\s,]*)?(?:(?:who is |who was |is |was )?${of('known how')} (?:known|called)|${of('known')})(?: (?:as|by)(?: (?:his|her|their|the)(?: \\S+){0,2} (?:name|pseudonym|moniker|nickname))?)?\\s*["“‘'(]*$`,
  'i',
);
const LONGEST_BETWEEN = 120;

/** Pairs of names next to one another that the words between them make one person's. */
export const knownAs: Rule<[mentions: readonly NamedMention[], text: string], readonly SamePair[]> = {
  name: 'named-entities/known-as',
  why: 'The text itself says by which other name somebody is known.',
  example: 'Singer Maria Santos, also known as Carla Santos, came on Monday.',
  apply: (mentions, text) =>
    mentions.flatMap((one, i) => {
      const other = mentions[i + 1];
      if (other === undefined || other.name.start - one.name.end > LONGEST_BETWEEN) return [];
      return knownAsPattern().test(text.slice(one.name.end, other.name.start)) ? [{ one, other }] : [];
    }),
};
