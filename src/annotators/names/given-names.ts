/**
 * Persons whom a given name tells where the tagger took the name for a place, or a part of it for
 * all: what the list of given names has, and what the words beside it say, come together.
 *
 *   "Rhodri ap Gwyn" -> all of it;   "said his aunt, Savannah York" -> a person
 */

import type { Sentence, Tokens } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf, listsOf } from '../../lexicon/gazetteer.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { isSaying, verbOf } from '../../lexicon/reporting-verbs.ts';
import { fold } from '../../lexicon/spelling.ts';
import { titleEndingAt } from '../../lexicon/titles.ts';
import { foundBeside, roomBeside } from './found-beside.ts';
import type { TaggedType } from './labels.ts';
import { isListedGiven } from './span-lists.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** How often such a person is one: chosen, not measured. */
const CONFIDENCE = 0.7;

const isCapitalized = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}]+$/u.test(word);

/** The end of a name that goes on behind a hyphen in small letters: `Chan-o` + `-cha`; `Kwok` + `-on`. */
export function withHyphens(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  return spans.map((span) => {
    if (span.type !== 'person') return span;
    // No name ends with a hyphen that has a word behind it.
    const hyphen = isHyphenated(tokens, span.end - 1) ? span.end - 1 : span.end;
    const goesOn =
      hyphen < span.end || (isHyphenated(tokens, hyphen) && (isSyllable(tokens, hyphen) || hangsOn(tokens, hyphen)));
    return goesOn ? { ...span, end: hyphen + 2, by: 'names/hyphen' } : span;
  });
}

/** Behind a second hyphen, what is no whole word: `Chan-o` + `-cha`. */
function isSyllable(tokens: Tokens, hyphen: number): boolean {
  return (
    isHyphenated(tokens, hyphen - 2) &&
    /^\p{Ll}/u.test(tokens.words[hyphen - 1]!.text) &&
    /^\p{Ll}{1,5}$/u.test(tokens.words[hyphen + 1]!.text)
  );
}

/** A syllable that is a small word of English too, with which nothing ends behind a hyphen: `Kwok-on`, not `Stratford-on-Avon`. */
function hangsOn(tokens: Tokens, hyphen: number): boolean {
  return isWord(tokens.words[hyphen + 1]!.text, 'preposition', 'subordinator') && !isHyphenated(tokens, hyphen + 2);
}

/** Whether the token is a hyphen with words on both sides and no space. */
function isHyphenated(tokens: Tokens, at: number): boolean {
  if (at < 1 || !/^[-‐‑]$/.test(tokens.words[at]?.text ?? '')) return false;
  return tokens.ends[at - 1] === tokens.starts[at] && tokens.starts[at + 1] === tokens.ends[at];
}

/** The persons with what follows a particle: `Rhodri ap Gwyn`, `Anneke van 't Hof`, `Máire Mhac an Tuairisc`. */
export function withParticles(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const found: Tagged[] = [];
  for (const span of spans) {
    const before = found.at(-1);
    if (before !== undefined && span.end <= before.end) continue; // taken in
    const whole = withinParticles(span, tokens);
    if (before !== undefined && span.first < before.end) continue;
    found.push(whole);
  }
  const missed = missedPatronyms(found, tokens);
  return foundBeside(found, missed);
}

/** `Gethin ap Hywel`, of which the tagger found nothing. */
function missedPatronyms(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const missed: Tagged[] = [];
  const isRoom = roomBeside(spans);
  for (let at = 1; at < tokens.words.length - 1; at++) {
    if (isPatronym(tokens, at) && isRoom(at - 1, at + 2) && (missed.at(-1)?.end ?? 0) < at)
      missed.push({ first: at - 1, end: at + 2, type: 'person', confidence: CONFIDENCE, by: 'names/particle' });
  }
  return missed;
}

/** A span as far as its particles say: those of patronyms make a person of a place, too. */
function withinParticles(span: Tagged, tokens: Tokens): Tagged {
  if (span.type !== 'person' && !MAY_BE_PERSON.has(span.type)) return span;
  const by = 'names/particle';
  const confidence = Math.max(span.confidence, CONFIDENCE);
  for (let at = span.first + 1; at < span.end - 1; at++)
    if (isPatronym(tokens, at) && (span.type !== 'person' || span.confidence < CONFIDENCE))
      return { ...span, type: 'person', confidence, by };
  const end = endBehindParticle(span, tokens);
  return end === span.end ? span : { ...span, type: 'person', end, confidence, by };
}

/** Between two capitalized words, what Welsh and Vietnamese names have in their midst: `ap`, `Thi`. */
function isPatronym(tokens: Tokens, at: number): boolean {
  return (
    isNameWord(tokens.words[at]?.text ?? '', 'patronym') &&
    [at - 1, at + 1].every((one) => isCapitalized(tokens.words[one]?.text ?? ''))
  );
}

function endBehindParticle({ type, first, end }: Tagged, tokens: Tokens): number {
  if (end - first === 1 && isPatronym(tokens, end)) return end + 2;
  if (type !== 'person') return end;
  let at = end;
  while (at < end + 2 && /^(?:['’‘]t|an|'|’|‘|t)$/.test(tokens.words[at]?.text ?? '')) at++;
  if (at === end || !isCapitalized(tokens.words[at]?.text ?? '')) return end;
  const particle = tokens.words
    .slice(end, at)
    .map(({ text }) => text)
    .join('');
  const fits =
    particle === 'an'
      ? /^Mh?ac$/.test(tokens.words[end - 1]!.text)
      : /^['’‘]t$/.test(particle) && tokens.words[end - 1]!.text.toLowerCase() === 'van';
  return fits ? at + 1 : end;
}

const MAY_BE_PERSON: ReadonlySet<TaggedType> = new Set(['location', 'organization', 'facility', 'misc']);

/** Whether it is what persons do, and no place does: `said`, not `reported`, as papers do. */
const isOfPerson = (word: string): boolean =>
  isWord(word, 'person-verb', 'past') || (isSaying(word) && verbOf(word)?.weak === false);

/** The spans with places and bodies read as persons where they begin with a given name and the words beside them say so. */
export function withPersons(spans: readonly Tagged[], tokens: Tokens, sentences: readonly Sentence[]): Tagged[] {
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
  return foundBeside(turned, missed);
}

function looksLikePerson({ first, end, confidence }: Tagged, tokens: Tokens): boolean {
  if (confidence > 0.97 || end - first > 4) return false;
  const words = tokens.words.slice(first, end).map(({ text }) => text);
  const last = words.at(-1)!;
  if (!words.every(isCapitalized) || !isListedGiven(words[0]!)) return false;
  return words.length > 1
    ? nounOf(last.toLowerCase()) === null &&
        !isOrganizationWord(last, 'last') &&
        countryOf(words.join(' ')) === null &&
        (listsOf(fold(words.join(' ').toLowerCase())) & NO_PERSONS) === 0
    : countryOf(last)?.via !== 'name';
}
const NO_PERSONS = (['cities', 'regions', 'countries', 'organizations', 'facilities', 'products', 'works'] as const)
  .map(bitOf)
  .reduce((all, bit) => all | bit);

/** Whether a title, a verb of persons or before them, or a person joined with it says that a span is one. */
function isSaidOfPerson(i: number, spans: readonly Tagged[], tokens: Tokens): boolean {
  const { first, end } = spans[i]!;
  const next = tokens.words[end]?.text ?? '';
  const isJoined =
    isPartner(spans[i + 1], next === 'and' ? end + 1 : -1, 'first', tokens, end - first) ||
    isPartner(spans[i - 1], tokens.words[first - 1]?.text === 'and' ? first - 1 : -1, 'end', tokens, end - first);
  if (isJoined) return true;
  if (end - first < 2) return false;
  // `told Jodie Farrow in Cork`: papers are told as well, but bear no given name and surname.
  if (isOfPerson(next) || isWord(tokens.words[first - 1]?.text.toLowerCase() ?? '', 'person-object')) return true;
  const at = tokens.words[first - 1]?.text === ',' ? first - 1 : first;
  const title = titleEndingAt(tokens.words, at);
  return title !== null && (at === first || title.title.kind === 'kin');
}

/** Whether a span that stands at a place is a person of about as many words; of one word, a given name too. */
function isPartner(
  span: Tagged | undefined,
  at: number,
  edge: 'first' | 'end',
  tokens: Tokens,
  words: number,
): boolean {
  if (span?.type !== 'person' || span[edge] !== at) return false;
  const own = span.end - span.first;
  return words > 1 ? own > 1 : own === 1 && isListedGiven(tokens.words[span.first]!.text);
}

/** Given names that the tagger passed over beside another: `Will and Kate`, `Mary and Jan`. */
function missedPersons(spans: readonly Tagged[], tokens: Tokens, sentences: readonly Sentence[]): Tagged[] {
  const starts = new Set(sentences.map(({ firstToken }) => firstToken));
  const found: Tagged[] = [];
  for (const [i, span] of spans.entries()) {
    if (span.type !== 'person' || span.end - span.first !== 1 || !isListedGiven(tokens.words[span.first]!.text))
      continue;
    const [before, after] = [span.first - 2, span.end + 1];
    const isFree = (at: number, other: Tagged | undefined): boolean =>
      tokens.words[at] !== undefined &&
      isCapitalized(tokens.words[at]!.text) &&
      isListedGiven(tokens.words[at]!.text) &&
      !(other !== undefined && other.first <= at && at < other.end);
    const ends = (at: number): boolean => !isCapitalized(tokens.words[at]?.text ?? '');
    if (
      tokens.words[span.first - 1]?.text === 'and' &&
      isFree(before, spans[i - 1]) &&
      (starts.has(before) || ends(before - 1))
    )
      found.push({ first: before, end: before + 1, type: 'person', confidence: CONFIDENCE, by: 'names/person' });
    if (tokens.words[span.end]?.text === 'and' && isFree(after, spans[i + 1]) && ends(after + 1))
      found.push({ first: after, end: after + 1, type: 'person', confidence: CONFIDENCE, by: 'names/person' });
  }
  return found.filter((one, i) => i === 0 || found[i - 1]!.first !== one.first);
}
