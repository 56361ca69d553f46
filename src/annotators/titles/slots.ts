/**
 * Where a title may stand beside a person's name, and which words it may be: before it, in an
 * apposition before or after it, or in what it *is*.
 *
 *   the potato farmer Ann Lee            ->  before: farmer | potato farmer
 *   Ann Lee, dean of the Harbour School, ->  after:  dean | dean of the Harbour School
 */

import type { Token } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { type Calling, callingEndingAt, callingOfSeveral } from '../../lexicon/occupations.ts';
import { titleAt, titleEndingAt } from '../../lexicon/titles.ts';
import type { NamedMention } from '../mentions/names.ts';

type SlotKind = 'before' | 'list' | 'apposed' | 'after' | 'is';

/** Words that may be a title: tokens [start, end), of which [start, head) are the title without its *of…*. */
export interface Candidate {
  readonly start: number;
  readonly head: number;
  readonly end: number;
  readonly calling: Calling;
}

export interface Slot {
  readonly kind: SlotKind;
  /** Tokens [start, end) that belong to the name so. */
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
}

/** The tokens of an article and the names in them. */
export interface NamedText {
  readonly tokens: readonly Token[];
  /** The name that holds a token. */
  nameAt(token: number): NamedMention | undefined;
  /** The organizations that the article names, the most named first, each by its first name. */
  readonly bodies: readonly NamedMention[];
  /** The first and end token of the sentence that holds a name. */
  bounds(mention: NamedMention): { readonly first: number; readonly end: number };
}

/** How many tokens before a name a title with its *of…* may begin. */
const REACH_BEFORE = 16;
/** How many tokens after a name a title may end. */
const REACH_AFTER = 24;
/** A title without its *of…* is not longer. */
const LONGEST_TITLE = 8;

const isLink = (word: string): boolean => isWord(word, 'link');
/** No title begins with such a word, and before a name none holds one. */
const isClosed = (word: string): boolean => isWord(word.toLowerCase(), 'no-title');
const PLAIN_WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’/-]*$/u;
const JOINT = /^(?:[-‐‑&/]|['’]s?)$/;

/** The slots beside a name in which words stand that may be a title. */
export function slotsOf(mention: NamedMention, text: NamedText): Slot[] {
  const { first, end } = text.bounds(mention);
  return [beforeSlot(mention, text, first), afterSlot(mention, text, end)].filter((slot) => slot !== null);
}

function beforeSlot(mention: NamedMention, text: NamedText, floor: number): Slot | null {
  const { tokens } = text;
  const first = firstOfList(mention, text, floor);
  let end = withoutBrackets(tokens, withoutHonorifics(tokens, first, floor), floor);
  let kind: SlotKind = first === mention.firstToken ? 'before' : 'list';
  if (/^(?:surnamed|named|called)$/.test(word(tokens, end - 1))) end--;
  if (kind === 'before' && word(tokens, end - 1) === ',') kind = 'apposed';
  if (kind === 'apposed' || (kind === 'list' && /^[-–—:,]$/.test(word(tokens, end - 1)))) end--;
  const last = word(tokens, end - 1);
  // `an advocate for Ann Lee`: the title, if it is one, is somebody else's.
  if (end <= floor || isClosed(last) || isLink(last) || !(PLAIN_WORD.test(last) || last === ')')) return null;
  const stop = Math.max(floor, end - REACH_BEFORE);
  let start = end;
  while (start > stop && holds(text, start - 1)) start--;
  const candidates: Candidate[] = [];
  for (let head = end; head > start; head--) {
    // Between the title and the name stands nothing, another title, or what it is of.
    if (head < end && !isLink(word(tokens, head)) && !isTitles(tokens, head, end)) continue;
    addCandidates(candidates, text, start, head, head, kind === 'list');
    if (kind !== 'list' && head < end && isLink(word(tokens, head))) addCandidates(candidates, text, start, head, end);
  }
  return candidates.length > 0 ? { kind, start, end, candidates } : null;
}

function afterSlot(mention: NamedMention, text: NamedText, limit: number): Slot | null {
  const { tokens } = text;
  const opened = predicateStart(tokens, afterBrackets(tokens, mention.endToken));
  if (opened === null) return null;
  const { kind } = opened;
  let { start } = opened;
  if (/^\d{1,3}$/.test(word(tokens, start)) && word(tokens, start + 1) === ',') start += 2;
  const stop = Math.min(limit, start + REACH_AFTER);
  let end = start;
  while (end < stop && goesOn(tokens, end)) end++;
  const candidates: Candidate[] = [];
  for (let head = start + 1; head <= Math.min(end, start + LONGEST_TITLE + 6); head++) {
    const next = word(tokens, head);
    if (text.nameAt(head)?.firstToken === head && text.nameAt(head)?.name.type === 'person') continue;
    if (text.nameAt(head - 1)?.name.type === 'person') break;
    addCandidates(candidates, text, start, head, head);
    for (let far = head + 2; isLink(next) && far <= Math.min(end, head + 9); far++) {
      const after = word(tokens, far);
      if (far === end || isLink(after) || after === 'and') addCandidates(candidates, text, start, head, far);
    }
  }
  return candidates.length > 0 ? { kind, start, end, candidates } : null;
}

/** All candidates whose title ends before the token `head`, and its *of…* before `end`. */
function addCandidates(
  to: Candidate[],
  text: NamedText,
  floor: number,
  head: number,
  end: number,
  several = false,
): void {
  const { tokens } = text;
  const calling = several ? callingOfSeveral(tokens, head, floor) : callingEndingAt(tokens, head, floor);
  if (calling === null || calling.kind === 'kin' || calling.kind === 'honorific') return;
  for (let start = head - calling.length; start >= Math.max(floor, head - LONGEST_TITLE); start--) {
    const first = word(tokens, start);
    if (
      isClosed(first) ||
      /^\d+$|^(?:year|years|old|Majesty|Excellency|Highness)$/.test(first) ||
      isLink(first) ||
      first === '(' ||
      first === ')' ||
      first === ','
    )
      break;
    if (JOINT.test(first) || (JOINT.test(word(tokens, start - 1)) && word(tokens, start - 1) === '-')) continue;
    if (first === 'and') continue;
    if (text.nameAt(start)?.name.type === 'person') break;
    const inside = text.nameAt(start);
    if (inside !== undefined && inside.firstToken < start) continue;
    to.push({ start, head, end, calling });
  }
}

/** Where an apposition or a predicate begins after a name: after a comma, *who is*, *was elected*. */
function predicateStart(tokens: readonly Token[], at: number): { kind: SlotKind; start: number } | null {
  let start = at;
  let kind: SlotKind = 'after';
  const comma = word(tokens, start) === ',';
  if (comma) start++;
  const who = word(tokens, start) === 'who';
  if (who) start++;
  if (isWord(word(tokens, start), 'says-what')) {
    if (comma && !who) return null;
    kind = 'is';
    start++;
    while (isWord(word(tokens, start), 'before-office')) start++;
    if (!/^(?:an?|the|one)$/.test(word(tokens, start)) && titleAt(tokens, start) === null) return null;
  } else if (who || (!comma && !opensTitle(tokens, start))) return null;
  while (isWord(word(tokens, start), 'before-title')) start++;
  return { kind, start };
}
/** `Juan Jimenez former justice minister,`: the title comes without a comma. */
function opensTitle(tokens: readonly Token[], at: number): boolean {
  return /^(?:former|\p{Lu}\p{L}+)$/u.test(word(tokens, at)) && titleAt(tokens, at) !== null;
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const text = word(tokens, at);
  return (
    text !== '' &&
    !/^(?:[,;:.!?“”"–—]|who|whom|which|that|where|when|said|says|told|tells|has|had|was|is|were|are|will)$/.test(text)
  );
}

/** Whether a token may belong to a title before a name. */
function holds(text: NamedText, at: number): boolean {
  const token = word(text.tokens, at);
  if (text.nameAt(at)?.name.type === 'person' || text.nameAt(at)?.name.type === 'money') return false;
  if (token === ')' || token === '(') return true;
  if (token === 'the') return isLink(word(text.tokens, at - 1));
  return (PLAIN_WORD.test(token) && !isClosed(token)) || JOINT.test(token);
}

function isTitles(tokens: readonly Token[], start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const title = titleAt(tokens, at);
    if (title === null || at + title.length > end) return false;
    at += title.length;
  }
  return true;
}

function withoutHonorifics(tokens: readonly Token[], before: number, floor: number): number {
  let end = before;
  for (let title = titleEndingAt(tokens, end); title !== null; title = titleEndingAt(tokens, end)) {
    if (title.title.kind !== 'honorific' || end - title.length < floor) break;
    end -= title.length;
  }
  return end;
}

/** The first name of a list of persons that a name stands in, as a token: `judges Ann Lee, Bo Li and Carl Diaz`; its own where it stands in none. */
function firstOfList(mention: NamedMention, text: NamedText, floor: number): number {
  const { tokens } = text;
  let first = mention.firstToken;
  for (;;) {
    let at = withoutHonorifics(tokens, first, floor) - 1;
    if (!/^(?:,|and|&)$/.test(word(tokens, at))) return first;
    if (word(tokens, at - 1) === ',') at--;
    const before = text.nameAt(withoutBrackets(tokens, at, floor) - 1);
    if (before === undefined || before.name.type !== 'person' || before.firstToken < floor) return first;
    first = before.firstToken;
  }
}

/** The token where brackets open that close right before a token: `Gen (retd) Ann Lee`. */
function withoutBrackets(tokens: readonly Token[], end: number, floor: number): number {
  if (word(tokens, end - 1) !== ')') return end;
  for (let at = end - 2; at > floor && at > end - 8; at--) if (tokens[at]!.text === '(') return at;
  return end;
}

/** The token after brackets that open at a token: `(詹慧玲)`, `(PH-Lago)`. */
function afterBrackets(tokens: readonly Token[], start: number): number {
  if (word(tokens, start) !== '(') return start;
  for (let at = start + 1; at < start + 10 && at < tokens.length; at++) if (tokens[at]!.text === ')') return at + 1;
  return start;
}

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';
