/**
 * What the parser sees of a word, for its part of speech, and of a configuration, for a move. What runs is
 * kernel/parse.ts, which makes the same features.
 */

import { TAGS } from '../../src/parsing/labels.ts';
import { MOVE, TAG } from '../../src/parsing/templates.ts';
import { add2, add3, add4, type Bag } from '../../src/tagging/feature-bag.ts';
import { EDGE, type Word } from '../../src/tagging/words.ts';
import type { Configuration } from './configuration.ts';

export interface Sentence {
  readonly words: readonly Word[];
  /** Where in `words` the sentence begins, and how many of them it has. */
  readonly first: number;
  readonly count: number;
  /** The number of the part of speech of each of its words, as far as they are known. */
  readonly tags: Uint8Array;
}

/** The part of speech of no word, and kinds of it. */
const NONE = TAGS.length;
const PAST: number = TAGS.indexOf('past');
const PRESENT: number = TAGS.indexOf('present');
const MODAL: number = TAGS.indexOf('modal');
const FIRST_VERB: number = PAST;
const LAST_VERB: number = MODAL;
const CONJUNCTION: number = TAGS.indexOf('conjunction');
const MARK: number = TAGS.indexOf('mark');
/** Distances are told apart up to this; so far is looked for what stands between. */
const FAR = 8;
const BETWEEN = 24;
/** A comma stands before a finite verb. */
const COMMA = 20;
/** So far ahead is looked for a finite verb. */
const AHEAD = 12;

/** The features of word `at` of a sentence whose earlier words have their parts of speech. */
export function tagFeatures({ words, first, count, tags }: Sentence, at: number, bag: Bag): void {
  const word = words[first + at]!;
  const before = at > 0 ? words[first + at - 1]! : EDGE;
  const after = at + 1 < count ? words[first + at + 1]! : EDGE;
  const tag = at > 0 ? tags[at - 1]! : NONE;
  const earlier = at > 1 ? tags[at - 2]! : NONE;
  add2(bag, TAG.word, word.lowerHash);
  add2(bag, TAG.before, before.lowerHash);
  add2(bag, TAG.after, after.lowerHash);
  add2(bag, TAG.ending, word.ending);
  add3(bag, TAG.form, word.case, at === 0 ? 1 : 0);
  add2(bag, TAG.shape, word.shortShape);
  add2(bag, TAG.kin, word.fine);
  add2(bag, TAG.kinAfter, after.fine);
  add2(bag, TAG.kinBefore, before.fine);
  add2(bag, TAG.tagBefore, tag);
  add3(bag, TAG.tagsBefore, tag, earlier);
  add3(bag, TAG.tagThenWord, tag, word.lowerHash);
  add3(bag, TAG.tagThenKin, tag, word.fine);
  add4(bag, TAG.tagThenEnding, tag, word.ending, word.case);
  add2(bag, TAG.endingAfter, after.ending);
  add3(bag, TAG.endingThenWord, word.ending, after.lowerHash);
}

/** The features of a configuration of a sentence whose parts of speech are known. */
export function moveFeatures(sentence: Sentence, configuration: Configuration, bag: Bag): void {
  const { words, first, count, tags } = sentence;
  const { stack, depth, next, leftmost, rightmost, taken, moves } = configuration;
  const top = depth > 0 ? stack[depth - 1]! : -1;
  const below = depth > 1 ? stack[depth - 2]! : -1;
  const topWord = top >= 0 ? words[first + top]! : EDGE;
  const belowWord = below >= 0 ? words[first + below]! : EDGE;
  const nextWord = next < count ? words[first + next]! : EDGE;
  const secondWord = next + 1 < count ? words[first + next + 1]! : EDGE;
  const t0 = tagAt(tags, top);
  const t1 = tagAt(tags, below);
  const t2 = depth > 2 ? tags[stack[depth - 3]!]! : NONE;
  const n0 = next < count ? tags[next]! : NONE;
  const n1 = next + 1 < count ? tags[next + 1]! : NONE;
  const n2 = next + 2 < count ? tags[next + 2]! : NONE;
  const onTop = top >= 0 ? taken[top]! : -1;
  const onBelow = below >= 0 ? taken[below]! : -1;
  const onNext = taken[next]!;
  const topHash = topWord.lowerHash;
  const belowHash = belowWord.lowerHash;
  const nextHash = nextWord.lowerHash;
  const both = t0 * 32 + n0;
  add2(bag, MOVE.top, topHash);
  add2(bag, MOVE.topTag, t0);
  add3(bag, MOVE.topBoth, topHash, t0);
  add2(bag, MOVE.next, nextHash);
  add3(bag, MOVE.nextBoth, nextHash, n0);
  add3(bag, MOVE.secondBoth, secondWord.lowerHash, n1);
  add3(bag, MOVE.belowBoth, belowHash, t1);
  add3(bag, MOVE.words, topHash, nextHash);
  add3(bag, MOVE.wordThenTag, topHash, n0);
  add3(bag, MOVE.tagThenWord, t0, nextHash);
  add2(bag, MOVE.tags, both);
  add3(bag, MOVE.belowWordThenTag, belowHash, t0);
  add3(bag, MOVE.belowTagThenWord, t1, topHash);
  add3(bag, MOVE.belowTags, t1, both);
  add3(bag, MOVE.belowWords, belowHash, topHash);
  add3(bag, MOVE.tagsAhead, both, n1);
  add4(bag, MOVE.nextTags, n0, n1, n2);
  add4(bag, MOVE.belowTaken, t1, t0, onTop);
  add4(bag, MOVE.deepTags, t2, t1, t0);
  add4(bag, MOVE.tagsAround, t1, both, n1);
  add3(bag, MOVE.kinThenTag, topWord.fine, n0);
  add3(bag, MOVE.tagThenKin, t0, nextWord.fine);
  add3(bag, MOVE.kin, topWord.fine, nextWord.fine);
  add3(bag, MOVE.belowKin, belowWord.fine, topWord.fine);
  add3(bag, MOVE.takenByTop, onTop, topHash);
  add3(bag, MOVE.takenByTopTags, onTop, both);
  add3(bag, MOVE.takenByNext, onNext, nextHash);
  add3(bag, MOVE.takenByNextTags, onNext, both);
  add4(bag, MOVE.takenByBelow, onBelow, t1, t0);
  const rightOfTop = top >= 0 ? rightmost[top]! : -1;
  const rightOfBelow = below >= 0 ? rightmost[below]! : -1;
  const leftOfNext = leftmost[next]!;
  add3(bag, MOVE.leftOfTop, tagAt(tags, top >= 0 ? leftmost[top]! : -1), both);
  add3(bag, MOVE.rightOfTop, tagAt(tags, rightOfTop), both);
  add4(bag, MOVE.rightOfBelow, tagAt(tags, rightOfBelow), t1, t0);
  add3(bag, MOVE.leftOfNext, tagAt(tags, leftOfNext), both);
  add3(bag, MOVE.rightWordOfTop, rightOfTop < 0 ? 0 : words[first + rightOfTop]!.lowerHash, n0);
  const distance = top < 0 ? 0 : Math.min(next - top, FAR);
  add2(bag, MOVE.distance, distance);
  add3(bag, MOVE.distanceTags, distance, both);
  const seen = between(sentence, top, next);
  add3(bag, MOVE.between, seen, both);
  add4(bag, MOVE.belowDistance, below < 0 ? 0 : Math.min(top - below, FAR), t1, t0);
  add3(bag, MOVE.endings, topWord.ending, nextWord.ending);
  const hashAt = (at: number): number => (at < 0 ? 0 : words[first + at]!.lowerHash);
  add4(bag, MOVE.rightOfTopTaken, tagAt(tags, rightOfTop), t0, onTop);
  add3(bag, MOVE.moveOfRightOfTop, rightOfTop < 0 ? 0 : moves[rightOfTop]!, both);
  add4(bag, MOVE.moveOfRightOfBelow, rightOfBelow < 0 ? 0 : moves[rightOfBelow]!, t1, t0);
  add3(bag, MOVE.leftWordOfNext, hashAt(leftOfNext), nextHash);
  add3(bag, MOVE.rightWordThenTop, hashAt(rightOfTop), topHash);
  add3(bag, MOVE.rightWordThenBelow, hashAt(rightOfBelow), belowHash);
  add4(bag, MOVE.rightWordOfBelow, hashAt(rightOfBelow), t1, t0);
  const seenBelow = between(sentence, below, top);
  add4(bag, MOVE.belowBetween, seenBelow, t1, t0);
  add4(bag, MOVE.belowBetweenNext, seenBelow, t1, both);
  add4(bag, MOVE.belowBetweenWord, seenBelow, belowHash, t0);
  add4(bag, MOVE.betweenTagsAhead, seen, both, n1);
  add4(bag, MOVE.betweenWord, seen, topHash, n0);
  const ahead = n1 * 32 + n2;
  add3(bag, MOVE.tagsFarAhead, both, ahead);
  add4(bag, MOVE.nextFour, n0, ahead, next + 3 < count ? tags[next + 3]! : NONE);
  const verb = verbAhead(sentence, next);
  add3(bag, MOVE.verbAhead, verb, both);
  add4(bag, MOVE.belowVerbAhead, verb, t1, both);
  const beforeNext = next > 0 ? words[first + next - 1]! : EDGE;
  const afterTop = top + 1 < count ? words[first + top + 1]! : EDGE;
  const beforeTop = top > 0 ? words[first + top - 1]! : EDGE;
  add3(bag, MOVE.tagBeforeNext, tagAt(tags, next - 1), both);
  add3(bag, MOVE.wordBeforeNext, beforeNext.lowerHash, both);
  add3(bag, MOVE.wordAfterTop, afterTop.lowerHash, both);
  add3(bag, MOVE.tagBeforeTop, tagAt(tags, top - 1), both);
  add3(bag, MOVE.wordBeforeTop, beforeTop.lowerHash, topHash);
  add3(bag, MOVE.wordsAhead, nextHash, secondWord.lowerHash);
  add4(bag, MOVE.wordsAheadTag, nextHash, secondWord.lowerHash, t0);
}

/** How many words ahead a finite verb stands, the next being 1; COMMA where a comma comes before it, 0: neither is near. */
function verbAhead({ words, first, count, tags }: Sentence, next: number): number {
  for (let at = next, end = Math.min(count, next + AHEAD); at < end; at++) {
    const tag = tags[at]!;
    if (tag === PAST || tag === PRESENT || tag === MODAL) return at - next + 1;
    if (words[first + at]!.text === ',') return COMMA;
  }
  return 0;
}

const tagAt = (tags: Uint8Array, at: number): number => (at < 0 ? NONE : tags[at]!);

/** Which kinds of words stand between two: commas 1, other marks 2, verbs 4, conjunctions 8. */
function between({ words, first, tags }: Sentence, one: number, other: number): number {
  if (one < 0) return 0;
  let seen = 0;
  for (let at = one + 1, end = Math.min(other, one + BETWEEN); at < end; at++) {
    const tag = tags[at]!;
    if (tag === MARK) seen |= words[first + at]!.text === ',' ? 1 : 2;
    else if (tag >= FIRST_VERB && tag <= LAST_VERB) seen |= 4;
    else if (tag === CONJUNCTION) seen |= 8;
  }
  return seen;
}
