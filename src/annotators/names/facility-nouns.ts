/**
 * Buildings and works whose noun has small letters: the tagger passes over some of them.
 *
 *   "escaped from Kembu prison" -> Kembu prison (facility);   "a Berlin prison", "the Indian market" -> as they were
 */

import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { looksFinite } from '../../lexicon/finite-verbs.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf, CUES, cueOf } from '../../lexicon/gazetteer.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { titleAt } from '../../lexicon/titles.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import { foundBeside, roomBeside } from './found-beside.ts';
import { isIn } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.6;
const BY = 'names/facility-noun';
/** No name before such a noun is longer. */
const MOST_WORDS = 3;

/** The spans with the buildings of which the tagger found nothing. */
export function withFacilityNouns(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const isRoom = roomBeside(spans);
  const missed: Tagged[] = [];
  for (let at = 1; at < tokens.words.length; at++) {
    const end = opensNoun(tokens.words[at]!) && isNamePart(tokens, at - 1) ? nounEnd(tokens, at) : 0;
    const first = end === 0 ? at : nameStart(tokens, at);
    if (first < at && !isArticled(tokens, first) && isThere(tokens, first, at) && isRoom(first, end))
      missed.push({ first, end, type: 'facility', confidence: CONFIDENCE, by: BY });
  }
  return foundBeside(spans, missed);
}

/** Whether a noun for a building may begin at a word: few are, and each is asked once. */
const opensNoun = perWord((word) => isWord(word, 'facility-kind', 'facility-noun', 'facility-kind-noun'));

/** The end of a noun for a building that starts at a token and closes its phrase; 0 if none does. */
function nounEnd(tokens: Tokens, at: number): number {
  let end = at;
  while (end < at + 2 && isWord(wordAt(tokens, end), 'facility-kind')) end++;
  if (!isWord(wordAt(tokens, end), end > at ? 'facility-kind-noun' : 'facility-noun')) return 0;
  end++;
  const next = wordAt(tokens, end);
  const closes =
    !/^[\p{L}\p{N}-]/u.test(next) ||
    isWord(next, 'preposition', 'subordinator', 'link') ||
    /^(?:and|or)$/.test(next) ||
    looksFinite(next);
  return closes ? end : 0;
}

/** The first word of a name that ends before a token, behind a word in small letters; the token itself if none does. */
function nameStart(tokens: Tokens, end: number): number {
  let first = end - 1;
  while (isNamePart(tokens, first - 1)) first--;
  const isBehind = /^(?:\p{Ll}.*|The|['’]s)$/u.test(wordAt(tokens, first - 1));
  return isBehind && end - first <= MOST_WORDS ? first : end;
}

/** A word written as a name that is none of a people or body and no noun. */
function isNamePart(tokens: Tokens, at: number): boolean {
  const word = wordAt(tokens, at);
  const lower = word.toLowerCase();
  return (
    /^\p{Lu}\p{Ll}[\p{L}\p{M}'’]*$/u.test(word) &&
    !isWord(lower, 'determiner', 'preposition', 'subordinator', 'pronoun', 'opener', 'month') &&
    CUES[cueOf(lower)] === 'none' &&
    nounOf(lower) === null &&
    titleAt([{ text: word }], 0) === null &&
    !isIn(lower, bitOf('peoples') | bitOf('countries'))
  );
}

/** A market may be one of goods: `the Eurobond market`, `in the Ethereum market`. One that somebody is *at*, or *in* without an article, is none. */
function isThere(tokens: Tokens, first: number, noun: number): boolean {
  if (wordAt(tokens, noun) !== 'market') return true;
  const isThe = /^the$/i.test(wordAt(tokens, first - 1));
  const before = wordAt(tokens, first - (isThe ? 2 : 1));
  return isThe ? /^(?:at|near)$/i.test(before) : /^(?:at|near|in)$/i.test(before);
}

/** `a Berlin prison` is one of several. */
const isArticled = (tokens: Tokens, first: number): boolean =>
  isWord(wordAt(tokens, first - 1).toLowerCase(), 'determiner') && !/^the$/i.test(wordAt(tokens, first - 1));
