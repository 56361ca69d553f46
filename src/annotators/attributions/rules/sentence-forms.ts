/**
 * Sentences whose form leaves no doubt where the tagger is in some: those that close with their cue,
 * those that it cuts in two, and those that open with a participle that reports.
 *
 *   "The DPRK fully supports the plan, Choe noted." -> cue noted, not supports
 *   "Hailing the deal, Li left for Lima." -> cue Hailing, content the deal
 */
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { isInside } from '../../../tagging/shapes.ts';
import { CAPITAL, CAPITALS } from '../../../tagging/words.ts';
import { ALL_RULES, type Declared, findBy, firstOf, type RuleUse } from '../../rule.ts';
import { CONTENT, CUE, LABEL_COUNT as L, type Segment, SOURCE } from '../tagger/labels.ts';
import { CLOSES, OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import type { Decision, Tagged } from '../tagger/tagger.ts';
import { accordingTo, closesWithAccording } from './according.ts';
import { cutContents } from './cut-contents.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

/** Longest subject, in words. */
const LONGEST_SUBJECT = 6;

/** The least that is said, in words: `The talks failed`. */
const SHORTEST_CONTENT = 3;

const closesWithCue: LabelRule = {
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

const opensWithParticiple: LabelRule = {
  name: 'attributions/opening-participle',
  why: 'A participle that opens a sentence and reports has its content before the comma.',
  example: 'Hailing the deal, Li left for Lima.',
  apply: (view, labels, start, end) => {
    const comma = openingComma(view, labels, start, end);
    if (comma < 0) return null;
    labels[start] = CUE;
    labelStretch(labels, start + 1, comma, CONTENT);
    return { first: start, end: comma };
  },
};

/** Of these the first that fits a sentence decides. */
const FORMS: readonly LabelRule[] = [accordingTo, closesWithAccording, closesWithCue, opensWithParticiple];

/** All rules on labels, in the order in which they run. */
export const LABEL_RULES: readonly Declared[] = [cutContents, ...FORMS];

/** The paragraph with such sentences labelled by their form. */
export function withSentenceForms(tagged: Tagged, use: RuleUse = ALL_RULES): Tagged {
  const { view } = tagged;
  const labels = tagged.labels.slice();
  const marginals = tagged.marginals.slice();
  const decisions: Decision[] = [];
  const decide = ({ name: rule }: Declared, { first, end }: Segment): void => void decisions.push({ rule, first, end });
  for (const segment of findBy([cutContents], use, view, labels)) decide(cutContents, segment);
  for (let s = 0; s + 1 < view.sentences.length; s++) {
    const form = firstOf(FORMS, use, view, labels, view.sentences[s]!, view.sentences[s + 1]!);
    if (form === null) continue;
    decide(form.rule, form.answer);
    trust(labels, marginals, form.answer);
  }
  beginAnew(labels);
  return { ...tagged, labels, marginals, decisions };
}

/** What is left of a segment that lost its beginning begins where it now starts. */
function beginAnew(labels: Uint8Array): void {
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t]!;
    const before = t > 0 ? labels[t - 1]! : 0;
    if (isInside(label) && before !== label && before !== label - 1) labels[t] = label - 1;
  }
}

/** How probable labels are that the sentence's form gives, whatever the tagger thought. */
const CONFIDENCE = 0.9;

function trust(labels: Uint8Array, marginals: Float64Array, { first, end }: Segment): void {
  for (let t = first; t < end; t++) {
    const at = t * L + labels[t]!;
    if (labels[t] !== 0) marginals[at] = Math.max(CONFIDENCE, marginals[at]!);
  }
}

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
    if (word.lower === 'of' && t > comma + 1) continue; // "the Department of Education confirmed"
    if (isWord(word.lower, 'be', 'have', 'modal', 'preposition', 'subordinator') || verbForm(word.lower) === 'past')
      return -1;
  }
  const first = words[comma + 1]!;
  if (!isWord(first.lower, 'determiner', 'pronoun') && first.case !== CAPITAL && first.case !== CAPITALS) return -1;
  return comma + 1;
}

/** Whether a sentence begins with a clause, as far as form tells: no preposition, and a finite verb before the comma. */
function startsClause(words: Paragraph['words'], start: number, cue: number): boolean {
  if (isWord(words[start]!.lower, 'preposition', 'subordinator', 'opener')) return false;
  for (let t = start + 1; t < cue && words[t]!.text !== ','; t++) if (looksFinite(words[t]!.lower)) return true;
  return false;
}

/** Longest content of an opening participle, in words. */
const LONGEST_OPENING = 30;

/** The comma after the content of a participle that opens a sentence and reports, where nothing is marked; else -1. */
function openingComma({ words, quotes }: Paragraph, labels: Uint8Array, start: number, end: number): number {
  const { lower } = words[start]!;
  const verb = verbForm(lower) === 'ing' ? verbOf(lower) : null;
  if (verb === null || verb.weak || verb.class === 'think' || !verb.frames.has('np')) return -1;
  for (let t = start; t < Math.min(end - 1, start + LONGEST_OPENING); t++) {
    if (labels[t] !== 0 || quotes[t] !== OUTSIDE_MARKS) return -1;
    if (words[t]!.text !== ',') continue;
    const next = words[t + 1]!;
    const opens = isWord(next.lower, 'determiner', 'pronoun') || next.case === CAPITAL || next.case === CAPITALS;
    if (opens) return t - start > 1 ? t : -1;
  }
  return -1;
}
