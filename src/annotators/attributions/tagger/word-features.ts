/**
 * Features of a token that look at one word only: itself or a neighbour. What they add to the
 * scores depends on that word alone, so that the tagger sums it once per word.
 */
import { add3, type Bag } from '../../../tagging/feature-bag.ts';
import { mix } from '../../../tagging/hash.ts';
import { WORD } from './templates.ts';
import type { Word } from './words.ts';

/** The places around a token whose words have features of their own. */
export const OFFSETS = [-3, -2, -1, 0, 1, 2, 3] as const;

/** Adds the features of the word that stands `offset` places after the token. */
export function wordFeatures(word: Word, offset: number, bag: Bag): void {
  const near = offset >= -1 && offset <= 1;
  add3(bag, WORD.word, offset, word.lowerHash);
  add3(bag, WORD.part, offset, word.part);
  if (offset >= -2 && offset <= 2) {
    add3(bag, WORD.fineClass, offset, word.fine);
    add3(bag, WORD.coarseClass, offset, mix(word.coarse, word.case));
  }
  if (!near) return;
  add3(bag, WORD.stem, offset, word.stem);
  add3(bag, WORD.middleClass, offset, mix(word.middle, word.case));
  add3(bag, WORD.verb, offset, mix(word.verb, word.part));
  add3(bag, WORD.nameCue, offset, word.cue);
  if (offset !== 0) return;
  add3(bag, WORD.shape, offset, word.shortShape);
}
