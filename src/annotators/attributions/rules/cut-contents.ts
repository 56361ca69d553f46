/**
 * Contents that the tagger cuts short or in two: an opening circumstance taken for the whole, a
 * subject taken for the whole with its verb for the next cue.
 *
 *   "said that in Lima, prices rose." -> all of it;   "said inflation was expected to fall" -> one content
 */
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm } from '../../../lexicon/reporting-verbs.ts';
import type { Rule } from '../../rule.ts';
import { CONTENT, CUE, type Segment, segmentsOf } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';

/** Longest circumstance or subject, in words. */
const LONGEST_LEAD = 14;

/** Mends such contents in `labels` of a paragraph; gives them. */
export const cutContents: Rule<[view: Paragraph, labels: Uint8Array], readonly Segment[]> = {
  name: 'attributions/cut-content',
  why: 'The tagger takes an opening circumstance or a subject for the whole of what is said.',
  example: 'Others are less persuaded.',
  apply: mended,
};

function mended(view: Paragraph, labels: Uint8Array): Segment[] {
  const { words, quotes, sentences, sentenceOf } = view;
  const whole: Segment[] = [];
  for (const { first, end } of segmentsOf(labels, CONTENT)) {
    if (first === 0 || end - first > LONGEST_LEAD || end >= words.length || quotes[first] !== OUTSIDE_MARKS) continue;
    const follows = labels[first - 1] === CUE || labels[first - 1] === CUE + 1;
    if (!follows || holdsVerb(view, first, end)) continue;
    const stop = sentences[sentenceOf[first]! + 1]!;
    if (end >= stop) continue;
    const isSubject = labels[end] === CUE && words[end]!.text !== ',';
    const lead = words[first]!.lower === 'that' ? first + 1 : first;
    const isCircumstance = words[end]!.text === ',' && labels[end] === 0 && isWord(words[lead]!.lower, 'preposition');
    if (!isSubject && !isCircumstance) continue;
    labels[end] = CONTENT + 1;
    const goesOn = isSubject ? (label: number) => label > CUE : (label: number) => label === 0;
    let t = end + 1;
    for (; t < stop - 1 && goesOn(labels[t]!); t++) labels[t] = CONTENT + 1;
    whole.push({ first, end: t });
  }
  return whole;
}

/** As far as form tells. */
function holdsVerb({ words }: Paragraph, first: number, end: number): boolean {
  for (let t = first; t < end; t++) {
    const { lower } = words[t]!;
    if (looksFinite(lower) || verbForm(lower) === 'past') return true;
  }
  return false;
}
