/**
 * Surnames with a particle, which has a capital where the surname stands alone, and initials in a row.
 *
 *   "Carlos de la Torre … De la Torre" -> the second too, whole;   "F." "W. de Klerk" -> F. W. de Klerk
 */
import type { Sentence, Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf } from '../../lexicon/gazetteer.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { foundInstead, spansTouching } from './found-beside.ts';
import { isIn, isListedGiven } from './span-lists.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.8;
const BY = 'names/surname-particle';

/** The spans with persons whole from their first initial on, and with surnames whose full name tells their particles. */
export function withSurnameParticles(
  spans: readonly Tagged[],
  tokens: Tokens,
  sentences: readonly Sentence[],
): readonly Tagged[] {
  const starts = new Set(sentences.map(({ firstToken }) => firstToken));
  const whole = spans.map((span, i) => asPerson(withInitials(span, spans[i - 1], tokens, starts), tokens));
  const surnames = new Set<string>();
  for (const { first, end, type } of whole) {
    const at = type === 'person' ? particleIn(tokens, first, end) : -1;
    if (at <= first || end - at > LONGEST) continue;
    const surname = capitalized(wordsOf(tokens, at, end));
    if (!isPlace(surname)) surnames.add(surname); // Maria de El Salvador
  }
  if (surnames.size === 0) return whole;
  const found: Tagged[] = [];
  for (let at = 0; at < tokens.words.length; at++) {
    const end = surnameEnd(tokens, at, surnames, starts);
    if (end === null) continue;
    found.push({ first: at, end, type: 'person', confidence: CONFIDENCE, by: BY });
    at = end - 1;
  }
  const fitting = found.filter(({ first, end }) =>
    spansTouching(whole, first, end).every((span) => first <= span.first && span.end <= end),
  );
  return foundInstead(whole, fitting);
}
const LONGEST = 4;

const isParticle = (word: string): boolean =>
  isWord(word.toLowerCase(), 'name-particle') || isNameWord(word.toLowerCase(), 'patronym');

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The first particle inside a name, behind its first word; -1 if there is none. */
function particleIn(tokens: Tokens, first: number, end: number): number {
  for (let at = first + 1; at < end - 1; at++) if (isParticle(tokens.words[at]!.text)) return at;
  return -1;
}

/** The end of the surname that begins at a token with its particle's capital. */
function surnameEnd(
  tokens: Tokens,
  at: number,
  surnames: ReadonlySet<string>,
  starts: ReadonlySet<number>,
): number | null {
  const { text } = tokens.words[at]!;
  if (!/^\p{Lu}/u.test(text) || !isParticle(text)) return null;
  let limit = at + 1;
  while (limit < Math.min(at + LONGEST, tokens.words.length) && !starts.has(limit)) limit++;
  for (let end = limit; end > at + 1; end--) if (surnames.has(wordsOf(tokens, at, end))) return end;
  return null;
}

/** A person whose name begins with an initial, from the first initial in the row on. */
function withInitials(span: Tagged, before: Tagged | undefined, tokens: Tokens, starts: ReadonlySet<number>): Tagged {
  if (span.type !== 'person' || !isInitial(tokens, span.first)) return span;
  let { first } = span;
  while (first > (before?.end ?? 0) && !starts.has(first) && isInitial(tokens, first - 1)) first--;
  return first === span.first ? span : { ...span, first, by: BY };
}

const isInitial = (tokens: Tokens, at: number): boolean => /^\p{Lu}\.$/u.test(tokens.words[at]?.text ?? '');

/** A given name, a particle and a surname, which the tagger takes for a body: `Marine Le Pen`. */
function asPerson(span: Tagged, tokens: Tokens): Tagged {
  const { first, end, type } = span;
  if (type !== 'organization' || end - first < 3 || end - first > LONGEST) return span;
  const given = tokens.words[first]!.text;
  const last = tokens.words[end - 1]!.text;
  const isName =
    isListedGiven(given) &&
    isParticle(tokens.words[first + 1]!.text) &&
    /^\p{Lu}\p{Ll}/u.test(last) &&
    !isOrganizationWord(last, 'last') &&
    !isPlace(wordsOf(tokens, first, end)) &&
    !isIn(wordsOf(tokens, first, end), bitOf('organizations'));
  return isName ? { ...span, type: 'person', confidence: CONFIDENCE, by: BY } : span;
}

const isPlace = (words: string): boolean =>
  isIn(words, bitOf('cities') | bitOf('regions') | bitOf('countries') | bitOf('facilities'));
