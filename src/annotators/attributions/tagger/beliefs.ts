/**
 * What the first pass believes about a paragraph, in ranges: how likely each token is source, cue or content, where the
 * cues are, and which of them govern what.
 */

import { type Governors, governorsOf } from './governors.ts';
import { CONTENT, CUE, LABEL_COUNT as L, SOURCE } from './labels.ts';
import { CLOSES, OPENS, type Paragraph } from './paragraphs.ts';

/** Upper ends of the ranges of probability that are told apart. */
const RANGES = [0.02, 0.1, 0.3, 0.6, 0.85, 0.97] as const;
const rangeOf = (p: number): number => {
  let range = 0;
  while (range < RANGES.length && p >= RANGES[range]!) range++;
  return range;
};
/** A token whose cue probability is at least this counts as a predicted cue. */
const PREDICTED = 0.3;

/** The first pass's beliefs about a paragraph, in ranges. */
export interface Beliefs extends Governors {
  readonly source: Uint8Array;
  readonly cue: Uint8Array;
  readonly content: Uint8Array;
  readonly beginSource: Uint8Array;
  readonly beginContent: Uint8Array;
  /** The nearest predicted cue of the sentence to the left and right; -1: none. */
  readonly leftCue: Int16Array;
  readonly rightCue: Int16Array;
  /** For each piece and each sentence, quarters of its words that look like content. */
  readonly pieceShares: Uint8Array;
  readonly sentenceShares: Uint8Array;
  readonly cuesIn: Uint8Array;
  readonly sourceIn: Uint8Array;
  /** Commas and quotation marks before each token, for counting those between two. */
  readonly commas: Uint16Array;
  readonly marks: Uint16Array;
}

export function readBeliefs(view: Paragraph, marginals: Float64Array): Beliefs {
  const count = view.words.length;
  const sentenceCount = view.sentences.length - 1;
  const predicted = new Uint8Array(count);
  for (let t = 0; t < count; t++)
    if (marginals[t * L + CUE]! + marginals[t * L + CUE + 1]! >= PREDICTED) predicted[t] = 1;
  const { governors, relations, depths } = governorsOf(view, (t) => predicted[t] === 1);
  const beliefs = {
    governors,
    relations,
    depths,
    source: new Uint8Array(count),
    cue: new Uint8Array(count),
    content: new Uint8Array(count),
    beginSource: new Uint8Array(count),
    beginContent: new Uint8Array(count),
    leftCue: new Int16Array(count).fill(-1),
    rightCue: new Int16Array(count).fill(-1),
    pieceShares: new Uint8Array(view.pieces.length),
    sentenceShares: new Uint8Array(sentenceCount),
    cuesIn: new Uint8Array(sentenceCount),
    sourceIn: new Uint8Array(sentenceCount),
    commas: new Uint16Array(count + 1),
    marks: new Uint16Array(count + 1),
  };
  for (let t = 0; t < count; t++) {
    const at = t * L;
    const cue = marginals[at + CUE]! + marginals[at + CUE + 1]!;
    beliefs.source[t] = rangeOf(marginals[at + SOURCE]! + marginals[at + SOURCE + 1]!);
    beliefs.cue[t] = rangeOf(cue);
    beliefs.content[t] = rangeOf(marginals[at + CONTENT]! + marginals[at + CONTENT + 1]!);
    beliefs.beginSource[t] = rangeOf(marginals[at + SOURCE]!);
    beliefs.beginContent[t] = rangeOf(marginals[at + CONTENT]!);
    beliefs.commas[t + 1] = beliefs.commas[t]! + (view.words[t]!.text === ',' ? 1 : 0);
    beliefs.marks[t + 1] = beliefs.marks[t]! + (view.quotes[t] === OPENS || view.quotes[t] === CLOSES ? 1 : 0);
  }
  for (let s = 0; s < sentenceCount; s++) {
    const start = view.sentences[s]!;
    const end = view.sentences[s + 1]!;
    let cue = -1;
    for (let t = start; t < end; t++) {
      beliefs.leftCue[t] = cue;
      if (predicted[t] === 1 && predicted[t - 1] !== 1) beliefs.cuesIn[s] = Math.min(3, beliefs.cuesIn[s]! + 1);
      if (predicted[t] === 1) cue = t;
      if (beliefs.source[t]! >= 3) beliefs.sourceIn[s] = 1;
    }
    cue = -1;
    for (let t = end - 1; t >= start; t--) {
      beliefs.rightCue[t] = cue;
      if (predicted[t] === 1) cue = t;
    }
    beliefs.sentenceShares[s] = shareOf(beliefs.content, start, end);
  }
  for (const [at, piece] of view.pieces.entries())
    beliefs.pieceShares[at] = shareOf(beliefs.content, piece.first, piece.end);
  return beliefs;
}

function shareOf(content: Uint8Array, first: number, end: number): number {
  let likely = 0;
  for (let t = first; t < end; t++) if (content[t]! >= 4) likely++;
  return Math.ceil((4 * likely) / (end - first));
}
