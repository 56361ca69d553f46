/**
 * How well each label fits each token of a paragraph, and each step: the sum of the weights of its
 * features. What single words contribute is summed once per word and kept; what both passes read
 * of a paragraph is looked up for both at once.
 */
import type { Chain } from '../../../tagging/chain.ts';
import { type Bag, createBag } from '../../../tagging/feature-bag.ts';
import { addLanes, createPool, laneCount, pairCount, readPairs } from '../../../tagging/packed-weights.ts';
import { LABEL_COUNT as L } from './labels.ts';
import { type Model, STEP_COUNT, stepBucket, tokenBucket } from './model.ts';
import type { Paragraph } from './paragraphs.ts';
import { type Beliefs, stackedFeatures, stackedStepFeatures } from './stacked-features.ts';
import { stepFeatures, tokenFeatures } from './token-features.ts';
import { OFFSETS, wordFeatures } from './word-features.ts';
import { EDGE, type Word } from './words.ts';

/** Fills in the scores of one paragraph after the other. */
export interface Scorer {
  /** The scores of the first pass. */
  first(view: Paragraph, chain: Chain): void;
  /** Those of the second pass for the paragraph that the first pass has just read: it also reads what the first believes. */
  second(beliefs: Beliefs, chain: Chain): void;
}

/** Lanes of one pass, and pairs of one pass and of both; see lanes.ts. */
const TOKEN_LANES = laneCount(L);
const STEP_LANES = laneCount(STEP_COUNT);
const TOKEN_PAIRS = pairCount(L);
const STEP_PAIRS = pairCount(STEP_COUNT);
const BOTH_TOKEN_PAIRS = 2 * TOKEN_PAIRS;
const BOTH_STEP_PAIRS = 2 * STEP_PAIRS;
/** How far the words that contribute to a token stand from it. */
const REACH = Math.max(...OFFSETS);

export function createScorer({ tokens, steps, unit, stepUnit }: Model): Scorer {
  const bag = createBag();
  const newSums = createPool(OFFSETS.length * BOTH_TOKEN_PAIRS);
  let tokenPairs = new Int32Array(0);
  let stepPairs = new Int32Array(0);
  let paragraph: Paragraph | null = null;
  const sums = new Int32Array(STEP_COUNT);

  /** Writes the `width` scores of token `t`, whose pairs begin at `from`. */
  function write(pairs: Int32Array, from: number, width: number, worth: number, scores: Float64Array, t: number): void {
    readPairs(pairs, from, width, sums, 0);
    for (let i = 0, to = t * width; i < width; i++, to++) scores[to] = sums[i]! * worth;
  }

  /** What a word contributes to the token at each place around it, in either pass. */
  function sumsOf(word: Word): Int32Array {
    if (word.sums !== null) return word.sums;
    const sums = newSums();
    for (let place = 0; place < OFFSETS.length; place++) {
      bag.count = 0;
      wordFeatures(word, OFFSETS[place]!, bag);
      addLanes(tokens, tokenRows(bag), 0, 2 * TOKEN_LANES, sums, place * BOTH_TOKEN_PAIRS);
    }
    word.sums = sums;
    return sums;
  }
  const edge = sumsOf({ ...EDGE });

  function first(view: Paragraph, chain: Chain): void {
    const { words } = view;
    const count = words.length;
    paragraph = view;
    chain.reset(count);
    if (tokenPairs.length < count * BOTH_TOKEN_PAIRS) {
      tokenPairs = new Int32Array(2 * count * BOTH_TOKEN_PAIRS);
      stepPairs = new Int32Array(2 * count * BOTH_STEP_PAIRS);
    }
    tokenPairs.fill(0, 0, count * BOTH_TOKEN_PAIRS);
    stepPairs.fill(0, 0, count * BOTH_STEP_PAIRS);
    const margin = new Array<Int32Array>(REACH).fill(edge);
    const around = [...margin, ...words.map(sumsOf), ...margin];
    for (let t = 0; t < count; t++) {
      const at = t * BOTH_TOKEN_PAIRS;
      for (let place = 0; place < OFFSETS.length; place++) {
        const sums = around[t + REACH + OFFSETS[place]!]!;
        const from = place * BOTH_TOKEN_PAIRS;
        for (let i = 0; i < BOTH_TOKEN_PAIRS; i++) tokenPairs[at + i] = tokenPairs[at + i]! + sums[from + i]!;
      }
      bag.count = 0;
      tokenFeatures(view, t, bag);
      addLanes(tokens, tokenRows(bag), 0, 2 * TOKEN_LANES, tokenPairs, at);
      write(tokenPairs, at, L, unit, chain.scores, t);
      bag.count = 0;
      stepFeatures(view, t, bag);
      const stepAt = t * BOTH_STEP_PAIRS;
      addLanes(steps, stepRows(bag), 0, 2 * STEP_LANES, stepPairs, stepAt);
      write(stepPairs, stepAt, STEP_COUNT, stepUnit, chain.steps, t);
    }
  }

  function second(beliefs: Beliefs, chain: Chain): void {
    const view = paragraph!;
    for (let t = 0; t < view.words.length; t++) {
      bag.count = 0;
      stackedFeatures(view, beliefs, t, bag);
      const at = t * BOTH_TOKEN_PAIRS + TOKEN_PAIRS;
      addLanes(tokens, tokenRows(bag), TOKEN_LANES, 2 * TOKEN_LANES, tokenPairs, at);
      write(tokenPairs, at, L, unit, chain.scores, t);
      bag.count = 0;
      stackedStepFeatures(beliefs, t, bag);
      const stepAt = t * BOTH_STEP_PAIRS + STEP_PAIRS;
      addLanes(steps, stepRows(bag), STEP_LANES, 2 * STEP_LANES, stepPairs, stepAt);
      write(stepPairs, stepAt, STEP_COUNT, stepUnit, chain.steps, t);
    }
  }
  return { first, second };
}

/** From the hashes of features to the places of their weights, in the same bag. */
function tokenRows(bag: Bag): Bag {
  for (let i = 0; i < bag.count; i++) bag.hashes[i] = tokenBucket(bag.hashes[i]!) * (2 * TOKEN_LANES);
  return bag;
}

function stepRows(bag: Bag): Bag {
  for (let i = 0; i < bag.count; i++) bag.hashes[i] = stepBucket(bag.hashes[i]!) * (2 * STEP_LANES);
  return bag;
}
