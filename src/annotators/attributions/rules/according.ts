/**
 * `According to`, or what says the same, at the head of a sentence or between commas in it: all the rest is what the source says, whatever other
 * cues stand in it, since only the outermost attribution counts.
 *
 *   "According to police, the man said he was ill." -> police | According to | the man said he was ill
 */
import { isFiniteAt, looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { CUES } from '../../../lexicon/gazetteer.ts';
import { nounOf } from '../../../lexicon/nouns.ts';
import { singular } from '../../../lexicon/occupations.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { isRoleNoun } from '../../../lexicon/titles.ts';
import { CONTENT, CUE, type Segment, SOURCE } from '../tagger/labels.ts';
import { isOutsideMarks, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

/** Longest source, in words. */
const LONGEST_SOURCE = 40;

export const accordingTo: LabelRule = {
  name: 'attributions/according-to',
  why: 'After According to and its source, all the rest of the sentence is what the source says.',
  example: 'According to police, the man said he was ill.',
  apply: labelled,
};

function labelled(view: Paragraph, labels: Uint8Array, start: number, end: number): Segment | null {
  const { words } = view;
  const source = Math.max(reportingEnd(words, start), viewEnd(words, start));
  if (source < 0 || end - start < 6) return null;
  if (!isOutsideMarks(view, start, end)) return null;
  const first = sourceEnd(words, labels, source, end);
  const comma = first < 0 ? first : appositionEnd(words, first, end);
  const close = end - 1;
  if (comma < 0 || close - comma < 3) return null;
  labelStretch(labels, start, source, CUE);
  labelStretch(labels, source, comma, SOURCE);
  labels[comma] = 0;
  labelStretch(labels, comma + 1, close, CONTENT);
  labels[close] = 0;
  return { first: start, end };
}

/** The comma after the source: where the tagger ends it, else the first one. */
function sourceEnd(words: Paragraph['words'], labels: Uint8Array, first: number, end: number): number {
  let tagged = first;
  while (tagged < end && (labels[tagged] === SOURCE || labels[tagged] === SOURCE + 1)) tagged++;
  return firstComma(words, Math.max(tagged, first + 1), Math.min(end, first + LONGEST_SOURCE));
}

/** The first comma that does not go on with a date; -1 if there is none. */
function firstComma(words: Paragraph['words'], from: number, end: number): number {
  for (let t = from; t < end; t++) if (words[t]!.text === ',' && !isYear(words, t + 1)) return t;
  return -1;
}

/** Whether a year between commas goes on with a date: `a document of May 5, 2022, the dam`. */
const isYear = (words: Paragraph['words'], at: number): boolean =>
  /^(?:19|20)\d\d$/.test(words[at]?.text ?? '') && words[at + 1]?.text === ',';

/** `according to`, or `as per`, which reports in the same way. */
function isAccording(words: Paragraph['words'], at: number): boolean {
  const [first, second] = [words[at]!.lower, words[at + 1]?.lower];
  return (first === 'according' && second === 'to') || (first === 'as' && second === 'per');
}

/** Where the source begins behind an `according to`, or behind `as explained by`, `as told to the BBC by`; -1 without one. */
function reportingEnd(words: Paragraph['words'], start: number): number {
  if (isAccording(words, start)) return start + 2;
  const told = words[start + 1];
  if (words[start]!.lower !== 'as' || told === undefined || verbForm(told.lower) !== 'past') return -1;
  const verb = verbOf(told.lower);
  if (verb === null || !/^(?:neutral|announce|assert)$/.test(verb.class) || !verb.frames.has('that')) return -1;
  let by = start + 2;
  if (words[by]?.lower === 'to')
    while (by < start + LONGEST_HEARER && by + 1 < words.length && words[by]!.lower !== 'by') by++;
  return words[by]?.lower === 'by' ? by + 1 : -1;
}

/** Where the source begins behind an `in the view of`, `in the words of`; -1 without one. */
function viewEnd(words: Paragraph['words'], start: number): number {
  const [first, article, noun, of] = [0, 1, 2, 3].map((at) => words[start + at]?.lower ?? '');
  return first === 'in' && article === 'the' && isWord(noun!, 'view') && of === 'of' ? start + 4 : -1;
}

/** Longest `as explained to the daily Le Jour by`, in words. */
const LONGEST_HEARER = 9;

export const standsAmid: LabelRule = {
  name: 'attributions/amid-according',
  why: 'Where no verb stands before an according to between commas, what is said goes on behind it.',
  example: 'On average, according to the report, a case takes three months.',
  apply: (view, labels, start, end) => {
    const cue = accordingAmid(view, start, end);
    if (cue < 0) return null;
    const tagged = sourceEnd(view.words, labels, cue + 2, end);
    const comma = tagged < 0 ? firstComma(view.words, cue + 3, end) : tagged;
    if (comma < 0 || end - 2 - comma < SHORTEST_REST || isAside(view.words[comma + 1]!.lower)) return null;
    if (isWord(view.words[start]!.lower, 'opener') && cue - start === 2) labels[start] = 0;
    else labelStretch(labels, start, cue - 1, CONTENT);
    labels[cue - 1] = 0;
    labels[cue] = CUE;
    labels[cue + 1] = CUE + 1;
    labelStretch(labels, cue + 2, comma, SOURCE);
    labels[comma] = 0;
    labelStretch(labels, comma + 1, end - 1, CONTENT);
    labels[end - 1] = 0;
    return { first: start, end };
  },
};

/** The least that is said behind such a source, in words. */
const SHORTEST_REST = 2;

/** Longest beginning of a sentence before such a cue, in words. */
const LONGEST_BEGINNING = 25;

/** The place of an `according to` after a comma, with no quotation in its sentence and no verb before it; else -1. */
function accordingAmid(view: Paragraph, start: number, end: number): number {
  const { words } = view;
  if (isWord(words[start]!.lower, 'subordinator')) return -1;
  if (!isOutsideMarks(view, start, end)) return -1;
  for (let t = start + 1; t < Math.min(end - 4, start + LONGEST_BEGINNING); t++) {
    if (isFiniteAt(words, t)) return -1;
    if (words[t]!.text === ',' && isAccording(words, t + 1)) return t + 1;
  }
  return -1;
}

/** Whether a word opens what the article itself adds: `…, according to the bank, which lends to farmers`. */
const isAside = (word: string): boolean => /^(?:who|whose|which|where|but|while|whereas|although|though)$/.test(word);

export const closesWithAccording: LabelRule = {
  name: 'attributions/closing-according',
  why: 'Where a sentence closes with according to, all before it is what the source says, with the cue in it.',
  example: 'The bank warned staff of cuts in May, according to a memo.',
  apply: (view, labels, start, end) => {
    const cue = closingAccording(view, labels, start, end);
    if (cue < 0) return null;
    labelStretch(labels, start, cue - 1, CONTENT);
    labels[cue - 1] = 0;
    return { first: start, end };
  },
};

/** The place of the `according` that closes a sentence whose clause the tagger gave to another cue; else -1. */
function closingAccording(view: Paragraph, labels: Uint8Array, start: number, end: number): number {
  const { words } = view;
  let cue = end - 4;
  while (cue > start && end - cue < LONGEST_CLOSING && !(isAccording(words, cue) && labels[cue] === CUE)) cue--;
  if (cue - start < SHORTEST_CLAUSE || end - cue >= LONGEST_CLOSING || words[cue - 1]!.text !== ',') return -1;
  if (!isOutsideMarks(view, start, end)) return -1;
  for (let t = cue + 2; t < end - 1; t++) if (labels[t]! >= CUE) return -1;
  // One clause alone: its subject, its cue, and what that reports, up to the comma.
  let t = start;
  while (t < cue && (labels[t] === SOURCE || labels[t] === SOURCE + 1)) t++;
  const subject = t;
  while (t < cue && (labels[t] === CUE || labels[t] === CUE + 1)) t++;
  const verb = t;
  while (t < cue && labels[t]! >= CONTENT) t++;
  return subject > start && verb > subject && t >= cue - 1 ? cue : -1;
}

/** Longest `according to` and source at a sentence's end, and the least that is said before it, in words. */
const LONGEST_CLOSING = 18;
const SHORTEST_CLAUSE = 5;

/** Longest apposition, in words. */
const LONGEST_APPOSITION = 12;

/**
 * The comma after who the source is, if that stands between commas: `Ana Ruiz, the mayor of Lima, the dam
 * was safe`; else the comma given. A clause with its own verb must be left.
 */
function appositionEnd(words: Paragraph['words'], comma: number, end: number): number {
  const opens = comma + 1 < end ? words[comma + 1] : undefined;
  if (opens === undefined) return comma;
  const name = isRoleNoun(words[comma - 1]!.text) ? nameEnd(words, comma + 1, end) : -1;
  if (name > 0) return name;
  const isRelative = /^(?:who|whose)$/.test(opens.lower);
  if (!isRelative && !/^(?:the|an?|its|his|her|their)$/.test(opens.lower)) return comma;
  let isSomebody = isRelative;
  for (let t = comma + 1; t < Math.min(end - 4, comma + 1 + LONGEST_APPOSITION); t++) {
    const { text, lower, cue } = words[t]!;
    if (text === ',') return isSomebody && words.slice(t + 2, end).some((word) => looksFinite(word.lower)) ? t : comma;
    if (!isRelative && looksFinite(lower)) return comma;
    if (cue === TITLE || nounOf(singular(lower))?.sort === 'person') isSomebody = true;
  }
  return comma;
}

/** The comma after a full name that stands between commas, with a clause after it: `the mayor, Ana Ruiz, dams are safe`; else -1. */
function nameEnd(words: Paragraph['words'], first: number, end: number): number {
  let t = first;
  while (t < end && t - first < LONGEST_NAME && /^\p{Lu}/u.test(words[t]!.text)) t++;
  // "the mayor, Ana Ruiz, 34, left": more about her, so that she may be the subject
  if (t - first < 2 || words[t]?.text !== ',' || /^(?:\p{N}|who|whose|which)/u.test(words[t + 1]?.lower ?? ''))
    return -1;
  return words.slice(t + 2, end).some((word) => looksFinite(word.lower)) ? t : -1;
}

/** Longest name, in words. */
const LONGEST_NAME = 5;

const TITLE = CUES.indexOf('title');
