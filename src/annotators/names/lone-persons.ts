/**
 * Persons of one word whom the tagger passed over or took for a place, and whom the words around them
 * tell: whose brother somebody is, what somebody is by trade, what only persons do.
 *
 *   "Happy, her brother, drives" -> Happy;   "Hope is a nurse" -> Hope;   "Joy sold her shop" -> Joy
 */

import type { Sentence, Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf, CUES, cueOf } from '../../lexicon/gazetteer.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { isSaying } from '../../lexicon/reporting-verbs.ts';
import { headAfter } from './apposed.ts';
import { foundBeside, roomBeside } from './found-beside.ts';
import { isIn } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** How often such a person is one: chosen, not measured. */
const CONFIDENCE = 0.6;
const BY = 'names/lone-person';

/** The spans with the persons that the words around a name tell; `tokens` are those of all the text. */
export function withLonePersons(spans: readonly Tagged[], tokens: Tokens, sentences: readonly Sentence[]): Tagged[] {
  const starts = new Set(sentences.map(({ firstToken }) => firstToken));
  const turned = spans.map((span): Tagged => {
    const { first, end, type } = span;
    const isOne = type === 'location' && end - first === 1 && starts.has(first) && isKnownAsPerson(tokens, first);
    return isOne && isToldPerson(tokens, first) ? { ...span, type: 'person', confidence: CONFIDENCE, by: BY } : span;
  });
  const isRoom = roomBeside(spans);
  const missed: Tagged[] = [];
  for (const { firstToken: at } of sentences) {
    if (!isRoom(at, at + 1) || !mayBeName(tokens, at) || !isToldPerson(tokens, at)) continue;
    missed.push({ first: at, end: at + 1, type: 'person', confidence: CONFIDENCE, by: BY });
  }
  return foundBeside(turned, missed);
}

/** Whether the words behind a name tell that a person has it. */
function isToldPerson(tokens: Tokens, at: number): boolean {
  return (
    isRelated(tokens, at + 1) ||
    (mayBeCalledSo(tokens, at) &&
      (isDescribed(tokens, at + 1) || isWord(wordAt(tokens, at + 1), 'person-verb') || hasOwn(tokens, at + 1)))
  );
}

/** `, her younger brother,` */
function isRelated(tokens: Tokens, at: number): boolean {
  if (wordAt(tokens, at) !== ',' || !/^(?:his|her|my|their|our|whose)$/.test(wordAt(tokens, at + 1))) return false;
  for (const end of [at + 3, at + 4])
    if (/^[,.]$/.test(wordAt(tokens, end)) && callingEndingAt(tokens.words, end, at + 2)?.kind === 'kin') return true;
  return false;
}

/** `is a leading expert`, `was the author of three books` */
function isDescribed(tokens: Tokens, at: number): boolean {
  if (!/^(?:is|was)$/.test(wordAt(tokens, at)) || !/^(?:an?|the)$/.test(wordAt(tokens, at + 1))) return false;
  const head = headAfter(tokens, at + 2);
  return head !== null && head !== head.toUpperCase() && callingEndingAt([{ text: head }], 1) !== null;
}

/** `sold her shop`: what somebody does to what is his or hers. */
function hasOwn(tokens: Tokens, at: number): boolean {
  return isWord(wordAt(tokens, at), 'own-verb') && /^(?:his|her)$/.test(wordAt(tokens, at + 1));
}

/** Whether it is a person's name by a list, and no country's or region's. */
const isKnownAsPerson = (tokens: Tokens, at: number): boolean =>
  mayBeCalledSo(tokens, at) &&
  countryOf(wordAt(tokens, at))?.via !== 'name' &&
  !isIn(wordAt(tokens, at), bitOf('regions'));

/** Whether a list of given names or surnames has a word. */
const mayBeCalledSo = (tokens: Tokens, at: number): boolean =>
  isIn(wordAt(tokens, at), bitOf('given-names') | bitOf('surnames'));

/** Whether a word may be a name: written as one, no word of grammar, no noun for somebody, no verb. */
function mayBeName(tokens: Tokens, at: number): boolean {
  const word = wordAt(tokens, at);
  const lower = word.toLowerCase();
  return (
    /^\p{Lu}\p{Ll}[\p{L}\p{M}]+$/u.test(word) &&
    !CLOSED.some((one) => isWord(lower, one)) &&
    nounOf(lower) === null &&
    callingEndingAt([{ text: lower }], 1) === null &&
    !isSaying(lower) &&
    countryOf(word) === null &&
    !NO_NAME.has(CUES[cueOf(lower)]!)
  );
}

const NO_NAME: ReadonlySet<string> = new Set([
  'organization',
  'place',
  'facility',
  'event',
  'sport',
  'day',
  'kin',
  'title',
]);
const CLOSED = [
  'be',
  'have',
  'modal',
  'negation',
  'pronoun',
  'determiner',
  'preposition',
  'subordinator',
  'opener',
  'adverb',
  'time',
  'no-title',
] as const;
