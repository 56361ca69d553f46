/**
 * How well each label fits each token of a sentence, in whole numbers: the sum of the weights of
 * the token's features. What single words contribute is summed once per word and kept.
 */

import { type Bag, createBag } from '../../tagging/bag.ts';
import { rowOf } from '../../tagging/key-table.ts';
import { EDGE, type Word } from '../../tagging/words.ts';
import { creditSlashes } from './credits.ts';
import type { DocumentView } from './features/document-view.ts';
import { wordAt } from './features/sentence-view.ts';
import { tokenFeatures } from './features/token-features.ts';
import { OFFSETS, wordFeatures } from './features/word-features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Model } from './model.ts';

/** A constant of this module, since the innermost loops read it. */
const L = LABEL_COUNT;

/** Gives the scores of a sentence of a document: LABEL_COUNT numbers for each token. */
export type Scorer = (document: DocumentView, index: number) => Int32Array;

export function createScorer(model: Model): Scorer {
  const bag = createBag();
  const edge = sumsOf(model, EDGE, createBag());
  const sums = (word: Word): Int32Array => {
    if (word === EDGE) return edge;
    word.scores ??= sumsOf(model, word, bag);
    return word.scores;
  };
  return (document, index) => {
    const view = document.sentences[index]!;
    const count = view.words.length;
    const scores = new Int32Array(count * L);
    for (let at = 0; at < count; at++) {
      const base = at * L;
      for (let place = 0; place < OFFSETS.length; place++) {
        const own = sums(wordAt(view, at + OFFSETS[place]!));
        for (let l = 0, i = place * L; l < L; l++, i++) scores[base + l] = scores[base + l]! + own[i]!;
      }
      bag.count = 0;
      tokenFeatures(view, at, document.facts, document.lowers, bag);
      addWeights(model, bag, scores, base);
    }
    for (const at of creditSlashes(view)) scores[at * L] = scores[at * L]! + CERTAIN;
    return scores;
  };
}

/** More than any sum of weights. */
const CERTAIN = 100_000;

/** What one word contributes to the token at each place around it. */
function sumsOf(model: Model, word: Word, bag: Bag): Int32Array {
  const sums = new Int32Array(OFFSETS.length * L);
  for (const [place, offset] of OFFSETS.entries()) {
    bag.count = 0;
    wordFeatures(word, offset, bag);
    addWeights(model, bag, sums, place * L);
  }
  return sums;
}

function addWeights({ table, weights }: Model, bag: Bag, sums: Int32Array, base: number): void {
  for (let at = 0; at < bag.count; at++) {
    const row = rowOf(table, bag.hashes[at]!);
    if (row < 0) continue;
    for (let l = 0, i = row * L; l < L; l++, i++) sums[base + l] = sums[base + l]! + weights[i]!;
  }
}
