/**
 * Persons whom the tagger passed over though they speak, hold an office or are given an age: words
 * written as a name, that stand where only a person stands.
 *
 *   '"The bill is dead," Senator Quill said.' -> Quill;   "Joy, 19, sells fish" -> Joy
 */

import type { Tokens } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { CUES, cueOf } from '../../lexicon/gazetteer.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { isSaying } from '../../lexicon/reporting-verbs.ts';
import { titleAt, titleEndingAt } from '../../lexicon/titles.ts';
import { foundBeside } from './found-beside.ts';
import { isListedGiven } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** How often such a person is one: chosen, not measured. */
const CONFIDENCE = 0.7;
/** No name of a person that is found so is longer. */
const MOST_WORDS = 3;

/** A name's first letters, which may have an apostrophe or a mark of the glottal stop after them. */
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’‘ʻ]*\p{L}$/u;
const CLOSING_MARK = /^["”’»]$/;

/** The spans with the persons that the words beside them tell. */
export function withSpeakers(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const taken = new Set<number>();
  for (const { first, end } of spans) for (let at = first; at < end; at++) taken.add(at);
  const found: Tagged[] = [];
  for (let at = 0; at < tokens.words.length; at++) {
    const end = runEnd(at, tokens, taken);
    if (end === at) continue;
    const first = behindTitle(at, end, tokens);
    if (first < end && end - first <= MOST_WORDS && isPerson(first, end, first > at, tokens))
      found.push({ first, end, type: 'person', confidence: CONFIDENCE, by: 'names/speaker' });
    at = end - 1;
  }
  return foundBeside(spans, found);
}

/** The end of the words from a token on that are written as a name and are in none. */
function runEnd(start: number, tokens: Tokens, taken: ReadonlySet<number>): number {
  let at = start;
  while (at < tokens.words.length && !taken.has(at) && NAME_WORD.test(tokens.words[at]!.text)) at++;
  // What touches a name on either side is a part of something else.
  const touches = taken.has(at) || (taken.has(start - 1) && !/^\p{Ll}|\P{L}/u.test(tokens.words[start - 1]!.text));
  return touches ? start : at;
}

/** The first token behind a title that the run begins with, `Senator Quill`, or that stands before it. */
function behindTitle(start: number, end: number, tokens: Tokens): number {
  for (let at = end - 1; at > start; at--) {
    const title = titleEndingAt(tokens.words, at);
    if (title !== null && at - title.length <= start) return at;
  }
  return start;
}

function isPerson(first: number, end: number, isTitled: boolean, tokens: Tokens): boolean {
  const words = tokens.words.slice(first, end).map(({ text }) => text);
  if (!words.every(mayBeName)) return false;
  const [before, after] = [tokens.words[first - 1]?.text ?? '', tokens.words[end]?.text ?? ''];
  const speaks = isSaying(after) || (isSaying(before) && CLOSING_MARK.test(tokens.words[first - 2]?.text ?? ''));
  const aged =
    after === ',' &&
    /^(?:1?\d\d|[5-9])$/.test(tokens.words[end + 1]?.text ?? '') &&
    tokens.words[end + 2]?.text === ',';
  if (isTitled) return speaks || isWord(after, 'past') || isWord(after, 'be') || isWord(after, 'have');
  const isAlone = words.length === 1 && !isWord(before.toLowerCase(), 'determiner');
  return isAlone && isListedGiven(words[0]!) && (speaks || aged);
}

/** Whether a word may be a person's name: no word of grammar, no title, no noun for a body, no month. */
function mayBeName(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    word !== word.toUpperCase() &&
    !CLOSED.some((one) => isWord(lower, one)) &&
    nounOf(lower) === null &&
    callingEndingAt([{ text: lower }], 1) === null &&
    titleAt([{ text: word }], 0) === null &&
    !isOrganizationWord(word, 'last') &&
    countryOf(word) === null &&
    !NO_PERSON.has(CUES[cueOf(lower)]!)
  );
}
const NO_PERSON: ReadonlySet<string> = new Set([
  'organization',
  'place',
  'facility',
  'event',
  'sport',
  'month',
  'day',
  'currency',
  'speech',
]);
const CLOSED = [
  'modal',
  'preposition',
  'subordinator',
  'pronoun',
  'determiner',
  'be',
  'have',
  'month',
  'opener',
  'adverb',
  'no-title',
] as const;
