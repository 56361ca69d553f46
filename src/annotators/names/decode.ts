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

/** The best sequence of labels. */
export function bestLabels({ pairs }: Model, scores: Int32Array): Uint8Array {
  const count = scores.length / L;
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const from = new Uint8Array(count * L);
  let best = new Int32Array(L);
  let next = new Int32Array(L);
  for (let l = 0; l < L; l++) best[l] = mayFollow(0, l) ? pairs[l]! + scores[l]! : -1e9;
  for (let t = 1; t < count; t++) {
    for (let l = 0; l < L; l++) {
      let most = -2e9;
      let which = 0;
      for (let k = FIRST[l]!, end = LAST[l]!; k <= end; k++) {
        const score = best[k]! + pairs[k * L + l]!;
        if (score > most) {
          most = score;
          which = k;
        }
      }
      next[l] = most + scores[t * L + l]!;
      from[t * L + l] = which;
    }
    // Only differences matter: kept near zero, the sums cannot overflow in a text of any length.
    let top = next[0]!;
    for (let l = 1; l < L; l++) if (next[l]! > top) top = next[l]!;
    for (let l = 0; l < L; l++) next[l] = Math.max(next[l]! - top, -1e9);
    [best, next] = [next, best];
  }
  let label = 0;
  for (let l = 1; l < L; l++) if (best[l]! > best[label]!) label = l;
  for (let t = count - 1; t >= 0; t--) {
    labels[t] = label;
    label = from[t * L + label]!;
  }
  return labels;
}

/** For spans of one sentence: the probability that exactly this span has this type. */
export function spanProbabilities({ pairs, unit }: Model, scores: Int32Array, spans: readonly TaggedSpan[]): number[] {
  const count = scores.length / L;
  const edges = Float64Array.from({ length: L * L }, (_, i) =>
    mayFollow(Math.floor(i / L), i % L) ? Math.exp(pairs[i]! * unit) : 0,
  );
  const potentials = potentialsOf(scores, unit);
  const forward = new Float64Array(count * L);
  const backward = new Float64Array(count * L);
  const scales = new Float64Array(count);
  for (let t = 0; t < count; t++) {
    let sum = 0;
    for (let l = 0; l < L; l++) {
      let value = 0;
      if (t === 0) value = edges[l]!;
      else
        for (let k = FIRST[l]!, end = LAST[l]!; k <= end; k++) value += forward[(t - 1) * L + k]! * edges[k * L + l]!;
      value *= potentials[t * L + l]!;
      forward[t * L + l] = value;
      sum += value;
    }
    scales[t] = sum;
    for (let l = 0; l < L; l++) forward[t * L + l] = forward[t * L + l]! / sum;
  }
  backward.fill(1, (count - 1) * L);
  for (let t = count - 1; t > 0; t--)
    for (let l = 0; l < L; l++) {
      const weight = (potentials[t * L + l]! * backward[t * L + l]!) / scales[t]!;
      for (let k = FIRST[l]!, end = LAST[l]!; k <= end; k++)
        backward[(t - 1) * L + k] = backward[(t - 1) * L + k]! + edges[k * L + l]! * weight;
    }
  return spans.map(({ first, end, type }) => {
    const begin = beginOf(type);
    let p = forward[first * L + begin]!;
    for (let t = first + 1; t < end; t++) {
      const previous = t === first + 1 ? begin : begin + 1;
      p *= (edges[previous * L + begin + 1]! * potentials[t * L + begin + 1]!) / scales[t]!;
    }
    if (end === count) return p;
    const last = end - first === 1 ? begin : begin + 1;
    let rest = 0;
    for (let l = 0; l < L; l++)
      if (l !== begin + 1)
        rest += (edges[last * L + l]! * potentials[end * L + l]! * backward[end * L + l]!) / scales[end]!;
    return Math.min(1, p * rest);
  });
}

function potentialsOf(scores: Int32Array, unit: number): Float64Array {
  const potentials = new Float64Array(scores.length);
  for (let base = 0; base < scores.length; base += L) {
    let most = scores[base]!;
    for (let l = 1; l < L; l++) if (scores[base + l]! > most) most = scores[base + l]!;
    // A floor keeps every sequence possible, so that no sum is zero.
    for (let l = 0; l < L; l++) potentials[base + l] = Math.exp((scores[base + l]! - most) * unit) + 1e-200;
  }
  return potentials;
}
