/**
 * How two words of names that are not the same may yet be one: misprints, spellings of one
 * sound, short names.
 *
 *   kremlacek, kremacek -> letter left out;   muhammad, mohamed -> common;   charles, chuck -> nickname
 */
import { commonSpelling } from '../../../lexicon/name-spellings.ts';
import { isNickname } from '../../../lexicon/nicknames.ts';

export type WordLikeness =
  | 'same'
  | 'common' // two spellings of one name that papers use
  | 'doubled' // one letter for two
  | 'swapped' // two letters change places
  | 'vowel' // one vowel for another, or left out
  | 'consonant' // one consonant for another
  | 'left out' // one consonant more
  | 'sound' // the same consonants
  | 'nickname'
  | 'initial'
  | 'begins' // one is the beginning of the other
  | 'other';

/** The likeness of two words in lower case without accents. */
export function wordLikeness(a: string, b: string): WordLikeness {
  if (a === b) return 'same';
  if (commonSpelling(a) === commonSpelling(b)) return 'common';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 'initial' : 'other';
  if (isNickname(short, long)) return 'nickname';
  const one = oneChange(short, long);
  if (one !== null && short.length >= LEAST_LETTERS) return one;
  if (short.length >= LEAST_LETTERS && skeletonOf(short) === skeletonOf(long)) return 'sound';
  return short.length >= LEAST_LETTERS && long.startsWith(short) ? 'begins' : 'other';
}

/** Shorter words are others by one letter: *Kim*, *Lim*. */
const LEAST_LETTERS = 4;
const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouyw'.includes(letter);

/** What one change makes of a word the other; null where it takes more. */
function oneChange(short: string, long: string): WordLikeness | null {
  if (long.length - short.length > 1) return null;
  let front = 0;
  while (front < short.length && short[front] === long[front]) front++;
  let back = 0;
  while (back < short.length - front && short[short.length - 1 - back] === long[long.length - 1 - back]) back++;
  const left = short.length - front - back;
  if (long.length > short.length) {
    if (left > 0) return null;
    const letter = long[front];
    if (letter === long[front - 1]) return 'doubled';
    return isVowel(letter) ? 'vowel' : 'left out';
  }
  if (left === 1) return isVowel(short[front]) && isVowel(long[front]) ? 'vowel' : 'consonant';
  const isSwap = left === 2 && short[front] === long[front + 1] && short[front + 1] === long[front];
  return isSwap ? 'swapped' : null;
}

/** The first letter and the consonants, each once: what is left when vowels are written otherwise. */
export function skeletonOf(word: string): string {
  const rest = word.slice(1).replace(/[aeiouyw]/g, '');
  return `${isVowel(word[0]) ? 'a' : word[0]}${rest}`.replace(/(.)\1+/g, '$1');
}
