/**
 * Persons of one word behind the country, body or club whose they are, where no full name tells that they are persons.
 *
 *   "Peru's Quispe resigned" -> Quispe;   "Northbank's Olsen broke his leg" -> Olsen, and Northbank a body
 */

import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { looksFinite } from '../../lexicon/finite-verbs.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { isSaying } from '../../lexicon/reporting-verbs.ts';
import { foundBeside, roomBeside } from './found-beside.ts';
import type { TaggedType } from './labels.ts';
import { isFreeForSurname, isListedSurname } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.7;
const BY = 'names/possessed-surname';

const MAY_BE_PERSON: ReadonlySet<TaggedType> = new Set(['organization', 'location', 'norp', 'misc', 'product']);

/** The spans with the persons behind a possessor who do what persons do, or bear a surname that nothing else is called by. */
export function withPossessedSurnames(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const kept: Tagged[] = [];
  const found: Tagged[] = [];
  for (const span of spans) {
    const { first, end, type } = span;
    const isCandidate = MAY_BE_PERSON.has(type) && isPossessed(tokens, end - 1) && isPerson(tokens, end - 1);
    if (isCandidate && end - first === 1) kept.push({ ...span, type: 'person', confidence: CONFIDENCE, by: BY });
    else if (isCandidate && type === 'organization' && end - first > 2) {
      kept.push({ ...span, end: end - 2, by: BY });
      found.push(person(end - 1));
    } else kept.push(span);
  }
  const owners = new Set(
    spans.filter(({ type }) => type === 'location' || type === 'organization').map(({ end }) => end),
  );
  const isRoom = roomBeside(spans);
  for (const end of owners)
    if (isRoom(end, end + 2) && isPossessed(tokens, end + 1) && isPerson(tokens, end + 1)) found.push(person(end + 1));
  return foundBeside(kept, found);
}

const person = (at: number): Tagged => ({ first: at, end: at + 1, type: 'person', confidence: CONFIDENCE, by: BY });

/** `Peru's Quispe`: one word written as a name, behind a possessor that is written as one. */
const isPossessed = (tokens: Tokens, at: number): boolean =>
  /^\p{Lu}\p{Ll}[\p{L}\p{M}]+$/u.test(wordAt(tokens, at)) &&
  /^['’]s?$/.test(wordAt(tokens, at - 1)) &&
  /^\p{Lu}/u.test(wordAt(tokens, at - 2)) &&
  !/^(?:\p{Lu}.*|-|['’]s?)$/u.test(wordAt(tokens, at + 1));

/** Whether the lists have a name as a surname alone and somebody acts behind it, or whether what is done only persons do. */
function isPerson(tokens: Tokens, at: number): boolean {
  const word = wordAt(tokens, at);
  if (!isFreeForSurname(word)) return false;
  const next = wordAt(tokens, at + 1);
  const isActing = looksFinite(next) || isWord(next, 'past', 'be', 'have', 'modal', 'person-verb');
  const isHis = /^(?:his|her)$/.test(wordAt(tokens, at + 2)) && isActing;
  const isDoing = isWord(next, 'person-verb') && !isSaying(next);
  return isHis || isDoing || (isListedSurname(word) && (isActing || next === 'and'));
}
