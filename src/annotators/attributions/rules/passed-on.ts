/**
 * Who is quoted by a medium as saying something says it; the medium passes it on, and is part of the cue.
 *
 *   "Li was quoted by Radio Lago as saying that …" -> source Li, cue was quoted by Radio Lago as saying
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { CONTENT, CUE, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

/** How many tokens may name the medium, and when it was. */
const LONGEST = 16;

export const passedOn: LabelRule = {
  name: 'attributions/passed-on',
  why: 'Who is quoted by a medium as saying something is its source, not the medium.',
  example: 'Ana Ruiz was quoted by the daily El Lago as saying that the dam was safe.',
  apply: (view, labels, start, end) => {
    const cue = passiveCue(view, start, end);
    if (cue === null) return null;
    const last = view.words[cue.first - 1]?.text === ',' ? cue.first - 1 : cue.first;
    let first = last - 1;
    while (first > start && isInside(labels[first]!)) first--;
    if (first < start || (labels[first] !== SOURCE && labels[first] !== CONTENT) || labels[cue.end] !== CONTENT)
      return null;
    labelStretch(labels, first, last, SOURCE);
    labelStretch(labels, cue.first, cue.end, CUE);
    return { first, end: cue.end };
  },
};

const isInside = (label: number): boolean => label === SOURCE + 1 || label === CONTENT + 1;

/** `was quoted by the daily as saying` in a sentence; null where it is not. */
function passiveCue({ words, quotes }: Paragraph, start: number, end: number): { first: number; end: number } | null {
  for (let quoted = start + 2; quoted < end - 3; quoted++) {
    if (!/^(?:quoted|cited)$/.test(words[quoted]!.lower)) continue;
    let be = quoted - 1;
    while (be > start && isWord(words[be]!.lower, 'adverb')) be--;
    if (!isWord(words[be]!.lower, 'be')) continue;
    if (be > start && isWord(words[be - 1]!.lower, 'have')) be--;
    if (be === start) continue; // nobody stands before it
    // A medium, or nobody: `was quoted as saying`.
    for (let at = quoted + 1; at < Math.min(end - 1, quoted + LONGEST); at++) {
      if (quotes[at] !== OUTSIDE_MARKS || /^(?:[;:]|quoted|cited)$/.test(words[at]!.lower)) break;
      if (words[at]!.lower === 'as' && words[at + 1]!.lower === 'saying') return { first: be, end: at + 2 };
    }
  }
  return null;
}
