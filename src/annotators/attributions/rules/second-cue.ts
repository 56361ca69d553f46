/**
 * What a speaker says and does next: a verb that reports, behind a clause about a thing, has the
 * speaker for its subject, for things do not speak.
 *
 *   "said [the fire was out and thanked the crews]" -> said [the fire was out], thanked [the crews]
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { nounOf } from '../../../lexicon/nouns.ts';
import { singular } from '../../../lexicon/occupations.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { isRoleNoun } from '../../../lexicon/titles.ts';
import { MOVES } from '../../../parsing/labels.ts';
import { LOWER } from '../../../tagging/words.ts';
import { CONTENT, CUE, type Segment } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

/** What the table has no noun for. */
const THING = { sort: 'document' };

const SUBJECT = MOVES.indexOf('left nsubj');
const PASSIVE_SUBJECT = MOVES.indexOf('left nsubjpass');

export const secondCue: LabelRule = {
  name: 'attributions/second-cue',
  why: 'A verb that reports behind a clause about a thing is the speaker’s: things do not speak.',
  example: 'Ana Ruiz said the fire was out and thanked the crews.',
  apply: (view, labels, start, end) => {
    for (let cue = labels.indexOf(CUE, start); cue >= 0 && cue < end; cue = labels.indexOf(CUE, cue + 1)) {
      const split = splitBehind(view, labels, cue, end);
      if (split !== null) return split;
    }
    return null;
  },
};

/** Splits the content right behind a cue at a second one. */
function splitBehind(view: Paragraph, labels: Uint8Array, cue: number, end: number): Segment | null {
  const { words, quotes } = view;
  const form = verbForm(words[cue]!.lower);
  const first = cue + 1;
  if (form === null || labels[first] !== CONTENT) return null;
  let stop = first + 1;
  while (stop < end && labels[stop] === CONTENT + 1) stop++;
  if (!isAboutThing(view, first, stop)) return null;
  for (let t = first + 3; t < stop - 1; t++) {
    if (quotes[t] !== OUTSIDE_MARKS) return null;
    if (!/^(?:and|but)$/.test(words[t]!.lower)) continue;
    const verb = isWord(words[t + 1]!.lower, 'adverb') ? t + 2 : t + 1;
    if (verb + 1 >= stop || verbForm(words[verb]!.lower) !== form || !opensSaid(view, verb)) continue;
    labels[t] = 0;
    labels[verb - 1] = 0;
    labels[verb] = CUE;
    labelStretch(labels, verb + 1, stop, CONTENT);
    return { first: verb, end: stop };
  }
  return null;
}

/** Whether the clause in a content has a thing for its subject. */
function isAboutThing({ words, heads, moves }: Paragraph, first: number, end: number): boolean {
  for (let t = first; t < end; t++) {
    if (moves[t] !== SUBJECT && moves[t] !== PASSIVE_SUBJECT) continue;
    const { lower, case: kind } = words[t]!;
    if (heads[t]! < t || kind !== LOWER || isWord(lower, 'pronoun', 'determiner', 'subordinator')) return false;
    const one = singular(lower);
    return !isRoleNoun(one) && (nounOf(lower) ?? nounOf(one) ?? THING).sort === 'document';
  }
  return false;
}

/** Whether a verb reports and what follows may be said: `thanked the crews`, `warned that`. */
function opensSaid({ words }: Paragraph, at: number): boolean {
  const verb = verbOf(words[at]!.lower);
  if (verb === null || verb.attitude || (verb.weak && verb.class === 'neutral')) return false;
  const { lower, text } = words[at + 1]!;
  if (lower === 'that') return verb.frames.has('that');
  return isWord(lower, 'determiner', 'possessive', 'pronoun') || /^\p{Lu}/u.test(text) || /[^s]s$/.test(lower);
}
