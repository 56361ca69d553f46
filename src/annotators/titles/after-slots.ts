/**
 * Where a title may stand after a person's name.
 *
 *   Ann Lee, dean of the Harbour School,       ->  after
 *   Ann Lee deputy dean                        ->  bare
 *   Ann Lee of Lago Ltd, a miller,             ->  behind
 *   Ann Lee became Japan's first admiral       ->  is
 *   Ann Lee, who worked in Lago as a nurse     ->  as
 */
import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { isHonours } from '../../lexicon/name-words.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { titleAt } from '../../lexicon/titles.ts';
import { afterBrackets } from '../mentions/brackets.ts';
import type { NamedMention } from '../mentions/names.ts';
import {
  addCandidates,
  type Candidate,
  isLink,
  isPerson,
  LONGEST_TITLE,
  type NamedText,
  partsWords,
  type Slot,
} from './candidates.ts';

/** How many tokens after a name a title may end. */
const REACH_AFTER = 24;
/** How many tokens after a name an *as* may stand that says what its bearer is. */
const REACH_OF_AS = 30;
/** In brackets behind a name: `(詹慧玲)`, `(PH-Lago)`, tokens. */
const LONGEST_BRACKETS = 10;

/** What leads from a name to words that may be a title. */
interface Opened {
  readonly kind: Slot['kind'];
  readonly start: number;
  readonly lead: string;
}

/** The slots after a name in which words stand that may be a title. */
export function afterSlots(mention: NamedMention, text: NamedText, limit: number): Slot[] {
  const { tokens } = text;
  let at = afterBrackets(tokens, afterHonours(tokens, mention.endToken), LONGEST_BRACKETS);
  if (/^(?:him|her)self$/.test(wordAt(tokens, at))) at++;
  const own = predicateStart(text, at) ?? behind(text, at);
  const all = own === null ? asSlots(text, mention.endToken, limit) : [own, ...asSlots(text, own.start, limit)];
  return all.map((one) => slotFrom(one, text, limit)).filter((slot) => slot !== null);
}

/** `Ann Lee KC, a judge`, `Ann Lee, MBE, a judge`: the token after the honours behind a name. */
function afterHonours(tokens: Tokens, end: number): number {
  let at = end;
  for (;;) {
    const next = wordAt(tokens, at) === ',' ? at + 1 : at;
    if (!isHonours(wordAt(tokens, next))) return at;
    at = next + 1;
  }
}

function slotFrom({ kind, start: opens, lead }: Opened, text: NamedText, limit: number): Slot | null {
  const { tokens } = text;
  let start = opens;
  let several = false;
  for (; isWord(wordAt(tokens, start), 'before-title'); start++)
    if (wordAt(tokens, start) === 'one' && wordAt(tokens, start + 1) === 'of') several = true;
  const stop = Math.min(limit, start + REACH_AFTER);
  let end = start;
  while (end < stop && (goesOn(tokens, end) || (end > start && partsWords(text, end)))) end++;
  const candidates: Candidate[] = [];
  for (let head = start + 1; head <= Math.min(end, start + LONGEST_TITLE + 6); head++) {
    const next = wordAt(tokens, head);
    if (text.nameAt(head)?.firstToken === head && isPerson(text, head)) continue;
    if (isPerson(text, head - 1)) break;
    addCandidates(candidates, text, start, head, head, several);
    // `resigned as minister on Monday`: no office is of a day.
    if (isTime(wordAt(tokens, head + 1))) continue;
    for (let far = head + 2; isLink(next) && far <= Math.min(end, head + 9); far++) {
      const after = wordAt(tokens, far);
      if (isTime(wordAt(tokens, far - 1))) break;
      if (far === end || isLink(after) || after === 'and') addCandidates(candidates, text, start, head, far, several);
    }
  }
  return candidates.length > 0 ? { kind, start, end, several, lead, candidates } : null;
}

/** Where an apposition or a predicate begins after a name: after a comma, *who is*, *was elected*. */
function predicateStart(text: NamedText, at: number): Opened | null {
  const { tokens } = text;
  let start = at;
  const comma = wordAt(tokens, start) === ',';
  if (comma) start++;
  // `Ann Lee, 47, is the dean`
  const aged = comma && /^\d{1,3}$/.test(wordAt(tokens, start)) && wordAt(tokens, start + 1) === ',';
  if (aged) start += 2;
  const who = wordAt(tokens, start) === 'who';
  if (who) start++;
  const verb = verbEnd(tokens, start);
  if (verb !== null) {
    if (comma && !who && !aged) return null;
    const lead = wordAt(tokens, verb - 1);
    start = afterAside(tokens, verb);
    while (isWord(wordAt(tokens, start), 'before-office')) start++;
    const opens = /^(?:an?|the|one)$/.test(wordAt(tokens, start)) || titleAt(tokens.words, start) !== null;
    return opens || isPossessive(text, start) ? { kind: 'is', start, lead } : null;
  }
  if (who) return null;
  if (comma) return { kind: 'after', start, lead: '' };
  return opensTitle(tokens, start) ? { kind: 'bare', start, lead: '' } : null;
}

/** The token after a verb that says what somebody is: *is*, *has been*, *worked as*. */
function verbEnd(tokens: Tokens, at: number): number | null {
  const verb = /^(?:has|had|have)$/.test(wordAt(tokens, at)) ? at + 1 : at;
  const word = wordAt(tokens, verb);
  if (isWord(word, 'says-what') || (verb > at && /^(?:been|become)$/.test(word))) return verb + 1;
  return /^(?:works|worked|served|acted|acts)$/.test(word) && wordAt(tokens, verb + 1) === 'as' ? verb + 1 : null;
}

/** The token after words between commas: `who was, at that time, the dean`. */
function afterAside(tokens: Tokens, at: number): number {
  if (wordAt(tokens, at) !== ',') return at;
  for (let end = at + 1; end < at + 9; end++) if (wordAt(tokens, end) === ',') return end + 1;
  return at;
}

/** `Japan's longest-serving prime minister` */
function isPossessive(text: NamedText, at: number): boolean {
  const name = text.nameAt(at);
  return name?.firstToken === at && /^['’]s?$/.test(wordAt(text.tokens, name.endToken));
}

/** `Juan Jimenez former justice minister,`: the title comes without a comma. */
function opensTitle(tokens: Tokens, at: number): boolean {
  if (!/^\p{L}/u.test(wordAt(tokens, at))) return false;
  if (titleAt(tokens.words, at) !== null) return true;
  return [1, 2, 3].some(
    (words) => at + words <= tokens.words.length && callingEndingAt(tokens.words, at + words, at)?.length === words,
  );
}

/** `Ann Lee of Lago Ltd, a miller`: the apposition stands behind where she is from. */
function behind(text: NamedText, at: number): Opened | null {
  const { tokens } = text;
  if (!isLink(wordAt(tokens, at))) return null;
  const name = text.nameAt(wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1);
  if (name === undefined || name.name.type === 'person' || wordAt(tokens, name.endToken) !== ',') return null;
  return { kind: 'behind', start: name.endToken + 1, lead: '' };
}

/** What follows an *as* in the same clause: `worked in Lago as a nurse`, but not *such as*, *as well as*. */
function asSlots(text: NamedText, from: number, limit: number): Opened[] {
  const { tokens } = text;
  const found: Opened[] = [];
  for (let at = from; at < Math.min(limit, from + REACH_OF_AS); at++) {
    const other = isPerson(text, at) ? text.nameAt(at)! : undefined;
    if (other !== undefined && other.firstToken >= from) {
      if (!isSucceeded(other, text, from)) break;
      at = other.endToken - 1;
      continue;
    }
    if (wordAt(tokens, at) !== 'as' || /^(?:such|well|just|so|much)$/.test(wordAt(tokens, at - 1))) continue;
    const start = at + 1;
    const opens = /^(?:an?|the|its|their|his|her|one)$/.test(wordAt(tokens, start)) || opensTitle(tokens, start);
    if (opens || isPossessive(text, start))
      found.push({ kind: 'as', start, lead: at === from ? 'name' : wordAt(tokens, at - 1).toLowerCase() });
  }
  return found;
}

/** `Ann Lee succeeds Bo Li as the dean`: what he was she is now. */
function isSucceeded({ firstToken }: NamedMention, { tokens }: NamedText, floor: number): boolean {
  for (let at = firstToken - 1; at >= Math.max(floor, firstToken - 4); at--)
    if (isWord(wordAt(tokens, at), 'succeeds')) return true;
  return false;
}

const isTime = (word: string): boolean => isWord(word.toLowerCase(), 'time', 'month');

function goesOn(tokens: Tokens, at: number): boolean {
  const text = wordAt(tokens, at);
  return (
    text !== '' &&
    !/^(?:[,;:.!?“”"–—]|who|whom|which|that|where|when|said|says|told|tells|has|had|was|is|were|are|will)$/.test(text)
  );
}
