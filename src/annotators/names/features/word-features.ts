/**
 * Features that depend on one word alone: the token's own word, or the one or two before and
 * after it. Their weights are summed once per word and place, which is what makes tagging fast.
 *
 *   in "visited Nairobi", for Nairobi: word=nairobi, ends=obi, list=cities, before=visited …
 */
import { add, type Bag } from '../../../tagging/feature-bag.ts';
import { hashOf, mix } from '../../../tagging/hash.ts';
import { CAPITAL, CAPITALS, LOWER, NUMBER, type Word } from '../../../tagging/words.ts';

/** The places, seen from the token: its own first, then two before it … two after it. */
export const OFFSETS = [0, -2, -1, 1, 2] as const;

/** The first features of a token's own word say which word it is: training hides them now and then. */
export const IDENTITY_FEATURES = 4;

const template = (name: string): number => hashOf(`word/${name}`);
const T = {
  word: template('word'),
  lower: template('lower'),
  digits: template('digits'),
  shape: template('shape'),
  shortShape: template('shortShape'),
  prefix: template('prefix'),
  suffix: template('suffix'),
  prefix4: template('prefix4'),
  suffix4: template('suffix4'),
  lists: template('lists'),
  list: template('list'),
  cue: template('cue'),
  fine: template('fine'),
  middle: template('middle'),
  coarse: template('coarse'),
  ending: template('ending'),
  known: template('known'),
};

/** The features that `word` gives to a token which stands `-offset` places from it. */
export function wordFeatures(word: Word, offset: number, bag: Bag): void {
  if (offset === 0) ownFeatures(word, bag);
  else neighbourFeatures(word, offset, bag);
}

function ownFeatures(word: Word, bag: Bag): void {
  const { lower } = word;
  // These four come first, see IDENTITY_FEATURES.
  add(bag, mix(T.word, word.hash));
  add(bag, mix(T.lower, word.lowerHash));
  add(bag, mix(T.prefix4, hashOf(lower.slice(0, 4))));
  add(bag, mix(T.suffix4, hashOf(lower.slice(-4))));
  add(bag, mix(T.shape, word.shape));
  add(bag, mix(T.shortShape, word.shortShape));
  add(bag, mix(T.lists, word.lists));
  if (word.cue > 0) add(bag, mix(mix(T.cue, word.cue), word.case));
  for (let bit = 0; word.lists >> bit !== 0; bit++)
    if ((word.lists >> bit) & 1) add(bag, mix(mix(T.list, bit), word.case));
  const longest = Math.min(3, lower.length);
  for (let length = 1; length <= longest; length++) {
    add(bag, mix(T.prefix, hashOf(lower.slice(0, length))));
    add(bag, mix(T.suffix, hashOf(lower.slice(-length))));
  }
  if (word.case === NUMBER || /\p{N}/u.test(lower)) add(bag, mix(T.digits, hashOf(lower.replace(/\p{N}/gu, '0'))));
  if (word.case <= CAPITALS) {
    add(bag, mix(mix(T.fine, word.fine), word.case));
    add(bag, mix(mix(T.middle, word.middle), word.case));
    add(bag, mix(mix(T.coarse, word.coarse), word.shortShape));
  }
}

function neighbourFeatures(word: Word, offset: number, bag: Bag): void {
  const at = (name: number): number => mix(name, offset + 10);
  add(bag, mix(at(T.lower), word.lowerHash));
  add(bag, mix(at(T.shortShape), word.shortShape));
  if (word.case <= CAPITALS) {
    add(bag, mix(at(T.middle), word.middle));
    add(bag, mix(mix(at(T.coarse), word.coarse), word.case));
  }
  if (word.cue > 0) add(bag, mix(mix(at(T.cue), word.cue), word.case));
  if (offset !== -1 && offset !== 1) return;
  add(bag, mix(at(T.ending), word.ending));
  add(bag, mix(mix(at(T.lists), word.lists), word.case));
  if (word.case === CAPITAL || word.case === CAPITALS) add(bag, mix(at(T.word), word.hash));
  if (word.case <= CAPITALS && word.case !== LOWER) add(bag, mix(at(T.fine), word.fine));
}
