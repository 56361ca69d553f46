/**
 * Who stands behind a passive and by is its source; what comes behind him is said.
 *
 *   "Wen Bo was accused by prosecutors of theft." -> source prosecutors; contents Wen Bo, of theft
 *   "Residents were told by the council that …" -> source the council
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { nounOf } from '../../../lexicon/nouns.ts';
import { type ReportingVerb, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { isRoleNoun } from '../../../lexicon/titles.ts';
import { isPassive } from '../linker/passives.ts';
import { CONTENT, CUE, type Segment, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

/** Longest agent, in words. */
const LONGEST_AGENT = 10;

export const passiveAgent: LabelRule = {
  name: 'attributions/passive-agent',
  why: 'Who stands behind a passive and by says what comes behind him.',
  example: 'Residents were told by the town council that the water was clean.',
  apply: (view, labels, start, end) => {
    for (let cue = labels.indexOf(CUE, start); cue >= 0 && cue < end; cue = labels.indexOf(CUE, cue + 1)) {
      const said = saidBehind(view, labels, cue, end);
      if (said !== null) return said;
    }
    return null;
  },
};

/** Labels who stands behind the cue that begins at `first`, and what he says; null where nobody does. */
function saidBehind(view: Paragraph, labels: Uint8Array, first: number, end: number): Segment | null {
  const { words } = view;
  let by = first + 1;
  while (by < end && labels[by] === CUE + 1 && words[by]!.lower !== 'by') by++;
  if (words[by]?.lower !== 'by' || labels[by + 1] === SOURCE || !isPassive(view, { first, end: by })) return null;
  const verb = verbOf(words[by - 1]!.lower);
  if (verb?.class === 'think') return null;
  let stop = by + 1;
  while (stop < end && stop - by <= LONGEST_AGENT && !endsAgent(view, stop, verb)) stop++;
  if (stop === by + 1 || stop - by > LONGEST_AGENT || !isSomebody(words[stop - 1]!.text)) return null;
  labels[by] = 0;
  labelStretch(labels, by + 1, stop, SOURCE);
  if (!opensSaid(verb, words[stop]?.lower ?? '')) return { first: by + 1, end: stop };
  const isMarked = labels[stop]! >= CONTENT;
  let close = stop;
  while (close < end - 1 && (isMarked ? labels[close]! >= CONTENT : words[close]!.text !== ',')) close++;
  labelStretch(labels, stop, close, CONTENT);
  return { first: by + 1, end: close };
}

/** Whether a verb's content may open with a word behind its agent: `accused by Li of`, `told by Li that`. */
function opensSaid(verb: ReportingVerb | null, lower: string): boolean {
  if (verb === null) return false;
  if (lower === 'to') return verb.frames.has('to') || verb.frames.has('inf');
  return /^(?:that|of|as|for)$/.test(lower) && (verb.frames as ReadonlySet<string>).has(lower);
}

/** At a mark, at a verb, at what opens what is said, or at the time and place of the saying. */
function endsAgent({ words, quotes }: Paragraph, at: number, verb: ReportingVerb | null): boolean {
  const { lower, text } = words[at]!;
  if (quotes[at] !== OUTSIDE_MARKS || !/[\p{L}\p{N}]/u.test(text) || opensSaid(verb, lower)) return true;
  return !/^(?:of|['’]s)$/.test(lower) && isWord(lower, 'preposition', 'subordinator', 'be', 'have', 'modal');
}

/** Whether a phrase with this last word names or describes somebody: `by noon`, `by accident` do not. */
function isSomebody(last: string): boolean {
  const lower = last.toLowerCase();
  if (isWord(lower, 'month', 'time')) return false;
  return /^\p{Lu}/u.test(last) || isRoleNoun(lower) || nounOf(lower) !== null;
}
