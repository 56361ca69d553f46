/**
 * Verbs of speech that the tagger found with their subject and without what was said: it is the rest
 * of the sentence.
 *
 *   "Ruiz told the BBC the dam was safe." -> content the BBC the dam was safe (see addressee.ts)
 *   "The plan, she said, would fail." -> contents The plan, would fail
 */
import { isAuxiliary } from '../../../lexicon/finite-verbs.ts';
import { verbOf } from '../../../lexicon/reporting-verbs.ts';
import { CONTENT, CUE, type Segment, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import type { LabelRule } from './label-rule.ts';

/** Longest addressee of an order, in words: `told the men to leave`. */
const LONGEST_ADDRESSEE = 6;

export const contentOfLoneCue: LabelRule = {
  name: 'attributions/lone-cue',
  why: 'A verb of speech with its subject reports something: where the tagger finds no content, it is the rest.',
  example: 'Ana Ruiz told the BBC the dam was safe.',
  apply: labelled,
};

function labelled({ words, quotes }: Paragraph, labels: Uint8Array, start: number, end: number): Segment | null {
  let cue = -1;
  let source = -1;
  for (let t = start; t < end; t++) {
    if (labels[t]! >= CONTENT || quotes[t] !== OUTSIDE_MARKS || (labels[t] === CUE && cue >= 0)) return null;
    if (labels[t] === CUE) cue = t;
    if (labels[t] === SOURCE) source = t;
  }
  const verb = cue < 0 ? null : verbOf(words[cue]!.lower);
  if (verb === null || verb.weak || verb.class === 'think' || !verb.frames.has('that') || source < 0 || source > cue)
    return null;
  const after = cue + 1;
  const close = end - 1;
  if (close - after < 3 || labels[after] === CUE + 1 || words[cue - 1]?.lower === 'to') return null;
  if (words[after]!.text === ',' && source > start + 1 && words[source - 1]!.text === ',') {
    fill(labels, start, source - 1);
    fill(labels, after + 1, close);
    return { first: start, end };
  }
  const clause = words.slice(after + 1, close);
  const isClause = clause.some(({ lower }) => isAuxiliary(lower));
  const isOrder = verb.frames.has('to') && clause.slice(0, LONGEST_ADDRESSEE).some(({ lower }) => lower === 'to');
  if (!isClause && !isOrder) return null;
  fill(labels, after, close);
  return { first: start, end };
}

function fill(labels: Uint8Array, first: number, end: number): void {
  labels.fill(CONTENT + 1, first, end);
  labels[first] = CONTENT;
}
