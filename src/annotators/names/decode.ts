/**
 * From scores to labels: the best label sequence of a stretch of a sentence, and how likely a span of it is
 * among all sequences. Words beside a stretch are in no name.
 *
 *   scores of "met Li Qiang" -> O B-person I-person; [1, 3) as person: 0.97
 */
import type { Kernel } from '../../tagging/kernel.ts';
import { beginOf, LABEL_COUNT as L, type TaggedSpan } from './labels.ts';
import type { Model } from './model.ts';
import { SCORES } from './scores.ts';

/** What is done with the scores of `count` tokens that stand from `scores` on; `closed`: words come after them. */
export interface Decoder {
  /** The best sequence of labels; good until the next call. */
  best(scores: number, count: number, closed: boolean): Uint8Array;
  /** For spans of the stretch: the probability that exactly this span has this type. The scores are gone then. */
  probabilities(scores: number, count: number, closed: boolean, spans: readonly TaggedSpan[]): number[];
}

const KINDS = (L + 1) >> 1;
/** Places of a label's row in the table of steps turned round. */
const ROW = 20;
/** How many exponentials of whole units are kept. */
const EXPONENTIALS = 8192;

export function createDecoder(kernel: Kernel, model: Model): Decoder {
  return decoderOf(kernel, stepsOf(model), model.unit);
}

/** On its own, so that the decoder does not hold the model: its pairs are a part of all that was read of the file. */
function stepsOf({ pairs, unit }: Model): Record<'raw' | 'grown', Steps> {
  const most = Math.max(...pairs);
  return {
    raw: tablesOf((previous, next) => pairs[previous * L + next]!),
    grown: tablesOf((previous, next) => Math.exp(-(most - pairs[previous * L + next]!) * unit) + 1e-60),
  };
}

function decoderOf(kernel: Kernel, { raw, grown }: Record<'raw' | 'grown', Steps>, unit: number): Decoder {
  const { run } = kernel;
  const units = kernel.reserve(8 * EXPONENTIALS);
  run.configure(units, EXPONENTIALS, 1, unit);
  const rawSteps = kernel.place(raw.steps);
  const rawGoOn = kernel.place(raw.goOn);
  const steps = kernel.place(grown.steps);
  const into = kernel.place(grown.into);
  const goOn = kernel.place(grown.goOn);
  const before = kernel.reserve(2 * SCORES);
  let capacity = 0;
  let from = 0;
  let labels = 0;
  let forward = 0;
  let backward = 0;
  let scales = 0;
  function makeRoom(count: number): void {
    if (count <= capacity) return;
    capacity = 2 * count;
    from = kernel.reserve(24 * capacity);
    labels = kernel.reserve(capacity);
    forward = kernel.reserve(SCORES * (capacity + 1)) + SCORES;
    backward = kernel.reserve(SCORES * (capacity + 2));
    scales = kernel.reserve(8 * capacity);
  }
  /** The probability of one span, after forward-backward; as spanProbability of src/tagging/chain.ts has it. */
  function probability(scores: number, count: number, closed: boolean, { first, end, type }: TaggedSpan): number {
    const all = kernel.f64;
    const at = (place: number, token: number, label: number): number => all[((place + token * SCORES) >> 3) + label]!;
    const begin = beginOf(type);
    let p = at(forward, first, begin);
    for (let t = first + 1; t < end; t++) {
      const step = grown.goOn[t === first + 1 ? begin + 1 : begin + 2]!;
      p *= (step * at(scores, t, begin + 1)) / all[(scales >> 3) + t]!;
    }
    const previous = end - first === 1 ? begin : begin + 1;
    if (end === count) return closed ? Math.min(1, p * at(backward, end, previous)) : p;
    let rest = 0;
    for (let l = 0; l < L; l++) {
      const isInside = l > 0 && l % 2 === 0;
      if (isInside && previous !== l && previous !== l - 1) continue;
      if (l === begin + 1) continue;
      const step = isInside ? grown.goOn[previous === l ? l + 1 : l]! : grown.steps[previous * KINDS + ((l + 1) >> 1)]!;
      rest += step * at(backward, end, l);
    }
    return Math.min(1, p * rest);
  }
  return {
    best(scores, count, closed) {
      makeRoom(count);
      run.bestPairs(count, scores, rawSteps, rawGoOn, closed ? 1 : 0, before, from, labels);
      return kernel.u8.subarray(labels, labels + count);
    },
    probabilities(scores, count, closed, spans) {
      run.runPairs(count, scores, steps, into, goOn, closed ? 1 : 0, forward, backward, scales);
      return spans.map((span) => probability(scores, count, closed, span));
    },
  };
}

/** The scores of steps as the kernel reads them: label × kind, kind × label, and for each kind those of going on from its beginning and inside. */
interface Steps {
  readonly steps: Float64Array;
  readonly into: Float64Array;
  readonly goOn: Float64Array;
}

function tablesOf(score: (previous: number, next: number) => number): Steps {
  const steps = new Float64Array(L * KINDS);
  const into = new Float64Array(KINDS * ROW);
  const goOn = new Float64Array(2 * KINDS);
  for (let kind = 0; kind < KINDS; kind++) {
    const label = kind === 0 ? 0 : 2 * kind - 1;
    for (let previous = 0; previous < L; previous++) {
      steps[previous * KINDS + kind] = score(previous, label);
      into[kind * ROW + previous] = score(previous, label);
    }
    if (kind === 0) continue;
    goOn[2 * kind] = score(label, label + 1);
    goOn[2 * kind + 1] = score(label + 1, label + 1);
  }
  return { steps, into, goOn };
}
