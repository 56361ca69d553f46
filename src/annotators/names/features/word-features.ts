/**
 * Features that depend on one word alone: the token's own word, or the one or two before and
 * after it. Their weights are summed once per word and place, which is what makes tagging fast.
 *
 *   in "visited Nairobi", for Nairobi: word=nairobi, ends=obi, list=cities, before=visited …
 */
import { add2, add3, add4, type Bag } from '../../../tagging/feature-bag.ts';
import { hashOf } from '../../../tagging/hash.ts';
import { CAPITAL, CAPITALS, LOWER, NUMBER, type Word } from '../../../tagging/words.ts';
import { BESIDE, WORD } from './templates.ts';

/** The places, seen from the token: its own first, then two before it … two after it. */
export const OFFSETS = [0, -2, -1, 1, 2] as const;

/** The first features of a token's own word say which word it is: training hides them now and then. */
export const IDENTITY_FEATURES = 4;

/** The features that `word` gives to a token which stands `-offset` places from it. */
export function wordFeatures(word: Word, offset: number, bag: Bag): void {
  if (offset === 0) ownFeatures(word, bag);
  else neighbourFeatures(word, offset, bag);
}

function ownFeatures(word: Word, bag: Bag): void {
  const { lower } = word;
  // These four come first, see IDENTITY_FEATURES.
  add2(bag, WORD.word, word.hash);
  add2(bag, WORD.lower, word.lowerHash);
  add2(bag, WORD.prefix4, hashOf(lower.slice(0, 4)));
  add2(bag, WORD.suffix4, hashOf(lower.slice(-4)));
  add2(bag, WORD.shape, word.shape);
  add2(bag, WORD.shortShape, word.shortShape);
  add2(bag, WORD.lists, word.lists);
  if (word.cue > 0) add3(bag, WORD.cue, word.cue, word.case);
  for (let bit = 0; word.lists >> bit !== 0; bit++) if ((word.lists >> bit) & 1) add3(bag, WORD.list, bit, word.case);
  const longest = Math.min(3, lower.length);
  for (let length = 1; length <= longest; length++) {
    add2(bag, WORD.prefix, hashOf(lower.slice(0, length)));
    add2(bag, WORD.suffix, hashOf(lower.slice(-length)));
  }
  if (word.case === NUMBER || /\p{N}/u.test(lower)) add2(bag, WORD.digits, hashOf(lower.replace(/\p{N}/gu, '0')));
  if (word.case <= CAPITALS) {
    add3(bag, WORD.fine, word.fine, word.case);
    add3(bag, WORD.middle, word.middle, word.case);
    add3(bag, WORD.coarse, word.coarse, word.shortShape);
  }
}

function neighbourFeatures(word: Word, offset: number, bag: Bag): void {
  const place = offset + 10;
  add3(bag, BESIDE.lower, place, word.lowerHash);
  add3(bag, BESIDE.shortShape, place, word.shortShape);
  if (word.case <= CAPITALS) {
    add3(bag, BESIDE.middle, place, word.middle);
    add4(bag, BESIDE.coarse, place, word.coarse, word.case);
  }
  if (word.cue > 0) add4(bag, BESIDE.cue, place, word.cue, word.case);
  if (offset !== -1 && offset !== 1) return;
  add3(bag, BESIDE.ending, place, word.ending);
  add4(bag, BESIDE.lists, place, word.lists, word.case);
  if (word.case === CAPITAL || word.case === CAPITALS) add3(bag, BESIDE.word, place, word.hash);
  if (word.case <= CAPITALS && word.case !== LOWER) add3(bag, BESIDE.fine, place, word.fine);
}
