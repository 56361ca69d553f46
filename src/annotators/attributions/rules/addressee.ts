/**
 * Whom something is told is no part of what is told, though the tagger takes it along where no
 * `that` comes between.
 *
 *   "told" + "the BBC the dam was safe" -> "the dam was safe";  "told him to leave" stays
 */

import type { CueVerb, Tokens } from '../../../document/layers.ts';
import { agencyNamed } from '../../../lexicon/agencies.ts';
import { isAuxiliary, looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { nounOf } from '../../../lexicon/nouns.ts';
import { singular } from '../../../lexicon/occupations.ts';
import { verbOf } from '../../../lexicon/reporting-verbs.ts';
import { isRoleNoun } from '../../../lexicon/titles.ts';
import type { Segment } from '../tagger/labels.ts';
import { holdsVerb, isBareSubject, SUBJECT } from './clause-start.ts';

/** Longest addressee, in words; where `that` ends it, it may be longer. */
const LONGEST_ADDRESSEE = 6;
const LONGEST_BEFORE_THAT = 12;

/** So many words are a clause, whatever its verb. */
const SURELY_A_CLAUSE = 6;

const OBJECT = /^(?:me|him|us|them|you)$/;
const QUESTION = /^(?:what|how|why|whether|if|when|where|who)$/;

/** The content without an addressee that opens it right after its cue. */
export function withoutAddressee(tokens: Tokens, cue: Segment, verb: CueVerb | null, content: Segment): Segment {
  if (verb === null) return content;
  if (mayHaveAddressee(verb) && lostSubject(tokens, cue, content)) return { first: cue.end + 1, end: content.end };
  if (content.first !== cue.end) return content;
  const start = mayHaveAddressee(verb)
    ? clauseAfterAddressee(tokens, content, verb.lemma === 'ask')
    : mayBeSaidTo(verb)
      ? clauseAfterTo(tokens, content, verb)
      : -1;
  return start < 0 ? content : { first: start, end: content.end };
}

/** `told reporters | farmers | would pay`: a subject that stands between an addressee of one word and a content that opens with its verb. */
function lostSubject(tokens: Tokens, cue: Segment, content: Segment): boolean {
  return (
    content.first === cue.end + 2 &&
    isAuxiliary(tokens.words[content.first]!.text.toLowerCase()) &&
    isBareAddressee(tokens, cue.end) &&
    isBareSubject(tokens, cue.end + 1)
  );
}

/** Whether its verb may have an addressee before a statement: `told the BBC`. */
const mayHaveAddressee = ({ lemma }: CueVerb): boolean => verbOf(lemma)?.frames.has('whom') === true;

/** Whether its verb is said *to* somebody: no infinitive follows it. */
function mayBeSaidTo({ lemma }: CueVerb): boolean {
  const frames = verbOf(lemma)?.frames;
  return frames?.has('that') === true && !frames.has('inf');
}

/** Where what is said begins behind an addressee: `explained | to the BBC | that the dam was safe`, `apologised | to them | for it`; else -1. */
function clauseAfterTo(tokens: Tokens, { first, end }: Segment, { lemma }: CueVerb): number {
  if (tokens.words[first]!.text !== 'to') return -1;
  for (let at = first + 2; at < Math.min(end - 1, first + LONGEST_BEFORE_THAT); at++) {
    const word = tokens.words[at]!.text.toLowerCase();
    if (word === 'that' || (word === 'for' && verbOf(lemma)?.frames.has('for') === true)) return at;
    if (/^[,;:"“”(]$/.test(word) || looksFinite(word)) return -1;
  }
  return -1;
}

/** Where a clause begins after a noun phrase that opens the content; -1 where none can be told. */
function clauseAfterAddressee(tokens: Tokens, { first, end }: Segment, asks: boolean): number {
  const lower = (at: number): string => tokens.words[at]!.text.toLowerCase();
  if (lower(first) === 'that' || QUESTION.test(lower(first)) || SUBJECT.test(tokens.words[first]!.text)) return -1;
  if (isBareAddressee(tokens, first) && opensClause(tokens, first + 1, end)) return first + 1;
  const object = OBJECT.test(lower(first));
  if (object && /^["“”'‘`]$/.test(tokens.words[first + 1]?.text ?? '')) return first + 1; // told me "never"
  let sure = true;
  for (let at = first + 1; at < Math.min(end - 1, first + LONGEST_BEFORE_THAT); at++) {
    const word = lower(at);
    if (word === 'that' || (QUESTION.test(word) && (asks || at === first + 1))) return at;
    if (isAuxiliary(word) && isBareSubject(tokens, at - 1) && at - first > 1) return at - 1;
    if (/^[,;:"“”(]$/.test(word) || word === 'to' || isAuxiliary(word)) return -1;
    // "a meeting of leaders that": only `that` tells where such a phrase ends.
    if (isWord(word, 'preposition') || word === 'and') sure = false;
    if (asks || !sure || at - first > LONGEST_ADDRESSEE) continue;
    const { text } = tokens.words[at]!;
    const before = tokens.words[at - 1]!.text;
    const opens = SUBJECT.test(text) || isWord(word, 'determiner', 'possessive') || (object && at === first + 1);
    // "told the court Ms Ruiz left": a name after a common noun
    const named = /^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(before) && !isWord(before, 'determiner', 'possessive');
    if ((opens || named) && (end - at > SURELY_A_CLAUSE || holdsVerb(tokens, at, end))) return at;
  }
  return -1;
}

/** An addressee of one word without an article: `told reporters`, `told parliament`, `told Reuters`. */
function isBareAddressee(tokens: Tokens, at: number): boolean {
  const { text } = tokens.words[at]!;
  if (agencyNamed(text) !== null) return true;
  if (!/^\p{Ll}+$/u.test(text)) return false;
  const one = singular(text);
  const sort = nounOf(one)?.sort;
  return one === text ? sort === 'organization' : sort === 'person' || isRoleNoun(one);
}

/** Whether a clause may begin at a word, with its verb further on. */
function opensClause(tokens: Tokens, at: number, end: number): boolean {
  if (end - at <= 2) return false;
  const word = tokens.words[at]!.text.toLowerCase();
  const goesOn = /(?:ing|ed|^who|^which|^at|^to|^and|^of|^that|^,)$/.test(word);
  return (
    !goesOn &&
    !isWord(word, 'preposition') &&
    !looksFinite(word) &&
    !isOrder(tokens, at, end) &&
    holdsVerb(tokens, at, end)
  );
}

/** `warned state officials to leave`: an infinitive before any finite verb, whose subject belongs to it. */
function isOrder(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const word = tokens.words[at]!.text.toLowerCase();
    if (word === 'to') return true;
    if (looksFinite(word)) return false;
  }
  return false;
}
