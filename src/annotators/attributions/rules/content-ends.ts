/**
 * Contents that end before the tagger ends them: at the main clause behind a subordinate one, at the verb that a
 * noun of speech is the subject of, and at what the writer adds.
 *
 *   "After Li said the dam was safe, | he left";  "Li's claim that it leaks | caused panic"
 */
import { isAuxiliary, looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { MOVES } from '../../../parsing/labels.ts';
import type { Rule } from '../../rule.ts';
import { CONTENT, CUE, type Segment, segmentsOf } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import { opensOthersView } from './apposition.ts';

/** A content behind its cue, in a sentence that starts at `start`. */
interface Said {
  readonly start: number;
  readonly cue: Segment;
  readonly content: Segment;
}

/** Where a content ends; -1 where it ends as the tagger has it. */
type End = (view: Paragraph, said: Said) => number;

/** The content up to the comma of the main clause, where the cue is the verb of a clause that opens the sentence. */
function beforeMainClause(view: Paragraph, { start, cue, content }: Said): number {
  const { words, quotes } = view;
  if (words[cue.end]!.text === ',' || !opensSubordinate(view, start, cue)) return -1;
  const first = words[content.first]!.lower === 'that' ? content.first + 1 : content.first;
  if (isWord(words[first]!.lower, 'opens-clause')) return -1; // a main clause of its own follows
  let isClause = false;
  for (let t = content.first; t < content.end - 2; t++) {
    if (quotes[t] !== OUTSIDE_MARKS || quotes[t + 1] !== OUTSIDE_MARKS) continue;
    if (isClause && words[t]!.text === ',' && opensClause(view, t + 1, content.end)) return t;
    isClause ||= looksFinite(words[t]!.lower) || isSubject(view, t);
  }
  return -1;
}

/** Farthest that a conjunction stands from the sentence's start: `But two days after`. */
const FARTHEST = 4;

/** Whether a cue is the verb of a subordinate clause that opens its sentence. */
function opensSubordinate({ words, heads, sentences, sentenceOf }: Paragraph, start: number, cue: Segment): boolean {
  const isOfCue = (t: number): boolean => heads[t]! >= cue.first && heads[t]! < cue.end;
  if (isWord(words[start]!.lower, 'fronted') && isOfCue(start))
    return words[sentences[sentenceOf[start]! + 1]! - 1]!.text !== '?';
  for (let t = start; t <= start + FARTHEST && t < cue.first; t++) {
    if (words[t]!.text === ',') return false;
    if (!isWord(words[t]!.lower, 'opens-clause') || !isOfCue(t)) continue;
    // `After the vote, | Lee said`: the cue's is the main clause.
    return !words.slice(t, cue.first).some(({ text }) => text === ',');
  }
  return false;
}

/** Whether a clause with a subject begins at a token, as far as the parser or the forms of words tell. */
function opensClause(view: Paragraph, at: number, end: number): boolean {
  const { words } = view;
  const { lower } = words[at]!;
  if (isWord(lower, 'preposition', 'subordinator') || looksFinite(lower) || /(?:ing|ly)$/.test(lower)) return false;
  for (let t = at; t < end && !/^(?:[,;:—–-]+|and|or|to|than)$/.test(words[t]!.lower); t++)
    if (isSubject(view, t) || (t > at && mayBeVerb(words[t]!.lower, words[t - 1]!.lower))) return true;
  return false;
}

/** Whether a word may be the verb of the one before it, as far as form tells. */
function mayBeVerb(lower: string, before: string): boolean {
  const form = verbForm(lower);
  return looksFinite(lower) || form === 'past' || (form === 'base' && /[^s]s$/.test(before));
}

/** Whether the parser has a word as the subject of a verb behind it. */
const isSubject = ({ moves }: Paragraph, t: number): boolean => /^left nsubj/.test(MOVES[moves[t]!]!);

/** The content up to the verb of its sentence, where the cue is a noun that opens the sentence, with or without its phrase. */
function beforeVerbOfNoun(view: Paragraph, { start, cue, content }: Said): number {
  const { words, heads, isParsed, sentenceOf } = view;
  const noun = cue.end - 1;
  if (words[content.first]!.lower !== 'that' || content.first !== cue.end || isParsed[sentenceOf[noun]!] === 0)
    return -1;
  if (noun > start && !isWord(words[noun - 1]!.lower, 'possessive', 'determiner')) return -1;
  for (let t = start; t < noun; t++) if (words[t]!.text === ',' || isFiniteVerb(words[t]!.lower)) return -1;
  let verb = content.first;
  while (verb < content.end && !isSubject(view, verb)) verb++;
  if (verb === content.end) return -1;
  verb = heads[verb]!;
  for (let t = verb + 1; t < content.end - 1; t++) {
    const { lower } = words[t]!;
    if (!/\p{L}/u.test(lower) || isWord(lower, 'subordinator') || lower === 'and' || lower === 'or') return -1;
    if (!isFiniteVerb(lower) || isWord(words[t - 1]!.lower, 'preposition', 'possessive', 'determiner')) continue;
    if (words[t + 1]!.lower !== 'by' && !hasSubject(view, verb, t)) return t;
  }
  return -1;
}

/** As far as form tells; `'s` rather tells whose something is. */
const isFiniteVerb = (lower: string): boolean => looksFinite(lower) && !/^['’]s$/.test(lower);

/** Whether a verb has a subject of its own behind another one. */
function hasSubject(view: Paragraph, from: number, verb: number): boolean {
  const { heads } = view;
  for (let t = from + 1; t < verb; t++)
    if (isSubject(view, t) && (heads[t] === verb || heads[t] === heads[verb])) return true;
  return false;
}

/** The content up to a semicolon behind which somebody else says something. */
function beforeSemicolon(view: Paragraph, { content: { first, end } }: Said): number {
  const { words, quotes } = view;
  for (let t = first + 2; t < end - 2; t++) {
    if (quotes[t] !== OUTSIDE_MARKS) return -1;
    if (words[t]!.text === ';') return opensReport(view, t + 1, end) ? t : -1;
  }
  return -1;
}

/** Whether a clause begins at a token whose verb reports and whose subject is no pronoun, which may well be the same speaker. */
function opensReport(view: Paragraph, at: number, end: number): boolean {
  const { words } = view;
  if (isWord(words[at]!.lower, 'pronoun') || !opensClause(view, at, end)) return false;
  let verb = at + 1;
  while (verb < end && !mayBeVerb(words[verb]!.lower, words[verb - 1]!.lower)) verb++;
  while (verb < end && isAuxiliary(words[verb]!.lower)) verb++;
  return verb < end && verbOf(words[verb]!.lower) !== null;
}

/** The content up to what sums it up and says what others make of it. */
function beforeOthersView({ words, quotes }: Paragraph, { cue, content: { first, end } }: Said): number {
  if (first === cue.end && words[cue.first - 2]?.text === ',' && opensOthersView(words, cue.first - 1)) return first;
  if (words[first - 1]!.text === ',' && opensOthersView(words, first)) return first;
  for (let t = first + 1; t < end - 2; t++)
    if (words[t]!.text === ',' && quotes[t] === OUTSIDE_MARKS && opensOthersView(words, t + 1)) return t;
  return -1;
}

/** Most words of a shout. */
const LONGEST_SHOUT = 3;

/** One word or a few in marks, up to their closing mark, where it is told next when they were said. */
function afterShout(view: Paragraph, { content: { first, end } }: Said): number {
  const { words } = view;
  if (!isMark(words[first]!.text)) return -1;
  for (let t = first + 2; t < end - 2 && t <= first + LONGEST_SHOUT + 1; t++)
    if (isMark(words[t]!.text))
      return isWord(words[t + 1]!.lower, 'says-when') && opensClause(view, t + 2, end) ? t + 1 : -1;
  return -1;
}

const isMark = (text: string): boolean => /^["“”]$/.test(text);

type EndRule = Rule<[view: Paragraph, labels: Uint8Array], readonly Segment[]>;

/** A rule that ends contents in `labels` where `endOf` has them end. */
function ending(name: string, why: string, example: string, endOf: End): EndRule {
  const apply = (view: Paragraph, labels: Uint8Array): Segment[] => {
    const ended: Segment[] = [];
    for (const said of saidIn(view, labels)) {
      const end = endOf(view, said);
      if (end < 0) continue;
      labels.fill(0, end, said.content.end);
      ended.push(said.content);
    }
    return ended;
  };
  return { name: `attributions/${name}`, why, example, apply };
}

/** The contents that stand behind a cue of their sentence. */
function saidIn({ sentences, sentenceOf }: Paragraph, labels: Uint8Array): Said[] {
  const cues = segmentsOf(labels, CUE);
  return segmentsOf(labels, CONTENT).flatMap((content) => {
    const cue = cues.findLast(({ end }) => end <= content.first);
    const sentence = sentenceOf[content.first]!;
    return cue === undefined || sentenceOf[cue.first] !== sentence
      ? []
      : [{ start: sentences[sentence]!, cue, content }];
  });
}

/** The rules, in the order in which they cut. */
export const CONTENT_ENDS: readonly EndRule[] = [
  ending(
    'main-clause',
    'What is said in a clause that opens a sentence ends at the comma before the main clause.',
    'After Ruiz said the dam was safe, the boats left.',
    beforeMainClause,
  ),
  ending(
    'verb-of-noun',
    'The verb whose subject is a noun of speech is no part of what that noun tells.',
    "Ruiz's claim that the dam was unsafe caused panic.",
    beforeVerbOfNoun,
  ),
  ending(
    'semicolon',
    'A semicolon before a clause in which somebody else reports ends what is told without marks.',
    'Ruiz said the dam was safe; the engineers spoke of cracks.',
    beforeSemicolon,
  ),
  ending(
    'others-view',
    'A claim that others deny is how the writer sums up what was said.',
    'Ruiz says the dam is safe, a claim that the engineers reject.',
    beforeOthersView,
  ),
  ending(
    'shout',
    'The mark that closes a word or two ends what was said, where it is told next when that was.',
    'The crowd shouted "resign" as Ana Ruiz left the hall.',
    afterShout,
  ),
];
