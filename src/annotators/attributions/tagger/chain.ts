/**
 * Label sequences of a paragraph, given how well each label fits each token and each step:
 * the probability of every label at every token (forward-backward), and the best sequence (Viterbi).
 *
 * A step has 19 scores, not 49: from O or a role into O or the beginning of a role (4 × 4), and
 * three for going on with the role that the token before has.
 */
import { LABEL_COUNT as L } from './labels.ts';

/** How many scores a step between two tokens has. */
export const STEP_COUNT = 19;
/** Where the scores for going on with a role begin. */
const GO_ON = 16;

/** O, or which role: 0 to 3. */
const kindOfLabel = (label: number): number => (label + 1) >> 1;
const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** Which of the step scores leads from one label to the next; -1 where it cannot follow. */
export function stepOf(previous: number, next: number): number {
  if (!isInside(next)) return kindOfLabel(previous) * 4 + kindOfLabel(next);
  return kindOfLabel(previous) === kindOfLabel(next) ? GO_ON + kindOfLabel(next) - 1 : -1;
}

/** Working memory for paragraphs, grown as needed, and what is computed in it. */
export interface Chain {
  /** Label scores, L a token; the caller fills them in after `reset`. */
  scores: Float64Array;
  /** Step scores, STEP_COUNT a token: the step into it. */
  steps: Float64Array;
  /** After `run`: the probability of each label at each token. */
  marginals: Float64Array;
  /** After `run`: the probability of each step into each token. */
  stepMarginals: Float64Array;
  reset(count: number): void;
  /** Forward-backward; returns the log of the sum over all sequences. Leaves exponentials in `scores` and `steps`. */
  run(count: number): number;
  best(count: number): Uint8Array;
}

export function createChain(): Chain {
  let capacity = 0;
  let forward = new Float64Array(0);
  let backward = new Float64Array(0);
  let scales = new Float64Array(0);
  let from = new Uint8Array(0);
  const chain: Chain = {
    scores: new Float64Array(0),
    steps: new Float64Array(0),
    marginals: new Float64Array(0),
    stepMarginals: new Float64Array(0),
    reset(count) {
      if (count > capacity) {
        capacity = count * 2;
        chain.scores = new Float64Array(capacity * L);
        chain.steps = new Float64Array(capacity * STEP_COUNT);
        chain.marginals = new Float64Array(capacity * L);
        chain.stepMarginals = new Float64Array(capacity * STEP_COUNT);
        forward = new Float64Array(capacity * L);
        backward = new Float64Array(capacity * L);
        scales = new Float64Array(capacity);
        from = new Uint8Array(capacity * L);
      }
      chain.scores.fill(0, 0, count * L);
      chain.steps.fill(0, 0, count * STEP_COUNT);
    },
    run(count) {
      const { scores, steps, marginals, stepMarginals } = chain;
      let log = 0;
      for (let t = 0; t < count; t++)
        log += exponentials(scores, t * L, L) + exponentials(steps, t * STEP_COUNT, STEP_COUNT);
      for (let t = 0; t < count; t++) {
        const a = t * L;
        const e = t * STEP_COUNT;
        const b = a - L;
        const k0 = t === 0 ? 1 : forward[b]!;
        const k1 = t === 0 ? 0 : forward[b + 1]! + forward[b + 2]!;
        const k2 = t === 0 ? 0 : forward[b + 3]! + forward[b + 4]!;
        const k3 = t === 0 ? 0 : forward[b + 5]! + forward[b + 6]!;
        let sum = 0;
        for (let k = 0; k < 4; k++) {
          const label = k === 0 ? 0 : 2 * k - 1;
          const value =
            (k0 * steps[e + k]! + k1 * steps[e + 4 + k]! + k2 * steps[e + 8 + k]! + k3 * steps[e + 12 + k]!) *
            scores[a + label]!;
          forward[a + label] = value;
          sum += value;
        }
        forward[a + 2] = k1 * steps[e + GO_ON]! * scores[a + 2]!;
        forward[a + 4] = k2 * steps[e + GO_ON + 1]! * scores[a + 4]!;
        forward[a + 6] = k3 * steps[e + GO_ON + 2]! * scores[a + 6]!;
        sum += forward[a + 2]! + forward[a + 4]! + forward[a + 6]!;
        scales[t] = sum;
        log += Math.log(sum);
        for (let l = 0; l < L; l++) forward[a + l] = forward[a + l]! / sum;
      }
      backward.fill(1, (count - 1) * L, count * L);
      for (let t = count - 1; t >= 0; t--) {
        const a = t * L;
        const e = t * STEP_COUNT;
        const b = a - L;
        for (let l = 0; l < L; l++) marginals[a + l] = forward[a + l]! * backward[a + l]!;
        // What comes after, seen from each kind of label before.
        for (let k = 0; k < 4; k++) {
          const before =
            t === 0 ? (k === 0 ? 1 : 0) : k === 0 ? forward[b]! : forward[b + 2 * k - 1]! + forward[b + 2 * k]!;
          let value = 0;
          for (let n = 0; n < 4; n++) {
            const label = n === 0 ? 0 : 2 * n - 1;
            const way = (steps[e + k * 4 + n]! * scores[a + label]! * backward[a + label]!) / scales[t]!;
            value += way;
            stepMarginals[e + k * 4 + n] = before * way;
          }
          if (k > 0) {
            const way = (steps[e + GO_ON + k - 1]! * scores[a + 2 * k]! * backward[a + 2 * k]!) / scales[t]!;
            value += way;
            stepMarginals[e + GO_ON + k - 1] = before * way;
          }
          if (t === 0) continue;
          if (k === 0) backward[b] = value;
          else {
            backward[b + 2 * k - 1] = value;
            backward[b + 2 * k] = value;
          }
        }
      }
      return log;
    },
    best(count) {
      const { scores, steps } = chain;
      const labels = new Uint8Array(count);
      let before = Float64Array.from({ length: L }, (_, l) => (l === 0 ? 0 : Number.NEGATIVE_INFINITY));
      let now = new Float64Array(L);
      for (let t = 0; t < count; t++) {
        for (let l = 0; l < L; l++) {
          let most = Number.NEGATIVE_INFINITY;
          let which = 0;
          for (let k = isInside(l) ? l - 1 : 0, last = isInside(l) ? l : L - 1; k <= last; k++) {
            const score = before[k]! + steps[t * STEP_COUNT + STEPS[k * L + l]!]!;
            if (score > most) {
              most = score;
              which = k;
            }
          }
          now[l] = most + scores[t * L + l]!;
          from[t * L + l] = which;
        }
        [before, now] = [now, before];
      }
      let label = 0;
      for (let l = 1; l < L; l++) if (before[l]! > before[label]!) label = l;
      for (let t = count - 1; t >= 0; t--) {
        labels[t] = label;
        label = from[t * L + label]!;
      }
      return labels;
    },
  };
  return chain;
}

const STEPS = Int8Array.from({ length: L * L }, (_, i) => stepOf(Math.floor(i / L), i % L));

/** Turns scores into exponentials of their distance to the highest; returns that. A floor keeps all ways open. */
function exponentials(values: Float64Array, start: number, count: number): number {
  let most = values[start]!;
  for (let i = start + 1; i < start + count; i++) if (values[i]! > most) most = values[i]!;
  for (let i = start; i < start + count; i++) values[i] = exponential(most - values[i]!) + 1e-60;
  return most;
}

/** The scores of a model that ships are whole numbers of 1/256: their exponentials are worked out once. */
const UNITS = 256;
const EXPONENTIALS = Float64Array.from({ length: 16 * UNITS }, (_, i) => Math.exp(-i / UNITS));

/** e to the power of -below. */
function exponential(below: number): number {
  const units = below * UNITS;
  const at = units | 0;
  return at === units && at < EXPONENTIALS.length ? EXPONENTIALS[at]! : Math.exp(-below);
}
