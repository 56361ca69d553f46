/**
 * Persons within words that a hyphen joins: whom somebody is for or against, whose time or backing it was.
 *
 *   "Anti-Kovač marches" -> Kovač;   "the Kovač-era law" -> Kovač;   "post-Kovač Serbia" -> Kovač; Serbia
 */

import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { lazy } from '../../lexicon/data.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf } from '../../lexicon/gazetteer.ts';
import { foundInstead, spansTouching } from './found-beside.ts';
import type { TaggedType } from './labels.ts';
import { isFreeForSurname, isIn, isListedGiven, isListedSurname } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.7;
/** A longer name that is less sure than this is none. */
const LEAST_SURE = 0.3;
const BY = 'names/hyphened';

/** The spans with the persons that a hyphen joins to a word for or against them, and the countries that they shaped. */
export function withHyphened(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const found: Joined[] = [];
  const borne = lazy(() => surnamesOf(spans, tokens));
  for (let at = 1; at < tokens.words.length - 1; at++) {
    const joined = isHyphen(tokens, at)
      ? (behindPrefix(tokens, at, borne) ?? beforeParticiple(tokens, at, borne))
      : null;
    if (
      joined !== null &&
      joined.first >= (found.at(-1)?.end ?? 0) &&
      isMissed(spans, joined) &&
      !isBodys(spans, joined, tokens, borne)
    )
      found.push(joined);
  }
  const names = found.flatMap((joined) => joined.names);
  return foundInstead(spans, names, found);
}

/** The names of one hyphened word, of tokens [first, end), and of the country behind it. */
interface Joined {
  readonly first: number;
  readonly end: number;
  readonly names: readonly Tagged[];
}

/** Whether the names of a hyphened word are not found already, and the word is no part of a longer name. */
function isMissed(spans: readonly Tagged[], { first, end, names }: Joined): boolean {
  const sure = spansTouching(spans, first, end).filter(({ confidence }) => confidence >= LEAST_SURE);
  const isPart = sure.some((span) => span.first < first || span.end > end);
  const stands = names.every((name) =>
    sure.some((span) => span.first === name.first && span.end === name.end && span.type === name.type),
  );
  return !isPart && !stands;
}

/** Whether a body has the name, and no person of the article does: `the Morgan-led group`, of bankers. */
function isBodys(
  spans: readonly Tagged[],
  { names: [name] }: Joined,
  tokens: Tokens,
  borne: () => ReadonlySet<string>,
): boolean {
  const { first, end } = name!;
  // One that begins before it is the tagger's mistake: `Post-Mubarak Egypt`.
  const isOne = spansTouching(spans, first, end).some((span) => span.type === 'organization' && span.first === first);
  return isOne && !borne().has(wordAt(tokens, end - 1));
}

const named = (first: number, end: number, type: TaggedType): Tagged => ({
  first,
  end,
  type,
  confidence: CONFIDENCE,
  by: BY,
});

const isHyphen = (tokens: Tokens, at: number): boolean =>
  /^[-‐‑]$/.test(wordAt(tokens, at)) &&
  tokens.ends[at - 1] === tokens.starts[at] &&
  tokens.ends[at] === tokens.starts[at + 1];

/** The surnames of the persons whom the article names in full. */
function surnamesOf(spans: readonly Tagged[], tokens: Tokens): ReadonlySet<string> {
  const full = spans.filter(({ first, end, type }) => type === 'person' && end - first > 1);
  return new Set(full.map(({ end }) => wordAt(tokens, end - 1)));
}

/** `pro-Kovač voters`, `anti-Ana Kovač slogans`, `post-Kovač Serbia`. */
function behindPrefix(tokens: Tokens, hyphen: number, borne: () => ReadonlySet<string>): Joined | null {
  const prefix = wordAt(tokens, hyphen - 1).toLowerCase();
  const isOfTime = isWord(prefix, 'before-after');
  if (!isOfTime && !isWord(prefix, 'for-against')) return null;
  const first = hyphen + 1;
  const isTwo =
    isGiven(wordAt(tokens, first)) &&
    !isCountryName(wordAt(tokens, first + 1)) &&
    isSurname(wordAt(tokens, first + 1), borne);
  const end = isTwo ? first + 2 : first + 1;
  const next = wordAt(tokens, end);
  const isCountry = isOfTime && isCountryName(next) && !isCapital(wordAt(tokens, end + 1));
  if ((isCapital(next) && !isCountry) || /^[-‐‑]$/.test(next)) return null;
  const type = typeOf(tokens, end - 1, borne, isCountry);
  if (type === null) return null;
  return isCountry
    ? { first: hyphen - 1, end: end + 1, names: [named(first, end, type), named(end, end + 1, 'location')] }
    : { first: hyphen - 1, end, names: [named(first, end, type)] };
}

/** `Kovač-era`, `Kovač-backed`, `Ana Kovač-led`. */
function beforeParticiple(tokens: Tokens, hyphen: number, borne: () => ReadonlySet<string>): Joined | null {
  if (!isWord(wordAt(tokens, hyphen + 1), 'of-somebody')) return null;
  const end = hyphen;
  if (typeOf(tokens, end - 1, borne, false) === null) return null;
  const first = isNamed(wordAt(tokens, end - 2)) && isGiven(wordAt(tokens, end - 2)) ? end - 2 : end - 1;
  if (isNamed(wordAt(tokens, first - 1)) || /^[-‐‑]$/.test(wordAt(tokens, first - 1))) return null;
  return { first, end: hyphen + 2, names: [named(first, end, 'person')] };
}

/** What the word that ends at a token names: a person, or behind `post-` and before a country what else may shape one. */
function typeOf(tokens: Tokens, at: number, borne: () => ReadonlySet<string>, isCountry: boolean): TaggedType | null {
  const word = wordAt(tokens, at);
  if (isSurname(word, borne)) return 'person';
  if (!isCountry) return null;
  if (isIn(word, bitOf('peoples'))) return 'norp';
  return isIn(word, bitOf('works')) ? 'misc' : null;
}

/** `Indonesia`, `Britain`: no capital, and no people. */
const isCountryName = (word: string): boolean => /^(?:name|alias|official)$/.test(countryOf(word)?.via ?? '');

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
/** Whether a word may be of a name, and does not only begin a sentence: *The*. */
const isNamed = (word: string): boolean =>
  isCapital(word) && !isWord(word.toLowerCase(), 'determiner', 'preposition', 'subordinator', 'opener');
const isGiven = (word: string): boolean => isCapital(word) && isListedGiven(word);

/** A surname of the article, or of the lists, where it is no name of something else and no word of English. */
function isSurname(word: string, borne: () => ReadonlySet<string>): boolean {
  if (borne().has(word)) return true;
  return (
    /^\p{Lu}\p{Ll}[\p{L}\p{M}'’]*$/u.test(word) &&
    isListedSurname(word) &&
    isFreeForSurname(word) &&
    !isWord(word.toLowerCase(), 'determiner', 'pronoun', 'preposition')
  );
}
