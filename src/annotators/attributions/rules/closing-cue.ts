/**
 * Sentences that close with a verb of speech and who spoke: all before them is what was said.
 *
 *   "The DPRK fully supports the plan, Choe noted." -> cue noted, not supports
 *   "The road is closed, reported the ministry." -> source the ministry
 */
import { weekdayNumber } from '../../../lexicon/calendar.ts';
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { nounOf } from '../../../lexicon/nouns.ts';
import { singular } from '../../../lexicon/occupations.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { isRoleNoun } from '../../../lexicon/titles.ts';
import { CAPITAL, CAPITALS } from '../../../tagging/words.ts';
import { CONTENT, CUE, SOURCE } from '../tagger/labels.ts';
import { CLOSES, OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import { isSummedUpFor } from './apposition.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

/** Longest subject, in words. */
const LONGEST_SUBJECT = 6;

/** The least that is said, in words: `The talks failed`. */
const SHORTEST_CONTENT = 3;

export const closesWithCue: LabelRule = {
  name: 'attributions/closing-cue',
  why: 'Where a sentence closes with its subject and a verb of speech, all before them is what was said.',
  example: 'The DPRK fully supports the plan, Choe noted.',
  apply: (view, labels, start, end) => {
    const cue = closingCue(view, start, end);
    const subject = closingSubject(view, start, cue);
    if (subject < 0 || (!takesSpeech(view, cue) && isSpokenFor(labels, start, subject))) return null;
    if (!agrees(labels, start, subject, cue)) {
      labelStretch(labels, start, subject, CONTENT);
      if (view.words[subject - 1]!.text === ',') labels[subject - 1] = 0;
      labelStretch(labels, subject, cue, SOURCE);
      labels[cue] = CUE;
      labels.fill(0, cue + 1, end);
    }
    return { first: start, end };
  },
};

export const closesWithSubject: LabelRule = {
  name: 'attributions/closing-subject',
  why: 'Where a sentence closes with a verb of speech and then its subject, all before them is what was said.',
  example: 'The road is closed until May, reported the ministry.',
  apply: (view, labels, start, end) => {
    const cue = invertedCue(view, start, end);
    if (cue < 0 || isSpokenFor(labels, start, cue)) return null;
    labelStretch(labels, start, cue - 1, CONTENT);
    labels[cue - 1] = 0;
    labels[cue] = CUE;
    labelStretch(labels, cue + 1, end - 1, SOURCE);
    labels[end - 1] = 0;
    return { first: start, end };
  },
};

/** Whether the tagger, too, sees the sentence's only cue at its end, and content right before its subject. */
function agrees(labels: Uint8Array, start: number, subject: number, cue: number): boolean {
  if (labels[cue] !== CUE && labels[cue] !== CUE + 1) return false;
  let first = cue;
  while (first > start && labels[first] !== CUE) first--;
  if (labels.indexOf(CUE, start) !== first) return false;
  return labels.subarray(Math.max(start, subject - 3), subject).some((other) => other >= CONTENT);
}

/** Longest adverbial after a cue that closes its sentence, in words: `said on Monday after talks in Lima`. */
const LONGEST_TAIL = 15;
/** Longest name of whom something was told, in words: `told The Associated Press`. */
const LONGEST_HEARER = 3;
const TAIL = /^(?:on|in|at|during|after|yesterday|today)$/;

/** The last word that may be a cue, but for an adverbial after it. */
function closingCue({ words, quotes }: Paragraph, start: number, end: number): number {
  const last = end - 2;
  for (let t = last; t > Math.max(start, last - LONGEST_TAIL); t--) {
    if (quotes[t] !== OUTSIDE_MARKS || /^(?:that|[,:;])$/.test(words[t]!.lower)) return last;
    if (t < last && last - t <= LONGEST_HEARER && words[t]!.lower === 'told') return t;
    if (t < last && TAIL.test(words[t + 1]!.lower) && closesClause(words[t]!.lower)) return t;
  }
  return last;
}

/** Whether the cue introduces direct speech too: `noted`, not `showed`. */
function takesSpeech({ words }: Pick<Paragraph, 'words'>, cue: number): boolean {
  return verbOf(words[cue]!.lower)?.frames.has('quote') === true;
}

/** Whether the tagger sees a source before the subject: what stands there is somebody else's. */
function isSpokenFor(labels: Uint8Array, start: number, subject: number): boolean {
  return labels.subarray(start, subject).includes(SOURCE);
}

/** Whether a verb may close what it reports before an adverbial: `a poll found on Tuesday`, not `farmers want in May`. */
function closesClause(lower: string): boolean {
  const verb = verbOf(lower);
  return verb !== null && (!verb.weak || verb.frames.has('that'));
}

/** Where the subject of a cue that closes a sentence begins; -1 if the sentence has not that form. */
function closingSubject({ words, quotes }: Paragraph, start: number, cue: number): number {
  if (cue - start < SHORTEST_CONTENT + 2) return -1;
  const isTold = words[cue]!.lower === 'told';
  if (!isTold && !/^[.!]$/.test(words[cue + 1]!.text) && !TAIL.test(words[cue + 1]!.lower)) return -1;
  const { lower } = words[cue]!;
  const verb = verbOf(lower);
  const form = verbForm(lower);
  const isPlural = form === 'base' && /[^s]s$/.test(words[cue - 1]!.lower); // "surveys indicate"
  if (verb === null || (form !== 'past' && form !== 's' && !isPlural)) return -1;
  // "Few of them agreed, the survey showed": verbs that introduce no direct speech close a whole clause alone
  const closesSpeech = takesSpeech({ words }, cue) && !isPlural;
  if (!closesSpeech && !(verb.frames.has('that') && startsClause(words, start, cue))) return -1;
  // "On Monday, Ruiz said in Lima costs rose": no clause before the cue
  if (TAIL.test(words[cue + 1]!.lower) && !startsClause(words, start, cue)) return -1;
  let comma = cue - 1;
  while (
    comma > Math.max(start, cue - 1 - LONGEST_SUBJECT) &&
    words[comma]!.text !== ',' &&
    quotes[comma] === OUTSIDE_MARKS
  )
    comma--;
  const closes = quotes[comma] === CLOSES && words[comma - 1]!.text === ',';
  if ((words[comma]!.text !== ',' && !closes) || comma === cue - 1 || quotes[start] !== OUTSIDE_MARKS) return -1;
  if (comma - start < SHORTEST_CONTENT) return -1;
  for (let t = comma + 1; t < cue; t++) {
    const word = words[t]!;
    // "the Department of Education confirmed", "the bank's website shows"
    if (t > comma + 1 && /^(?:of|['’]s)$/.test(word.lower)) continue;
    if (isWord(word.lower, 'be', 'have', 'modal', 'preposition', 'subordinator') || verbForm(word.lower) === 'past')
      return -1;
  }
  const first = words[comma + 1]!;
  if (!isWord(first.lower, 'determiner', 'pronoun') && first.case !== CAPITAL && first.case !== CAPITALS) return -1;
  if (isSummedUpFor(words, comma + 1, cue)) return -1;
  return comma + 1;
}

/** Whether a sentence begins with a clause, as far as form tells: no preposition, and a finite verb before the comma. */
function startsClause(words: Paragraph['words'], start: number, cue: number): boolean {
  if (isWord(words[start]!.lower, 'preposition', 'subordinator', 'opener')) return false;
  for (let t = start + 1; t < cue && words[t]!.text !== ','; t++) if (looksFinite(words[t]!.lower)) return true;
  return false;
}

/** The verb of speech after a sentence's last comma that has its subject behind it, up to the stop; else -1. */
function invertedCue({ words, quotes }: Paragraph, start: number, end: number): number {
  if (quotes[start] !== OUTSIDE_MARKS || !/^[.!]$/.test(words[end - 1]!.text)) return -1;
  let cue = end - 3; // a subject has one word at least
  while (cue > start && end - 2 - cue < LONGEST_SUBJECT && words[cue - 1]!.text !== ',') cue--;
  if (words[cue - 1]?.text !== ',' || cue - 1 - start < SHORTEST_CONTENT) return -1;
  const { lower } = words[cue]!;
  const verb = verbOf(lower);
  if (verb === null || !verb.frames.has('quote') || verbForm(lower) !== 'past') return -1;
  for (let t = cue; t < end - 1; t++)
    if (quotes[t] !== OUTSIDE_MARKS || (t > cue && isWord(words[t]!.lower, 'be', 'have', 'modal', 'past'))) return -1;
  if (isWord(words[start]!.lower, 'subordinator')) return -1;
  const holdsClause = words.slice(start, cue - 1).some((word) => looksFinite(word.lower));
  return holdsClause && isSpeaker(words, cue + 1, end - 1) ? cue : -1;
}

/** Whether a noun phrase names or describes somebody who can speak: `the MAG`, `Ana Ruiz`, `a survivor`; not `the death`. */
function isSpeaker(words: Paragraph['words'], first: number, end: number): boolean {
  let head = first;
  while (head + 1 < end && !isWord(words[head + 1]!.lower, 'preposition')) head++;
  const [opens, noun] = [words[first]!, words[head]!];
  const isName = noun.case === CAPITAL || noun.case === CAPITALS;
  if (!isWord(opens.lower, 'determiner')) return isName && weekdayNumber(noun.text) === null;
  const sort = nounOf(singular(noun.lower))?.sort;
  return head > first && (isName || sort === 'person' || sort === 'organization' || isRoleNoun(noun.text));
}
