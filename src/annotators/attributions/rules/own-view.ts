/**
 * What stands behind `In her view` at the head of a sentence is what she thinks.
 *
 *   "In her view, the dam was safe." -> her | view | the dam was safe
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { verbOf } from '../../../lexicon/reporting-verbs.ts';
import { CONTENT, CUE, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

export const inOwnView: LabelRule = {
  name: 'attributions/own-view',
  why: 'Behind In her view, all the rest of the sentence is what she thinks.',
  example: 'In her view, the dam was safe.',
  apply: (view, labels, start, end) => {
    const { words } = view;
    const noun = viewAt(words, start);
    if (noun < 0 || end - noun < SHORTEST || hasSaying(view, noun + 2, end)) return null;
    labels.fill(0, start, end);
    labelStretch(labels, start + 1, /^['’]/.test(words[noun - 1]!.text) ? noun - 1 : noun, SOURCE);
    labels[noun] = CUE;
    labelStretch(labels, noun + 2, end - 1, CONTENT);
    return { first: start, end };
  },
};

/** The least behind the noun, with its comma and the stop, in words. */
const SHORTEST = 6;
/** Longest owner, in words: `In Ana Ruiz's view`. */
const LONGEST_OWNER = 5;

/** The place of the noun of `In her view,` or `In Ruiz's view,`; else -1. */
function viewAt(words: Paragraph['words'], start: number): number {
  if (words[start]!.lower !== 'in') return -1;
  for (let t = start + 2; t <= start + 1 + LONGEST_OWNER && t + 1 < words.length; t++) {
    if (!isWord(words[t]!.lower, 'view')) continue;
    const owner = words[t - 1]!.lower;
    const isOwned = (t === start + 2 && /^(?:his|her|its|their)$/.test(owner)) || /^['’]s$/.test(owner);
    return isOwned && words[t + 1]!.text === ',' ? t : -1;
  }
  return -1;
}

/** Whether somebody else may say it, or in marks: `In her opinion, said Blum, …`, `In his opinion, the judge wrote that …`. */
function hasSaying({ words, quotes }: Paragraph, first: number, end: number): boolean {
  if (!/^[.!]$/.test(words[end - 1]!.text)) return true;
  for (let t = first; t < end; t++) {
    if (quotes[t] !== OUTSIDE_MARKS) return true;
    const verb = verbOf(words[t]!.lower);
    if (verb?.class === 'neutral' && !verb.weak && t - first < LONGEST_OWNER) return true;
  }
  return false;
}
