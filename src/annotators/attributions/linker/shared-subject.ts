/**
 * The source of a cue that is joined by *and* to an earlier verb is that verb's subject, which ends where the verb begins.
 *
 *   "A spokesman left the room and replied that …" -> A spokesman
 */

import { isWord } from '../../../lexicon/function-words.ts';
import { MOVES } from '../../../parsing/labels.ts';
import type { Rule } from '../../rule.ts';
import type { Segment } from '../tagger/labels.ts';
import { isOutsideMarks, type Paragraph } from '../tagger/paragraphs.ts';

/** The source where the tagger marks none, or one that holds the first verb: it is judged as the tagger marked it. */
export const sharedSubject: Rule<[view: Paragraph, cue: Segment, marked: Segment | null], Segment | null> = {
  name: 'attributions/shared-subject',
  why: 'Who does something and then says something is named before the first of the two verbs.',
  example: 'The ministry shut the mine and went on to say that the dust was harmless.',
  apply(view, cue, marked) {
    const verb = followsJoining(view, cue.first) ? firstOfJoined(view, cue) : null;
    if (verb === null || (marked !== null && (verb < marked.first || verb >= marked.end))) return null;
    const subject = subjectOf(view, verb);
    if (subject === null || !isOutsideMarks(view, subject.first, cue.first)) return null;
    return { first: Math.min(marked?.first ?? subject.first, subject.first), end: subject.end };
  },
};

/** Whether *and* or *but* stands right before a word, adverbs and auxiliaries between: `and later | said`, `but has | denied`. */
function followsJoining({ words }: Paragraph, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before <= MOST_BETWEEN && isBetween(words[before]!.lower)) before--;
  return /^(?:and|but)$/.test(words[before]?.lower ?? '');
}
const MOST_BETWEEN = 3;
const isBetween = (lower: string): boolean => isWord(lower, 'adverb', 'have') || /ly$/.test(lower);

const isMoved = ({ moves }: Paragraph, t: number, how: RegExp): boolean => how.test(MOVES[moves[t]!]!);

/** The verb that a cue is joined to, the first one of all that are; null where it is joined to none. */
function firstOfJoined(view: Paragraph, { first, end }: Segment): number | null {
  const { heads } = view;
  let verb = first;
  while (verb < end - 1 && heads[verb]! >= first && heads[verb]! < end) verb++;
  const own = verb;
  while (isMoved(view, verb, /^right conj$/) && heads[verb]! >= 0) verb = heads[verb]!;
  return verb < own && verb < first ? verb : null;
}

/** The noun phrase before a verb that is its subject, up to the verb with its auxiliaries; null for a relative pronoun. */
function subjectOf(view: Paragraph, verb: number): Segment | null {
  const { heads, words } = view;
  const start = view.sentences[view.sentenceOf[verb]!]!;
  let noun = verb - 1;
  while (noun >= start && !(heads[noun] === verb && isMoved(view, noun, /^left nsubj/))) noun--;
  if (noun < start || /^(?:who|which|that)$/.test(words[noun]!.lower)) return null;
  let first = noun;
  while (first > start && hangsOn(heads, first - 1, noun)) first--;
  let end = noun + 1;
  while (end < verb && heads[end] !== verb) end++;
  return { first, end };
}

function hangsOn(heads: Paragraph['heads'], word: number, noun: number): boolean {
  let at = word;
  // Heads make no circles; a chain is no longer than the words are apart.
  for (let steps = noun - word; at >= 0 && at !== noun && steps > 0; steps--) at = heads[at]!;
  return at === noun;
}
