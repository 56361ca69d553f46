/**
 * What the tagger of attributions sees of a paragraph, and its scores: every feature as in token-features.ts and
 * stacked-features.ts of training/attributions, which define them, and by sums.ts the weights of those.
 *
 * A paragraph stands in columns of numbers of four bytes (src/annotators/attributions/tagger/columns.ts writes
 * them): sixteen a token, two of the edge before the first and one after the last; four a sentence; four a piece; and for
 * the second pass sixteen a token, four a sentence and one a piece of what the first believes.
 */
import { mix } from './hash';
import { scoreFirst, scoreSecond, stepFirst, stepSecond } from './sums';
import { Belief, BeliefStep, Step, Token } from './templates';

// Of a token: what there is to know of its word, and of its place.
@inline const TOKEN: usize = 6;
@inline const HASH: usize = 0;
@inline const PART: usize = 4;
@inline const COARSE: usize = 8;
@inline const MIDDLE: usize = 12;
@inline const STEM: usize = 16;
@inline const VERB: usize = 20;
@inline const FRAMES: usize = 24;
@inline const JOINS: usize = 28;
@inline const LEVEL: usize = 32;
@inline const QUOTE: usize = 36;
@inline const SENTENCE: usize = 40;
@inline const PIECE: usize = 44;
@inline const LEFT_CUE: usize = 48;
@inline const RIGHT_CUE: usize = 52;
@inline const GOVERNOR: usize = 56;
/** Relation, depth (a byte each), and dependents (two). */
@inline const RELATION: usize = 60;

// Of a sentence: where it begins (and, behind the last, ends), its level, whether it is parsed.
@inline const START: usize = 0;
@inline const SENTENCE_LEVEL: usize = 4;
@inline const PARSED: usize = 8;

// Of a piece: where it begins and ends, its level.
@inline const FIRST: usize = 0;
@inline const END: usize = 4;
@inline const PIECE_LEVEL: usize = 8;

// Of a token, what the first pass believes.
@inline const SOURCE: usize = 0;
@inline const CUE: usize = 4;
@inline const CONTENT: usize = 8;
@inline const BEGIN_SOURCE: usize = 12;
@inline const BEGIN_CONTENT: usize = 16;
@inline const LEFT_BELIEVED: usize = 20;
@inline const RIGHT_BELIEVED: usize = 24;
@inline const COMMAS: usize = 28;
@inline const MARKS: usize = 32;
@inline const GOVERNOR_BELIEVED: usize = 36;
@inline const RELATION_BELIEVED: usize = 40;
@inline const DEPTH_BELIEVED: usize = 44;

// Of a sentence, what the first pass believes.
@inline const SHARES: usize = 0;
@inline const CUES_IN: usize = 4;
@inline const SOURCE_IN: usize = 8;

// Marks, as in paragraphs.ts.
@inline const OPENS: u32 = 1;
@inline const INSIDE: u32 = 3;

/** A word may be a cue from this level on. */
@inline const POSSIBLE: u32 = 2;
@inline const OUTSIDE: u32 = 9;
@inline const NO_RELATION: u32 = 99;
@inline const NOTHING_BEFORE: u32 = 999;

/** Where the numbers of templates stand: of tokens, steps, beliefs, steps of beliefs. */
let tokenNames: usize = 0;
let stepNames: usize = 0;
let beliefNames: usize = 0;
let beliefStepNames: usize = 0;
/** Where features are written, and the next. */
let hashes: usize = 0;
let to: usize = 0;
/** The paragraph. */
let count: i32 = 0;
let tokens: usize = 0;
let sentences: usize = 0;
let sentenceCount: i32 = 0;
let pieces: usize = 0;
let place: u32 = 0;
let isNested: bool = false;
let beliefs: usize = 0;
let sentenceBeliefs: usize = 0;
let pieceBeliefs: usize = 0;

/** Once: where templates' numbers stand, and room for the features of a token. */
export function configureFeatures(ofTokens: usize, ofSteps: usize, ofBeliefs: usize, ofBeliefSteps: usize, room: usize): void {
  tokenNames = ofTokens;
  stepNames = ofSteps;
  beliefNames = ofBeliefs;
  beliefStepNames = ofBeliefSteps;
  hashes = room;
}

/** Of each paragraph: how many tokens, where the first's numbers stand, and those of sentences and pieces. */
export function readParagraph(tokenCount: i32, ofTokens: usize, sentencesHere: i32, ofSentences: usize, ofPieces: usize, number: i32, nested: i32): void {
  count = tokenCount;
  tokens = ofTokens;
  sentenceCount = sentencesHere;
  sentences = ofSentences;
  pieces = ofPieces;
  place = number;
  isNested = nested != 0;
}

@inline
function add1(name: usize): void {
  store<u32>(to, load<u32>(name));
  to += 4;
}

@inline
function add2(name: usize, a: u32): void {
  store<u32>(to, mix(load<u32>(name), a));
  to += 4;
}

@inline
function add3(name: usize, a: u32, b: u32): void {
  store<u32>(to, mix(mix(load<u32>(name), a), b));
  to += 4;
}

@inline
function add4(name: usize, a: u32, b: u32, c: u32): void {
  store<u32>(to, mix(mix(mix(load<u32>(name), a), b), c));
  to += 4;
}

@inline
function T(name: Token): usize {
  return tokenNames + (<usize>name << 2);
}
@inline
function S(name: Step): usize {
  return stepNames + (<usize>name << 2);
}
@inline
function B(name: Belief): usize {
  return beliefNames + (<usize>name << 2);
}
@inline
function BS(name: BeliefStep): usize {
  return beliefStepNames + (<usize>name << 2);
}

@inline
function tokenOf(t: i32): usize {
  return tokens + (<isize>t << TOKEN);
}
/** The token at a place; the edge where there is none. */
@inline
function tokenAt(t: i32): usize {
  return t >= 0 && t < count ? tokenOf(t) : tokens - 64;
}
@inline
function sentenceOf(s: i32): usize {
  return sentences + (<usize>s << 4);
}
@inline
function pieceOf(p: i32): usize {
  return pieces + (<usize>p << 4);
}
@inline
function beliefOf(t: i32): usize {
  return beliefs + (<usize>t << TOKEN);
}
@inline
function u(at: usize, field: usize): u32 {
  return load<u32>(at + field);
}
@inline
function i(at: usize, field: usize): i32 {
  return load<i32>(at + field);
}

/** Distances by steps that grow: 1, 2, 3, 4-5, 6-8, 9-13, further. */
function bin(distance: i32): u32 {
  return distance < 4 ? distance : distance < 6 ? 4 : distance < 9 ? 5 : distance < 14 ? 6 : distance < 25 ? 7 : 8;
}

@inline
function mix3(a: u32, b: u32, c: u32): u32 {
  return mix(mix(a, b), c);
}

function tokenFeatures(t: i32): void {
  const w = tokenOf(t);
  const a = w - 64;
  const b = w + 64;
  const part = u(w, PART);
  const partBefore = u(a, PART);
  const partAfter = u(b, PART);
  const hash = u(w, HASH);
  add1(T(Token.anyWord));
  add3(T(Token.wordAfterWord), u(a, HASH), hash);
  add3(T(Token.wordThenWord), hash, u(b, HASH));
  add3(T(Token.partAfterPart), partBefore, part);
  add3(T(Token.partThenPart), part, partAfter);
  add4(T(Token.partBetweenParts), partBefore, part, partAfter);
  add4(T(Token.partAfterTwo), u(w - 128, PART), partBefore, part);
  add4(T(Token.classBetweenClasses), u(a, COARSE), u(w, COARSE), u(b, COARSE));
  add3(T(Token.classAfterClass), u(a, MIDDLE), u(w, MIDDLE));

  const quote = u(w, QUOTE);
  const level = u(w, LEVEL);
  const before = t > 0 ? u(a, QUOTE) : OUTSIDE;
  const after = t + 1 < count ? u(b, QUOTE) : OUTSIDE;
  const s = i(w, SENTENCE);
  const sentence = sentenceOf(s);
  const start = i(sentence, START);
  const end = i(sentence + 16, START);
  const first = tokenAt(start);
  const firstQuote = u(first, QUOTE);
  const opensQuoted: u32 = firstQuote == OPENS || firstQuote == INSIDE ? 1 : 0;
  const inside: u32 = quote == INSIDE ? 1 : 0;
  const beforeLevel = t > 0 ? u(a, LEVEL) : OUTSIDE;
  const afterLevel = t + 1 < count ? u(b, LEVEL) : OUTSIDE;
  const verb = u(w, VERB);
  add4(T(Token.levelInMarks), level, quote, opensQuoted);
  add4(T(Token.levelsInRow), beforeLevel, level, afterLevel);
  add4(T(Token.marksInRow), before, quote, after);
  add3(T(Token.wordInMarks), hash, quote);
  add3(T(Token.levelWithPart), level, part);
  add4(T(Token.levelBetweenParts), level, partBefore, partAfter);
  add4(T(Token.verbBetweenParts), verb, partBefore, partAfter);
  add3(T(Token.verbInMarks), verb, quote);
  add3(T(Token.partAfterVerb), u(a, VERB), mix(part, quote));

  const here = min<u32>(place, 1) * 2 + min<u32>(s, 1);
  add3(T(Token.placeInSentence), min(t - start, 5), here);
  add4(T(Token.placeInQuotedSentence), min(t - start, 5), opensQuoted, part);

  const stem = u(w, STEM);
  if (level >= POSSIBLE) {
    add4(T(Token.framesThenWord), u(w, FRAMES), part, u(b, HASH));
    add3(T(Token.cueThenWord), stem, u(b, HASH));
    add3(T(Token.wordThenCue), u(a, HASH), stem);
    add4(T(Token.cueBetweenParts), partBefore, stem, partAfter);
    add3(T(Token.classThenCue), u(a, COARSE), u(b, HASH));
  }
  if (u(sentence, PARSED) != 0) relationFeatures(t, w, level, stem, part);
  cueFeatures(t, w, a, b, quote, part, stem);
  pieceFeatures(w, sentence, quote, part, level);

  if (isNested) {
    add2(T(Token.nestedWord), hash);
    add4(T(Token.nestedLevel), level, partBefore, quote);
    add4(T(Token.nestedParts), partBefore, part, partAfter);
    add2(T(Token.nestedPlace), min(t, 2));
  }

  const best = u(sentence, SENTENCE_LEVEL);
  add4(T(Token.firstWordOfSentence), u(first, HASH), level, quote);
  add4(T(Token.sentenceOpening), u(first, PART), u(tokenAt(start + 1), PART), level);
  add4(T(Token.sentenceLevel), best, opensQuoted, quote);
  const previous = s > 0 ? u(sentence - 16, SENTENCE_LEVEL) : OUTSIDE;
  const nextOpens = s + 1 < sentenceCount ? u(tokenOf(end), QUOTE) : OUTSIDE;
  const lastCloses = s > 0 ? u(tokenOf(start - 1), QUOTE) : OUTSIDE;
  add4(T(Token.sentenceBefore), previous, best, quote);
  add4(T(Token.nextOpensInMarks), nextOpens, best, quote);
  add4(T(Token.lastEndedInMarks), lastCloses, opensQuoted, mix(best, inside));
}

/** Whether two tokens have the same governor: 1; the second is the first's: 2; the first is the second's: 3. */
@inline
function bond(first: i32, second: i32): u32 {
  if (first < 0 || second >= count) return 0;
  const one = i(tokenOf(first), GOVERNOR);
  const other = i(tokenOf(second), GOVERNOR);
  if (one == other) return 1;
  return one == second ? 2 : other == first ? 3 : 0;
}

@inline
function relationOf(token: usize): u32 {
  return load<u8>(token + RELATION);
}

function relationFeatures(t: i32, w: usize, level: u32, stem: u32, part: u32): void {
  const governor = i(w, GOVERNOR);
  const relation = relationOf(w);
  const depth = <u32>load<u8>(w + RELATION, 1);
  const dependents = <u32>load<u16>(w + RELATION, 2);
  const side: u32 = governor < 0 ? 0 : governor < t ? 1 : 2;
  const g = tokenAt(governor);
  add4(T(Token.relationToCue), relation, governor < 0 ? 0 : u(g, LEVEL), level);
  add3(T(Token.relationToStem), relation, u(g, STEM));
  add4(T(Token.relationOnSide), relation, side, part);
  add3(T(Token.relationDepth), relation, depth * 4 + side);
  const before = t > 0 ? relationOf(w - 64) : NO_RELATION;
  const after = t + 1 < count ? relationOf(w + 64) : NO_RELATION;
  add4(T(Token.relationAfterOther), before, relation, bond(t - 1, t));
  add4(T(Token.relationBeforeOther), relation, after, bond(t, t + 1));
  if (level < POSSIBLE) return;
  add3(T(Token.dependents), dependents, level);
  add3(T(Token.dependentsOfStem), dependents, stem);
}

function cueFeatures(t: i32, w: usize, a: usize, b: usize, quote: u32, part: u32, stem: u32): void {
  const left = i(w, LEFT_CUE);
  const right = i(w, RIGHT_CUE);
  const l = tokenAt(left);
  const r = tokenAt(right);
  const leftLevel = left < 0 ? 0 : u(l, LEVEL);
  const rightLevel = right < 0 ? 0 : u(r, LEVEL);
  const leftBin = left < 0 ? 0 : bin(t - left);
  const rightBin = right < 0 ? 0 : bin(right - t);
  const leftStem = u(l, STEM);
  const rightStem = u(r, STEM);
  add3(T(Token.leftCueDistance), leftLevel, leftBin);
  add3(T(Token.rightCueDistance), rightLevel, rightBin);
  add4(T(Token.leftCueStem), leftStem, leftBin, quote);
  add4(T(Token.rightCueStem), rightStem, rightBin, quote);
  add3(T(Token.rightCueAndNext), rightStem, right < 0 ? 0 : u(tokenAt(right + 1), HASH));
  add4(T(Token.rightCueAndSubject), rightStem, right < 0 ? 0 : u(tokenAt(right - 1), PART), quote);
  add4(T(Token.cuesAround), leftLevel, rightLevel, quote);
  add4(T(Token.leftCueThenParts), leftStem, u(a, PART), part);
  add4(T(Token.rightCueAfterParts), rightStem, part, u(b, PART));
  add4(T(Token.leftVerbDistance), u(l, VERB), leftBin, part);
  add4(T(Token.rightVerbDistance), u(r, VERB), rightBin, part);
  if (u(a, JOINS) != 0) {
    add4(T(Token.joinedAfterCue), leftStem, part, u(w, LEVEL));
    add4(T(Token.joinedStem), stem, leftBin, quote);
  }
}

function pieceFeatures(w: usize, sentence: usize, quote: u32, part: u32, level: u32): void {
  const start = i(sentence, START);
  const end = i(sentence + 16, START);
  const piece = pieceOf(i(w, PIECE));
  const first = i(piece, FIRST);
  const before = first > start ? u(piece - 16, PIECE_LEVEL) : OUTSIDE;
  const after = i(piece, END) < end ? u(piece + 16, PIECE_LEVEL) : OUTSIDE;
  const head = tokenAt(first == start ? first : first + 1);
  const second = tokenAt(first == start ? first + 1 : first + 2);
  const last = tokenAt(i(piece, END) - 1);
  const pieceLevel = u(piece, PIECE_LEVEL);
  const levels = mix3(pieceLevel, before, after);
  add3(T(Token.pieceLevels), levels, part);
  add3(T(Token.pieceHead), u(head, HASH), levels);
  add4(T(Token.pieceOpening), u(head, PART), u(second, PART), levels);
  add4(T(Token.pieceEnd), u(last, HASH), pieceLevel, quote);
  const firstPiece = pieceOf(i(tokenOf(start), PIECE));
  const lastPiece = pieceOf(i(tokenOf(end - 1), PIECE));
  const here: u32 = (piece == firstPiece ? 1 : 0) + (piece == lastPiece ? 2 : 0);
  const closing = tokenAt(end - 2);
  const length = min(i(lastPiece, END) - i(lastPiece, FIRST), 8);
  add4(T(Token.closingStem), u(closing, STEM), here, mix(length, quote));
  add4(T(Token.closingLevel), u(closing, LEVEL), mix(here, length), mix(level, part));
}

function stepFeatures(t: i32): void {
  const w = tokenOf(t);
  const a = w - 64;
  const s = i(w, SENTENCE);
  const sentence = sentenceOf(s);
  const part = u(w, PART);
  const partBefore = u(a, PART);
  const opens: u32 = t == i(sentence, START) ? 1 : 0;
  add1(S(Step.anyStep));
  add3(S(Step.stepOfParts), partBefore, part);
  add4(S(Step.stepOfMarks), t > 0 ? u(a, QUOTE) : OUTSIDE, u(w, QUOTE), mix(opens, t == 0 ? 1 : 0));
  add3(S(Step.stepOfLevels), t > 0 ? u(a, LEVEL) : OUTSIDE, u(w, LEVEL));
  add2(S(Step.stepIntoWord), u(w, HASH));
  add2(S(Step.stepFromWord), u(a, HASH));
  add3(S(Step.stepFromPartIntoWord), u(w, HASH), partBefore);
  add3(S(Step.stepFromWordIntoPart), part, u(a, HASH));
  add3(S(Step.stepOfClasses), u(a, COARSE), u(w, COARSE));
  add3(S(Step.stepIntoStem), u(w, STEM), partBefore);
  if (t > 0 && u(sentence, PARSED) != 0)
    add4(S(Step.stepOfRelations), relationOf(a), relationOf(w), bond(t - 1, t));
}

@inline
function rolesOf(belief: usize): u32 {
  return (u(belief, SOURCE) * 8 + u(belief, CUE)) * 8 + u(belief, CONTENT);
}

function stackedFeatures(t: i32): void {
  const w = tokenOf(t);
  const belief = beliefOf(t);
  const s = i(w, SENTENCE);
  const sentence = sentenceOf(s);
  const part = u(w, PART);
  const quote = u(w, QUOTE);
  const source = u(belief, SOURCE);
  const cue = u(belief, CUE);
  const content = u(belief, CONTENT);
  const here = rolesOf(belief);
  const isLast = t + 1 >= count;
  add2(B(Belief.content), content);
  add2(B(Belief.source), source);
  add2(B(Belief.cue), cue);
  add2(B(Belief.roles), here);
  add3(B(Belief.rolesBefore), here, t > 0 ? rolesOf(belief - 64) : NOTHING_BEFORE);
  add3(B(Belief.rolesAfter), here, isLast ? NOTHING_BEFORE : rolesOf(belief + 64));
  add3(B(Belief.rolesOfPart), here, part);
  add3(B(Belief.rolesOfWord), here, u(w, HASH));
  add3(B(Belief.contentBegins), u(belief, BEGIN_CONTENT), content);
  add3(B(Belief.sourceBegins), u(belief, BEGIN_SOURCE), source);
  const contentBefore = t > 0 ? u(belief - 64, CONTENT) : OUTSIDE;
  const contentAfter = isLast ? OUTSIDE : u(belief + 64, CONTENT);
  add3(B(Belief.contentInRow), contentBefore, mix3(content, contentAfter, quote));

  const left = i(belief, LEFT_BELIEVED);
  const right = i(belief, RIGHT_BELIEVED);
  const leftStem = u(tokenAt(left), STEM);
  const rightStem = u(tokenAt(right), STEM);
  const leftBin = left < 0 ? 0 : bin(t - left);
  const rightBin = right < 0 ? 0 : bin(right - t);
  add4(B(Belief.leftCue), leftBin, left < 0 ? OUTSIDE : u(beliefOf(left), CUE), content);
  add4(B(Belief.rightCue), rightBin, right < 0 ? OUTSIDE : u(beliefOf(right), CUE), content);
  add3(B(Belief.leftStem), leftStem, leftBin);
  add3(B(Belief.rightStem), rightStem, rightBin);
  add4(B(Belief.stemsAround), leftStem, rightStem, content);
  const commas = i(belief, COMMAS);
  const marks = i(belief, MARKS);
  const leftCommas: u32 = left < 0 ? OUTSIDE : min(3, commas - i(beliefOf(left), COMMAS));
  const rightCommas: u32 = right < 0 ? OUTSIDE : min(3, i(beliefOf(right), COMMAS) - commas);
  const leftMarks: u32 = left < 0 ? OUTSIDE : min(3, marks - i(beliefOf(left), MARKS));
  const rightMarks: u32 = right < 0 ? OUTSIDE : min(3, i(beliefOf(right), MARKS) - marks);
  add3(B(Belief.commasAround), leftCommas, rightCommas);
  add4(B(Belief.leftStemCommas), leftStem, leftCommas, rightCommas);
  add4(B(Belief.rightStemCommas), rightStem, leftCommas, rightCommas);
  add4(B(Belief.marksAround), leftMarks, rightMarks, quote);
  add4(B(Belief.contentAtRightCue), right < 1 ? OUTSIDE : u(beliefOf(right - 1), CONTENT), content, rightBin);
  add4(B(Belief.betweenCues), leftBin, rightBin, mix(part, source));
  add3(B(Belief.rightStemOfPart), rightStem, part);
  add3(B(Belief.leftStemOfPart), leftStem, part);

  if (u(sentence, PARSED) != 0) {
    const governor = i(belief, GOVERNOR_BELIEVED);
    const relation = u(belief, RELATION_BELIEVED);
    const side: u32 = governor < 0 ? 0 : governor < t ? 1 : 2;
    add4(B(Belief.relationToCue), relation, side, here);
    add4(B(Belief.relationToStem), relation, u(tokenAt(governor), STEM), content);
    add4(B(Belief.relationOfPart), relation, u(belief, DEPTH_BELIEVED) * 4 + side, part);
    const relationBefore = t > 0 ? u(belief - 64, RELATION_BELIEVED) : NO_RELATION;
    const relationAfter = isLast ? NO_RELATION : u(belief + 64, RELATION_BELIEVED);
    add4(B(Belief.relationsInRow), relationBefore, relation, mix(relationAfter, content));
  }

  const at = i(w, PIECE);
  const piece = pieceOf(at);
  const shares = pieceBeliefs + (<usize>at << 2);
  const previous = i(piece, FIRST) > i(sentence, START) ? load<u32>(shares - 4) : OUTSIDE;
  const next = i(piece, END) < i(sentence + 16, START) ? load<u32>(shares, 4) : OUTSIDE;
  const around = mix3(previous, load<u32>(shares), next);
  add3(B(Belief.pieceShares), around, content);
  add3(B(Belief.pieceSharesOfPart), around, part);
  const said = sentenceBeliefs + (<usize>s << 4);
  const sharesBefore = s > 0 ? u(said - 16, SHARES) : OUTSIDE;
  const sharesAfter = s + 1 < sentenceCount ? u(said + 16, SHARES) : OUTSIDE;
  add3(B(Belief.sentenceShares), mix3(sharesBefore, u(said, SHARES), sharesAfter), content);
  add4(B(Belief.cueAndSourceInSentence), u(said, CUES_IN), u(said, SOURCE_IN), here);
  add4(B(Belief.sourceInSentence), u(said, SOURCE_IN), source, part);
}

function stackedStepFeatures(t: i32): void {
  const belief = beliefOf(t);
  const before = t > 0 ? belief - 64 : belief;
  add3(BS(BeliefStep.stepOfContent), u(before, CONTENT), u(belief, CONTENT));
  add3(BS(BeliefStep.stepOfSource), u(before, SOURCE), u(belief, SOURCE));
  add3(BS(BeliefStep.stepOfCue), u(before, CUE), u(belief, CUE));
  add3(BS(BeliefStep.stepIntoBegin), u(belief, BEGIN_CONTENT), u(belief, BEGIN_SOURCE));
  add4(BS(BeliefStep.stepIntoRoles), u(belief, CONTENT), u(belief, SOURCE), u(belief, CUE));
}

/** How many features were written. */
@inline
function written(): i32 {
  return <i32>((to - hashes) >>> 2);
}

/** The features of a token (`which` 0), a step (1), a token in the second pass (2), a step there (3): how many, at `hashes`. For who holds them against their definition. */
export function featuresOf(t: i32, which: i32): i32 {
  to = hashes;
  if (which == 0) tokenFeatures(t);
  else if (which == 1) stepFeatures(t);
  else if (which == 2) stackedFeatures(t);
  else stackedStepFeatures(t);
  return written();
}

/** The scores of the first pass: `around` and `places` as in scoreFirst; sums of 32 and 80 bytes a token are kept for the second. */
export function scoreParagraph(around: usize, places: i32, table: usize, rows: u32, sums: usize, worth: f64, scores: usize, stepTable: usize, stepMask: u32, stepSums: usize, stepWorth: f64, stepScores: usize): void {
  for (let t = 0; t < count; t++) {
    const n = <usize>t;
    to = hashes;
    tokenFeatures(t);
    scoreFirst(around + (n << 2), places, hashes, written(), table, rows, sums + (n << 5), worth, scores + (n << 6));
    to = hashes;
    stepFeatures(t);
    stepFirst(hashes, written(), stepTable, stepMask, stepSums + n * 80, stepWorth, stepScores + n * 192);
  }
}

/** Before the second pass: where what the first believes of tokens, sentences and pieces stands. */
export function readBeliefs(ofTokens: usize, ofSentences: usize, ofPieces: usize): void {
  beliefs = ofTokens;
  sentenceBeliefs = ofSentences;
  pieceBeliefs = ofPieces;
}

/** The scores of the second pass. */
export function scoreAgain(table: usize, rows: u32, sums: usize, worth: f64, scores: usize, stepTable: usize, stepMask: u32, stepSums: usize, stepWorth: f64, stepScores: usize): void {
  for (let t = 0; t < count; t++) {
    const n = <usize>t;
    to = hashes;
    stackedFeatures(t);
    scoreSecond(hashes, written(), table, rows, sums + (n << 5), worth, scores + (n << 6));
    to = hashes;
    stackedStepFeatures(t);
    stepSecond(hashes, written(), stepTable, stepMask, stepSums + n * 80, stepWorth, stepScores + n * 192);
  }
}
