/**
 * A saying between commas that divides a clause, with its verb before its subject: the tagger takes the subject of
 * the clause for the source.
 *
 *   "Exports, predicts the ministry, will double." -> source the ministry; contents Exports, will double
 */
import { isAuxiliary, isFiniteAt } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { sortOfNoun } from '../../../lexicon/occupations.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { CAPITAL, CAPITALS } from '../../../tagging/words.ts';
import { CONTENT, CUE, SOURCE } from '../tagger/labels.ts';
import { isOutsideMarks, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

/** Longest beginning of a clause before such a saying, and longest source, in words. */
const [LONGEST_BEGINNING, LONGEST_SOURCE] = [20, 25];

export const invertedAmid: LabelRule = {
  name: 'attributions/inverted-amid',
  why: 'A verb of speech between commas and whoever stands behind it divide a clause: both halves are said.',
  example: 'Exports, predicts the ministry, will double by the summer.',
  apply: (view, labels, start, end) => {
    const { words } = view;
    if (!isOutsideMarks(view, start, end)) return null;
    const before = commaOfSaying(words, start, end);
    const after = before < 0 ? -1 : commaBehindSource(words, start, before, end);
    if (after < 0) return null;
    labelStretch(labels, start, before, CONTENT);
    labels[before] = 0;
    labels[before + 1] = CUE;
    labelStretch(labels, before + 2, after, SOURCE);
    labels[after] = 0;
    labelStretch(labels, after + 1, end - 1, CONTENT);
    labels[end - 1] = 0;
    return { first: start, end };
  },
};

type Words = Paragraph['words'];

/** The comma before a verb that reports and a phrase that may be its subject; else -1. */
function commaOfSaying(words: Words, start: number, end: number): number {
  for (let t = start + 1; t < Math.min(end - 5, start + LONGEST_BEGINNING); t++) {
    if (words[t]!.text !== ',') continue;
    const { lower } = words[t + 1]!;
    const verb = verbOf(lower);
    const form = verbForm(lower);
    // `The minister, warned the dam was weak, left`: of these the past is as often the passive of one who is told.
    const isTold = form === 'past' && isWord(lower, 'is-told');
    const reports =
      verb !== null && !verb.weak && !isTold && verb.frames.has('that') && (form === 's' || form === 'past');
    return reports && opensSubject(words, t + 2) ? t : -1;
  }
  return -1;
}

/** Whether a phrase that names somebody may begin at a word. */
function opensSubject(words: Words, at: number): boolean {
  const { lower, case: letters } = words[at]!;
  if (isWord(lower, 'preposition', 'subordinator')) return false;
  if (letters === CAPITAL || letters === CAPITALS || isWord(lower, 'possessive', 'determiner')) return true;
  const next = words[at + 1]!;
  if (next.case === CAPITAL || next.case === CAPITALS) return true; // `says engineer Bo Park`
  return [lower, next.lower].some((word) => sortOfNoun(word) !== null);
}

/** The comma behind the source, with the clause's verb behind it, or all of the clause where a phrase stands before the saying; else -1. */
function commaBehindSource(words: Words, start: number, before: number, end: number): number {
  const hasVerb = (from: number, to: number): boolean => {
    for (let t = from; t < to; t++) if (isFiniteAt(words, t)) return true;
    return false;
  };
  const opening = words[start]!.lower;
  const isCut = before - start === 2 && isAuxiliary(words[before - 1]!.lower); // `There was, …`
  const isFronted = !isCut && isWord(opening, 'preposition', 'subordinator', 'condition');
  if (!isCut && !isFronted && hasVerb(start, before)) return -1;
  for (let t = before + 3; t < Math.min(end - 2, before + LONGEST_SOURCE); t++) {
    if (words[t]!.text !== ',') continue;
    const next = words[t + 1]!.lower;
    if (isWord(next, 'opens-clause') || /^(?:who|which|whose|where|adding|and|but)$/.test(next)) return -1;
    if (hasVerb(before + 2, t)) return -1; // `The plan, revealed the day he left, was dropped`
    let stop = t + 1;
    while (stop < end && words[stop]!.text !== ',') stop++;
    if (isCut || (isFronted ? hasVerb(t + 2, stop) : isFiniteAt(words, t + 1))) return t;
  }
  return -1;
}
