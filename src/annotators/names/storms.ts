/**
 * Storms that go by their name alone once they have been named in full: they are called as persons are.
 *
 *   "Cyclone Petra hit the coast. Petra sank nine boats." -> Petra (misc), unless a person of the article bears the name
 */

import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf } from '../../lexicon/gazetteer.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { isSaying, verbOf } from '../../lexicon/reporting-verbs.ts';
import { foundBeside, roomBeside } from './found-beside.ts';
import type { TaggedType } from './labels.ts';
import { isIn } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.8;
const BY = 'names/storm';
/** No role behind a name has more words before its preposition. */
const LONGEST_ROLE = 5;

const MAY_BE_STORM: ReadonlySet<TaggedType> = new Set([
  'person',
  'organization',
  'location',
  'norp',
  'product',
  'facility',
]);

/** The spans with the storms that are called by their name alone. */
export function withStorms(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const storms = stormsOf(spans, tokens);
  if (storms.size === 0) return [...spans];
  const isBare = (at: number): boolean =>
    storms.has(wordAt(tokens, at)) && isAlone(tokens, at) && !isOfPerson(tokens, at);
  const turned = spans.map((span): Tagged => {
    const { first, end, type } = span;
    const turns =
      MAY_BE_STORM.has(type) && end - first === 1 && isBare(first) && !(type === 'location' && isWhere(tokens, first));
    return turns ? { ...span, type: 'misc', confidence: CONFIDENCE, by: BY } : span;
  });
  const isRoom = roomBeside(turned);
  const missed: Tagged[] = [];
  for (let at = 0; at < tokens.words.length; at++)
    if (storms.has(wordAt(tokens, at)) && isRoom(at, at + 1) && isBare(at))
      missed.push({ first: at, end: at + 1, type: 'misc', confidence: CONFIDENCE, by: BY });
  return foundBeside(turned, missed);
}

/** The names of the article's storms, without those that a person of it bears: `Storm Ian … Ian Brown`. */
function stormsOf(spans: readonly Tagged[], tokens: Tokens): Set<string> {
  const storms = new Set<string>();
  for (const { first, end, type } of spans) {
    const isOne = type === 'misc' || (type === 'person' && end - first === 1);
    const name = wordAt(tokens, end - 1);
    if (isOne && isStormNoun(wordAt(tokens, end - 2)) && isName(name)) storms.add(name);
  }
  for (const { first, end, type } of storms.size > 0 ? spans : [])
    if (type === 'person' && end - first > 1) for (let at = first; at < end; at++) storms.delete(wordAt(tokens, at));
  return storms;
}

const isStormNoun = (word: string): boolean => /^\p{Lu}/u.test(word) && isWord(word.toLowerCase(), 'storm');
const isName = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word) && !isStormNoun(word);

/** Whether no word of the same name and no noun for a person stands beside it: `my friend Maria`. */
function isAlone(tokens: Tokens, at: number): boolean {
  const isPart = (word: string): boolean =>
    /^(?:\p{Lu}.*|-)$/u.test(word) &&
    !isWord(word.toLowerCase(), 'preposition', 'subordinator', 'opener', 'determiner', 'adverb');
  const before = wordAt(tokens, at - 1);
  const isPerson = /^(?:named|called)$/.test(before) || callingEndingAt(tokens.words, at) !== null;
  return !isPerson && !isPart(wordAt(tokens, at + 1)) && !isPart(before);
}

/** Whether the words beside a name tell that somebody bears it: `Ida wept`, `“We fled,” said Ida`, `Ida, a singer,`. */
function isOfPerson(tokens: Tokens, at: number): boolean {
  const next = wordAt(tokens, at + 1);
  // Behind a quote alone: in `officials said Ida had weakened` they speak of the storm.
  const isSpeaker = isPlainSaying(wordAt(tokens, at - 1)) && /^[,?!"”’']$/.test(wordAt(tokens, at - 2));
  return isSpeaker || isPlainSaying(next) || isWord(next, 'person-verb') || isCalled(tokens, at + 1);
}

/** `said`, `told`; not `threatened`, as storms do. */
const isPlainSaying = (word: string): boolean => isSaying(word) && verbOf(word)?.weak === false;

/** `, a singer,`, `, the mayor of Cork,`, `, 34,`: not `, a killer storm`. */
function isCalled(tokens: Tokens, comma: number): boolean {
  if (wordAt(tokens, comma) !== ',') return false;
  if (/^\d\d?$/.test(wordAt(tokens, comma + 1)) && wordAt(tokens, comma + 2) === ',') return true;
  if (!isWord(wordAt(tokens, comma + 1), 'determiner', 'possessive')) return false;
  let end = comma + 2;
  while (
    end < comma + 2 + LONGEST_ROLE &&
    /^[\p{L}-]/u.test(wordAt(tokens, end)) &&
    !isWord(wordAt(tokens, end), 'preposition', 'subordinator')
  )
    end++;
  return callingEndingAt(tokens.words, end, comma + 2) !== null;
}

/** `in Florence`: a place that a list has, where one is. */
function isWhere(tokens: Tokens, at: number): boolean {
  const places = bitOf('cities') | bitOf('regions') | bitOf('countries');
  return isWord(wordAt(tokens, at - 1).toLowerCase(), 'preposition') && isIn(wordAt(tokens, at), places);
}
