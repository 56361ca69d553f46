/**
 * What speaks for a word, which may stand in no list, calling somebody something: how it ends, and how many
 * of the words that are used as it is are known nouns for persons.
 *
 *   astrophysicist -> ends in -ist, many of its class are nouns for persons;  yesterday -> none is
 */

import { lazy } from '../../lexicon/data.ts';
import { allCallings, singular } from '../../lexicon/occupations.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import { hashOf } from '../../tagging/hash.ts';
import { classesOf } from '../../tagging/word-classes.ts';

/** How many nouns for persons, of the lists, each fine class of words has. */
const personsOfClass = lazy((): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const word of new Set(allCallings().map(lastOf))) {
    const { fine } = classesOf(hashOf(word));
    if (fine > 0) counts.set(fine, (counts.get(fine) ?? 0) + 1);
  }
  return counts;
});

const lastOf = (text: string): string => text.toLowerCase().split(/[\s-]/).at(-1)!;

/** What is noted of a word as what somebody is called; the same for one and for several. */
export const personNounFeatures = perWord((text): readonly { readonly asked: string; readonly is: string }[] => {
  const word = singular(text.toLowerCase());
  const { fine, coarse } = classesOf(hashOf(word));
  const own = fine === 0 ? 0 : (personsOfClass().get(fine) ?? 0);
  const kin = fine === 0 ? 'unknown' : own === 0 ? 'none' : own < 3 ? 'few' : own < 8 ? 'some' : 'many';
  const notes = [
    { asked: 'head kin', is: kin },
    { asked: 'head ends', is: word.slice(-2) },
    { asked: 'head ends', is: word.slice(-3) },
  ];
  if (coarse > 0) notes.push({ asked: 'head class', is: String(coarse) });
  if (/^\p{Lu}/u.test(text)) notes.push({ asked: 'head capital kin', is: kin });
  return notes;
});

/** Whether a word may call somebody something that no list knows. */
export const mayBePersonNoun = perWord(
  (text): boolean => /^\p{L}[\p{L}’'-]{2,}$/u.test(text) && !/^[\p{Lu}]+$/u.test(text),
);
