/**
 * How well each label fits each token of a paragraph, and each step: the sum of the weights of its
 * features. What single words contribute is summed once per word and kept.
 */
import { type Bag, createBag } from '../../names/features/bag.ts';
import { type Chain, STEP_COUNT } from './chain.ts';
import { LABEL_COUNT as L } from './labels.ts';
import { type Model, stepBucket, tokenBucket } from './model.ts';
import type { Paragraph } from './paragraphs.ts';
import { type Beliefs, stackedFeatures, stackedStepFeatures } from './stacked-features.ts';
import { stepFeatures, tokenFeatures } from './token-features.ts';
import { OFFSETS, wordFeatures } from './word-features.ts';
import { EDGE, type Word } from './words.ts';

/** Fills in the scores of a paragraph; the second pass also reads what the first believes. */
export type Scorer = (view: Paragraph, beliefs: Beliefs | null, chain: Chain) => void;

/** The scorer of one pass (0 or 1) of a model. */
export function createScorer({ passes, unit }: Model, pass: 0 | 1): Scorer {
  const { tokens, steps } = passes[pass];
  const bag = createBag();
  const fit = new Int32Array(L);
  const step = new Int32Array(STEP_COUNT);
  const sumsOf = (word: Word): Int32Array => {
    const known = word.sums[pass];
    if (known) return known;
    const sums = new Int32Array(OFFSETS.length * L);
    for (const [place, offset] of OFFSETS.entries()) {
      bag.count = 0;
      wordFeatures(word, offset, bag);
      fit.fill(0);
      addTokenWeights(tokens, bag, fit);
      sums.set(fit, place * L);
    }
    word.sums[pass] = sums;
    return sums;
  };
  const edge = sumsOf({ ...EDGE, sums: [null, null] });
  return (view, beliefs, chain) => {
    const count = view.words.length;
    chain.reset(count);
    for (let t = 0; t < count; t++) {
      fit.fill(0);
      for (let place = 0; place < OFFSETS.length; place++) {
        const neighbour = view.words[t + OFFSETS[place]!];
        const sums = neighbour === undefined ? edge : sumsOf(neighbour);
        for (let l = 0, i = place * L; l < L; l++, i++) fit[l] = fit[l]! + sums[i]!;
      }
      bag.count = 0;
      tokenFeatures(view, t, bag);
      if (beliefs !== null) stackedFeatures(view, beliefs, t, bag);
      addTokenWeights(tokens, bag, fit);
      for (let l = 0; l < L; l++) chain.scores[t * L + l] = fit[l]! * unit;

      bag.count = 0;
      stepFeatures(view, t, bag);
      if (beliefs !== null) stackedStepFeatures(beliefs, t, bag);
      step.fill(0);
      for (let at = 0; at < bag.count; at++) {
        const row = stepBucket(bag.hashes[at]!) * STEP_COUNT;
        for (let i = 0; i < STEP_COUNT; i++) step[i] = step[i]! + steps[row + i]!;
      }
      for (let i = 0; i < STEP_COUNT; i++) chain.steps[t * STEP_COUNT + i] = step[i]! * unit;
    }
  };
}

/** Adds up the weights of a token's features. This is where most of the time goes: seven sums, kept in registers. */
function addTokenWeights(weights: Int8Array, bag: Bag, sums: Int32Array): void {
  let [a, b, c, d, e, f, g] = [sums[0]!, sums[1]!, sums[2]!, sums[3]!, sums[4]!, sums[5]!, sums[6]!];
  for (let at = 0; at < bag.count; at++) {
    const row = tokenBucket(bag.hashes[at]!) * L;
    a = (a + weights[row]!) | 0;
    b = (b + weights[row + 1]!) | 0;
    c = (c + weights[row + 2]!) | 0;
    d = (d + weights[row + 3]!) | 0;
    e = (e + weights[row + 4]!) | 0;
    f = (f + weights[row + 5]!) | 0;
    g = (g + weights[row + 6]!) | 0;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
  sums[6] = g;
}
