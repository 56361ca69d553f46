/**
 * Persons whom a given name tells where the tagger took the name for a place, or a part of it for
 * all: what the list of given names has, and what the words beside it say, come together.
 *
 *   "Rhodri ap Gwyn" -> all of it;   "said his aunt, Savannah York" -> a person
 */
import type { Sentence, Token } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf, listsOf } from '../../lexicon/gazetteer.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { fold } from '../../lexicon/spelling.ts';
import { titleEndingAt } from '../../lexicon/titles.ts';
import type { TaggedType } from './labels.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** How often such a person is one: chosen, not measured. */
const CONFIDENCE = 0.7;

const isGivenName = (word: string): boolean => (listsOf(fold(word.toLowerCase())) & bitOf('given-names')) !== 0;
const isCapitalized = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}]+$/u.test(word);

/** The end of a name that goes on behind a hyphen in small letters: `Chan-o` + `-cha`. */
export function withHyphens(spans: readonly Tagged[], tokens: readonly Token[]): Tagged[] {
  return spans.map((span) => {
    const { type, end } = span;
    const goesOn =
      type === 'person' &&
      isHyphenated(tokens, end - 2) &&
      /^\p{Ll}/u.test(tokens[end - 1]!.text) &&
      isHyphenated(tokens, end) &&
      /^\p{Ll}{1,5}$/u.test(tokens[end + 1]!.text);
    return goesOn ? { ...span, end: end + 2, by: 'names/hyphen' } : span;
  });
}

/** Whether the token is a hyphen with words on both sides and no space. */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    hyphen !== undefined && /^[-‐‑]$/.test(hyphen.text) && before?.end === hyphen.start && after?.start === hyphen.end
  );
}

/** What joins the parts of a name and hardly anything else: Welsh, Dutch and Irish. */
const PARTICLE = /^(?:ap|ab|ferch|verch|['’‘]t|an|'|’|‘|t)$/u;

/** The persons with what follows a particle: `Rhodri ap Gwyn`, `Anneke van 't Hof`, `Máire Mhac an Tuairisc`. */
export function withParticles(spans: readonly Tagged[], tokens: readonly Token[]): Tagged[] {
  const found: Tagged[] = [];
  for (const span of spans) {
    const before = found.at(-1);
    if (before !== undefined && span.end <= before.end) continue; // taken in
    const end = span.type === 'person' ? endBehindParticle(span, tokens) : span.end;
    if (before !== undefined && span.first < before.end) continue;
    found.push(end === span.end ? span : { ...span, end, by: 'names/particle' });
  }
  return found;
}

function endBehindParticle({ first, end }: Tagged, tokens: readonly Token[]): number {
  let at = end;
  while (at < end + 2 && PARTICLE.test(tokens[at]?.text ?? '')) at++;
  if (at === end || !isCapitalized(tokens[at]?.text ?? '')) return end;
  const particle = tokens
    .slice(end, at)
    .map(({ text }) => text)
    .join('');
  const fits = /^(?:ap|ab|ferch|verch)$/.test(particle)
    ? end - first === 1
    : particle === 'an'
      ? /^Mh?ac$/.test(tokens[end - 1]!.text)
      : /^['’‘]t$/.test(particle) && tokens[end - 1]!.text.toLowerCase() === 'van';
  return fits ? at + 1 : end;
}

const MAY_BE_PERSON: ReadonlySet<TaggedType> = new Set(['location', 'organization', 'facility', 'misc']);

/** What persons do, and no place does. */
const SPEAKS = /^(?:said|says|told|tells|added|adds|recalled|recalls|thinks|thought|married|lives|lived|died)$/;

/** The spans with places and bodies read as persons where they begin with a given name and the words beside them say so. */
export function withPersons(
  spans: readonly Tagged[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Tagged[] {
  const persons = new Set<string>();
  for (const [i, span] of spans.entries()) {
    if (MAY_BE_PERSON.has(span.type) && looksLikePerson(span, tokens) && isSaidOfPerson(i, spans, tokens))
      persons.add(wordsOf(tokens, span.first, span.end));
  }
  const turned = spans.map((span): Tagged => {
    const isPerson = MAY_BE_PERSON.has(span.type) && persons.has(wordsOf(tokens, span.first, span.end));
    return isPerson ? { ...span, type: 'person', confidence: CONFIDENCE, by: 'names/person' } : span;
  });
  const missed = missedPersons(turned, tokens, sentences);
  return missed.length === 0 ? turned : [...turned, ...missed].sort((a, b) => a.first - b.first);
}

function looksLikePerson({ first, end, confidence }: Tagged, tokens: readonly Token[]): boolean {
  if (confidence > 0.97 || end - first > 4) return false;
  const words = tokens.slice(first, end).map(({ text }) => text);
  const last = words.at(-1)!;
  if (!words.every(isCapitalized) || !isGivenName(words[0]!)) return false;
  return words.length > 1
    ? nounOf(last.toLowerCase()) === null &&
        countryOf(words.join(' ')) === null &&
        (listsOf(words.join(' ').toLowerCase()) & PLACES) === 0
    : countryOf(last)?.via !== 'name';
}
const PLACES = bitOf('cities') | bitOf('regions') | bitOf('countries');

/** Whether a title, a verb of persons, or a person joined with it says that a span is one. */
function isSaidOfPerson(i: number, spans: readonly Tagged[], tokens: readonly Token[]): boolean {
  const { first, end } = spans[i]!;
  const next = tokens[end]?.text ?? '';
  const isJoined =
    isPartner(spans[i + 1], next === 'and' ? end + 1 : -1, 'first', tokens, end - first) ||
    isPartner(spans[i - 1], tokens[first - 1]?.text === 'and' ? first - 1 : -1, 'end', tokens, end - first);
  if (isJoined) return true;
  if (end - first < 2) return false;
  if (SPEAKS.test(next) || isWord(next, 'past')) return true;
  const at = tokens[first - 1]?.text === ',' ? first - 1 : first;
  const title = titleEndingAt(tokens, at);
  return title !== null && (at === first || title.title.kind === 'kin');
}

/** Whether a span that stands at a place is a person of about as many words; of one word, a given name too. */
function isPartner(
  span: Tagged | undefined,
  at: number,
  edge: 'first' | 'end',
  tokens: readonly Token[],
  words: number,
): boolean {
  if (span?.type !== 'person' || span[edge] !== at) return false;
  const own = span.end - span.first;
  return words > 1 ? own > 1 : own === 1 && isGivenName(tokens[span.first]!.text);
}

/** Given names that the tagger passed over beside another: `Will and Kate`, `Mary and Jan`. */
function missedPersons(spans: readonly Tagged[], tokens: readonly Token[], sentences: readonly Sentence[]): Tagged[] {
  const starts = new Set(sentences.map(({ firstToken }) => firstToken));
  const found: Tagged[] = [];
  for (const [i, span] of spans.entries()) {
    if (span.type !== 'person' || span.end - span.first !== 1 || !isGivenName(tokens[span.first]!.text)) continue;
    const [before, after] = [span.first - 2, span.end + 1];
    const isFree = (at: number, other: Tagged | undefined): boolean =>
      tokens[at] !== undefined &&
      isCapitalized(tokens[at]!.text) &&
      isGivenName(tokens[at]!.text) &&
      !(other !== undefined && other.first <= at && at < other.end);
    const ends = (at: number): boolean => !isCapitalized(tokens[at]?.text ?? '');
    if (
      tokens[span.first - 1]?.text === 'and' &&
      isFree(before, spans[i - 1]) &&
      (starts.has(before) || ends(before - 1))
    )
      found.push({ first: before, end: before + 1, type: 'person', confidence: CONFIDENCE, by: 'names/person' });
    if (tokens[span.end]?.text === 'and' && isFree(after, spans[i + 1]) && ends(after + 1))
      found.push({ first: after, end: after + 1, type: 'person', confidence: CONFIDENCE, by: 'names/person' });
  }
  return found.filter((one, i) => i === 0 || found[i - 1]!.first !== one.first);
}
