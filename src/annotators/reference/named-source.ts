/**
 * Sources that name who speaks, alone or together with others. What is named is not
 * weighed: the head of the phrase decides.
 *
 *   "Foreign Minister Wang Yi"                     ->   Wang Yi
 *   "Ann Lee, head of the board, and Bo Park"      ->   Ann Lee and Bo Park
 *   "the Harbour Trust and residents"              ->   Harbour Trust, and residents as described
 */
import type { Attribution, Entity, Token } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { isRoleNoun } from '../../lexicon/titles.ts';
import {
  bracketed,
  nameAtHead,
  nameBehindComma,
  namesBeginningWithin,
  personClosing,
  segments,
  tokensIn,
} from '../mentions/named-head.ts';
import { nounPhrase } from '../mentions/noun-phrase.ts';
import { asDescription, sourceOf } from '../mentions/source-phrase.ts';
import { ALL_RULES, attempt, type Declared, firstOf, type Rule, type RuleUse } from '../rule.ts';
import type { Article } from './article.ts';
import type { Candidate } from './memory.ts';
import { isHeld } from './offices.ts';

export interface NamedSource {
  /** The one named, or all of them as one. */
  readonly who: Candidate;
  /** Each of them. */
  readonly members: readonly Candidate[];
  /** The rule that read it. */
  readonly by: string;
  /** The rules that read its parts, and then it. */
  readonly rules: readonly string[];
}

/** What reads one name, in the order in which it is asked. */
const NAMING: readonly Rule<[phrase: Span, article: Article], Entity | null>[] = [
  {
    name: 'references/closing-name',
    why: 'A person whose name closes the phrase, titles before it, is who speaks.',
    example: 'The foreign minister of Oman Bo Li said the talks would go on.',
    apply: (phrase, { placed, tokens }) => personClosing(phrase, placed, tokens),
  },
  {
    name: 'references/head-name',
    why: 'The name that ends the phrase before what only says more of it speaks, not a name further on.',
    example: 'Ann Lee of the Harbour Trust said the talks would go on.',
    apply: (phrase, { placed, tokens }) => nameAtHead(phrase, placed, tokens),
  },
  {
    name: 'references/apposition',
    why: 'An office may come first and its holder behind a comma.',
    example: 'The minister of tourism, Lucía Prado, said the talks would go on.',
    apply: (phrase, { placed, tokens }) => nameBehindComma(phrase, placed, tokens),
  },
  {
    name: 'references/bracket',
    why: 'What is described in words may be named only by the acronym in the brackets behind it.',
    example: 'The national rowing federation (FNR) said the talks would go on.',
    apply: (phrase, { placed, text }) => bracketed(phrase, placed, text),
  },
];

/** `A and B`, `A, B and C`: each part must name somebody, or describe somebody, of its own. */
const joint: Rule<[phrase: Span, article: Article, use: RuleUse], NamedSource | null> = {
  name: 'references/joint',
  why: 'Two or more who are named together say it together; none of them alone.',
  example: 'Ann Lee and Maria Santos said the talks would go on.',
  apply(phrase, article, use) {
    const parts = conjuncts(phrase, article);
    if (parts.length < 2) return null;
    const read = parts.map((part) => ({ part, named: single(part, article, { ...use, trace: null }) }));
    const rules = read.flatMap(({ named }) => named?.rules ?? []);
    const members: Candidate[] = [];
    for (const [i, { part, named }] of read.entries()) {
      if (isOneOffice(read, i, article)) return null;
      const one = named?.who ?? describedMember(part, article);
      // `the four lawmakers, Ann Lee, Bo Park and Cy Diaz`, `the mayor, Ann Lee, and the police`: the names say who they are.
      const isNamedNext = one?.sort !== 'organization' && read[i + 1]?.named?.who.sort === 'person';
      if (named === null && isNamedNext && article.text[part.end] === ',') continue;
      if (one === null) return null;
      if (!members.includes(one)) members.push(one);
    }
    const isAnyNamed = members.some(({ kind }) => kind === 'entity');
    if (!isAnyNamed || members.length < 2) return null;
    // `Ann Lee, director for Chile and Peru`: places do not say it with a person.
    if (members.some(({ sort }) => sort === 'person') && members.some(({ sort }) => sort === 'location')) return null;
    return { who: article.jointOf(members), members, by: this.name, rules: [...new Set([...rules, this.name])] };
  },
};

/**
 * Two offices of one person: `the singer and actor Bo Li`, `Bo Li, head of the board and a professor of law`. What
 * follows *and* opens without an article, or what stands before it is described already.
 */
function isOneOffice(
  read: readonly { readonly part: Span; readonly named: NamedSource | null }[],
  i: number,
  { text, tokens }: Article,
): boolean {
  const [before, { part, named }] = [read[i - 1], read[i]!];
  if (before === undefined || text[before.part.end] === ',') return false;
  const [opener, head] = [nounPhrase(text.slice(part.start, part.end)).opener, text[part.start]!];
  const isBare = opener === 'bare' && head === head.toLowerCase();
  const described = describedMember(before.part, { text });
  const isOne = described?.sort === 'person' && !/s$/.test(described.head);
  if (before.named === null && isOne && named?.who.sort === 'person') return opener === 'bare';
  const isApart = before.named !== null && segments(tokensIn(before.part, tokens)).length > 1;
  return isApart && before.named.who.sort === 'person' && (isBare || (named === null && opener === 'indefinite'));
}

/** The rules that read names in the sources of sayings, in their order. */
export const NAMED_SOURCES: readonly Declared[] = [joint, ...NAMING];

/** Who is named by the source of an attribution, or null if nobody is. */
export function namedSource(attribution: Attribution, article: Article, use: RuleUse): NamedSource | null {
  const source = article.sourceOf(attribution);
  if (source === null) return null;
  return attempt(joint, use, source, article, use) ?? single(source, article, use);
}

function single(phrase: Span, article: Article, use: RuleUse): NamedSource | null {
  const found = firstOf(NAMING, use, phrase, article);
  if (found !== null && isOfficeInShort(found.answer, article)) return null;
  const who = found && article.candidateOf(found.answer);
  return who ? { who, members: [who], by: found.rule.name, rules: [found.rule.name] } : null;
}

/** `The MCE`, taken for a body, where Municipal Chief Executive Bo Park is named: whom it means is ranked. */
function isOfficeInShort({ type, name, mentions }: Entity, { cast, text }: Article): boolean {
  return (
    type === 'organization' &&
    /^\p{Lu}{2,6}$/u.test(name) &&
    cast.called.get(name.toLowerCase())?.some(({ profile, sort }) => sort === 'person' && isHeld(name, profile)) ===
      true &&
    mentions.every(({ start }) => /(?:\bthe |\()$/i.test(text.slice(Math.max(0, start - 4), start)))
  );
}

/** The parts of a source that *and* joins, at its top level; a name that holds an *and* is one part. */
function conjuncts(span: Span, article: Article): Span[] {
  const words = tokensIn(span, article.tokens);
  const names = namesBeginningWithin(span, article.placed);
  const inName = (token: Token): boolean =>
    names.some(({ mention }) => mention.start < token.start && token.end < mention.end);
  const hasAnd = words.some((token) => isAnd(token) && !inName(token));
  if (!hasAnd) return [];
  const parts: Token[][] = [[]];
  let depth = 0;
  let seenAnd = false;
  for (const [i, token] of words.entries()) {
    if (/^[([]$/.test(token.text)) depth++;
    else if (/^[)\]]$/.test(token.text)) depth--;
    const next = words[i + 1];
    if (depth === 0 && isAnd(token) && !inName(token)) {
      parts.push([]);
      seenAnd = true; // what follows the last comma now is an apposition: `and her counterpart, Bo Park`
    } else if (depth === 0 && !seenAnd && token.text === ',' && next && isList(words.slice(i + 1), article))
      parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.flatMap((part) => {
    while (part.length > 0 && /^[,;]$/.test(part.at(-1)!.text)) part.pop();
    if (part.length > 0 && /^both$/i.test(part.at(-1)!.text)) part.pop();
    while (part.length > 0 && /^[,;]$/.test(part.at(-1)!.text)) part.pop();
    return part.length > 0 ? [{ start: part[0]!.start, end: part.at(-1)!.end }] : [];
  });
}

function isAnd({ text }: Token): boolean {
  return text === 'and' || text === '&';
}

/** After a comma a new member of the list begins, not an apposition: it names somebody before its own next comma. */
function isList(rest: readonly Token[], article: Article): boolean {
  const [part] = segments(rest);
  if (part === undefined || isAnd(part[0]!)) return false;
  const span = { start: part[0]!.start, end: part.at(-1)!.end };
  const cut = part.findIndex(isAnd);
  const own = cut > 0 ? { start: span.start, end: part[cut - 1]!.end } : span;
  const found = firstOf(NAMING, ALL_RULES, own, article);
  // `Mao Ning, a spokeswoman of the Foreign Ministry`: an apposition opens with an article or a noun in lower case.
  return found !== null && !/^\p{Ll}/u.test(part[0]!.text);
}

/** `residents`, `her deputy`: a member that nobody names. */
function describedMember(span: Span, article: Pick<Article, 'text'>): Candidate | null {
  const { text } = sourceOf(span, article.text);
  const { head, opener } = nounPhrase(text);
  const sort = isRoleNoun(head) ? 'person' : head === 'others' ? 'group' : nounOf(head)?.sort;
  if (sort === undefined || sort === 'document' || (opener === 'bare' && !/s$/.test(head))) return null;
  return {
    kind: 'described',
    entity: null,
    members: [],
    name: asDescription(text),
    sort,
    profile: null,
    head,
    gender: nounOf(head)?.gender ?? null,
  };
}
