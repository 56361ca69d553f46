/**
 * Features of the second pass: what the first pass believes about the token, the tokens around
 * it, its piece and its sentence, above all where the cues are.
 *
 *   "…, Choe noted" with noted a cue of probability 0.9 -> the words before it look like content
 */
import { add2, add3, add4, type Bag } from '../../../tagging/feature-bag.ts';
import { mix } from '../../../tagging/hash.ts';
import { type Governors, governorsOf } from './governors.ts';
import { CONTENT, CUE, LABEL_COUNT as L, SOURCE } from './labels.ts';
import { CLOSES, OPENS, type Paragraph } from './paragraphs.ts';
import { BELIEF, BELIEF_STEP } from './templates.ts';
import { bin, mix3, wordAt } from './token-features.ts';

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
  const beliefs = {
    ...governorsOf(view, (t) => predicted[t] === 1),
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

/** Features of the fit of a label to token `t`, beside those of the first pass. */
export function stackedFeatures(view: Paragraph, beliefs: Beliefs, t: number, bag: Bag): void {
  const { source, cue, content, beginSource, beginContent } = beliefs;
  const w = wordAt(view, t);
  const s = view.sentenceOf[t]!;
  const at = view.pieceOf[t]!;
  const here = (source[t]! * 8 + cue[t]!) * 8 + content[t]!;
  const before = t > 0 ? (source[t - 1]! * 8 + cue[t - 1]!) * 8 + content[t - 1]! : 999;
  const after = t + 1 < cue.length ? (source[t + 1]! * 8 + cue[t + 1]!) * 8 + content[t + 1]! : 999;
  add2(bag, BELIEF.content, content[t]!);
  add2(bag, BELIEF.source, source[t]!);
  add2(bag, BELIEF.cue, cue[t]!);
  add2(bag, BELIEF.roles, here);
  add3(bag, BELIEF.rolesBefore, here, before);
  add3(bag, BELIEF.rolesAfter, here, after);
  add3(bag, BELIEF.rolesOfPart, here, w.part);
  add3(bag, BELIEF.rolesOfWord, here, w.lowerHash);
  add3(bag, BELIEF.contentBegins, beginContent[t]!, content[t]!);
  add3(bag, BELIEF.sourceBegins, beginSource[t]!, source[t]!);
  add3(bag, BELIEF.contentInRow, content[t - 1] ?? 9, mix3(content[t]!, content[t + 1] ?? 9, view.quotes[t]!));

  const left = beliefs.leftCue[t]!;
  const right = beliefs.rightCue[t]!;
  const l = wordAt(view, left);
  const r = wordAt(view, right);
  const leftBin = left < 0 ? 0 : bin(t - left);
  const rightBin = right < 0 ? 0 : bin(right - t);
  add4(bag, BELIEF.leftCue, leftBin, left < 0 ? 9 : cue[left]!, content[t]!);
  add4(bag, BELIEF.rightCue, rightBin, right < 0 ? 9 : cue[right]!, content[t]!);
  add3(bag, BELIEF.leftStem, l.stem, leftBin);
  add3(bag, BELIEF.rightStem, r.stem, rightBin);
  add4(bag, BELIEF.stemsAround, l.stem, r.stem, content[t]!);
  const leftCommas = left < 0 ? 9 : Math.min(3, beliefs.commas[t]! - beliefs.commas[left]!);
  const rightCommas = right < 0 ? 9 : Math.min(3, beliefs.commas[right]! - beliefs.commas[t]!);
  const leftMarks = left < 0 ? 9 : Math.min(3, beliefs.marks[t]! - beliefs.marks[left]!);
  const rightMarks = right < 0 ? 9 : Math.min(3, beliefs.marks[right]! - beliefs.marks[t]!);
  add3(bag, BELIEF.commasAround, leftCommas, rightCommas);
  add4(bag, BELIEF.leftStemCommas, l.stem, leftCommas, rightCommas);
  add4(bag, BELIEF.rightStemCommas, r.stem, leftCommas, rightCommas);
  add4(bag, BELIEF.marksAround, leftMarks, rightMarks, view.quotes[t]!);
  add4(bag, BELIEF.contentAtRightCue, right < 1 ? 9 : content[right - 1]!, content[t]!, rightBin);
  add4(bag, BELIEF.betweenCues, leftBin, rightBin, mix(w.part, source[t]!));
  add3(bag, BELIEF.rightStemOfPart, r.stem, w.part);
  add3(bag, BELIEF.leftStemOfPart, l.stem, w.part);

  if (view.isParsed[s] === 1) {
    const governor = beliefs.governors[t]!;
    const relation = beliefs.relations[t]!;
    const side = governor < 0 ? 0 : governor < t ? 1 : 2;
    add4(bag, BELIEF.relationToCue, relation, side, here);
    add4(bag, BELIEF.relationToStem, relation, wordAt(view, governor).stem, content[t]!);
    add4(bag, BELIEF.relationOfPart, relation, beliefs.depths[t]! * 4 + side, w.part);
    add4(
      bag,
      BELIEF.relationsInRow,
      beliefs.relations[t - 1] ?? 99,
      relation,
      mix(beliefs.relations[t + 1] ?? 99, content[t]!),
    );
  }

  const piece = view.pieces[at]!;
  const previous = piece.first > view.sentences[s]! ? beliefs.pieceShares[at - 1]! : 9;
  const next = piece.end < view.sentences[s + 1]! ? beliefs.pieceShares[at + 1]! : 9;
  const shares = mix3(previous, beliefs.pieceShares[at]!, next);
  add3(bag, BELIEF.pieceShares, shares, content[t]!);
  add3(bag, BELIEF.pieceSharesOfPart, shares, w.part);
  const sentences = mix3(
    s > 0 ? beliefs.sentenceShares[s - 1]! : 9,
    beliefs.sentenceShares[s]!,
    beliefs.sentenceShares[s + 1] ?? 9,
  );
  add3(bag, BELIEF.sentenceShares, sentences, content[t]!);
  add4(bag, BELIEF.cueAndSourceInSentence, beliefs.cuesIn[s]!, beliefs.sourceIn[s]!, here);
  add4(bag, BELIEF.sourceInSentence, beliefs.sourceIn[s]!, source[t]!, w.part);
}

/** Features of the step into token `t`, beside those of the first pass. */
export function stackedStepFeatures(beliefs: Beliefs, t: number, bag: Bag): void {
  const { content, source, cue, beginSource, beginContent } = beliefs;
  const before = t > 0 ? t - 1 : t;
  add3(bag, BELIEF_STEP.stepOfContent, content[before]!, content[t]!);
  add3(bag, BELIEF_STEP.stepOfSource, source[before]!, source[t]!);
  add3(bag, BELIEF_STEP.stepOfCue, cue[before]!, cue[t]!);
  add3(bag, BELIEF_STEP.stepIntoBegin, beginContent[t]!, beginSource[t]!);
  add4(bag, BELIEF_STEP.stepIntoRoles, content[t]!, source[t]!, cue[t]!);
}
