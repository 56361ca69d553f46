/**
 * Names whose type the lists of names settle where the tagger goes by their look: parties that
 * sound like people, seats of power, things with a model's number, papers called after a people, one of a people.
 *
 *   "Fianna Fáil" as person -> organization;  "Galaxy S31" -> product;  "told The Hindu" -> organization
 */
import type { Tokens } from '../../document/layers.ts';
import { lazy } from '../../lexicon/data.ts';
import { looksFinite } from '../../lexicon/finite-verbs.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf, isOneOfAPeople } from '../../lexicon/gazetteer.ts';
import { seatCountry } from '../../lexicon/seats.ts';
import type { TaggedType } from './labels.ts';
import { listsOfWhole } from './span-lists.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.8;

const [ORGANIZATIONS, PRODUCTS] = [bitOf('organizations'), bitOf('products')];

/** The spans with the types that the lists settle, for all mentions of the same words. */
export function withListed(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const settled = new Map<string, TaggedType>();
  const words = spans.map(({ first, end }) => wordsOf(tokens, first, end));
  const borne = lazy(
    () =>
      new Set(
        spans
          .filter(({ first, end, type }) => type === 'person' && end - first > 1)
          .flatMap(({ first, end }) => tokens.words.slice(first, end).map(({ text }) => text)),
      ),
  );
  for (const [i, span] of spans.entries()) {
    const type = isSeat(span, words[i]!, borne) ? 'organization' : typeOf(span, tokens);
    if (type !== null) settled.set(words[i]!, type);
    else if (isOneOf(span, tokens) && !borne().has(words[i]!)) settled.set(words[i]!, 'norp');
  }
  if (settled.size === 0) return [...spans];
  return spans.map((span, i) => {
    const type = settled.get(words[i]!);
    const changes = type !== undefined && type !== span.type && (type === 'norp' || MAY_CHANGE.has(span.type));
    return changes ? { ...span, type, confidence: CONFIDENCE, by: 'names/listed' } : span;
  });
}
const MAY_CHANGE: ReadonlySet<TaggedType> = new Set(['person', 'location', 'norp', 'misc']);

/** `the Dane won`, taken for somebody called so: one of a people, who has an article, as no name has. */
function isOneOf({ first, end, type }: Tagged, tokens: Tokens): boolean {
  if ((type !== 'person' && type !== 'organization') || end - first > 1) return false;
  const [before, name, next] = [-1, 0, 1].map((at) => tokens.words[first + at]?.text ?? '');
  return /^(?:the|an?)$/i.test(before!) && isOneOfAPeople(name!) && !/^\p{Lu}/u.test(next!);
}

/** A seat of power that the tagger takes for a person, unless a person of the article bears the name: `Sanele Duma … Duma said`. */
const isSeat = ({ type }: Tagged, name: string, borne: () => ReadonlySet<string>): boolean =>
  type === 'person' && seatCountry(name) !== null && !borne().has(name);

function typeOf({ first, end, type }: Tagged, tokens: Tokens): TaggedType | null {
  if (type === 'person')
    return end - first > 1 && listsOfWhole(tokens, first, end) === ORGANIZATIONS ? 'organization' : null;
  if (type === 'misc') return isModel(tokens, first, end) ? 'product' : null;
  return type === 'norp' && isPaper(tokens, first, end) ? 'organization' : null;
}

/** A product of the list, or a make of it with a model's number: `Galaxy S31`, `Windows 13`; no year. */
function isModel(tokens: Tokens, first: number, end: number): boolean {
  // One plain word is much else besides: `Line`, `Pegasus`.
  const isTelling = end - first > 1 || /\p{Ll}\p{Lu}/u.test(tokens.words[first]!.text);
  if (isTelling && (listsOfWhole(tokens, first, end) & PRODUCTS) !== 0) return true;
  const last = tokens.words[end - 1]!.text;
  const isNumber = /\d/.test(last) && !/^(?:1[89]|20)\d\d$/.test(last);
  for (let stop = first + 1; isNumber && stop < end; stop++)
    if ((listsOfWhole(tokens, first, stop) & PRODUCTS) !== 0) return true;
  return false;
}

/**
 * `told The Hindu that`: within a sentence only a paper keeps its article's capital, and no noun follows it. At its start
 * a paper that the lists know as one publishes: `The Hindu reported`.
 */
function isPaper(tokens: Tokens, first: number, end: number): boolean {
  const word = (at: number): string => tokens.words[at]?.text ?? '';
  if (word(first - 1) !== 'The') return false;
  const next = word(end);
  if (
    (listsOfWhole(tokens, first, end) & ORGANIZATIONS) !== 0 &&
    isWord(next === 'first' ? word(end + 1) : next, 'publishes')
  )
    return true;
  const isFree =
    !/^[\p{L}\p{N}]/u.test(next) || isWord(next, 'preposition', 'subordinator', 'be', 'have') || looksFinite(next);
  return isWord(word(first - 2), 'before-paper') && isFree;
}
