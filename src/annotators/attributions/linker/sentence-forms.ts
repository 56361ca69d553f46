/**
 * Sentences that close with their cue. The tagger sometimes takes a verb in what is said for the
 * cue instead; the form of such a sentence leaves no doubt.
 *
 *   "The DPRK fully supports the plan, Choe noted." -> cue noted, not supports
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { CAPITAL, CAPITALS } from '../../names/features/words.ts';
import { CONTENT, CUE, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import type { Tagged } from '../tagger/tagger.ts';

/** Longest subject, in words; what is said has at least as many. */
const LONGEST = 6;

/** The paragraph with such sentences labelled by their form where the tagger saw no cue at their end. */
export function withClosingCues(tagged: Tagged): Tagged {
  const { view } = tagged;
  let labels: Uint8Array | null = null;
  for (let s = 0; s + 1 < view.sentences.length; s++) {
    const start = view.sentences[s]!;
    const cue = view.sentences[s + 1]! - 2;
    const comma = closingComma(view, start, cue);
    if (comma < 0 || tagged.labels[cue] === CUE || tagged.labels[cue] === CUE + 1) continue;
    labels ??= tagged.labels.slice();
    label(labels, start, comma, CONTENT);
    labels[comma] = 0;
    label(labels, comma + 1, cue, SOURCE);
    labels[cue] = CUE;
    labels[cue + 1] = 0;
  }
  return labels === null ? tagged : { ...tagged, labels };
}

function label(labels: Uint8Array, first: number, end: number, begin: number): void {
  labels.fill(begin + 1, first, end);
  labels[first] = begin;
}

/** The comma before the subject of a cue that closes an unquoted sentence; -1 if it has not that form. */
function closingComma({ words, quotes }: Paragraph, start: number, cue: number): number {
  if (cue - start < 2 * LONGEST || !/^[.!]$/.test(words[cue + 1]!.text)) return -1;
  const { lower } = words[cue]!;
  const verb = verbOf(lower);
  const form = verbForm(lower);
  if (verb === null || !verb.frames.has('quote') || (form !== 'past' && form !== 's')) return -1;
  let comma = cue - 1;
  while (comma > cue - 1 - LONGEST && words[comma]!.text !== ',') comma--;
  if (words[comma]!.text !== ',' || comma === cue - 1) return -1;
  for (let t = comma + 1; t < cue; t++) {
    const word = words[t]!;
    if (isWord(word.lower, 'be', 'have', 'modal', 'preposition', 'subordinator') || verbForm(word.lower) === 'past')
      return -1;
  }
  const first = words[comma + 1]!;
  if (!isWord(first.lower, 'determiner', 'pronoun') && first.case !== CAPITAL && first.case !== CAPITALS) return -1;
  for (let t = start; t <= cue; t++) if (quotes[t] !== OUTSIDE_MARKS) return -1;
  return comma;
}
