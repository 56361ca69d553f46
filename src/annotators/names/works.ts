/**
 * Titles of works behind the noun for what they are: within quotation marks, or written as a name up to what ends it.
 *
 *   "the novel “The Salt Road”" -> The Salt Road (misc);   "the sitcom Lodgers ended" -> Lodgers (misc);
 *   "the song Adele will sing", "the book Amazon sells" -> as they were
 */

import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf, CUES, cueOf } from '../../lexicon/gazetteer.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import { foundInstead, spansTouching } from './found-beside.ts';
import { listsOfWhole } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.7;
/** A name that is as sure as this is no title: `the film Steven Spielberg is proud of`. */
const SURE = 0.6;
/** No title that is looked for has more tokens. */
const LONGEST = 9;

const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
]);

/** The spans with titles in place of what was found of them. */
export function withWorks(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const found: Tagged[] = [];
  for (let at = 1; at < tokens.words.length; at++) {
    if (!namesWork(tokens.words[at - 1]!) || !isWorkNoun(tokens, at - 1)) continue;
    const title = quotedTitle(tokens, at) ?? plainTitle(tokens, at, spans);
    if (title !== null) found.push({ ...title, type: 'misc', confidence: CONFIDENCE, by: 'names/work' });
  }
  const isNew = ({ first, end, type }: Tagged): boolean =>
    !spansTouching(spans, first, end).some((span) => first === span.first && end === span.end && type === span.type);
  return foundInstead(spans, found.filter(isNew));
}

/** Whether a word may be the noun for a work: few are, and each is asked once. */
const namesWork = perWord((word) => word === 'series' || isWord(word, 'work-noun', 'work-noun-or-verb'));

/** `the novel`, `her debut album`, `a Netflix series`; not `to play`, `the series` that a team lost. */
function isWorkNoun(tokens: Tokens, at: number): boolean {
  const [noun, before] = [wordAt(tokens, at), wordAt(tokens, at - 1)];
  if (isWord(wordAt(tokens, at - 2).toLowerCase(), 'called')) return false; // what somebody calls it
  if (noun === 'series') return isWord(before.toLowerCase(), 'broadcast');
  if (isWord(noun, 'work-noun-or-verb')) return isOf(before);
  return isWord(noun, 'work-noun') && (isOf(before) || isOf(wordAt(tokens, at - 2)) || isOf(wordAt(tokens, at - 3)));
}

const isOf = (word: string): boolean => /^(?:['’]s|whose)$/.test(word) || isWord(word.toLowerCase(), 'determiner');

interface Title {
  readonly first: number;
  readonly end: number;
}

/** `“The Salt Road,”`: what stands in marks and begins with a capital, without the comma at its end. */
function quotedTitle(tokens: Tokens, at: number): Title | null {
  const closing = CLOSING.get(wordAt(tokens, at));
  if (closing === undefined || !/^[\p{Lu}\d]/u.test(wordAt(tokens, at + 1))) return null;
  for (let close = at + 2; close <= at + 1 + LONGEST; close++) {
    if (wordAt(tokens, close) !== closing) continue;
    return { first: at + 1, end: /^[,.]$/.test(wordAt(tokens, close - 1)) ? close - 1 : close };
  }
  return null;
}

/** `Lodgers` in *the sitcom Lodgers ended*: words written as a name, and what follows them is said of works. */
function plainTitle(tokens: Tokens, first: number, spans: readonly Tagged[]): Title | null {
  if (!isTitleWord(wordAt(tokens, first))) return null;
  let end = first + 1;
  for (;;) {
    const next = /^(?:of|the|and|in|a|to|at|for)$/.test(wordAt(tokens, end)) ? end + 1 : end;
    if (!/^(?:\p{Lu}|\d+$)/u.test(wordAt(tokens, next)) || next - first >= LONGEST) break;
    end = next + 1;
  }
  const next = wordAt(tokens, end);
  const closes = /^(?:[.,;:)—–]|)$/.test(next) || isWord(next, 'preposition', 'work-verb') || isPredicate(tokens, end);
  const isElse = spansTouching(spans, first, end).some(
    (span) => span.first < first || span.end > end || isSomethingElse(span, tokens),
  );
  return closes && !isElse ? { first, end } : null;
}

/** `is long`, `was being shown`, `will be shown`, `may end`; in `is making` and `will sing` somebody makes the work: *that* is left out. */
function isPredicate(tokens: Tokens, at: number): boolean {
  const [verb, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (isWord(verb, 'modal')) return isWord(`${next}s`, 'work-verb') || (next === 'be' && isPredicate(tokens, at + 1));
  return isWord(verb, 'be') && (next === 'being' || !/^\p{Ll}{2,}ing$/u.test(next));
}

/** Whether a span is sure to be no title. One of a person or of a listed body is, however unsure: behind it *that* may be left out. */
const isSomethingElse = ({ type, confidence, first, end }: Tagged, tokens: Tokens): boolean =>
  type === 'person' ||
  (type === 'organization' && (listsOfWhole(tokens, first, end) & bitOf('organizations')) !== 0) ||
  (type !== 'misc' && confidence >= SURE);

/** A word that may begin a title, and no name of a fair or of a school: `the film Festival`. */
const isTitleWord = (word: string): boolean =>
  /^\p{Lu}(?:\p{Ll}|$)/u.test(word) &&
  !isOrganizationWord(word, 'last') &&
  !NO_TITLE.has(CUES[cueOf(word.toLowerCase())]!);
const NO_TITLE: ReadonlySet<string> = new Set(['organization', 'facility', 'event', 'month', 'day']);
