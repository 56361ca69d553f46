/**
 * Verbs of speech that the tagger found with their subject and without what was said: it is the rest
 * of the sentence.
 *
 *   "Ruiz told the BBC the dam was safe." -> content the BBC the dam was safe (see addressee.ts)
 *   "The plan, she said, would fail." -> contents The plan, would fail
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { verbOf } from '../../../lexicon/reporting-verbs.ts';
import { CONTENT, CUE, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';

/** Longest addressee of an order, in words: `told the men to leave`. */
const LONGEST_ADDRESSEE = 6;

/** Gives such a cue its content in `labels`; whether there was one in the sentence [start, end). */
export function contentOfLoneCue(
  { words, quotes }: Paragraph,
  labels: Uint8Array,
  start: number,
  end: number,
): boolean {
  let cue = -1;
  let source = -1;
  for (let t = start; t < end; t++) {
    if (labels[t]! >= CONTENT || quotes[t] !== OUTSIDE_MARKS || (labels[t] === CUE && cue >= 0)) return false;
    if (labels[t] === CUE) cue = t;
    if (labels[t] === SOURCE) source = t;
  }
  const verb = cue < 0 ? null : verbOf(words[cue]!.lower);
  if (verb === null || verb.weak || verb.class === 'think' || !verb.frames.has('that') || source < 0 || source > cue)
    return false;
  const after = cue + 1;
  const close = end - 1;
  if (close - after < 3 || labels[after] === CUE + 1 || words[cue - 1]?.lower === 'to') return false;
  if (words[after]!.text === ',' && source > start + 1 && words[source - 1]!.text === ',') {
    fill(labels, start, source - 1);
    fill(labels, after + 1, close);
    return true;
  }
  const clause = words.slice(after + 1, close);
  const isClause = clause.some(({ lower }) => isWord(lower, 'be', 'have', 'modal'));
  const isOrder = verb.frames.has('to') && clause.slice(0, LONGEST_ADDRESSEE).some(({ lower }) => lower === 'to');
  if (!isClause && !isOrder) return false;
  fill(labels, after, close);
  return true;
}

function fill(labels: Uint8Array, first: number, end: number): void {
  labels.fill(CONTENT + 1, first, end);
  labels[first] = CONTENT;
}
