/**
 * Features of a token that look at one word only: itself or a neighbour. What they add to the
 * scores depends on that word alone, so that the tagger sums it once per word.
 */
import { add2, type Bag } from '../../../tagging/feature-bag.ts';
import { mix } from '../../../tagging/hash.ts';
import type { Word } from './words.ts';

/** The places around a token whose words have features of their own. */
export const OFFSETS = [-3, -2, -1, 0, 1, 2, 3] as const;

/** Adds the features of the word that stands `offset` places after the token. */
export function wordFeatures(word: Word, offset: number, bag: Bag): void {
  const near = offset >= -1 && offset <= 1;
  const base = 1000 + 40 * (offset + 3);
  add2(bag, base, word.lowerHash);
  add2(bag, base + 1, word.part);
  if (offset >= -2 && offset <= 2) {
    add2(bag, base + 2, word.fine);
    add2(bag, base + 3, mix(word.coarse, word.case));
  }
  if (!near) return;
  add2(bag, base + 4, word.stem);
  add2(bag, base + 5, mix(word.middle, word.case));
  add2(bag, base + 7, mix(word.verb, word.part));
  add2(bag, base + 9, word.cue);
  if (offset !== 0) return;
  add2(bag, base + 10, word.ending);
  add2(bag, base + 11, word.shortShape);
  add2(bag, base + 12, mix(word.ending, word.coarse));
}
