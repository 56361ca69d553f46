/**
 * Long names of persons that the tagger cuts at a small word or a number: particles of many languages
 * stand within names, and a ruler's number ends one.
 *
 *   "Pieter" ten "Brinke" -> one person;   Inês "dos Santos" -> from Inês on;   King "Sihala" IV -> Sihala IV
 */
import type { Token } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf, listsOf } from '../../lexicon/gazetteer.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { fold } from '../../lexicon/spelling.ts';
import { titleEndingAt } from '../../lexicon/titles.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.7;
const BY = 'names/long-name';
/** `de la` */
const MOST_PARTICLES = 2;
/** Of a name that has a particle in it, what the tagger is as unsure of may be a person. */
const UNSURE = 0.7;

const isCapitalized = (word: string | undefined): boolean => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word ?? '');
const isParticle = (token: Token | undefined): boolean => token !== undefined && isWord(token.text, 'name-particle');
const isGivenName = (word: string | undefined): boolean =>
  word !== undefined && (listsOf(fold(word.toLowerCase())) & bitOf('given-names')) !== 0;

/** The spans with persons from their first word to their last. */
export function withLongNames(spans: readonly Tagged[], tokens: readonly Token[]): Tagged[] {
  const found: Tagged[] = [];
  for (const [i, span] of spans.entries()) {
    const before = found.at(-1);
    if (before !== undefined && span.first < before.end) continue; // taken in
    found.push(wholeName(span, spans, i, before?.end ?? 0, tokens));
  }
  return found;
}

function wholeName(span: Tagged, spans: readonly Tagged[], i: number, free: number, tokens: readonly Token[]): Tagged {
  const person = asPerson(span, tokens);
  if (person.type !== 'person') return span;
  const first = startBeforeParticle(person, free, tokens);
  const end = endBehindNumber({ ...person, first }, tokens) ?? endBehindParticles(person, spans, i, tokens);
  if (first === span.first && end === span.end) return person;
  return { ...person, first, end, confidence: Math.max(person.confidence, CONFIDENCE), by: BY };
}

/** `Ludovic de La Tour` as an organization: a given name with a particle behind it. */
function asPerson(span: Tagged, tokens: readonly Token[]): Tagged {
  const { first, end, type, confidence } = span;
  if (type !== 'organization' || confidence >= UNSURE || end - first > 5) return span;
  const words = tokens.slice(first, end);
  const isName = isGivenName(words[0]!.text) && isParticle(words[1]) && isCapitalized(words.at(-1)!.text);
  if (!isName || isOrganizationWord(words.at(-1)!.text, 'last')) return span;
  if (!words.every((token) => isCapitalized(token.text) || isParticle(token))) return span;
  return { ...span, type: 'person', confidence: CONFIDENCE, by: BY };
}

/** A given name before a span that begins with a particle: `Inês` before `dos Santos`. */
function startBeforeParticle({ first }: Tagged, free: number, tokens: readonly Token[]): number {
  const given = tokens[first - 1]?.text;
  const isGiven = first > free && isParticle(tokens[first]) && isCapitalized(given) && isGivenName(given);
  return isGiven && titleEndingAt(tokens, first) === null ? first - 1 : first; // `Sir de Villiers`
}

/** The number of a ruler behind the name: `King Sihala IV`. */
function endBehindNumber({ first, end }: Tagged, tokens: readonly Token[]): number | null {
  const isNumber = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI{0,3})$/.test(tokens[end]?.text ?? '');
  return isNumber && RULERS.has(titleEndingAt(tokens, first)?.title.kind ?? '') ? end + 1 : null;
}
const RULERS: ReadonlySet<string> = new Set(['royal', 'religious']);

/** The end of what stands behind particles, be it a name for itself or none. */
function endBehindParticles({ end }: Tagged, spans: readonly Tagged[], i: number, tokens: readonly Token[]): number {
  let at = end;
  while (at < end + MOST_PARTICLES && isParticle(tokens[at])) at++;
  if (at === end || !isCapitalized(tokens[at]?.text)) return end;
  const next = spans[i + 1];
  if (next === undefined || next.first > at) return isCapitalized(tokens[at + 1]?.text) ? end : at + 1;
  return next.end - next.first <= 2 ? next.end : end;
}
