/**
 * What there is to know about a word by itself: its shape, its endings, the lists and classes it
 * is in. It is worked out once per distinct word and kept, since a newspaper's words repeat.
 *
 *   "Nairobi" -> capital, shape Xx, ends in -robi, in the list of cities, class of African capitals
 */
import { cueOf, listsOf } from '../lexicon/gazetteer.ts';
import { fold } from '../lexicon/spelling.ts';
import { type WordTable, wordTable } from '../lexicon/word-facts.ts';
import { hashOf, mix } from './hash.ts';
import { type Classes, classesOf } from './word-classes.ts';

/** How a word is written: no capital at its front, `Li`, `DPRK`, digits only, no letter or digit. */
export const LOWER = 0;
export const CAPITAL = 1;
export const CAPITALS = 2;
export const NUMBER = 3;
export const MARK = 4;

export interface Word extends Classes {
  readonly text: string;
  readonly lower: string;
  /** In lower case and without accents, as the gazetteer has it. */
  readonly folded: string;
  readonly hash: number;
  readonly lowerHash: number;
  readonly case: number;
  readonly shape: number;
  readonly shortShape: number;
  readonly lists: number;
  readonly cue: number;
  /** The hash of the last three characters. */
  readonly ending: number;
  /** Where what the word's own features add to the scores around it stands; 0: not yet known. Filled in by the one tagger that keeps the word. */
  scores: number;
}

/** What stands before the first and after the last word of a sentence. */
export const EDGE: Word = {
  text: '',
  lower: '',
  folded: '',
  hash: 1,
  lowerHash: 1,
  case: MARK,
  shape: 1,
  shortShape: 1,
  lists: 0,
  cue: 0,
  fine: 0,
  middle: 0,
  coarse: 0,
  ending: 1,
  scores: 0,
};

export function describe(text: string): Word {
  const lower = text.toLowerCase();
  const folded = fold(lower);
  const lowerHash = hashOf(lower);
  let classes = classesOf(lowerHash);
  if (classes.fine === 0 && folded !== lower) classes = classesOf(hashOf(folded));
  return {
    text,
    lower,
    folded,
    hash: hashOf(text),
    lowerHash,
    case: caseOf(text, lower),
    shape: shapeOf(text, false),
    shortShape: shapeOf(text, true),
    lists: listsOf(folded),
    cue: cueOf(lower),
    // Written out, as for EDGE: objects made by spreading are of another kind inside, and slow to read.
    fine: classes.fine,
    middle: classes.middle,
    coarse: classes.coarse,
    ending: hashOf(lower.slice(-3)),
    scores: 0,
  };
}

function caseOf(text: string, lower: string): number {
  if (text !== lower) {
    const first = text.charAt(0);
    if (first === lower.charAt(0)) return /\p{Lu}/u.test(text) && !/^\p{N}/u.test(text) ? CAPITAL : LOWER;
    return text.length > 1 && text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text) ? CAPITALS : CAPITAL;
  }
  if (/\p{L}/u.test(text)) return LOWER;
  return /\p{N}/u.test(text) ? NUMBER : MARK;
}

const UPPER_CLASS = 1;
const LOWER_CLASS = 2;
const DIGIT_CLASS = 3;
const LONGEST_SHAPE = 10;

function characterClass(code: number): number {
  if (code >= 97 && code <= 122) return LOWER_CLASS;
  if (code >= 65 && code <= 90) return UPPER_CLASS;
  if (code >= 48 && code <= 57) return DIGIT_CLASS;
  if (code < 128) return code;
  const character = String.fromCharCode(code);
  if (character.toLowerCase() !== character) return UPPER_CLASS;
  return character.toUpperCase() !== character ? LOWER_CLASS : code;
}

/** `O'Brien` -> Xx'Xxxxx, short X'Xx, as a number. */
function shapeOf(text: string, short: boolean): number {
  let shape = short ? 7 : 11;
  let previous = -1;
  for (let at = 0; at < text.length && at < LONGEST_SHAPE * (short ? 4 : 1); at++) {
    const current = characterClass(text.charCodeAt(at));
    if (short && current === previous) continue;
    shape = mix(shape, current);
    previous = current;
  }
  return shape;
}

/** The words of tokens, each described once; forgets them all when there are too many. */
export function createWordCache(limit = 40_000): WordTable<Word> {
  return wordTable(describe, limit);
}
