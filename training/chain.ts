/**
 * Learns a linear-chain conditional random field by stochastic gradient steps (AdaGrad), one
 * sequence a step, leaving features out at random so that no single one is leaned on. The taggers of
 * names and of attributions are both learned here.
 *
 * How well a label fits a token, and a step between two labels, are sums of the weights of their
 * features; a feature has a row of weights, one a label or step. Annotations may be partial: a token
 * comes with the set of labels that it may have, and the probability of all label sequences inside
 * those sets is made large.
 */
import { type Chain, createChain } from '../src/tagging/chain.ts';
import type { Shape } from '../src/tagging/shapes.ts';
import { seededRandom, shuffle } from './random.ts';

/** The features of tokens or steps: token t has the rows rows[starts[t]] … rows[starts[t + 1] - 1]. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly rows: Int32Array;
  /** How many different rows there may be. */
  readonly count: number;
}

export interface Sequences {
  readonly tokens: Rows;
  /** Null where all steps share one row, as in a fixed shape. */
  readonly steps: Rows | null;
  /** For each token the set of labels that it may have, a bit each. */
  readonly allowed: Int32Array;
  /** How many of a token's rows, the first ones, say which word it is; null where none is ever hidden. */
  readonly identity: Uint8Array | null;
  /** Sequence s has the tokens starts[s] … starts[s + 1] - 1. */
  readonly starts: Uint32Array;
}

export interface Settings {
  readonly epochs: number;
  /** The size of a step, which goes from the first to the last evenly. */
  readonly rate: number;
  readonly finalRate: number;
  /** The share of features of tokens that is left out of a step. */
  readonly dropout: number;
  /** The share of tokens whose own word is hidden in a step, as if it had never been seen. */
  readonly hidden: number;
  /** How much of a weight is taken back at each step that touches it. */
  readonly decay: number;
  /** Differences of probability below this are not worth a step. */
  readonly negligible: number;
}

/** A row of weights for each feature. */
export interface Weights {
  readonly tokens: Float32Array;
  readonly steps: Float32Array;
}

const DAMPING = 0.01;

/** Trains once for each seed and takes the mean of the weights: chance evens out. `epochOf` gives the numbers of the sequences of an epoch. */
export function learnMean(
  sequences: Sequences,
  shape: Shape,
  epochOf: (random: () => number) => number[],
  settings: Settings,
  seeds: readonly number[],
  report: (line: string) => void,
): Weights {
  const all = seeds.map((seed) => learn(sequences, shape, epochOf, settings, seed, report));
  const mean = (arrays: readonly Float32Array[]): Float32Array =>
    arrays[0]!.map((_, i) => arrays.reduce((sum, array) => sum + array[i]!, 0) / arrays.length);
  return { tokens: mean(all.map(({ tokens }) => tokens)), steps: mean(all.map(({ steps }) => steps)) };
}

/** Weights and their sums of squared gradients side by side, a row each: one look into memory for both. */
interface Table {
  readonly values: Float32Array;
  /** How many weights a row has. */
  readonly width: number;
}

const createTable = (rows: number, width: number): Table => ({ values: new Float32Array(rows * 2 * width), width });

/** Trains on the sequences; `report` is told each epoch's mean loss a token. */
function learn(
  { tokens, steps, allowed, identity, starts }: Sequences,
  shape: Shape,
  epochOf: (random: () => number) => number[],
  settings: Settings,
  seed: number,
  report: (line: string) => void,
): Weights {
  const { labels: L, steps: S } = shape;
  const random = seededRandom(seed);
  const tokenTable = createTable(tokens.count, L);
  const stepTable = createTable(steps?.count ?? 1, S);
  const sums: Weights = {
    tokens: new Float32Array(tokens.count * L),
    steps: new Float32Array((steps?.count ?? 1) * S),
  };
  const chain = createChain(shape, (below) => Math.exp(-below));
  const gradient = { tokens: new Float64Array(0), steps: new Float64Array(0) };
  const kept = 1 - settings.dropout;
  const threshold = kept * 4294967296;
  const hiding = settings.hidden * 4294967296;
  let noise = seed >>> 0;
  const chance = (): number => {
    noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0;
    return noise;
  };
  let active = new Int32Array(1 << 16);
  let activeStarts = new Int32Array(1 << 12);
  const half = Math.floor(settings.epochs / 2);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const order = epochOf(random);
    shuffle(order, random);
    let loss = 0;
    let seen = 0;
    for (const [place, s] of order.entries()) {
      const progress = (epoch + place / order.length) / settings.epochs;
      const rate = settings.rate + (settings.finalRate - settings.rate) * progress;
      const from = starts[s]!;
      const count = starts[s + 1]! - from;
      chain.reset(count);
      if (active.length < tokens.starts[from + count]! - tokens.starts[from]!)
        active = new Int32Array(2 * (tokens.starts[from + count]! - tokens.starts[from]!));
      if (activeStarts.length <= count) activeStarts = new Int32Array(2 * count);
      let filled = 0;
      for (let t = 0; t < count; t++) {
        activeStarts[t] = filled;
        const skipped = identity !== null && hiding > 0 && chance() < hiding ? identity[from + t]! : 0;
        for (let at = tokens.starts[from + t]! + skipped, end = tokens.starts[from + t + 1]!; at < end; at++) {
          if (settings.dropout > 0 && chance() >= threshold) continue;
          active[filled++] = tokens.rows[at]!;
        }
        addRows(active, activeStarts[t]!, filled, tokenTable.values, 2 * L, L, chain.scores, t * L);
      }
      activeStarts[count] = filled;
      if (steps === null) chain.setSteps(stepTable.values.subarray(0, S));
      else addSteps(steps, stepTable.values, 2 * S, S, from, count, chain);
      loss += differentiate(chain, shape, count, allowed.subarray(from, from + count), gradient);
      seen += count;
      for (let t = 0; t < count; t++) {
        descend(tokenTable, active, activeStarts[t]!, activeStarts[t + 1]!, gradient.tokens, t * L, rate, settings);
        if (steps === null) continue;
        const [first, end] = [steps.starts[from + t]!, steps.starts[from + t + 1]!];
        descend(stepTable, steps.rows, first, end, gradient.steps, t * S, rate, settings);
      }
      if (steps === null) descend(stepTable, ONLY_ROW, 0, 1, gradient.steps, 0, rate, { negligible: 0, decay: 0 });
    }
    report(`epoch ${epoch + 1}: loss ${(loss / seen).toFixed(5)} a token`);
    if (epoch < half) continue;
    addUp(tokenTable, sums.tokens);
    addUp(stepTable, sums.steps);
  }
  // At run time every feature is there, so that each counts for the share it had in training.
  const rounds = settings.epochs - half;
  for (let i = 0; i < sums.tokens.length; i++) sums.tokens[i] = (sums.tokens[i]! / rounds) * kept;
  for (let i = 0; i < sums.steps.length; i++) sums.steps[i] = sums.steps[i]! / rounds;
  return sums;
}

const ONLY_ROW = new Int32Array(1);

/** Fills the gradients with expected less observed counts; returns the loss. */
function differentiate(
  chain: Chain,
  { labels: L, steps: S, fixed }: Shape,
  count: number,
  allowed: Int32Array,
  gradient: { tokens: Float64Array; steps: Float64Array },
): number {
  const stepCount = fixed ? S : count * S;
  if (gradient.tokens.length < count * L) gradient.tokens = new Float64Array(2 * count * L);
  if (gradient.steps.length < stepCount) gradient.steps = new Float64Array(2 * stepCount);
  chain.run(count);
  gradient.tokens.set(chain.marginals.subarray(0, count * L));
  gradient.steps.set(chain.stepMarginals.subarray(0, stepCount));
  const loss = chain.restrict(count, allowed);
  for (let i = 0; i < count * L; i++) gradient.tokens[i] = gradient.tokens[i]! - chain.marginals[i]!;
  for (let i = 0; i < stepCount; i++) gradient.steps[i] = gradient.steps[i]! - chain.stepMarginals[i]!;
  return loss;
}

/** Fills a chain with the scores of a sequence, no feature left out; returns how many tokens it has. */
export function addScores(
  { tokens, steps, starts }: Sequences,
  weights: Weights,
  { labels: L, steps: S }: Shape,
  sequence: number,
  chain: Chain,
): number {
  const from = starts[sequence]!;
  const count = starts[sequence + 1]! - from;
  chain.reset(count);
  for (let t = 0; t < count; t++) {
    const [first, end] = [tokens.starts[from + t]!, tokens.starts[from + t + 1]!];
    addRows(tokens.rows, first, end, weights.tokens, L, L, chain.scores, t * L);
  }
  if (steps === null) chain.setSteps(weights.steps);
  else addSteps(steps, weights.steps, S, S, from, count, chain);
  return count;
}

/**
 * Adds up the rows [first, end), `width` weights each and `stride` numbers apart. One weight of all rows
 * after the other: the sum stays in a register, and the rows, read once, are near.
 */
function addRows(
  rows: Int32Array,
  first: number,
  end: number,
  values: Float32Array,
  stride: number,
  width: number,
  sums: Float64Array,
  to: number,
): void {
  for (let i = 0; i < width; i++) {
    let sum = 0;
    for (let at = first; at < end; at++) sum += values[rows[at]! * stride + i]!;
    sums[to + i] = sums[to + i]! + sum;
  }
}

function addSteps(
  { starts, rows }: Rows,
  values: Float32Array,
  stride: number,
  S: number,
  from: number,
  count: number,
  { steps }: Chain,
): void {
  for (let t = 0; t < count; t++)
    addRows(rows, starts[from + t]!, starts[from + t + 1]!, values, stride, S, steps, t * S);
}

function addUp({ values, width }: Table, sums: Float32Array): void {
  for (let row = 0, i = 0; i < sums.length; row += 2 * width)
    for (let l = 0; l < width; l++, i++) sums[i] = sums[i]! + values[row + l]!;
}

const TOUCHED = new Int32Array(1 << 10);

/** One AdaGrad step for all rows of a token or step. */
function descend(
  { values, width }: Table,
  rows: Int32Array,
  start: number,
  end: number,
  gradient: Float64Array,
  base: number,
  rate: number,
  { negligible, decay }: Pick<Settings, 'negligible' | 'decay'>,
): void {
  let touched = 0;
  for (let l = 0; l < width; l++) if (Math.abs(gradient[base + l]!) > negligible) TOUCHED[touched++] = l;
  if (touched === 0) return;
  for (let at = start; at < end; at++) {
    const row = rows[at]! * 2 * width;
    for (let k = 0; k < touched; k++) {
      const l = TOUCHED[k]!;
      const g = gradient[base + l]! + decay * values[row + l]!;
      const square = values[row + width + l]! + g * g;
      values[row + width + l] = square;
      values[row + l] = values[row + l]! - (rate * g) / Math.sqrt(square + DAMPING);
    }
  }
}
