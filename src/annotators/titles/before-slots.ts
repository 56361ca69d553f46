/**
 * Where a title may stand before a person's name.
 *
 *   the potato farmer Ann Lee                ->  before
 *   the dean of the Harbour School, Ann Lee  ->  apposed
 *   judges Ann Lee and Bo Li                 ->  list
 *   farmers such as Ann Lee                  ->  among
 */
import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { callingOfSeveral } from '../../lexicon/occupations.ts';
import { titleAt, titleEndingAt } from '../../lexicon/titles.ts';
import type { NamedMention } from '../mentions/names.ts';
import {
  addCandidates,
  type Candidate,
  isClosed,
  isJoint,
  isLink,
  isPerson,
  type NamedText,
  partsWords,
  type Slot,
} from './candidates.ts';
import { coordinatedBefore } from './respective.ts';

/** How many tokens before a name a title with its *of…* may begin. */
const REACH_BEFORE = 16;
const PLAIN_WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’/-]*$/u;

/** The slots before a name in which words stand that may be a title. */
export function beforeSlots(mention: NamedMention, text: NamedText, floor: number): Slot[] {
  const { tokens } = text;
  const first = firstOfList(mention, text, floor);
  let end = withoutBrackets(tokens, withoutHonorifics(tokens, first, floor), floor);
  if (/^(?:surnamed|named|called)$/.test(wordAt(tokens, end - 1))) end--;
  const { kind, to } = opened(text, end, floor, first === mention.firstToken);
  const own = slotEndingAt(kind, to, text, floor);
  if (own === null) return [];
  // `the dean of the school, Prof. Ann Lee`: there is a title beside the name, and one before it.
  const further =
    own.kind === 'before' && wordAt(tokens, own.start - 1) === ',' && isTitles(tokens, own.start, own.end)
      ? slotEndingAt('apposed', own.start - 1, text, floor)
      : null;
  return further === null ? [own] : [further, own];
}

/** How the words before a name lead to it, and where they end. */
function opened(
  text: NamedText,
  end: number,
  floor: number,
  alone: boolean,
): { readonly kind: Slot['kind']; readonly to: number } {
  const { tokens } = text;
  const last = wordAt(tokens, end - 1);
  const of = (at: number): boolean => callingOfSeveral(tokens.words, at, floor) !== null;
  if (/^(?:like|including)$/.test(last) && of(end - 1)) return { kind: 'among', to: end - 1 };
  if (last === 'as' && wordAt(tokens, end - 2) === 'such' && of(end - 2)) return { kind: 'among', to: end - 2 };
  if (/^(?:[-–—:,]|--)$/.test(last) && (!alone || of(beforeBodies(end - 1, text, floor))))
    return { kind: 'list', to: end - 1 };
  if (!alone || of(end)) return { kind: 'list', to: end };
  return last === ',' ? { kind: 'apposed', to: end - 1 } : { kind: 'before', to: end };
}

/** Where the bodies begin that a title of several is of: `the premiers | of Peru and Chile, Ann Lee and Bo Li`. */
function beforeBodies(end: number, text: NamedText, floor: number): number {
  const names = coordinatedBefore(end, text);
  if (names.length < 2) return end;
  const { tokens } = text;
  const first = names[0]!.firstToken;
  const link = wordAt(tokens, first - 1) === 'the' ? first - 2 : first - 1;
  return link > floor && isLink(wordAt(tokens, link)) ? link : end;
}

function slotEndingAt(kind: Slot['kind'], end: number, text: NamedText, floor: number): Slot | null {
  const { tokens } = text;
  const last = wordAt(tokens, end - 1);
  // `an advocate for Ann Lee`: the title, if it is one, is somebody else's.
  if (end <= floor || isClosed(tokens, end - 1) || isLink(last) || !(PLAIN_WORD.test(last) || last === ')'))
    return null;
  const stop = Math.max(floor, end - REACH_BEFORE);
  let start = end;
  while (start > stop && (holds(text, start - 1) || (start - 1 > stop && partsWords(text, start - 1)))) start--;
  const several = kind === 'list' || kind === 'among';
  const candidates: Candidate[] = [];
  for (let head = end; head > start; head--) {
    // Between the title and the name stands nothing, another title, or what it is of.
    if (head < end && !isLink(wordAt(tokens, head)) && !isTitles(tokens, head, end)) continue;
    addCandidates(candidates, text, start, head, head, several);
    if (!several && head < end && isLink(wordAt(tokens, head))) addCandidates(candidates, text, start, head, end);
  }
  return candidates.length > 0 ? { kind, start, end, several, lead: '', candidates } : null;
}

/** Whether a token may belong to a title before a name. */
function holds(text: NamedText, at: number): boolean {
  const token = wordAt(text.tokens, at);
  if (isPerson(text, at) || text.nameAt(at)?.name.type === 'money') return false;
  if (token === ')' || token === '(') return true;
  if (token === 'the') return isLink(wordAt(text.tokens, at - 1));
  return (PLAIN_WORD.test(token) && !isClosed(text.tokens, at)) || isJoint(token);
}

function isTitles(tokens: Tokens, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const title = titleAt(tokens.words, at);
    if (title === null || at + title.length > end) return false;
    at += title.length;
  }
  return true;
}

function withoutHonorifics(tokens: Tokens, before: number, floor: number): number {
  let end = before;
  for (let title = titleEndingAt(tokens.words, end); title !== null; title = titleEndingAt(tokens.words, end)) {
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
    if (!/^(?:,|and|&)$/.test(wordAt(tokens, at))) return first;
    if (wordAt(tokens, at - 1) === ',') at--;
    const before = personEndingAt(withoutBrackets(tokens, at, floor), text);
    if (before?.name.type !== 'person' || before.firstToken < floor) return first;
    first = before.firstToken;
  }
}

/** The person whose name ends before a token, whom or what he or she is of aside: `judges Ann Lee of Lago | and Bo Li`. */
function personEndingAt(end: number, text: NamedText): NamedMention | undefined {
  const last = text.nameAt(end - 1);
  if (last === undefined || last.name.type === 'person' || last.endToken !== end) return last;
  const the = wordAt(text.tokens, last.firstToken - 1) === 'the' ? 1 : 0;
  const link = last.firstToken - 1 - the;
  return isLink(wordAt(text.tokens, link)) && isPerson(text, link - 1) ? text.nameAt(link - 1) : undefined;
}

/** The token where brackets open that close right before a token: `Gen (retd) Ann Lee`. */
function withoutBrackets(tokens: Tokens, end: number, floor: number): number {
  if (wordAt(tokens, end - 1) !== ')') return end;
  for (let at = end - 2; at > floor && at > end - 8; at--) if (tokens.words[at]!.text === '(') return at;
  return end;
}
