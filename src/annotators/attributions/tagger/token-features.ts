/**
 * Features of a token in its paragraph: runs of words, quotation marks, place, the likely cue verbs
 * around it, the pieces of its sentence, the sentences around. Training and running share them.
 */
import { add, add2, add3, add4, type Bag } from '../../../tagging/feature-bag.ts';
import { mix } from '../../../tagging/hash.ts';
import { INSIDE_MARKS, OPENS, type Paragraph } from './paragraphs.ts';
import { EDGE, type Word } from './words.ts';

export const wordAt = ({ words }: Paragraph, at: number): Word => (at >= 0 && at < words.length ? words[at]! : EDGE); // a look outside of an array is slow
const capped = (value: number, most: number): number => Math.min(value, most);
/** Distances by steps that grow: 1, 2, 3, 4-5, 6-8, 9-13, further. */
export const bin = (distance: number): number =>
  distance < 4 ? distance : distance < 6 ? 4 : distance < 9 ? 5 : distance < 14 ? 6 : distance < 25 ? 7 : 8;

export const mix3 = (a: number, b: number, c: number): number => mix(mix(a, b), c);

const JOINS = /^(?:and|but|or)$/;

/** Features of the fit of a label to token `t`, apart from those of word-features.ts. */
export function tokenFeatures(view: Paragraph, t: number, bag: Bag): void {
  const { levels, quotes } = view;
  const w = wordAt(view, t);
  const a = wordAt(view, t - 1);
  const b = wordAt(view, t + 1);
  const aa = wordAt(view, t - 2);
  const bb = wordAt(view, t + 2);
  add(bag, 1);
  add3(bag, 10, a.lowerHash, w.lowerHash);
  add3(bag, 11, w.lowerHash, b.lowerHash);
  add4(bag, 12, a.lowerHash, w.lowerHash, b.lowerHash);
  add4(bag, 13, aa.lowerHash, a.lowerHash, w.lowerHash);
  add4(bag, 14, w.lowerHash, b.lowerHash, bb.lowerHash);
  add3(bag, 15, a.part, w.part);
  add3(bag, 16, w.part, b.part);
  add4(bag, 17, a.part, w.part, b.part);
  add4(bag, 18, aa.part, a.part, w.part);
  add4(bag, 19, w.part, b.part, bb.part);
  add4(bag, 20, a.coarse, w.coarse, b.coarse);
  add3(bag, 21, a.middle, w.middle);
  add3(bag, 22, w.middle, b.middle);
  add3(bag, 23, a.stem, w.part);
  add3(bag, 24, w.stem, b.part);
  add3(bag, 25, a.part, w.lowerHash);
  add3(bag, 26, w.lowerHash, b.part);
  add4(bag, 27, w.stem, b.part, bb.part);

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
  add4(bag, 30, level, quote, opensQuoted);
  add4(bag, 31, beforeLevel, level, afterLevel);
  add4(bag, 32, before, quote, after);
  add3(bag, 33, w.lowerHash, quote);
  add3(bag, 34, level, w.part);
  add4(bag, 35, level, a.part, b.part);
  add4(bag, 36, w.verb, a.part, b.part);
  add3(bag, 37, w.verb, quote);
  add3(bag, 38, a.verb, mix(w.part, quote));

  const place = capped(view.place, 1) * 2 + capped(s, 1);
  add3(bag, 40, capped(t - start, 5), place);
  add4(bag, 41, capped(t - start, 5), opensQuoted, w.part);
  add3(bag, 42, capped(end - 1 - t, 5), s === view.sentences.length - 2 ? 1 : 0);

  if (level >= POSSIBLE) frameFeatures(aa, a, w, b, bb, bag);
  cueFeatures(view, t, w, a, b, quote, bag);
  pieceFeatures(view, t, w, quote, bag);

  const first = wordAt(view, start);
  const best = view.sentenceLevels[s]!;
  add4(bag, 70, first.lowerHash, level, quote);
  add4(bag, 71, first.part, wordAt(view, start + 1).part, level);
  add4(bag, 72, best, opensQuoted, quote);
  const previous = s > 0 ? view.sentenceLevels[s - 1]! : 9;
  const next = s + 2 < view.sentences.length ? view.sentenceLevels[s + 1]! : 9;
  const nextOpens = s + 2 < view.sentences.length ? quotes[end]! : 9;
  const lastCloses = s > 0 ? quotes[start - 1]! : 9;
  add4(bag, 73, previous, best, quote);
  add4(bag, 74, next, best, quote);
  add4(bag, 75, nextOpens, best, quote);
  add4(bag, 76, lastCloses, opensQuoted, mix(best, inside));
}

/** A word may be a cue from this level on. */
const POSSIBLE = 2;

/** What stands right before and after a possible cue: `has learned`, `claim that`, `vowed to`. */
function frameFeatures(aa: Word, a: Word, w: Word, b: Word, bb: Word, bag: Bag): void {
  add3(bag, 110, w.stem, b.lowerHash);
  add3(bag, 111, a.lowerHash, w.stem);
  add4(bag, 112, a.part, w.stem, b.part);
  add4(bag, 113, w.stem, b.lowerHash, bb.part);
  add4(bag, 114, aa.part, a.part, w.stem);
  add4(bag, 115, w.stem, w.part, b.part);
  add4(bag, 116, w.frames, w.part, b.lowerHash);
  add4(bag, 117, w.frames, a.part, b.part);
  add4(bag, 118, w.middle, w.part, b.part);
  add4(bag, 119, a.coarse, w.level, b.lowerHash);
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
  add3(bag, 50, leftLevel, leftBin);
  add3(bag, 51, rightLevel, rightBin);
  add4(bag, 52, l.stem, leftBin, quote);
  add4(bag, 53, r.stem, rightBin, quote);
  add3(bag, 54, l.stem, left < 0 ? 0 : wordAt(view, left + 1).lowerHash);
  add3(bag, 55, r.stem, right < 0 ? 0 : wordAt(view, right + 1).lowerHash);
  add4(bag, 56, r.stem, right < 0 ? 0 : wordAt(view, right - 1).part, quote);
  add4(bag, 57, leftLevel, rightLevel, quote);
  add4(bag, 58, leftLevel, rightLevel, w.lowerHash);
  add4(bag, 59, l.stem, a.part, w.part);
  add4(bag, 60, r.stem, w.part, b.part);
  add4(bag, 61, l.verb, leftBin, w.part);
  add4(bag, 62, r.verb, rightBin, w.part);
  // After `and`, a verb goes on with the content or is the next cue: "said A and added B".
  if (JOINS.test(a.lower)) {
    add4(bag, 63, l.stem, w.part, w.level);
    add4(bag, 64, w.stem, leftBin, quote);
    add4(bag, 65, a.lowerHash, w.stem, l.verb);
  }
}

/** The piece between commas and marks that holds the token, and those beside it. */
function pieceFeatures(view: Paragraph, t: number, w: Word, quote: number, bag: Bag): void {
  const at = view.pieceOf[t]!;
  const s = view.sentenceOf[t]!;
  const piece = view.pieces[at]!;
  const before = at > 0 && piece.first > view.sentences[s]! ? view.pieces[at - 1]! : null;
  const after = piece.end < view.sentences[s + 1]! ? view.pieces[at + 1]! : null;
  const lead = wordAt(view, piece.first);
  const head = piece.first === view.sentences[s]! ? lead : wordAt(view, piece.first + 1);
  const second = wordAt(view, piece.first + (head === lead ? 1 : 2));
  const last = wordAt(view, piece.end - 1);
  const levels = mix3(piece.level, before?.level ?? 9, after?.level ?? 9);
  const afterHead = after === null ? EDGE : wordAt(view, after.first + 1);
  const beforeHead = before === null ? EDGE : wordAt(view, before.first + 1);
  add3(bag, 80, levels, w.part);
  add3(bag, 81, levels, quote);
  add3(bag, 82, head.lowerHash, levels);
  add4(bag, 83, head.part, second.part, levels);
  add4(bag, 84, last.lowerHash, piece.level, quote);
  add4(bag, 85, afterHead.lowerHash, piece.level, after?.level ?? 9);
  add4(bag, 86, beforeHead.lowerHash, piece.level, before?.level ?? 9);
  add4(bag, 87, capped(piece.end - piece.first, 8), capped(t - piece.first, 4), piece.level);
  add4(bag, 88, lead.lowerHash, head.lowerHash, quote);
  const firstPiece = view.pieces[view.pieceOf[view.sentences[s]!]!]!;
  const lastPiece = view.pieces[view.pieceOf[view.sentences[s + 1]! - 1]!]!;
  const here = (piece === firstPiece ? 1 : 0) + (piece === lastPiece ? 2 : 0);
  add4(bag, 89, firstPiece.level, lastPiece.level, mix(here, quote));
  add4(bag, 90, lastPiece.level, here, wordAt(view, lastPiece.first + 1).lowerHash);
  // The sentence may close with its cue: ", Choe noted." What stands before is content then.
  const closing = wordAt(view, view.sentences[s + 1]! - 2);
  const length = capped(lastPiece.end - lastPiece.first, 8);
  add4(bag, 91, closing.stem, here, mix(length, quote));
  add4(bag, 92, view.levels[view.sentences[s + 1]! - 2] ?? 0, mix(here, length), mix(view.levels[t]!, w.part));
  add4(bag, 93, closing.verb, mix(here, length), mix(view.levels[t]!, quote));
}

/** Features of the step into token `t`. */
export function stepFeatures(view: Paragraph, t: number, bag: Bag): void {
  const { levels, quotes } = view;
  const w = wordAt(view, t);
  const a = wordAt(view, t - 1);
  const quote = quotes[t]!;
  const before = t > 0 ? quotes[t - 1]! : 9;
  const opens = t === view.sentences[view.sentenceOf[t]!] ? 1 : 0;
  add(bag, 2);
  add3(bag, 101, a.part, w.part);
  add4(bag, 102, before, quote, mix(opens, t === 0 ? 1 : 0));
  add3(bag, 104, t > 0 ? levels[t - 1]! : 9, levels[t]!);
  add2(bag, 105, w.lowerHash);
  add2(bag, 106, a.lowerHash);
  add3(bag, 107, w.lowerHash, a.part);
  add3(bag, 108, w.part, a.lowerHash);
  add3(bag, 109, a.coarse, w.coarse);
  add3(bag, 110, w.stem, a.part);
}
