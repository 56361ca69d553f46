/**
 * Learns a linear-chain conditional random field over hashed features by stochastic gradient
 * steps (AdaGrad), one paragraph a step.
 *
 * Both the fit of a label to a token and that of a step between two labels are sums of weights of
 * features. A feature's weights stand in the bucket that its hash picks.
 */
import { type Chain, createChain, STEP_COUNT, stepOf } from '../../src/annotators/attributions/tagger/chain.ts';
import { LABEL_COUNT as L } from '../../src/annotators/attributions/tagger/labels.ts';
import { STEP_BUCKETS, TOKEN_BUCKETS } from '../../src/annotators/attributions/tagger/model.ts';
import { seededRandom, shuffle } from '../random.ts';
import type { Examples } from './examples.ts';

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** The rate of epoch e is rate / (1 + slowing × e). */
  readonly slowing: number;
  /** The share of features that is left out of a step. */
  readonly dropout: number;
  readonly seed: number;
}

/** Weights by bucket: L a bucket for tokens, STEP_COUNT a bucket for steps. */
export interface Weights {
  readonly tokens: Float32Array;
  readonly steps: Float32Array;
}

const NEGLIGIBLE = 0.005;
const DAMPING = 0.01;
const TOKEN_WIDTH = 2 * L + 2;
const STEP_WIDTH = 2 * STEP_COUNT;

/** Trains on the sequences whose numbers are given; `report` is told each epoch's mean loss a token. */
export function learn(
  examples: Examples,
  sequences: readonly number[],
  settings: Settings,
  report: (line: string) => void,
): Weights {
  const random = seededRandom(settings.seed);
  // A bucket's weights and their sums of squared gradients stand side by side: one look into memory for both.
  const tokenTable = new Float32Array(TOKEN_BUCKETS * TOKEN_WIDTH);
  const stepTable = new Float32Array(STEP_BUCKETS * STEP_WIDTH);
  const sums: Weights = {
    tokens: new Float32Array(TOKEN_BUCKETS * L),
    steps: new Float32Array(STEP_BUCKETS * STEP_COUNT),
  };
  const chain = createChain();
  const kept = 1 - settings.dropout;
  const threshold = kept * 4294967296;
  let noise = settings.seed >>> 0;
  let active = new Int32Array(1 << 16);
  const activeStarts = new Int32Array(1 << 12);
  const order = [...sequences];
  const half = Math.floor(settings.epochs / 2);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    const rate = settings.rate / (1 + settings.slowing * epoch);
    let loss = 0;
    let tokens = 0;
    for (const s of order) {
      const from = examples.sequences[s]!;
      const count = examples.sequences[s + 1]! - from;
      chain.reset(count);
      const { starts, rows } = examples.tokens;
      if (active.length < starts[from + count]! - starts[from]!)
        active = new Int32Array(2 * (starts[from + count]! - starts[from]!));
      let filled = 0;
      const { scores } = chain;
      for (let t = 0; t < count; t++) {
        activeStarts[t] = filled;
        for (let at = starts[from + t]!, end = starts[from + t + 1]!; at < end; at++) {
          if (settings.dropout > 0) {
            noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0;
            if (noise >= threshold) continue;
          }
          active[filled++] = rows[at]!;
          const row = rows[at]! * TOKEN_WIDTH;
          for (let l = 0; l < L; l++) scores[t * L + l] = scores[t * L + l]! + tokenTable[row + l]!;
        }
      }
      activeStarts[count] = filled;
      addSteps(examples, stepTable, STEP_WIDTH, from, count, chain);
      const right = rightScore(examples, from, count, chain);
      loss += chain.run(count) - right;
      tokens += count;
      const { marginals, stepMarginals } = chain;
      for (let t = 0; t < count; t++) {
        const gold = examples.labels[from + t]!;
        marginals[t * L + gold] = marginals[t * L + gold]! - 1;
        descend(tokenTable, TOKEN_WIDTH, active, activeStarts[t]!, activeStarts[t + 1]!, marginals, t * L, L, rate);
        const step = stepOf(t === 0 ? 0 : examples.labels[from + t - 1]!, gold);
        stepMarginals[t * STEP_COUNT + step] = stepMarginals[t * STEP_COUNT + step]! - 1;
        const { starts: stepStarts, rows: stepRows } = examples.steps;
        descend(
          stepTable,
          STEP_WIDTH,
          stepRows,
          stepStarts[from + t]!,
          stepStarts[from + t + 1]!,
          stepMarginals,
          t * STEP_COUNT,
          STEP_COUNT,
          rate,
        );
      }
    }
    report(`epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(5)} a token`);
    if (epoch < half) continue;
    addUp(tokenTable, TOKEN_WIDTH, sums.tokens, L);
    addUp(stepTable, STEP_WIDTH, sums.steps, STEP_COUNT);
  }
  // At run time every feature is there, so that each counts for the share it had in training.
  const rounds = settings.epochs - half;
  for (let i = 0; i < sums.tokens.length; i++) sums.tokens[i] = (sums.tokens[i]! / rounds) * kept;
  for (let i = 0; i < sums.steps.length; i++) sums.steps[i] = sums.steps[i]! / rounds;
  return sums;
}

/** Adds the scores of tokens and steps without dropping any feature. */
export function addScores(examples: Examples, weights: Weights, sequence: number, chain: Chain): number {
  const from = examples.sequences[sequence]!;
  const count = examples.sequences[sequence + 1]! - from;
  chain.reset(count);
  const { starts, rows } = examples.tokens;
  for (let t = 0; t < count; t++)
    for (let at = starts[from + t]!, end = starts[from + t + 1]!; at < end; at++) {
      const row = rows[at]! * L;
      for (let l = 0; l < L; l++) chain.scores[t * L + l] = chain.scores[t * L + l]! + weights.tokens[row + l]!;
    }
  addSteps(examples, weights.steps, STEP_COUNT, from, count, chain);
  return count;
}

function addSteps(
  examples: Examples,
  table: Float32Array,
  width: number,
  from: number,
  count: number,
  { steps }: Chain,
): void {
  const { starts, rows } = examples.steps;
  for (let t = 0; t < count; t++)
    for (let at = starts[from + t]!, end = starts[from + t + 1]!; at < end; at++) {
      const row = rows[at]! * width;
      for (let i = 0; i < STEP_COUNT; i++) steps[t * STEP_COUNT + i] = steps[t * STEP_COUNT + i]! + table[row + i]!;
    }
}

function rightScore(examples: Examples, from: number, count: number, { scores, steps }: Chain): number {
  let score = 0;
  for (let t = 0; t < count; t++) {
    const label = examples.labels[from + t]!;
    const before = t === 0 ? 0 : examples.labels[from + t - 1]!;
    score += scores[t * L + label]! + steps[t * STEP_COUNT + stepOf(before, label)]!;
  }
  return score;
}

function addUp(table: Float32Array, width: number, sums: Float32Array, count: number): void {
  for (let row = 0, i = 0; i < sums.length; row += width)
    for (let l = 0; l < count; l++, i++) sums[i] = sums[i]! + table[row + l]!;
}

const TOUCHED = new Int32Array(STEP_COUNT);

/** One AdaGrad step for all rows of a token. */
function descend(
  table: Float32Array,
  width: number,
  rows: Int32Array,
  start: number,
  end: number,
  gradient: Float64Array,
  base: number,
  count: number,
  rate: number,
): void {
  let touched = 0;
  for (let l = 0; l < count; l++) if (Math.abs(gradient[base + l]!) >= NEGLIGIBLE) TOUCHED[touched++] = l;
  if (touched === 0) return;
  for (let at = start; at < end; at++) {
    const row = rows[at]! * width;
    for (let k = 0; k < touched; k++) {
      const l = TOUCHED[k]!;
      const g = gradient[base + l]!;
      const square = table[row + count + l]! + g * g;
      table[row + count + l] = square;
      table[row + l] = table[row + l]! - (rate * g) / Math.sqrt(square + DAMPING);
    }
  }
}
