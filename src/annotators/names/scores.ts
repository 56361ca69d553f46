/**
 * How well each label fits each token of a sentence, in whole numbers: the sum of the weights of
 * the token's features. What single words contribute is summed once per word and kept.
 */

import { CUES } from '../../lexicon/gazetteer.ts';
import { BAG, type Kernel } from '../../tagging/kernel.ts';
import { EDGE, LOWER, MARK, type Word } from '../../tagging/words.ts';
import { creditSlashes } from './credits.ts';
import type { DocumentView } from './features/document-view.ts';
import type { SentenceView } from './features/sentence-view.ts';
import { tokenFeatures } from './features/token-features.ts';
import { OFFSETS, wordFeatures } from './features/word-features.ts';
import type { Model } from './model.ts';

/** A run of tokens [first, end) of a sentence. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

export interface Scorer {
  /** Works out the scores of a stretch of a sentence; returns where they stand in the kernel, SCORES bytes a token. */
  score(document: DocumentView, view: SentenceView, stretch: Stretch): number;
  /** Of how many words it knows what they contribute. */
  known(): number;
  /** Forgets the words that it knows: none of before may come again. */
  forget(): void;
}

/** Bytes: of the scores of a token, 8 each; of what a word contributes at one place; see kernel/. */
export const SCORES = 192;
const PLACE = 48;
const WORD = OFFSETS.length * PLACE;
/** How far the words that contribute to a token stand from it. */
const REACH = Math.max(...OFFSETS);
/** Words whose sums are given their place together. */
const WORDS = 256;

export function createScorer(kernel: Kernel, { table, lanes }: Model): Scorer {
  const { bag, run } = kernel;
  const starts = kernel.place(table.starts);
  const halves = kernel.place(table.halves);
  const rows = kernel.place(lanes);
  const sums = kernel.reserve(PLACE);
  const pools: number[] = [];
  let known = 0;
  let capacity = 0;
  let around = 0;
  let scores = 0;

  /** Where the sums of what one word contributes to the token at each place around it stand. */
  function sumsOf(word: Word): number {
    if (word.scores !== 0) return word.scores;
    const pool = Math.floor(known / WORDS);
    if (pool === pools.length) pools.push(kernel.reserve(WORDS * WORD));
    word.scores = pools[pool]! + (known % WORDS) * WORD;
    known++;
    kernel.u8.fill(0, word.scores, word.scores + WORD);
    for (const offset of OFFSETS) {
      bag.count = 0;
      wordFeatures(word, offset, bag);
      run.addKeyed(BAG, bag.count, starts, halves, rows, word.scores + (offset + REACH) * PLACE);
    }
    return word.scores;
  }
  const edge = { ...EDGE };

  /** Writes down where the sums of the words of a stretch, and of those beside it, stand. */
  function placeWords(view: SentenceView, { first, end }: Stretch): void {
    const count = end - first;
    if (count > capacity) {
      capacity = 2 * count;
      around = kernel.reserve(4 * (capacity + 2 * REACH));
      scores = kernel.reserve(SCORES * capacity);
    }
    sumsOf(edge);
    const [from, to] = [Math.max(0, first - REACH), Math.min(view.words.length, end + REACH)];
    // A new word may move the memory: only when all are known it is written to.
    for (let at = from; at < to; at++) sumsOf(view.words[at]!);
    const places = kernel.i32;
    for (let at = first - REACH, place = around >> 2; at < end + REACH; at++, place++)
      places[place] = at >= from && at < to ? view.words[at]!.scores : edge.scores;
  }

  return {
    score(document, view, stretch) {
      const { first, end } = stretch;
      placeWords(view, stretch);
      for (let at = first; at < end; at++) {
        bag.count = 0;
        tokenFeatures(view, at, document.facts, document.lowers, bag);
        const here = at - first;
        run.scoreKeyed(
          around + 4 * here,
          OFFSETS.length,
          BAG,
          bag.count,
          starts,
          halves,
          rows,
          sums,
          scores + here * SCORES,
        );
      }
      for (const at of creditSlashes(view))
        if (at >= first && at < end) {
          const place = (scores + (at - first) * SCORES) >> 3;
          kernel.f64[place] = kernel.f64[place]! + CERTAIN;
        }
      return scores;
    },
    known: () => known,
    forget() {
      known = 0;
      edge.scores = 0;
    },
  };
}

/** More than any sum of weights. */
const CERTAIN = 100_000;

/** How far from a word something must stand that could make it part of a name. */
const NEAR = 3;
const CURRENCY = CUES.indexOf('currency');
const AMOUNT = CUES.indexOf('amount');

/** Whether a word could make those near it part of a name: it is written with a capital or a digit, or is an amount. */
const couldName = ({ case: kind, cue }: Word): boolean =>
  (kind !== LOWER && kind !== MARK) || cue === CURRENCY || cue === AMOUNT;

/**
 * The stretches of a sentence in which names may stand. Of the other words it is certain, without a look at
 * their features, that they are in none. Two words in five are such: `in the middle of the night he was`.
 */
export function stretchesOf({ words }: SentenceView): Stretch[] {
  const stretches: { first: number; end: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!couldName(words[at]!)) continue;
    const last = stretches.at(-1);
    const first = Math.max(0, at - NEAR);
    const end = Math.min(words.length, at + NEAR + 1);
    if (last !== undefined && first <= last.end) last.end = end;
    else stretches.push({ first, end });
  }
  return stretches;
}
