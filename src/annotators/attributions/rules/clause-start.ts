/**
 * Where a clause may begin behind a noun phrase, as far as the forms of words tell.
 *
 *   "the court | the dam was safe";  "a news conference | prices had doubled"
 */
import type { Tokens } from '../../../document/layers.ts';
import { isAuxiliary, looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { nounOf } from '../../../lexicon/nouns.ts';
import { singular } from '../../../lexicon/occupations.ts';
import { isRoleNoun } from '../../../lexicon/titles.ts';

/** Pronouns that a clause may begin with. */
export const SUBJECT = /^(?:he|she|it|they|we|I|you|there|this|these|those)$/i;

/** Whether a finite verb may follow within [first, end). */
export function holdsVerb(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) if (looksFinite(tokens.words[at]!.text.toLowerCase())) return true;
  return false;
}

/** Whether the subject of a clause may begin at a token: a pronoun, a determiner, a name behind a common noun, a bare plural. */
export function opensSubject(tokens: Tokens, at: number, end: number): boolean {
  const { text } = tokens.words[at]!;
  const before = tokens.words[at - 1]!.text;
  if (isWord(before.toLowerCase(), 'preposition', 'determiner', 'possessive')) return false;
  const opens =
    SUBJECT.test(text) ||
    isWord(text.toLowerCase(), 'determiner', 'possessive') ||
    (/^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(before));
  return (opens && holdsVerb(tokens, at, end)) || isBareSubject(tokens, at);
}

/** Whether a plural stands right before its auxiliary, and what ends a noun phrase before it: `conference | prices had`. */
export function isBareSubject(tokens: Tokens, at: number): boolean {
  const [before, text, verb] = [
    tokens.words[at - 1]?.text ?? '',
    tokens.words[at]?.text ?? '',
    tokens.words[at + 1]?.text ?? '',
  ];
  if (!/^\p{Ll}+[^s\P{L}]s$/u.test(text) || !isAuxiliary(verb.toLowerCase())) return false;
  if (/^\p{Lu}/u.test(before) || isWord(tokens.words[at - 2]?.text.toLowerCase() ?? '', 'preposition')) return true; // `to staff`
  const one = singular(before.toLowerCase());
  return nounOf(one) !== null || isRoleNoun(one) || isWord(one, 'said-in', 'time', 'month');
}
