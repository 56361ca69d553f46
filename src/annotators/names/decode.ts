/**
 * From scores to labels: the best label sequence of a sentence (Viterbi), and how likely a span
 * of it is among all sequences (forward-backward).
 *
 *   scores of "met Li Qiang" -> O B-person I-person; [1, 3) as person: 0.97
 */
import { beginOf, isInside, LABEL_COUNT, mayFollow, type TaggedSpan } from './labels.ts';
import type { Model } from './model.ts';

/** A constant of this module, since the innermost loops read it. */
const L = LABEL_COUNT;

/** The labels that each label may follow: all from FIRST to LAST, which is everything or the B and I of its type. */
const FIRST = Uint8Array.from({ length: L }, (_, next) => (isInside(next) ? next - 1 : 0));
const LAST = Uint8Array.from({ length: L }, (_, next) => (isInside(next) ? next : L - 1));

/** What is done with the scores of a sentence: LABEL_COUNT numbers for each token. */
export interface Decoder {
  /** The best sequence of labels. */
  best(scores: Int32Array): Uint8Array;
  /** For spans of the sentence: the probability that exactly this span has this type. */
  probabilities(scores: Int32Array, spans: readonly TaggedSpan[]): number[];
}

export function createDecoder({ pairs, unit }: Model): Decoder {
  /** Next label × label before it: the inner loops run over the latter. */
  const intoPairs = Int32Array.from({ length: L * L }, (_, i) => pairs[(i % L) * L + Math.floor(i / L)]!);
  const intoEdges = Float64Array.from({ length: L * L }, (_, i) =>
    mayFollow(i % L, Math.floor(i / L)) ? Math.exp(intoPairs[i]! * unit) : 0,
  );
  const exponential = createExponential(unit);
  let size = 0;
  let from = new Uint8Array(0);
  let potentials = new Float64Array(0);
  let forward = new Float64Array(0);
  let backward = new Float64Array(0);
  let scales = new Float64Array(0);

  function reserve(count: number): void {
    if (count * L <= size) return;
    size = 2 * count * L;
    from = new Uint8Array(size);
    potentials = new Float64Array(size);
    forward = new Float64Array(size);
    backward = new Float64Array(size);
    scales = new Float64Array(size / L);
  }

  function best(scores: Int32Array): Uint8Array {
    const count = scores.length / L;
    const labels = new Uint8Array(count);
    if (count === 0) return labels;
    reserve(count);
    let sums = new Int32Array(L);
    let next = new Int32Array(L);
    for (let l = 0; l < L; l++) sums[l] = mayFollow(0, l) ? intoPairs[l * L]! + scores[l]! : -1e9;
    for (let t = 1; t < count; t++) {
      let top = -2e9;
      for (let l = 0; l < L; l++) {
        let most = -2e9;
        let which = 0;
        for (let k = FIRST[l]!, end = LAST[l]!; k <= end; k++) {
          const score = (sums[k]! + intoPairs[l * L + k]!) | 0;
          if (score > most) {
            most = score;
            which = k;
          }
        }
        most += scores[t * L + l]!;
        next[l] = most;
        from[t * L + l] = which;
        if (most > top) top = most;
      }
      // Only differences matter: kept near zero, the sums cannot overflow in a text of any length.
      for (let l = 0; l < L; l++) next[l] = Math.max(next[l]! - top, -1e9);
      [sums, next] = [next, sums];
    }
    let label = 0;
    for (let l = 1; l < L; l++) if (sums[l]! > sums[label]!) label = l;
    for (let t = count - 1; t >= 0; t--) {
      labels[t] = label;
      label = from[t * L + label]!;
    }
    return labels;
  }

  /** What each label at each token is worth beside the best there. */
  function fillPotentials(scores: Int32Array): void {
    for (let base = 0; base < scores.length; base += L) {
      let most = scores[base]!;
      for (let l = 1; l < L; l++) if (scores[base + l]! > most) most = scores[base + l]!;
      // A floor keeps every sequence possible, so that no sum is zero.
      for (let l = 0; l < L; l++) potentials[base + l] = exponential(most - scores[base + l]!) + 1e-200;
    }
  }

  function fillForward(count: number): void {
    for (let t = 0; t < count; t++) {
      const here = t * L;
      const before = here - L;
      let sum = 0;
      for (let l = 0; l < L; l++) {
        let value = 0;
        if (t === 0) value = intoEdges[l * L]!;
        else
          for (let k = FIRST[l]!, end = LAST[l]!; k <= end; k++) value += forward[before + k]! * intoEdges[l * L + k]!;
        value *= potentials[here + l]!;
        forward[here + l] = value;
        sum += value;
      }
      scales[t] = sum;
      for (let l = 0; l < L; l++) forward[here + l] = forward[here + l]! / sum;
    }
  }

  function fillBackward(count: number): void {
    backward.fill(0, 0, (count - 1) * L);
    backward.fill(1, (count - 1) * L, count * L);
    for (let t = count - 1; t > 0; t--) {
      const here = t * L;
      const before = here - L;
      for (let l = 0; l < L; l++) {
        const weight = (potentials[here + l]! * backward[here + l]!) / scales[t]!;
        for (let k = FIRST[l]!, end = LAST[l]!; k <= end; k++)
          backward[before + k] = backward[before + k]! + intoEdges[l * L + k]! * weight;
      }
    }
  }

  function probability({ first, end, type }: TaggedSpan, count: number): number {
    const begin = beginOf(type);
    let p = forward[first * L + begin]!;
    for (let t = first + 1; t < end; t++) {
      const previous = t === first + 1 ? begin : begin + 1;
      p *= (intoEdges[(begin + 1) * L + previous]! * potentials[t * L + begin + 1]!) / scales[t]!;
    }
    if (end === count) return p;
    const last = end - first === 1 ? begin : begin + 1;
    let rest = 0;
    for (let l = 0; l < L; l++)
      if (l !== begin + 1)
        rest += (intoEdges[l * L + last]! * potentials[end * L + l]! * backward[end * L + l]!) / scales[end]!;
    return Math.min(1, p * rest);
  }

  function probabilities(scores: Int32Array, spans: readonly TaggedSpan[]): number[] {
    const count = scores.length / L;
    reserve(count);
    fillPotentials(scores);
    fillForward(count);
    fillBackward(count);
    return spans.map((span) => probability(span, count));
  }

  return { best, probabilities };
}

/** Exponentials of 0, -1, -2 … units, each worked out once. */
function createExponential(unit: number): (below: number) => number {
  const known = Float64Array.from({ length: 2048 }, (_, below) => Math.exp(-below * unit));
  return (below) => (below < known.length ? known[below]! : Math.exp(-below * unit));
}
