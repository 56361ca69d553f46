/**
 * Features of a token in its paragraph: runs of words, quotation marks, place, the likely cue verbs
 * around it, the pieces of its sentence, the sentences around. What runs is kernel/attributions.ts, which makes the
 * same features.
 */

import { INSIDE_MARKS, OPENS, type Paragraph } from '../../src/annotators/attributions/tagger/paragraphs.ts';
import { STEP, TOKEN } from '../../src/annotators/attributions/tagger/templates.ts';
import { EDGE, type Word } from '../../src/annotators/attributions/tagger/words.ts';
import { add, add2, add3, add4, type Bag } from '../../src/tagging/feature-bag.ts';
import { mix } from '../../src/tagging/hash.ts';

export const wordAt = ({ words }: Paragraph, at: number): Word => (at >= 0 && at < words.length ? words[at]! : EDGE); // a look outside of an array is slow
const capped = (value: number, most: number): number => Math.min(value, most);
/** Distances by steps that grow: 1, 2, 3, 4-5, 6-8, 9-13, further. */
export const bin = (distance: number): number =>
  distance < 4 ? distance : distance < 6 ? 4 : distance < 9 ? 5 : distance < 14 ? 6 : distance < 25 ? 7 : 8;

export const mix3 = (a: number, b: number, c: number): number => mix(mix(a, b), c);

/** Features of the fit of a label to token `t`, apart from those of word-features.ts. */
export function tokenFeatures(view: Paragraph, t: number, bag: Bag): void {
  const { levels, quotes } = view;
  const w = wordAt(view, t);
  const a = wordAt(view, t - 1);
  const b = wordAt(view, t + 1);
  const aa = wordAt(view, t - 2);
  add(bag, TOKEN.anyWord);
  add3(bag, TOKEN.wordAfterWord, a.lowerHash, w.lowerHash);
  add3(bag, TOKEN.wordThenWord, w.lowerHash, b.lowerHash);
  add3(bag, TOKEN.partAfterPart, a.part, w.part);
  add3(bag, TOKEN.partThenPart, w.part, b.part);
  add4(bag, TOKEN.partBetweenParts, a.part, w.part, b.part);
  add4(bag, TOKEN.partAfterTwo, aa.part, a.part, w.part);
  add4(bag, TOKEN.classBetweenClasses, a.coarse, w.coarse, b.coarse);
  add3(bag, TOKEN.classAfterClass, a.middle, w.middle);

  const quote = quotes[t]!;
  const level = levels[t]!;
  const before = t > 0 ? quotes[t - 1]! : 9;
  const after = t + 1 < quotes.length ? quotes[t + 1]! : 9;
  const s = view.sentenceOf[t]!;
  const start = view.sentences[s]!;
  const end = view.sentences[s + 1]!;
  const opensQuoted = quotes[start] === OPENS || quotes[start] === INSIDE_MARKS ? 1 : 0;
  const inside = quote === INSIDE_MARKS ? 1 : 0;
  const beforeLevel = t > 0 ? levels[t - 1]! : 9;
  const afterLevel = t + 1 < levels.length ? levels[t + 1]! : 9;
  add4(bag, TOKEN.levelInMarks, level, quote, opensQuoted);
  add4(bag, TOKEN.levelsInRow, beforeLevel, level, afterLevel);
  add4(bag, TOKEN.marksInRow, before, quote, after);
  add3(bag, TOKEN.wordInMarks, w.lowerHash, quote);
  add3(bag, TOKEN.levelWithPart, level, w.part);
  add4(bag, TOKEN.levelBetweenParts, level, a.part, b.part);
  add4(bag, TOKEN.verbBetweenParts, w.verb, a.part, b.part);
  add3(bag, TOKEN.verbInMarks, w.verb, quote);
  add3(bag, TOKEN.partAfterVerb, a.verb, mix(w.part, quote));

  const place = capped(view.place, 1) * 2 + capped(s, 1);
  add3(bag, TOKEN.placeInSentence, capped(t - start, 5), place);
  add4(bag, TOKEN.placeInQuotedSentence, capped(t - start, 5), opensQuoted, w.part);

  if (level >= POSSIBLE) frameFeatures(a, w, b, bag);
  if (view.isParsed[s] === 1) relationFeatures(view, t, w, bag);
  cueFeatures(view, t, w, a, b, quote, bag);
  pieceFeatures(view, t, w, quote, bag);

  if (view.nested) nestedFeatures(view, t, a, w, b, bag);

  const first = wordAt(view, start);
  const best = view.sentenceLevels[s]!;
  add4(bag, TOKEN.firstWordOfSentence, first.lowerHash, level, quote);
  add4(bag, TOKEN.sentenceOpening, first.part, wordAt(view, start + 1).part, level);
  add4(bag, TOKEN.sentenceLevel, best, opensQuoted, quote);
  const previous = s > 0 ? view.sentenceLevels[s - 1]! : 9;
  const nextOpens = s + 2 < view.sentences.length ? quotes[end]! : 9;
  const lastCloses = s > 0 ? quotes[start - 1]! : 9;
  add4(bag, TOKEN.sentenceBefore, previous, best, quote);
  add4(bag, TOKEN.nextOpensInMarks, nextOpens, best, quote);
  add4(bag, TOKEN.lastEndedInMarks, lastCloses, opensQuoted, mix(best, inside));
}

/** A word may be a cue from this level on. */
const POSSIBLE = 2;

/** What stands right before and after a possible cue: `has learned`, `claim that`, `vowed to`. */
function frameFeatures(a: Word, w: Word, b: Word, bag: Bag): void {
  add3(bag, TOKEN.cueThenWord, w.stem, b.lowerHash);
  add3(bag, TOKEN.wordThenCue, a.lowerHash, w.stem);
  add4(bag, TOKEN.cueBetweenParts, a.part, w.stem, b.part);
  add4(bag, TOKEN.framesThenWord, w.frames, w.part, b.lowerHash);
  add3(bag, TOKEN.classThenCue, a.coarse, b.lowerHash);
}

/** Which likely cue governs the token, and how: what is said hangs on the cue, and so does who says it. */
function relationFeatures(view: Paragraph, t: number, w: Word, bag: Bag): void {
  const { governors, relations, depths, levels, dependents } = view;
  const governor = governors[t]!;
  const relation = relations[t]!;
  const side = governor < 0 ? 0 : governor < t ? 1 : 2;
  const level = levels[t]!;
  add4(bag, TOKEN.relationToCue, relation, governor < 0 ? 0 : levels[governor]!, level);
  add3(bag, TOKEN.relationToStem, relation, wordAt(view, governor).stem);
  add4(bag, TOKEN.relationOnSide, relation, side, w.part);
  add3(bag, TOKEN.relationDepth, relation, depths[t]! * 4 + side);
  const before = t > 0 ? relations[t - 1]! : NO_RELATION;
  const after = t + 1 < relations.length ? relations[t + 1]! : NO_RELATION;
  add4(bag, TOKEN.relationAfterOther, before, relation, bond(governors, t - 1, t));
  add4(bag, TOKEN.relationBeforeOther, relation, after, bond(governors, t, t + 1));
  if (level < POSSIBLE) return;
  add3(bag, TOKEN.dependents, dependents[t]!, level);
  add3(bag, TOKEN.dependentsOfStem, dependents[t]!, w.stem);
}

/** Of words outside of the paragraph. */
const NO_RELATION = 99;

/** Whether two words have the same governor: 1; the second is the first's: 2; the first is the second's: 3. */
function bond(governors: Int16Array, first: number, second: number): number {
  if (first < 0 || second >= governors.length) return 0;
  if (governors[first] === governors[second]) return 1;
  return governors[first] === second ? 2 : governors[second] === first ? 3 : 0;
}

/** The nearest likely cues of the sentence on either side. */
function cueFeatures(view: Paragraph, t: number, w: Word, a: Word, b: Word, quote: number, bag: Bag): void {
  const left = view.leftCue[t]!;
  const right = view.rightCue[t]!;
  const l = wordAt(view, left);
  const r = wordAt(view, right);
  const leftLevel = left < 0 ? 0 : view.levels[left]!;
  const rightLevel = right < 0 ? 0 : view.levels[right]!;
  const leftBin = left < 0 ? 0 : bin(t - left);
  const rightBin = right < 0 ? 0 : bin(right - t);
  add3(bag, TOKEN.leftCueDistance, leftLevel, leftBin);
  add3(bag, TOKEN.rightCueDistance, rightLevel, rightBin);
  add4(bag, TOKEN.leftCueStem, l.stem, leftBin, quote);
  add4(bag, TOKEN.rightCueStem, r.stem, rightBin, quote);
  add3(bag, TOKEN.rightCueAndNext, r.stem, right < 0 ? 0 : wordAt(view, right + 1).lowerHash);
  add4(bag, TOKEN.rightCueAndSubject, r.stem, right < 0 ? 0 : wordAt(view, right - 1).part, quote);
  add4(bag, TOKEN.cuesAround, leftLevel, rightLevel, quote);
  add4(bag, TOKEN.leftCueThenParts, l.stem, a.part, w.part);
  add4(bag, TOKEN.rightCueAfterParts, r.stem, w.part, b.part);
  add4(bag, TOKEN.leftVerbDistance, l.verb, leftBin, w.part);
  add4(bag, TOKEN.rightVerbDistance, r.verb, rightBin, w.part);
  // After `and`, a verb goes on with the content or is the next cue: "said A and added B".
  if (a.joins) {
    add4(bag, TOKEN.joinedAfterCue, l.stem, w.part, view.levels[t]!);
    add4(bag, TOKEN.joinedStem, w.stem, leftBin, quote);
  }
}

/** The piece between commas and marks that holds the token, and those beside it. */
function pieceFeatures(view: Paragraph, t: number, w: Word, quote: number, bag: Bag): void {
  const at = view.pieceOf[t]!;
  const s = view.sentenceOf[t]!;
  const piece = view.pieces[at]!;
  const before = at > 0 && piece.first > view.sentences[s]! ? view.pieces[at - 1]! : null;
  const after = piece.end < view.sentences[s + 1]! ? view.pieces[at + 1]! : null;
  // Within a sentence a piece begins with the mark that separates it.
  const head = piece.first === view.sentences[s]! ? piece.first : piece.first + 1;
  const leading = wordAt(view, head);
  const second = wordAt(view, head + 1);
  const last = wordAt(view, piece.end - 1);
  const levels = mix3(piece.level, before?.level ?? 9, after?.level ?? 9);
  add3(bag, TOKEN.pieceLevels, levels, w.part);
  add3(bag, TOKEN.pieceHead, leading.lowerHash, levels);
  add4(bag, TOKEN.pieceOpening, leading.part, second.part, levels);
  add4(bag, TOKEN.pieceEnd, last.lowerHash, piece.level, quote);
  const firstPiece = view.pieces[view.pieceOf[view.sentences[s]!]!]!;
  const lastPiece = view.pieces[view.pieceOf[view.sentences[s + 1]! - 1]!]!;
  const here = (piece === firstPiece ? 1 : 0) + (piece === lastPiece ? 2 : 0);
  // The sentence may close with its cue: ", Choe noted." What stands before is content then.
  const closing = wordAt(view, view.sentences[s + 1]! - 2);
  const length = capped(lastPiece.end - lastPiece.first, 8);
  add4(bag, TOKEN.closingStem, closing.stem, here, mix(length, quote));
  add4(
    bag,
    TOKEN.closingLevel,
    view.levels[view.sentences[s + 1]! - 2] ?? 0,
    mix(here, length),
    mix(view.levels[t]!, w.part),
  );
}

/** What is said within what is said has words of its own: it is rarer, and seldom in marks. */
function nestedFeatures(view: Paragraph, t: number, a: Word, w: Word, b: Word, bag: Bag): void {
  add2(bag, TOKEN.nestedWord, w.lowerHash);
  add4(bag, TOKEN.nestedLevel, view.levels[t]!, a.part, view.quotes[t]!);
  add4(bag, TOKEN.nestedParts, a.part, w.part, b.part);
  add2(bag, TOKEN.nestedPlace, capped(t, 2));
}

/** Features of the step into token `t`. */
export function stepFeatures(view: Paragraph, t: number, bag: Bag): void {
  const { levels, quotes } = view;
  const w = wordAt(view, t);
  const a = wordAt(view, t - 1);
  const quote = quotes[t]!;
  const before = t > 0 ? quotes[t - 1]! : 9;
  const opens = t === view.sentences[view.sentenceOf[t]!] ? 1 : 0;
  add(bag, STEP.anyStep);
  add3(bag, STEP.stepOfParts, a.part, w.part);
  add4(bag, STEP.stepOfMarks, before, quote, mix(opens, t === 0 ? 1 : 0));
  add3(bag, STEP.stepOfLevels, t > 0 ? levels[t - 1]! : 9, levels[t]!);
  add2(bag, STEP.stepIntoWord, w.lowerHash);
  add2(bag, STEP.stepFromWord, a.lowerHash);
  add3(bag, STEP.stepFromPartIntoWord, w.lowerHash, a.part);
  add3(bag, STEP.stepFromWordIntoPart, w.part, a.lowerHash);
  add3(bag, STEP.stepOfClasses, a.coarse, w.coarse);
  add3(bag, STEP.stepIntoStem, w.stem, a.part);
  if (t > 0 && view.isParsed[view.sentenceOf[t]!] === 1)
    add4(bag, STEP.stepOfRelations, view.relations[t - 1]!, view.relations[t]!, bond(view.governors, t - 1, t));
}
