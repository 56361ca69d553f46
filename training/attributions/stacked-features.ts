/**
 * Features of the second pass: what the first pass believes about the token, the tokens around
 * it, its piece and its sentence, above all where the cues are.
 *
 *   "…, Choe noted" with noted a cue of probability 0.9 -> the words before it look like content
 */

import type { Beliefs } from '../../src/annotators/attributions/tagger/beliefs.ts';
import type { Paragraph } from '../../src/annotators/attributions/tagger/paragraphs.ts';
import { BELIEF, BELIEF_STEP } from '../../src/annotators/attributions/tagger/templates.ts';
import { add2, add3, add4, type Bag } from '../../src/tagging/feature-bag.ts';
import { mix } from '../../src/tagging/hash.ts';
import { bin, mix3, wordAt } from './token-features.ts';

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
