/**
 * A saying between commas that divides a clause from its verb: both halves are what is said, though
 * the tagger at times sees one of them alone.
 *
 *   "The talks, the minister said, would resume." -> The talks | would resume
 *   "Ten years ago, she said, nobody swam here." -> Ten years ago | nobody swam here
 */
import { weekdayNumber } from '../../../lexicon/calendar.ts';
import { isAuxiliary, isFiniteAt, looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm } from '../../../lexicon/reporting-verbs.ts';
import { CONTENT, CUE, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

/** Longest subject, longest source, and longest adverbial or addressee after the cue, in words. */
const LONGEST_SUBJECT = 25;
const LONGEST_SOURCE = 10;
const LONGEST_TAIL = 4;

export const dividesClause: LabelRule = {
  name: 'attributions/amid-saying',
  why: 'A saying between commas before a finite verb divides a clause: its subject and the rest are both said.',
  example: 'Business, she reckons, is down a third.',
  apply: (view, labels, start, end) => {
    const amid = sayingAmid(view, labels, start, end);
    if (amid === null) return null;
    const { before, after } = amid;
    const [hasSubject, hasRest] = [labels[before - 1]! >= CONTENT, labels[after + 1]! >= CONTENT];
    if (hasSubject === hasRest) return null;
    if (hasSubject) labelStretch(labels, after + 1, end - 1, CONTENT);
    else labelStretch(labels, start, before, CONTENT);
    labels[before] = 0;
    labels[after] = 0;
    return { first: start, end };
  },
};

export const frontsSaying: LabelRule = {
  name: 'attributions/fronted',
  why: 'A circumstance that opens a sentence before a saying between commas is of what is said.',
  example: 'Without the old pump, she said, half of the valley would be dry.',
  apply: (view, labels, start, end) => {
    const amid = commasAround(view, labels, start, end);
    if (amid === null) return null;
    const { before, after } = amid;
    const opensClause = labels[after + 1]! >= CONTENT && !looksFinite(view.words[after + 1]!.lower);
    if (!opensClause || !isCircumstance(view, labels, start, before)) return null;
    labelStretch(labels, start, before, CONTENT);
    labels[before] = 0;
    return { first: start, end };
  },
};

export const goesOn: LabelRule = {
  name: 'attributions/goes-on',
  why: 'What and joins to a clause behind a saying between commas is said as well.',
  example: 'The road was cleared at noon, police said, but the bridge stayed shut.',
  apply: ({ words, quotes }, labels, start, end) => {
    const cue = labels.indexOf(CUE, start);
    if (cue < 0 || cue >= end || labels[start]! < CONTENT) return null;
    let after = cue;
    while (after < end && words[after]!.text !== ',') after++;
    if (after - cue > LONGEST_SOURCE || !/^(?:and|but)$/.test(words[after + 1]?.lower ?? '') || end - after < 6)
      return null;
    let before = cue - 1;
    while (before > start && labels[before]! < CONTENT) before--;
    if (words[before + 1]!.text !== ',') return null;
    for (let t = start; t < end; t++)
      if (quotes[t] !== OUTSIDE_MARKS || (t > after && labels[t] !== 0) || (t !== cue && labels[t] === CUE))
        return null;
    if (!words.slice(after + 2, end).some(({ lower }) => looksFinite(lower))) return null;
    labelStretch(labels, after + 1, end - 1, CONTENT);
    return { first: after + 1, end };
  },
};

export const tailSaid: LabelRule = {
  name: 'attributions/tail',
  why: 'A reason, a condition or a result behind a saying between commas, whose source stands before its verb, is said as well.',
  example: 'A bus overturned near the bridge, police said, killing two passengers.',
  apply: (view, labels, start, end) => {
    const after = commaBehindSaying(view, labels, start, end);
    if (after < 0 || !goesOnWithClause(view, after + 1, end)) return null;
    labelStretch(labels, after + 1, end - 1, CONTENT);
    return { first: after + 1, end };
  },
};

/** The comma behind the sentence's only saying, `…, police said, …`, where what is said stands before it and nothing is labelled behind it; else -1. */
function commaBehindSaying({ words, quotes }: Paragraph, labels: Uint8Array, start: number, end: number): number {
  const cue = labels.indexOf(CUE, start);
  if (cue < start + 4 || cue >= end - 3 || labels[start]! < CONTENT || verbForm(words[cue]!.lower) === null) return -1;
  let after = cue + 1;
  while (after < end && labels[after] === CUE + 1) after++;
  if (words[after]?.text !== ',' || after + 3 > end) return -1;
  let source = cue - 1;
  while (source > start && (labels[source] === SOURCE || labels[source] === SOURCE + 1)) source--;
  if (source === cue - 1 || words[source]!.text !== ',' || labels[source - 1]! < CONTENT) return -1;
  for (let t = start; t < end; t++)
    if (quotes[t] !== OUTSIDE_MARKS || (t > after && labels[t] !== 0) || (labels[t] === CUE && t !== cue)) return -1;
  return after;
}

/**
 * Whether the words [first, end) are a clause of what is said, and tell nothing of how it was said: a condition, a
 * reason, what something led to (`killing two`), or what the said thing was for or about (`in connection with`).
 */
function goesOnWithClause({ words }: Paragraph, first: number, end: number): boolean {
  const { lower } = words[first]!;
  if (isWord(lower, 'leads-to')) return true;
  if (isWord(lower, 'condition') || lower === 'because') return true;
  return lower === 'in' && isWord(words[first + 1]!.lower, 'in-relation') && end - first > 3;
}

/** Whether words that the tagger left out tell of when, where or why, and not of the saying itself: `at a meeting on Friday`. */
function isCircumstance({ words }: Paragraph, labels: Uint8Array, start: number, end: number): boolean {
  const { lower } = words[start]!;
  if (end - start < 2 || isWord(lower, 'subordinator', 'opener') || verbForm(lower) !== null) return false;
  return words
    .slice(start, end)
    .every(
      (word, at) =>
        labels[start + at] === 0 && !isWord(word.lower, 'said-in', 'time') && weekdayNumber(word.text) === null,
    );
}

/** Such commas, where the source and the cue divide a clause: its subject stands before the one and its verb after the other; else null. */
function sayingAmid(view: Paragraph, labels: Uint8Array, start: number, end: number): Amid | null {
  const amid = commasAround(view, labels, start, end);
  if (amid === null || isWord(view.words[start]!.lower, 'preposition', 'subordinator', 'opener')) return null;
  const verb = view.words[amid.after + 1]!.lower;
  // "Rather, he said, continued rain is likely": after a word alone, -ed may be no verb
  const isVerb = amid.before - start > 1 ? looksFinite(verb) : isAuxiliary(verb) || isWord(verb, 'past');
  return isVerb ? amid : null;
}

interface Amid {
  readonly before: number;
  readonly after: number;
}

/** The commas around the sentence's only source and cue, with no verb before them and nothing quoted; else null. */
function commasAround({ words, quotes }: Paragraph, labels: Uint8Array, start: number, end: number): Amid | null {
  const cue = labels.indexOf(CUE, start);
  if (cue < start + 3 || cue >= end) return null; // none, or no room for a subject
  let before = cue - 1;
  while (before > start && cue - before <= LONGEST_SOURCE && words[before]!.text !== ',') before--;
  if (words[before]!.text !== ',' || before - start > LONGEST_SUBJECT || labels[before + 1] !== SOURCE) return null;
  let after = cue + 1;
  while (after < end && labels[after] === CUE + 1) after++;
  const tail = after;
  while (after < end && after - tail < LONGEST_TAIL && words[after]!.text !== ',' && labels[after] === 0) after++;
  if (words[after]?.text !== ',' || after + 3 > end) return null;
  for (let t = start; t < end; t++) {
    if (quotes[t] !== OUTSIDE_MARKS || (labels[t] === CUE && t !== cue)) return null;
    if (t < before && (labels[t] === SOURCE || isFiniteAt(words, t))) return null;
  }
  return { before, after };
}
