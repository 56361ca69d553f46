/**
 * Label sequences, given how well each label fits each token and each step between two: the
 * probability of every label at every token (forward-backward), the best sequence (Viterbi), and the
 * probability of a single span.
 *
 *   "Li Qiang said", scores -> O-probabilities .02 .01 .97; best B I O
 */
import { isInside, type Shape } from './shapes.ts';

/** Working memory for sequences, grown as needed, and what is computed in it. */
export interface Chain {
  /** Label scores, `labels` a token; the caller fills them in after `reset`. */
  scores: Float64Array;
  /** Step scores, `steps` a token: the step into it. Of a fixed shape one set, given to `setSteps`. */
  steps: Float64Array;
  /** After `run`: the probability of each label at each token. */
  marginals: Float64Array;
  /** After `run`: the probability of each step into each token; of a fixed shape their sums. */
  stepMarginals: Float64Array;
  reset(count: number): void;
  /** Of a fixed shape: the scores of all steps. */
  setSteps(scores: ArrayLike<number>): void;
  /** Forward-backward; returns the log of the sum over all sequences. Leaves exponentials in `scores` and, unless fixed, in `steps`. */
  run(count: number): number;
  /** After `run`: the same over the sequences whose labels are in sets (bits) alone; returns what its log is less. */
  restrict(count: number, allowed: Int32Array): number;
  /** The best sequence; before `run`. */
  best(count: number): Uint8Array;
  /** After `run`: the probability that exactly tokens [first, end) are one span that begins with label `begin`. */
  spanProbability(first: number, end: number, begin: number, count: number): number;
}

/** `exponential` gives e to the power of minus a difference of two scores. */
export function createChain(shape: Shape, exponential: (below: number) => number): Chain {
  const { labels: L, steps: S, fixed, groupOf, stepOf } = shape;
  const stride = fixed ? 0 : S;
  const kinds = (L + 1) >> 1;
  const groups = Math.max(...groupOf) + 1;
  /** The steps from each group into O and the beginnings, in order. */
  const enter = Int16Array.from({ length: groups * kinds }, (_, i) => {
    const kind = i % kinds;
    return stepOf[groupOf.indexOf(Math.floor(i / kinds)) * L + (kind === 0 ? 0 : 2 * kind - 1)]!;
  });
  /** The groups that each role's inside may follow: the first and the last, and the steps from them. */
  const insideFirst = Uint8Array.from({ length: kinds }, (_, kind) => groupOf[Math.max(0, 2 * kind - 1)]!);
  const insideLast = Uint8Array.from({ length: kinds }, (_, kind) => groupOf[2 * kind]!);
  const goOn = Int16Array.from({ length: kinds * groups }, (_, i) => {
    const [kind, group] = [Math.floor(i / groups), i % groups];
    return kind === 0 ? -1 : stepOf[groupOf.indexOf(group) * L + 2 * kind]!;
  });
  const sums = new Float64Array(groups);
  let capacity = 0;
  let forward = new Float64Array(0);
  let backward = new Float64Array(0);
  let scales = new Float64Array(0);
  let from = new Uint8Array(0);
  let edges: Float64Array = new Float64Array(0);

  /** Turns scores into exponentials of their distance to the highest; returns that. A floor keeps all ways open. */
  function exponentials(values: Float64Array, start: number, count: number): number {
    let most = values[start]!;
    for (let i = start + 1; i < start + count; i++) if (values[i]! > most) most = values[i]!;
    for (let i = start; i < start + count; i++) values[i] = exponential(most - values[i]!) + 1e-60;
    return most;
  }

  function goForward(count: number): number {
    const { scores } = chain;
    let log = 0;
    for (let t = 0; t < count; t++) {
      const a = t * L;
      const e = t * stride;
      sums.fill(0);
      if (t === 0) sums[groupOf[0]!] = 1;
      else for (let l = 0; l < L; l++) sums[groupOf[l]!] = sums[groupOf[l]!]! + forward[a - L + l]!;
      let sum = 0;
      for (let kind = 0; kind < kinds; kind++) {
        const label = kind === 0 ? 0 : 2 * kind - 1;
        let value = 0;
        for (let g = 0, at = kind; g < groups; g++, at += kinds) value += sums[g]! * edges[e + enter[at]!]!;
        value *= scores[a + label]!;
        forward[a + label] = value;
        sum += value;
        if (kind === 0) continue;
        let inside = 0;
        for (let g = insideFirst[kind]!; g <= insideLast[kind]!; g++)
          inside += sums[g]! * edges[e + goOn[kind * groups + g]!]!;
        inside *= scores[a + label + 1]!;
        forward[a + label + 1] = inside;
        sum += inside;
      }
      scales[t] = sum;
      log += Math.log(sum);
      for (let l = 0; l < L; l++) forward[a + l] = forward[a + l]! / sum;
    }
    return log;
  }

  function goBackward(count: number): void {
    const { scores, marginals, stepMarginals } = chain;
    backward.fill(1, (count - 1) * L, count * L);
    if (fixed) stepMarginals.fill(0, 0, S);
    for (let t = count - 1; t >= 0; t--) {
      const a = t * L;
      const e = t * stride;
      sums.fill(0);
      if (t === 0) sums[groupOf[0]!] = 1;
      else for (let l = 0; l < L; l++) sums[groupOf[l]!] = sums[groupOf[l]!]! + forward[a - L + l]!;
      for (let l = 0; l < L; l++) {
        marginals[a + l] = forward[a + l]! * backward[a + l]!;
        backward[a + l] = (scores[a + l]! * backward[a + l]!) / scales[t]!;
      }
      // What comes after, seen from each group of labels before; `backward` holds what each label here is worth.
      for (let g = 0; g < groups; g++) {
        let value = 0;
        const before = sums[g]!;
        for (let kind = 0, at = g * kinds; kind < kinds; kind++, at++) {
          const step = e + enter[at]!;
          const way = edges[step]! * backward[a + (kind === 0 ? 0 : 2 * kind - 1)]!;
          value += way;
          stepMarginals[step] = (fixed ? stepMarginals[step]! : 0) + before * way;
        }
        ahead[g] = value;
      }
      for (let kind = 1; kind < kinds; kind++)
        for (let g = insideFirst[kind]!; g <= insideLast[kind]!; g++) {
          const step = e + goOn[kind * groups + g]!;
          const way = edges[step]! * backward[a + 2 * kind]!;
          ahead[g] = ahead[g]! + way;
          stepMarginals[step] = (fixed ? stepMarginals[step]! : 0) + sums[g]! * way;
        }
      if (t > 0) for (let l = 0; l < L; l++) backward[a - L + l] = ahead[groupOf[l]!]!;
    }
  }
  const ahead = new Float64Array(groups);

  /** The labels before each label, for the best sequence: [first, last]. */
  const first = Uint8Array.from({ length: L }, (_, l) => (isInside(l) ? l - 1 : 0));
  const last = Uint8Array.from({ length: L }, (_, l) => (isInside(l) ? l : L - 1));
  /** `stepOf` turned round: next × previous. */
  const into = Int16Array.from({ length: L * L }, (_, i) => stepOf[(i % L) * L + Math.floor(i / L)]!);
  let before = new Float64Array(L);
  let now = new Float64Array(L);

  const chain: Chain = {
    scores: new Float64Array(0),
    steps: new Float64Array(fixed ? S : 0),
    marginals: new Float64Array(0),
    stepMarginals: new Float64Array(fixed ? S : 0),
    reset(count) {
      if (count > capacity) {
        capacity = count * 2;
        chain.scores = new Float64Array(capacity * L);
        chain.marginals = new Float64Array(capacity * L);
        forward = new Float64Array(capacity * L);
        backward = new Float64Array(capacity * L);
        scales = new Float64Array(capacity);
        from = new Uint8Array(capacity * L);
        if (!fixed) {
          chain.steps = new Float64Array(capacity * S);
          chain.stepMarginals = new Float64Array(capacity * S);
          edges = chain.steps;
        }
      }
      chain.scores.fill(0, 0, count * L);
      if (!fixed) chain.steps.fill(0, 0, count * S);
    },
    setSteps(scores) {
      chain.steps.set(scores);
      edges = chain.steps.slice();
      offset = exponentials(edges, 0, S);
    },
    run(count) {
      let log = 0;
      for (let t = 0; t < count; t++)
        log += exponentials(chain.scores, t * L, L) + (fixed ? offset : exponentials(chain.steps, t * S, S));
      log += goForward(count);
      goBackward(count);
      return log;
    },
    restrict(count, allowed) {
      for (let t = 0; t < count; t++)
        for (let l = 0; l < L; l++) if ((allowed[t]! & (1 << l)) === 0) chain.scores[t * L + l] = 0;
      let log = 0;
      for (let t = 0; t < count; t++) log += Math.log(scales[t]!);
      log -= goForward(count);
      goBackward(count);
      return log;
    },
    best(count) {
      const { scores, steps } = chain;
      const labels = new Uint8Array(count);
      before.fill(Number.NEGATIVE_INFINITY);
      before[0] = 0;
      for (let t = 0; t < count; t++) {
        const e = t * stride;
        for (let l = 0; l < L; l++) {
          let most = Number.NEGATIVE_INFINITY;
          let which = 0;
          for (let k = first[l]!, end = last[l]!; k <= end; k++) {
            const score = before[k]! + steps[e + into[l * L + k]!]!;
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
    spanProbability(start, end, begin, count) {
      const { scores } = chain;
      let p = forward[start * L + begin]!;
      for (let t = start + 1; t < end; t++) {
        const previous = t === start + 1 ? begin : begin + 1;
        const step = edges[t * stride + stepOf[previous * L + begin + 1]!]!;
        p *= (step * scores[t * L + begin + 1]!) / scales[t]!;
      }
      if (end === count) return p;
      const previous = end - start === 1 ? begin : begin + 1;
      let rest = 0;
      for (let l = 0; l < L; l++) {
        const step = stepOf[previous * L + l]!;
        if (step < 0 || l === begin + 1) continue;
        // `backward` holds what a label is worth, its own score and scale included.
        rest += edges[end * stride + step]! * backward[end * L + l]!;
      }
      return Math.min(1, p * rest);
    },
  };
  let offset = 0;
  return chain;
}
