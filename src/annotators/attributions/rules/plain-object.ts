/**
 * Short sentences in which somebody asks for, rules out or puts a number on something, where the tagger
 * sees nothing said: its subject, its verb and a noun phrase, no more.
 *
 *   "Bishop Ruiz made a plea for calm." -> Bishop Ruiz | made a plea for | calm
 *   "The bank put the loss at 3 million euros." -> The bank | put | the loss at 3 million euros
 */
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbAt } from '../../../lexicon/reporting-verbs.ts';
import { CONTENT, CUE, type Segment, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import { isSpeaker } from './closing-cue.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

/** Longest subject, in words. */
const LONGEST_SUBJECT = 8;

export const plainObject: LabelRule = {
  name: 'attributions/plain-object',
  why: 'The tagger passes over short sentences in which a noun phrase is all that is asked for, denied or estimated.',
  example: 'Bishop Ana Ruiz made a plea for calm.',
  apply: (view, labels, start, end) => {
    const { words, quotes } = view;
    for (let t = start; t < end; t++)
      if (labels[t] === CUE || labels[t]! >= CONTENT || quotes[t] !== OUTSIDE_MARKS) return null;
    const cue = cueIn(view, start, end);
    if (cue === null || isWord(words[start]!.lower, 'subordinator') || !isSpeaker(words, start, cue.first)) return null;
    let close = cue.end;
    while (close < end - 1 && words[close]!.text !== ',') close++;
    if (close === cue.end || !isObject(view, cue, close)) return null;
    labels.fill(0, start, end);
    labelStretch(labels, start, cue.first, SOURCE);
    labelStretch(labels, cue.first, cue.end, CUE);
    labelStretch(labels, cue.end, close, CONTENT);
    return { first: start, end: close };
  },
};

/** The first verb of a sentence, if it is one that takes such an object. */
function cueIn({ words }: Paragraph, start: number, end: number): Segment | null {
  for (let t = start + 1; t < Math.min(end - 2, start + LONGEST_SUBJECT); t++) {
    const { text, lower } = words[t]!;
    const asked = askedFor(words, t);
    if (asked > t) return { first: t, end: asked };
    if (isNumbered(words, t, end)) return { first: t, end: t + 1 };
    const match = verbAt(words, t);
    if (match !== null && (match.form === 'past' || match.form === 's') && text === lower) {
      const { verb, length } = match;
      return !verb.weak && verb.frames.has('np') && /^(?:deny|direct)$/.test(verb.class)
        ? { first: t, end: t + length }
        : null;
    }
    if (looksFinite(lower) || /^[,:;(]$/.test(text) || isWord(lower, 'subordinator', 'adverb')) return null;
  }
  return null;
}

/** The end of `made an urgent plea for`; the token itself where there is none. */
function askedFor(words: Paragraph['words'], at: number): number {
  const lower = (t: number): string => words[t]?.lower ?? '';
  if (!isWord(lower(at), 'asks-by') || !isWord(lower(at + 1), 'determiner', 'possessive')) return at;
  const noun = isWord(lower(at + 2), 'asked-by') ? at + 2 : at + 3;
  return isWord(lower(noun), 'asked-by') && lower(noun + 1) === 'for' ? noun + 2 : at;
}

/** `put the loss at 3 million`. */
function isNumbered(words: Paragraph['words'], at: number, end: number): boolean {
  if (!/^puts?$/.test(words[at]!.lower)) return false;
  for (let t = at + 2; t < end - 1 && !/^[,;]$/.test(words[t]!.text); t++)
    if (words[t]!.lower === 'at') return words.slice(t + 1, t + 4).some(({ text }) => /\p{N}/u.test(text));
  return false;
}

/** Whether no clause stands in it, as far as form tells. */
function isObject({ words }: Paragraph, cue: Segment, end: number): boolean {
  const opens = words[cue.end]!.lower;
  if (isWord(opens, 'preposition', 'subordinator', 'opener', 'adverb') || opens === 'to') return false;
  return !words.slice(cue.end, end).some(({ lower }) => looksFinite(lower));
}
