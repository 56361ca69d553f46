/**
 * Learns a linear-chain conditional random field by stochastic gradient steps (AdaGrad), one
 * sentence a step, dropping features at random so that no single one is leaned on.
 *
 * Annotations may be partial: a token comes with the set of labels it may have, and the
 * probability of all label sequences inside those sets is made large.
 */
import { isInside, LABEL_COUNT as L, mayFollow } from '../../src/annotators/names/labels.ts';
import { seededRandom, shuffle } from '../random.ts';
import type { Examples } from './examples.ts';

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly finalRate: number;
  /** The share of features that is left out of a step. */
  readonly dropout: number;
  /** The share of tokens whose own word is hidden in a step, as if it had never been seen. */
  readonly hidden: number;
  readonly decay: number;
  /** The share of the second corpus's sentences that is read in an epoch. */
  readonly secondShare: number;
}

/** Weights of features (a row of L each) and of label pairs (L × L, previous first). */
export interface Weights {
  readonly features: Float32Array;
  readonly pairs: Float32Array;
}

/** Differences of probability below this are not worth a step. */
const NEGLIGIBLE = 5e-4;
const DAMPING = 0.01;

/** Trains once for each seed and takes the mean of the weights: chance evens out. */
export function learnAveraged(
  examples: Examples,
  settings: Settings,
  seeds: readonly number[],
  report: (line: string) => void,
): Weights {
  const all = seeds.map((seed) => learn(examples, settings, seed, report));
  const mean = (arrays: readonly Float32Array[]): Float32Array =>
    arrays[0]!.map((_, i) => arrays.reduce((sum, array) => sum + array[i]!, 0) / arrays.length);
  return { features: mean(all.map(({ features }) => features)), pairs: mean(all.map(({ pairs }) => pairs)) };
}

/** Trains on the examples; `report` is told each epoch's mean loss a token. */
function learn(examples: Examples, settings: Settings, seed: number, report: (line: string) => void): Weights {
  const { starts, rows, identity, allowed, sentences, mainSentences } = examples;
  const random = seededRandom(seed);
  const features = new Float32Array(examples.keys.length * L);
  const squares = new Float32Array(features.length);
  const pairs = new Float32Array(L * L);
  const pairSquares = new Float32Array(L * L);
  const averaged = new Float32Array(features.length);
  const averagedPairs = new Float32Array(pairs.length);
  const kept = 1 - settings.dropout;
  const threshold = kept * 4294967296;
  const hiding = settings.hidden * 4294967296;
  let noise = seed >>> 0;
  const chain = createChain();
  const half = Math.floor(settings.epochs / 2);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const order: number[] = [];
    for (let s = 0; s + 1 < sentences.length; s++)
      if (s < mainSentences || random() < settings.secondShare) order.push(s);
    shuffle(order, random);
    let loss = 0;
    let tokens = 0;
    for (const [step, s] of order.entries()) {
      const progress = (epoch + step / order.length) / settings.epochs;
      const rate = settings.rate + (settings.finalRate - settings.rate) * progress;
      const from = sentences[s]!;
      const count = sentences[s + 1]! - from;
      chain.reset(count, starts[from + count]! - starts[from]!);
      const { scores, active, activeStarts } = chain;
      let filled = 0;
      for (let t = 0; t < count; t++) {
        activeStarts[t] = filled;
        const base = t * L;
        noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0;
        const skipped = noise < hiding ? identity[from + t]! : 0;
        for (let at = starts[from + t]! + skipped, end = starts[from + t + 1]!; at < end; at++) {
          noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0;
          if (noise >= threshold) continue;
          const row = rows[at]! * L;
          active[filled++] = row;
          for (let l = 0; l < L; l++) scores[base + l] = scores[base + l]! + features[row + l]!;
        }
      }
      activeStarts[count] = filled;
      loss += chain.differentiate(count, pairs, allowed.subarray(from, from + count));
      tokens += count;
      const { gradient, pairGradient, labels } = chain;
      for (let t = 0; t < count; t++) {
        let touched = 0;
        for (let l = 0; l < L; l++) if (Math.abs(gradient[t * L + l]!) > NEGLIGIBLE) labels[touched++] = l;
        if (touched === 0) continue;
        for (let at = activeStarts[t]!, end = activeStarts[t + 1]!; at < end; at++) {
          const row = active[at]!;
          for (let k = 0; k < touched; k++) {
            const l = labels[k]!;
            const i = row + l;
            const g = gradient[t * L + l]! + settings.decay * features[i]!;
            const square = squares[i]! + g * g;
            squares[i] = square;
            features[i] = features[i]! - (rate * g) / Math.sqrt(square + DAMPING);
          }
        }
      }
      for (let i = 0; i < pairs.length; i++) {
        const g = pairGradient[i]!;
        if (g === 0) continue;
        pairSquares[i] = pairSquares[i]! + g * g;
        pairs[i] = pairs[i]! - (rate * g) / Math.sqrt(pairSquares[i]! + DAMPING);
      }
    }
    report(`epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(5)} a token`);
    if (epoch < half) continue;
    for (let i = 0; i < features.length; i++) averaged[i] = averaged[i]! + features[i]!;
    for (let i = 0; i < pairs.length; i++) averagedPairs[i] = averagedPairs[i]! + pairs[i]!;
  }
  // At run time every feature is there, so that each counts for the share it had in training.
  const rounds = settings.epochs - half;
  for (let i = 0; i < averaged.length; i++) averaged[i] = (averaged[i]! / rounds) * kept;
  for (let i = 0; i < averagedPairs.length; i++) averagedPairs[i] = averagedPairs[i]! / rounds;
  return { features: averaged, pairs: averagedPairs };
}

const FOLLOWS = Uint8Array.from({ length: L * L }, (_, i) => (mayFollow(Math.floor(i / L), i % L) ? 1 : 0));
/** The labels that may follow each label, and the first and last of those that each may follow. */
const NEXT = Array.from({ length: L }, (_, k) =>
  Uint8Array.from(Array.from({ length: L }, (_, l) => l).filter((l) => mayFollow(k, l))),
);
const NOTHING = new Uint8Array(0);
const FIRST = Uint8Array.from({ length: L }, (_, l) => (isInside(l) ? l - 1 : 0));
const LAST = Uint8Array.from({ length: L }, (_, l) => (isInside(l) ? l : L - 1));
const STARTS = Uint8Array.from({ length: L }, (_, l) => (mayFollow(0, l) ? 1 : 0));

/** Working memory for one sentence, and the forward-backward computation over it. */
function createChain() {
  let scores = new Float64Array(0);
  let gradient = new Float64Array(0);
  let forward = new Float64Array(0);
  let backward = new Float64Array(0);
  let potentials = new Float64Array(0);
  let scales = new Float64Array(0);
  let active = new Int32Array(0);
  let activeStarts = new Int32Array(0);
  const pairGradient = new Float64Array(L * L);
  const pairPotentials = new Float64Array(L * L);
  const labels = new Int32Array(L);

  /** Adds `sign` times the expected counts under the allowed labels; returns the log of their sum. */
  function expect(count: number, allowed: Int32Array | null, sign: number): number {
    const may = (t: number, l: number): boolean => allowed === null || (allowed[t]! & (1 << l)) !== 0;
    let log = 0;
    for (let t = 0; t < count; t++) {
      let sum = 0;
      for (let l = 0; l < L; l++) {
        let value = 0;
        if (may(t, l)) {
          if (t === 0) value = STARTS[l]! * pairPotentials[l]!;
          else
            for (let k = FIRST[l]!, end = LAST[l]!; k <= end; k++)
              value += forward[(t - 1) * L + k]! * pairPotentials[k * L + l]!;
          value *= potentials[t * L + l]!;
        }
        forward[t * L + l] = value;
        sum += value;
      }
      scales[t] = sum;
      log += Math.log(sum);
      for (let l = 0; l < L; l++) forward[t * L + l] = forward[t * L + l]! / sum;
    }
    for (let l = 0; l < L; l++) backward[(count - 1) * L + l] = 1;
    for (let t = count - 1; t >= 0; t--) {
      for (let l = 0; l < L; l++)
        gradient[t * L + l] = gradient[t * L + l]! + sign * forward[t * L + l]! * backward[t * L + l]!;
      if (t === 0) break;
      for (let k = 0; k < L; k++) {
        const before = forward[(t - 1) * L + k]!;
        let value = 0;
        // What no sequence reaches counts for nothing.
        for (const l of before === 0 ? NOTHING : NEXT[k]!) {
          if (!may(t, l)) continue;
          const edge = pairPotentials[k * L + l]! * potentials[t * L + l]! * backward[t * L + l]!;
          if (edge === 0) continue;
          value += edge;
          pairGradient[k * L + l] = pairGradient[k * L + l]! + (sign * before * edge) / scales[t]!;
        }
        backward[(t - 1) * L + k] = value / scales[t]!;
      }
    }
    for (let l = 0; l < L; l++) pairGradient[l] = pairGradient[l]! + sign * forward[l]! * backward[l]!;
    return log;
  }

  return {
    get scores() {
      return scores;
    },
    get gradient() {
      return gradient;
    },
    get active() {
      return active;
    },
    get activeStarts() {
      return activeStarts;
    },
    pairGradient,
    labels,
    reset(count: number, featureCount: number): void {
      if (scores.length < count * L) {
        scores = new Float64Array(2 * count * L);
        gradient = new Float64Array(2 * count * L);
        forward = new Float64Array(2 * count * L);
        backward = new Float64Array(2 * count * L);
        potentials = new Float64Array(2 * count * L);
        scales = new Float64Array(2 * count);
        activeStarts = new Int32Array(2 * count + 1);
      }
      if (active.length < featureCount) active = new Int32Array(2 * featureCount);
      scores.fill(0, 0, count * L);
      gradient.fill(0, 0, count * L);
      pairGradient.fill(0);
    },
    /** Fills the gradients with expected minus observed counts; returns the loss. */
    differentiate(count: number, pairs: Float32Array, allowed: Int32Array): number {
      for (let i = 0; i < L * L; i++) pairPotentials[i] = FOLLOWS[i] ? Math.exp(pairs[i]!) : 0;
      let shift = 0;
      for (let t = 0; t < count; t++) {
        let most = Number.NEGATIVE_INFINITY;
        for (let l = 0; l < L; l++) most = Math.max(most, scores[t * L + l]!);
        shift += most;
        for (let l = 0; l < L; l++) potentials[t * L + l] = Math.exp(scores[t * L + l]! - most) + 1e-300;
      }
      const all = expect(count, null, 1);
      const right = expect(count, allowed, -1);
      return Number.isFinite(shift) ? all - right : 0;
    },
  };
}
