/**
 * A saying between commas that divides a clause from its verb: both halves are what is said, though
 * the tagger at times sees one of them alone.
 *
 *   "The talks, the minister said, would resume." -> The talks | would resume
 */
import { isAuxiliary, looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
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
  example: 'Schools in the north, she added, will stay shut until the snow melts.',
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

/** The commas around the sentence's only source and cue, where a subject stands before the one and its verb after the other; else null. */
function sayingAmid(
  { words, quotes }: Paragraph,
  labels: Uint8Array,
  start: number,
  end: number,
): { readonly before: number; readonly after: number } | null {
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
  const verb = words[after + 1]!.lower;
  // "Rather, he said, continued rain is likely": after a word alone, -ed may be no verb
  const isVerb = before - start > 1 ? looksFinite(verb) : isAuxiliary(verb) || isWord(verb, 'past');
  if (!isVerb) return null;
  for (let t = start; t < end; t++) {
    if (quotes[t] !== OUTSIDE_MARKS || (labels[t] === CUE && t !== cue)) return null;
    if (t < before && (labels[t] === SOURCE || looksFinite(words[t]!.lower))) return null;
  }
  return isWord(words[start]!.lower, 'preposition', 'subordinator', 'opener') ? null : { before, after };
}
