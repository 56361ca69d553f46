/**
 * How well each label fits each token of a paragraph, and each step: the sum of the weights of its
 * features. What single words contribute is summed once per word and kept.
 */
import { type Bag, createBag } from '../../../tagging/bag.ts';
import { type Chain, STEP_COUNT } from './chain.ts';
import { LABEL_COUNT as L } from './labels.ts';
import { LANE_ZERO, type Model, stepBucket, tokenBucket } from './model.ts';
import type { Paragraph } from './paragraphs.ts';
import { type Beliefs, stackedFeatures, stackedStepFeatures } from './stacked-features.ts';
import { stepFeatures, tokenFeatures } from './token-features.ts';
import { OFFSETS, wordFeatures } from './word-features.ts';
import { EDGE, type Word } from './words.ts';

/** Fills in the scores of a paragraph; the second pass also reads what the first believes. */
export type Scorer = (view: Paragraph, beliefs: Beliefs | null, chain: Chain) => void;

/** The scorer of one pass (0 or 1) of a model. */
export function createScorer({ passes, unit, stepUnit }: Model, pass: 0 | 1): Scorer {
  const { tokens, steps } = passes[pass];
  const bag = createBag();
  const fit = new Int32Array(L);
  const step = new Int32Array(STEP_COUNT);
  const own = new Int32Array(L);
  const sumsOf = (word: Word): Int32Array => {
    const known = word.sums[pass];
    if (known) return known;
    const sums = new Int32Array(OFFSETS.length * L);
    for (const [place, offset] of OFFSETS.entries()) {
      bag.count = 0;
      wordFeatures(word, offset, bag);
      own.fill(0);
      addTokenWeights(tokens, bag, own);
      sums.set(own, place * L);
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
      for (let i = 0; i < STEP_COUNT; i++) chain.steps[t * STEP_COUNT + i] = step[i]! * stepUnit;
    }
  };
}

/**
 * Adds up the weights of a token's features. Most of the time goes here, so four labels are added
 * at once: two in each half of a number, see `laneWeights`. No token has so many features that a
 * half could overflow.
 */
function addTokenWeights(lanes: Uint32Array, bag: Bag, sums: Int32Array): void {
  let [even, odd, highEven, highOdd] = [0, 0, 0, 0];
  for (let at = 0; at < bag.count; at++) {
    const row = 2 * tokenBucket(bag.hashes[at]!);
    const low = lanes[row]!;
    const high = lanes[row + 1]!;
    even = (even + (low & LANES)) | 0;
    odd = (odd + ((low >>> 8) & LANES)) | 0;
    highEven = (highEven + (high & LANES)) | 0;
    highOdd = (highOdd + ((high >>> 8) & LANES)) | 0;
  }
  const zero = LANE_ZERO * bag.count;
  sums[0] = sums[0]! + (even & 0xffff) - zero;
  sums[1] = sums[1]! + (odd & 0xffff) - zero;
  sums[2] = sums[2]! + (even >>> 16) - zero;
  sums[3] = sums[3]! + (odd >>> 16) - zero;
  sums[4] = sums[4]! + (highEven & 0xffff) - zero;
  sums[5] = sums[5]! + (highOdd & 0xffff) - zero;
  sums[6] = sums[6]! + (highEven >>> 16) - zero;
}

/** Two bytes of four, each in a half of its own. */
const LANES = 0x00ff00ff;
