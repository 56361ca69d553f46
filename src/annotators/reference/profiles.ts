/**
 * What the article calls each of its entities: the words right before a name, an apposition
 * or *is a …* after it, its titles, its acronym. A later phrase without a name is held
 * against these profiles.
 *
 *   trade unionist Ann Lee … the unionist            heads of Ann Lee: unionist
 *   Acme, a mapping service, … the service           heads of Acme: service
 *   the Ministry of Roads (MoR) … the MoR            acronyms: MoR
 */
import type { Entity, Mention, Tokens } from '../../document/layers.ts';
import { officialWordsOf } from '../../lexicon/countries.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { type Gender, isRoleNoun, titleEndingAt } from '../../lexicon/titles.ts';
import { lastWordsOf } from '../mentions/roles.ts';
import { officeBefore } from '../mentions/short-titles.ts';
import { originsBeside } from './origins.ts';

/** Most entities have few words and nothing else: short lists, as an empty set takes more memory than the words. */
export interface Profile {
  /** Words of its name, in lower case, each once. */
  readonly nameWords: readonly string[];
  /** All words in lower case that the article uses beside its name, of its name, title and affiliation. */
  readonly words: ReadonlySet<string>;
  /** By head noun (*unionist*), where the article first calls it so: UTF-16 offset of the name beside it. */
  readonly heads: ReadonlyMap<string, number>;
  /** Titles that stand right before its name, as written. */
  readonly titles: readonly string[];
  readonly acronyms: readonly string[];
  /** The initials of the offices that it holds: *AG* of an Attorney General. */
  readonly offices: readonly string[];
  /** The peoples, countries and parties that stand beside a person's name, as written: *American*, *Scotland*. */
  readonly origins: readonly string[];
  /** How old the article says that the person is, as written; null where it does not. */
  readonly age: string | null;
  /** The gender that a title before its name states (*Ms*, *Queen*); null where none does. */
  readonly gender: Gender | null;
  /** What *his wife, Ruth,* says of Ruth where she is named first; null elsewhere. */
  readonly kin: Gender | null;
}

const NO_HEADS: Profile['heads'] = new Map();

/** How many words before and after a name may describe it. */
const LONGEST_DESCRIPTION = 14;

/**
 * @param firstTokenOf the index of the token at which a mention starts
 */
export function profileOf(
  entity: Entity,
  tokens: Tokens,
  text: string,
  firstTokenOf: (mention: Mention) => number,
): Profile {
  const nameWords = new Set(wordsIn(entity.name));
  const words = new Set([...nameWords, ...wordsIn(`${entity.title?.value ?? ''} ${entity.affiliation?.value ?? ''}`)]);
  const heads = new Map<string, number>();
  const titles = new Set<string>();
  const acronyms = new Set<string>();
  const origins = new Set<string>();
  let gender: Gender | null = null;
  let kin: Gender | null = null;
  let age: string | null = null;
  // `head of the board` is called *the head* later.
  if (entity.title !== null) titles.add(entity.title.value.replace(OF_WHAT, ''));
  const wanted = entity.type === 'person' ? 'person' : 'organization';
  for (const mention of entity.mentions) {
    const first = firstTokenOf(mention);
    let end = first + 1;
    while (end < tokens.words.length && tokens.starts[end]! < mention.end) end++;
    const title = titleEndingAt(tokens.words, first);
    if (title !== null && entity.type === 'person') {
      gender ??= title.title.gender;
      if (title.title.kind !== 'honorific')
        titles.add(text.slice(tokens.starts[first - title.length]!, tokens.ends[first - 1]!));
    }
    if (entity.type === 'person' && mention === entity.mentions[0]) kin = kinGender(tokens, first, end);
    const bracket = ACRONYM.exec(text.slice(mention.end, mention.end + 20));
    if (bracket) acronyms.add(bracket[1]!);
    if (entity.type === 'person') {
      age ??= ageBeside(text, mention);
      const opens = title === null ? mention.start : tokens.starts[first - title.length]!;
      for (const origin of originsBeside(text, opens, mention.end)) origins.add(origin);
      const office = OFFICE.exec(text.slice(Math.max(0, mention.start - 10), mention.start));
      if (office) acronyms.add(office[1]!);
    }
    if (entity.type === 'person')
      for (let at = Math.max(0, first - LONGEST_DESCRIPTION); at < end + LONGEST_DESCRIPTION; at++)
        if (officeBefore(at, tokens) >= 0) acronyms.add(tokens.words[at]!.text);
    for (const phrase of [wordsBefore(tokens, first), wordsAfter(tokens, end), issued(tokens, first)]) {
      for (const word of phrase) words.add(word.toLowerCase());
      for (const head of headsIn(phrase, wanted))
        for (const key of keysOf(head)) if (!heads.has(key)) heads.set(key, mention.start);
    }
  }
  for (const word of entity.type === 'location' ? officialWordsOf(entity.country?.value ?? '') : [])
    nameWords.add(word);
  const offices = new Set([...titles, entity.title?.value ?? ''].flatMap(initialsOf));
  return {
    nameWords: [...nameWords],
    words,
    heads: heads.size === 0 ? NO_HEADS : heads,
    titles: [...titles],
    acronyms: [...acronyms],
    offices: [...offices],
    origins: [...origins],
    age,
    gender,
    kin,
  };
}

/** What `his wife, Ruth,` states of Ruth, who bears a given name alone. */
function kinGender({ words }: Tokens, first: number, end: number): Gender | null {
  if (end - first > 1 || words[first - 1]?.text !== ',' || !/^[,.;)]$/.test(words[end]?.text ?? '')) return null;
  const title = titleEndingAt(words, first - 1)?.title;
  return title?.kind === 'kin' ? title.gender : null;
}

const OF_WHAT = / (?:of|for|at|in|to|on) .*$/;

/** `, 39,`, `(39)` or `, aged 39,` behind a name; `39-year-old` before it. */
function ageBeside(text: string, { start, end }: Mention): string | null {
  const found =
    /^(?:, (?:aged |age )?| \(| aged )(\d{2})[,).;\s]/.exec(text.slice(end, end + 14)) ??
    /(?<!\d)(\d{2})-year-old (?:[\p{L}-]+ ){0,2}$/u.exec(text.slice(Math.max(0, start - 50), start));
  return found?.[1] ?? null;
}

/** The initials of a title and of its last words: *Senior Investigating Officer* -> SIO, IO. */
function initialsOf(title: string): string[] {
  const initials = (title.match(/(?<![\p{L}'’])\p{L}+/gu) ?? [])
    .filter((word) => !isWord(word.toLowerCase(), 'preposition', 'determiner') && word !== 'and')
    .map((word) => word[0]!.toUpperCase());
  return initials.slice(0, -1).map((_, i) => initials.slice(i).join(''));
}

/** `(UNO) ` between an office and the name of its holder. */
const OFFICE = /\s\((\p{Lu}{2,6})\),? $/u;
const ACRONYM = /^\s\((\p{Lu}[\p{L}&-]{1,14})\)/u;

/** The words of a text in lower case. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The keys under which a head noun is found: *spokeswoman* and *spokesman* have one. */
export function keysOf(head: string): readonly string[] {
  return isRoleNoun(head) ? lastWordsOf(head) : [head];
}

/** `England rugby captain` before a name, back to a verb's helper, a mark, or a word that opens a clause. */
function wordsBefore(tokens: Tokens, first: number): string[] {
  const words: string[] = [];
  const start = tokens.words[first - 1]?.text === ',' ? first - 2 : first - 1;
  for (let at = start; at >= 0 && first - at <= LONGEST_DESCRIPTION; at--) {
    const { text } = tokens.words[at]!;
    const lower = text.toLowerCase();
    if (!/^[\p{L}\p{N}'’-]/u.test(text) || isWord(lower, 'be', 'have', 'modal', 'pronoun')) break;
    if (isWord(lower, 'subordinator') || /^(?:with|by|after|before)$/i.test(text)) break;
    words.unshift(text);
    const of = isWord(tokens.words[at - 1]?.text.toLowerCase() ?? '', 'preposition');
    if (isWord(lower, 'determiner') && !of) break;
  }
  return words;
}

/** `, a Chinese platform for films,` or `is a singer` after a name; what stands in brackets is passed over. */
function wordsAfter(tokens: Tokens, end: number): string[] {
  let at = end;
  if (tokens.words[at]?.text === '(') {
    while (at < end + LONGEST_DESCRIPTION && tokens.words[at] !== undefined && tokens.words[at]!.text !== ')') at++;
    at++;
  }
  const opener = tokens.words[at]?.text.toLowerCase() ?? '';
  const article = isWord(tokens.words[at + 1]?.text.toLowerCase() ?? '', 'determiner');
  if (opener !== ',' && !(/^(?:is|was)$/.test(opener) && article)) return [];
  const words: string[] = [];
  for (at += 1; at < tokens.words.length && words.length < LONGEST_DESCRIPTION; at++) {
    const { text } = tokens.words[at]!;
    if (!/^[\p{L}\p{N}'’-]/u.test(text)) break;
    if (isWord(text.toLowerCase(), 'be', 'have', 'modal', 'pronoun', 'subordinator')) break;
    words.push(text);
  }
  return words;
}

/** `a report submitted by the` before its issuer's name, as *report*; so is `a statement from`. */
function issued(tokens: Tokens, first: number): string[] {
  let at = first - 1;
  while (isWord(tokens.words[at]?.text.toLowerCase() ?? '', 'determiner')) at--;
  if (!/^(?:by|from)$/i.test(tokens.words[at]?.text ?? '')) return [];
  for (let back = at - 1; back >= at - 3 && back >= 0; back--) {
    const word = tokens.words[back]!.text.toLowerCase();
    if (nounOf(word)?.sort === 'document') return [word];
    if (!/^\p{L}+ed$|^on$|day$/u.test(word)) return [];
  }
  return [];
}

/** The nouns that end a phrase or stand before a preposition or *and*; documents count as those of their issuers. */
function headsIn(phrase: readonly string[], wanted: 'person' | 'organization'): string[] {
  return phrase.flatMap((text, i) => {
    const word = text.toLowerCase();
    const next = phrase[i + 1]?.toLowerCase();
    if (next !== undefined && next !== 'and' && !isWord(next, 'preposition')) return [];
    const sort = nounOf(word)?.sort;
    const isMeant =
      sort === wanted ||
      (sort === 'document' && phrase.length === 1) ||
      (wanted === 'person' && (isRoleNoun(word) || (sort === undefined && isUnknownNoun(text, i, phrase))));
    return isMeant ? [word] : [];
  });
}

/** `its lamplighter` beside a name: what no table has, behind an article, is what somebody is. */
function isUnknownNoun(text: string, i: number, phrase: readonly string[]): boolean {
  return i > 0 && /^\p{Ll}{4,}$/u.test(text) && isWord(phrase[0]!.toLowerCase(), 'determiner');
}
