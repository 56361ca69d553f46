/**
 * Headlines in the text that close with who says it, without a stop: before the comma stands what is said, verb or none.
 *
 *   "Bridge too weak, say engineers" -> engineers | say | Bridge too weak
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { singular, sortOfNoun } from '../../../lexicon/occupations.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { isRoleNoun } from '../../../lexicon/titles.ts';
import { CAPITAL, CAPITALS } from '../../../tagging/words.ts';
import { CONTENT, CUE, SOURCE } from '../tagger/labels.ts';
import { isOutsideMarks, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';
import { headOf } from './noun-phrase.ts';

/** Longest speaker, and the least that is said, in words: two may be somebody alone, as in `The mayor, says police`. */
const LONGEST_SPEAKER = 6;
const SHORTEST_CONTENT = 3;

export const closesHeadline: LabelRule = {
  name: 'attributions/headline-cue',
  why: 'A line without a stop that closes with a verb of speech and its subject has what is said before the comma.',
  example: 'Bridge in Lima unsafe, says ministry',
  apply: (view, labels, start, end) => {
    const cue = headlineCue(view, start, end);
    if (cue < 0) return null;
    labels.fill(0, start, end);
    labelStretch(labels, start, cue - 1, CONTENT);
    labels[cue] = CUE;
    labelStretch(labels, cue + 1, end, SOURCE);
    return { first: start, end };
  },
};

function headlineCue(view: Paragraph, start: number, end: number): number {
  const { words } = view;
  if (!/[\p{L}\p{N}]$/u.test(words[end - 1]!.text)) return -1;
  let comma = end - 3;
  while (comma > start && end - comma <= LONGEST_SPEAKER + 2 && words[comma]!.text !== ',') comma--;
  if (words[comma]?.text !== ',' || comma - start < SHORTEST_CONTENT) return -1;
  if (!isOutsideMarks(view, start, end)) return -1;
  const cue = comma + 1;
  const verb = verbOf(words[cue]!.lower);
  if (verb === null || verb.weak || !verb.frames.has('quote') || verbForm(words[cue]!.lower) === 'ing') return -1;
  return isSpeaker(words, cue + 1, end) ? cue : -1;
}

/** Whether words are one noun phrase that names or describes somebody: `health agency`, `Ruiz`; not `talks failed`. */
function isSpeaker(words: Paragraph['words'], first: number, end: number): boolean {
  const head = headOf(words, first, end);
  for (let t = first; t < head; t++)
    if (isWord(words[t]!.lower, 'be', 'have', 'modal', 'past', 'subordinator')) return false;
  const { text, lower, case: written } = words[head]!;
  if (written === CAPITAL || written === CAPITALS) return true;
  return sortOfNoun(lower) !== null || isRoleNoun(text) || isRoleNoun(singular(lower));
}
