/**
 * Which entity a source names. The head of the noun phrase decides, not just any name
 * in it: *Mao Ning, a spokeswoman of the Foreign Ministry* is Mao Ning, and *officials
 * in Beijing* are not Beijing.
 */
import { countBefore } from '../../document/finding.ts';
import type { Entity, EntityType, Mention, Token, Tokens } from '../../document/layers.ts';
import { covers, type Span } from '../../document/span.ts';
import { firstTokenFrom, tokensBetween } from '../../document/tokens.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { isRoleNoun, titleAt, titleEndingAt } from '../../lexicon/titles.ts';

/** A mention with the entity it belongs to. */
export interface Placed {
  readonly mention: Mention;
  readonly entity: Entity;
}

/**
 * A person's name that closes the phrase before its first comma is its head, but not in `a lawyer
 * for John Smith`: `Foreign Minister of the DPRK Choe Son Hui`.
 * @param placed the names of the document in text order
 */
export function personClosing(source: Span, placed: readonly Placed[], tokens: Tokens): Entity | null {
  const { inside, first } = headsOf(source, placed, tokens);
  return first === undefined ? null : personEnding(first, inside);
}

/** The name that ends the phrase before *of*, *who*…: `the World Bank`, `Choe Son Hui of the DPRK`. */
export function nameAtHead(source: Span, placed: readonly Placed[], tokens: Tokens): Entity | null {
  const { inside, first } = headsOf(source, placed, tokens);
  return first === undefined ? null : headOf(first, inside);
}

/**
 * `the Minister of Tourism, Lucía Prado`: a later part that is nothing but titles and a person's
 * name, or ends a title with commas in it: `Secretary for Culture, Sports and Tourism Bo Li`; or
 * nothing but the name of a body: `its owner, Kasai Copper`.
 */
export function nameBehindComma(source: Span, placed: readonly Placed[], tokens: Tokens): Entity | null {
  const { inside, first, later } = headsOf(source, placed, tokens);
  return first === undefined ? null : inApposition(first, later, inside);
}

function headsOf(source: Span, placed: readonly Placed[], tokens: Tokens) {
  const inside = namesWithin(source, placed);
  const [first, ...later] = inside.length === 0 ? [] : segments(tokensIn(source, tokens));
  return { inside, first, later };
}

/** What ends a noun phrase's head: what follows only describes it. */
const isPostmodifier = ({ text }: Token): boolean => isWord(text.toLowerCase(), 'postmodifier');

function personEnding(part: readonly Token[], inside: readonly Placed[]): Entity | null {
  const found = personAtEnd(part, inside);
  if (!found) return null;
  let start = part.findIndex((token) => token.start >= found.mention.start);
  for (let title = titleEndingAt(part, start); title; title = titleEndingAt(part, start)) start -= title.length;
  const before = part[start - 1];
  if ((before && isPostmodifier(before)) || belongsToAnother(part, start)) return null;
  // `the minister in a meeting with the envoy Ann Lee`: what stands after a place or company is not the head, unless the
  // phrase opens with a title, without an article: `Leader of the House in Parliament Ann Lee`.
  const aside = titleAt(part, 0) ? /^(?:with|during|after)$/ : /^(?:in|at|with|during|after)$/;
  if (part.some(({ text, start }) => start < found.mention.start && aside.test(text))) return null;
  return found.entity;
}

/**
 * `a spokeswoman for EU diplomatic chief Ann Lee`, `the nephew of the writer Ann Lee`, `lawyers of Mr Lee`: the phrase has a
 * head of its own, and the person is but whose it is.
 */
function belongsToAnother(part: readonly Token[], end: number): boolean {
  const link = part.findIndex(({ text }, i) => i > 0 && i < end && /^(?:of|for|to)$/.test(text));
  if (link < 0) return false;
  // `a cousin of Ann Lee`, `of the late singer Ann Lee`: nothing stands between that could be an office's or a body's.
  if (part.slice(link + 1, end).every(opensName)) return true;
  const head = part[link - 1]!.text.toLowerCase();
  const title = titleEndingAt(part, link);
  const noun = nounOf(head);
  return (
    title?.title.kind === 'kin' ||
    noun?.sort === 'organization' ||
    noun?.sort === 'document' ||
    /^(?:spokes\p{L}+|lawyer|attorney|aide|assistant|adviser|advisor|\p{L}{3,}[^s\W]s)$/u.test(head)
  );
}

/** Whether a word may stand before a name and its title: `the late singer Ann Lee`. */
const opensName = ({ text }: Token): boolean =>
  text === 'late' || isWord(text.toLowerCase(), 'determiner', 'possessive');

function personAtEnd(part: readonly Token[], inside: readonly Placed[]): Placed | undefined {
  const end = part.at(-1)!.end;
  return inside.find(
    ({ entity, mention }) => entity.type === 'person' && mention.form === 'name' && mention.end === end,
  );
}

function headOf(part: readonly Token[], inside: readonly Placed[]): Entity | null {
  const cut = part.findIndex(
    (token, i) =>
      i > 0 &&
      isPostmodifier(token) &&
      !inside.some(({ mention }) => mention.start < token.start && token.end < mention.end),
  );
  const head = cut < 0 ? part : part.slice(0, cut);
  const end = head.at(-1)!.end;
  const found = inside.find(({ mention }) => mention.form === 'name' && mention.end === end);
  if (found === undefined || MUTE.has(found.entity.type) || isFirstOfTwo(part, cut)) return null;
  return found.entity;
}

/** Events, works and sums say nothing; *the Chilean* is a person, *Muslims* are people, whom the phrase describes. */
const MUTE: ReadonlySet<EntityType> = new Set<EntityType>(['misc', 'money', 'norp']);

/** `the Spanish and Algerian governments`, `President Sisi and King Salman`: neither alone is the source. */
function isFirstOfTwo(part: readonly Token[], cut: number): boolean {
  return part[cut]?.text === 'and' && part[cut + 1] !== undefined;
}

function inApposition(
  first: readonly Token[],
  later: readonly (readonly Token[])[],
  inside: readonly Placed[],
): Entity | null {
  for (const part of later) {
    const body = inside.find(({ entity, mention }) => MAY_BE_BODY.has(entity.type) && isWhole(part, mention));
    if (body !== undefined && isDescription(first, body.entity.type)) return body.entity;
    const found = personAtEnd(part, inside);
    if (found === undefined) continue;
    let start = part.findIndex((token) => token.start >= found.mention.start);
    const listed = part.slice(0, start).every(({ text }) => /^(?:\p{Lu}.*|and|&)$/u.test(text));
    for (let title = titleEndingAt(part, start); title; title = titleEndingAt(part, start)) start -= title.length;
    if (start === 0 || (listed && titleAt(first, 0) !== null) || isDescribedSo(part, start)) return found.entity;
    const before = part.slice(0, start);
    const isOwn = isPlain(before) || isPossessor(before, inside);
    if (isDescription(upToLink(first), found.entity.type) && isOwn) return found.entity;
  }
  return null;
}

/** `crane operator`, `Englishwoman`: two words at most, none of which leads to somebody else. */
function isPlain(words: readonly Token[]): boolean {
  return words.length <= 2 && words.every((word) => /^\p{L}[\p{L}-]+$/u.test(word.text) && !isLink(word));
}

/** `Norway's`: the place that somebody comes from. */
function isPossessor(words: readonly Token[], inside: readonly Placed[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || !isPossessive(last)) return false;
  return inside.some(
    ({ entity, mention }) =>
      entity.type === 'location' && mention.start === first.start && mention.end === words.at(-2)?.end,
  );
}

/** `A mother` of `A mother of three`, `The envoy` of `The envoy in Tripoli`; all of `The driver and two children`. */
function upToLink(part: readonly Token[]): readonly Token[] {
  const link = part.findIndex(({ text }, at) => at > 0 && isWord(text.toLowerCase(), 'postmodifier', 'preposition'));
  return link < 0 || /^(?:and|or)$/.test(part[link]!.text) ? part : part.slice(0, link);
}

/** Whether a word joins what stands before it to somebody else: `flanked by`, `wife of`, `and his`. */
const isLink = ({ text }: Token): boolean =>
  text === 'and' || text === 'or' || isWord(text.toLowerCase(), 'postmodifier', 'preposition', 'possessive');

/** `the poet and historian` of a name that follows: an article, and nothing that the name may belong to. */
function isDescribedSo(part: readonly Token[], end: number): boolean {
  const isLinked = part
    .slice(0, end)
    .some(({ text }) => text !== 'and' && isWord(text.toLowerCase(), 'postmodifier', 'preposition'));
  return isWord(part[0]!.text.toLowerCase(), 'determiner') && !isLinked;
}

/** Countries speak, and so do bodies that are called as places are. */
const MAY_BE_BODY: ReadonlySet<EntityType> = new Set<EntityType>(['organization', 'location']);

/** `The mine's owner, Kasai Copper,`, `The plaintiff, the Harbour Agency,`: the part is the name and nothing else. */
function isWhole(part: readonly Token[], { start, end }: Span): boolean {
  const first = part[0]!.text === 'the' ? part[1] : part[0];
  return first?.start === start && part.at(-1)!.end === end;
}

/**
 * `the mine's owner`, `its rival`, `one forecaster`: a noun behind an article or possessor. A place speaks for a person
 * or a body alone; a body for whatever is no document: `the contractor, Tide Works LLC`.
 */
function isDescription(part: readonly Token[], named: EntityType): boolean {
  const head = part.at(-1)!.text;
  const opens = /^(?:the|an?|one|its|his|her|their|our)$/i.test(part[0]!.text) || part.some(isPossessive);
  if (!opens || isPossessive(part.at(-1)!)) return false;
  const sort = nounOf(head.toLowerCase())?.sort;
  if (named === 'organization' && /^\p{Ll}/u.test(head)) return sort !== 'document';
  const isPerson = isRoleNoun(head.toLowerCase()) || sort === 'person' || isKin(part);
  return isPerson || sort === 'organization';
}

const isKin = (part: readonly Token[]): boolean => titleEndingAt(part, part.length)?.title.kind === 'kin';

const isPossessive = ({ text }: Token): boolean => /^['’]s?$/.test(text);

/** The phrase cut at its commas, brackets and what they hold left out. */
export function segments(words: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of words) {
    if (token.text === '(' || token.text === '[') depth++;
    else if (token.text === ')' || token.text === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (token.text === ',' || token.text === ';')) parts.push([]);
    else if (depth === 0) parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** `the national soccer federation (FNF)`: who is described in words and named only in the brackets that close them. */
export function bracketed(source: Span, placed: readonly Placed[], text: string): Entity | null {
  if (text[source.end - 1] !== ')') return null;
  const inside = namesWithin(source, placed).filter(({ mention }) => mention.form === 'name');
  const [only] = inside;
  const fits = only?.entity.type === 'organization' && only.mention.end === source.end - 1;
  return inside.length === 1 && fits && text[only.mention.start - 1] === '(' ? only.entity : null;
}

export function tokensIn(span: Span, tokens: Tokens): readonly Token[] {
  return tokensBetween(tokens, firstTokenFrom(tokens, span.start), firstTokenFrom(tokens, span.end));
}

export function namesWithin(span: Span, placed: readonly Placed[]): readonly Placed[] {
  return namesBeginningWithin(span, placed).filter(({ mention }) => covers(span, mention));
}

/** Also a name that ends behind the span: `the head of Lee` of `the head of Lee and Sons`. */
export function namesBeginningWithin(span: Span, placed: readonly Placed[]): readonly Placed[] {
  const first = countBefore(placed, ({ mention }) => mention.start < span.start);
  let end = first;
  while (end < placed.length && placed[end]!.mention.start < span.end) end++;
  return placed.slice(first, end);
}
