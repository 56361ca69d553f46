/**
 * `Per` before a document or a source reports as `according to` does, at the head of a sentence or at its end.
 *
 *   "Per the contract, rent is due in May." -> the contract | Per | rent is due in May
 */
import { isDescribedSource } from '../../../lexicon/described-sources.ts';
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { singular, sortOfNoun } from '../../../lexicon/occupations.ts';
import { CONTENT, CUE, SOURCE } from '../tagger/labels.ts';
import { isOutsideMarks, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';
import { headOf } from './noun-phrase.ts';

/** Longest source, and the least that is said, in words. */
const LONGEST_SOURCE = 12;
const SHORTEST_CONTENT = 3;

export const opensWithPer: LabelRule = {
  name: 'attributions/opening-per',
  why: 'Behind Per and a document or a source, all the rest of the sentence is what that says.',
  example: 'Per the contract, rent is due in May.',
  apply: (view, labels, start, end) => {
    const { words } = view;
    if (words[start]!.lower !== 'per' || !isPlain(view, start, end)) return null;
    let comma = start + 1;
    while (comma < end && comma - start <= LONGEST_SOURCE && words[comma]!.text !== ',') comma++;
    if (words[comma]?.text !== ',' || !isReport(words, start + 1, comma)) return null;
    if (end - 2 - comma < SHORTEST_CONTENT) return null;
    // somebody else may say it: `Per the contract, rent is due, the mayor said.`
    if (labels.subarray(comma + 1, end).includes(CUE)) return null;
    labels.fill(0, start, end);
    labels[start] = CUE;
    labelStretch(labels, start + 1, comma, SOURCE);
    labelStretch(labels, comma + 1, end - 1, CONTENT);
    return { first: start, end };
  },
};

export const closesWithPer: LabelRule = {
  name: 'attributions/closing-per',
  why: 'Before per and a document or a source that close a sentence, all is what that says.',
  example: 'Rent is due in May, per the contract.',
  apply: (view, labels, start, end) => {
    const { words } = view;
    let cue = end - 3;
    while (cue > start && end - cue < LONGEST_SOURCE && words[cue]!.lower !== 'per') cue--;
    if (words[cue]?.lower !== 'per' || words[cue - 1]?.text !== ',' || !isPlain(view, start, end)) return null;
    if (!isReport(words, cue + 1, end - 1) || cue - 1 - start < SHORTEST_CONTENT) return null;
    labels.fill(0, start, end);
    labelStretch(labels, start, cue - 1, CONTENT);
    labels[cue] = CUE;
    labelStretch(labels, cue + 1, end - 1, SOURCE);
    return { first: start, end };
  },
};

const isPlain = (view: Paragraph, start: number, end: number): boolean =>
  isOutsideMarks(view, start, end) && /^[.!]$/.test(view.words[end - 1]!.text);

/** Whether a noun phrase tells a document or who told: `company filings`, `two club sources`; not `capita`, `day`. */
function isReport(words: Paragraph['words'], first: number, end: number): boolean {
  if (first >= end) return false;
  const { lower } = words[headOf(words, first, end)]!;
  const phrase = words
    .slice(first, end)
    .map((word) => word.lower)
    .join(' ');
  for (let t = first; t < end; t++) if (looksFinite(words[t]!.lower)) return false;
  // one document is `the memo`: `20 euros per document` has no article
  const isSome =
    lower !== singular(lower) ||
    isWord(words[first]!.lower, 'number') ||
    isWord(words[first]!.lower, 'determiner', 'possessive');
  return isSome && (sortOfNoun(lower) === 'document' || isDescribedSource(phrase));
}
