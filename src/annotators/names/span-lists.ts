/**
 * What the lists of names say of a whole span, and of a word by itself that may be a surname.
 */
import type { Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf, CUES, cueOf, entryAt, listsOf } from '../../lexicon/gazetteer.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { fold } from '../../lexicon/spelling.ts';

/** The lists, as bits, that have tokens [first, end) as one name, in whatever case. */
export function listsOfWhole(tokens: Tokens, first: number, end: number): number {
  const words = tokens.words.slice(first, end).map(({ text }) => ({ folded: fold(text.toLowerCase()) }));
  if (words.length === 1) return listsOf(words[0]!.folded);
  const entry = entryAt(words, 0);
  return entry?.words === words.length ? entry.lists : 0;
}

/** Whether the list of organizations has words of two or more as one name: `Save the Children`, `Operation Smile`. */
export const isListedBody = (tokens: Tokens, first: number, end: number): boolean =>
  end - first > 1 && (listsOfWhole(tokens, first, end) & bitOf('organizations')) !== 0;

/** Whether a word may be a surname: nothing else is called so by the lists, and it is no word of English beside names. */
export function isFreeForSurname(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    !isIn(lower, ELSE) &&
    CUES[cueOf(lower)] === 'none' &&
    nounOf(lower) === null &&
    callingEndingAt([{ text: lower }], 1) === null &&
    !isWord(lower, 'word-surname', 'month')
  );
}
const ELSE =
  bitOf('countries') |
  bitOf('cities') |
  bitOf('peoples') |
  bitOf('regions') |
  bitOf('organizations') |
  bitOf('facilities');

/** Whether one of some lists, as bits, has a word or phrase, in whatever case. */
export const isIn = (words: string, lists: number): boolean => (listsOf(fold(words.toLowerCase())) & lists) !== 0;

/** Whether the list of surnames has a word. */
export const isListedSurname = (word: string): boolean => isIn(word, bitOf('surnames'));
/** Whether the list of given names has a word. */
export const isListedGiven = (word: string): boolean => isIn(word, bitOf('given-names'));
