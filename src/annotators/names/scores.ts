/**
 * How well each label fits each token of a sentence, in whole numbers: the sum of the weights of
 * the token's features. What single words contribute is summed once per word and kept.
 */

import { CUES } from '../../lexicon/gazetteer.ts';
import { type Bag, createBag } from '../../tagging/feature-bag.ts';
import { rowOf } from '../../tagging/key-table.ts';
import { addLanes, createPool, MOST_ROWS, pairCount, readPairs } from '../../tagging/packed-weights.ts';
import { EDGE, LOWER, MARK, type Word } from '../../tagging/words.ts';
import { creditSlashes } from './credits.ts';
import type { DocumentView } from './features/document-view.ts';
import { type SentenceView, wordAt } from './features/sentence-view.ts';
import { tokenFeatures } from './features/token-features.ts';
import { OFFSETS, wordFeatures } from './features/word-features.ts';
import { LABEL_COUNT } from './labels.ts';
import { LANES, type Model } from './model.ts';

/** A constant of this module, since the innermost loops read it. */
const L = LABEL_COUNT;
const PAIRS = pairCount(L);

/** Gives the scores of a sentence of a document: LABEL_COUNT numbers for each token. */
export type Scorer = (document: DocumentView, index: number) => Int32Array;

export function createScorer(model: Model): Scorer {
  const bag = createBag();
  const pairs = new Int32Array(PAIRS);
  const newSums = createPool(OFFSETS.length * PAIRS);
  /** What one word contributes to the token at each place around it. */
  const sumsOf = (word: Word): Int32Array => {
    const sums = newSums();
    for (const [place, offset] of OFFSETS.entries()) {
      bag.count = 0;
      wordFeatures(word, offset, bag);
      addLanes(model.lanes, knownRows(model, bag), 0, LANES, sums, place * PAIRS);
    }
    return sums;
  };
  const edge = sumsOf(EDGE);
  return (document, index) => {
    const view = document.sentences[index]!;
    const count = view.words.length;
    const scores = new Int32Array(count * L);
    for (let at = 0; at < count; at++) {
      if (isPlain(view, at)) {
        scores[at * L] = CERTAIN;
        continue;
      }
      pairs.fill(0);
      for (let place = 0; place < OFFSETS.length; place++) {
        const word = wordAt(view, at + OFFSETS[place]!);
        if (word !== EDGE) word.scores ??= sumsOf(word);
        const sums = word.scores ?? edge;
        for (let i = 0, from = place * PAIRS; i < PAIRS; i++) pairs[i] = pairs[i]! + sums[from + i]!;
      }
      bag.count = 0;
      tokenFeatures(view, at, document.facts, document.lowers, bag);
      addLanes(model.lanes, knownRows(model, bag), 0, LANES, pairs, 0);
      readPairs(pairs, 0, L, scores, at * L);
    }
    for (const at of creditSlashes(view)) scores[at * L] = scores[at * L]! + CERTAIN;
    return scores;
  };
}

/** How far from a word something must stand that could make it part of a name. */
const NEAR = 3;
const CURRENCY = CUES.indexOf('currency');
const AMOUNT = CUES.indexOf('amount');

/**
 * Whether a word is in no name, without a look at its features: nothing around it is written with a
 * capital or a digit, and nothing is an amount. Two words in five are: `in the middle of the night he was`.
 */
function isPlain({ words }: SentenceView, at: number): boolean {
  const end = Math.min(words.length, at + NEAR + 1);
  for (let near = Math.max(0, at - NEAR); near < end; near++) {
    const { case: kind, cue } = words[near]!;
    if ((kind !== LOWER && kind !== MARK) || cue === CURRENCY || cue === AMOUNT) return false;
  }
  return true;
}

/** More than any sum of weights. */
const CERTAIN = 100_000;

/** From the hashes of features to the places of their weights, in the same bag; features without weights are dropped. */
function knownRows({ table }: Model, bag: Bag): Bag {
  const { hashes, count } = bag;
  let known = 0;
  for (let i = 0; i < count && known < MOST_ROWS; i++) {
    const row = rowOf(table, hashes[i]!);
    if (row >= 0) hashes[known++] = row * LANES;
  }
  bag.count = known;
  return bag;
}
