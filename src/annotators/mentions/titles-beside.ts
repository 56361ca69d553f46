/**
 * What stands beside a person's name: title, gender, and whom the title belongs to.
 *
 *   Chinese Premier Li Qiang                     ->  Premier, of China
 *   Foreign Minister of the DPRK Choe Son Hui    ->  Foreign Minister, of the DPRK
 *   Nora Bell, dean of The Harbour School,    ->  dean, of The Harbour School
 */
import type { Document } from '../../document/document.ts';
import type { EntityType, Tokens, Written } from '../../document/layers.ts';
import { type Gender, type Title, titleAt, titleEndingAt } from '../../lexicon/titles.ts';
import { afterBrackets } from './brackets.ts';
import type { NamedMention } from './names.ts';

/** What the words beside one mention say of the person. */
export interface Beside {
  /** As it stands in the text; null where there is none or only an honorific such as *Mr*. */
  readonly title: string | null;
  /** The words say whose relative it is: *his wife*, Ann Lee. */
  readonly kin: boolean;
  /** The title is an office, rank or role, not a form of address (*Dr*, *Sheikh*). */
  readonly office: boolean;
  readonly gender: Gender | null;
  /** The country, people or organization that the title belongs to. */
  readonly of: NamedMention | null;
}

const NOTHING: Beside = { title: null, kin: false, office: false, gender: null, of: null };

/** A name's type and its tokens [firstToken, endToken). */
export interface NameTokens {
  readonly name: { readonly type: EntityType };
  readonly firstToken: number;
  readonly endToken: number;
}

/** Looks names up by the tokens they start or end at. */
export interface NamePlaces<N extends NameTokens = NamedMention> {
  startingAt(token: number): N | undefined;
  endingAt(token: number): N | undefined;
}

export function namePlaces<N extends NameTokens>(mentions: readonly N[]): NamePlaces<N> {
  const starts = new Map(mentions.map((mention) => [mention.firstToken, mention]));
  const ends = new Map(mentions.map((mention) => [mention.endToken, mention]));
  return { startingAt: (token) => starts.get(token), endingAt: (token) => ends.get(token) };
}

/** The title, gender and affiliation that the words right before and right after a person's name give. */
export function beside(mention: NamedMention, document: Document, tokens: Tokens, names: NamePlaces): Beside {
  const before = titleBefore(mention, document, tokens, names);
  if (before.office) return before;
  const after = titleAfter(mention, document, tokens, names);
  if (after.title === null && !after.kin) return before;
  return { ...after, gender: before.gender ?? after.gender, kin: before.kin || after.kin };
}

function titleBefore(mention: NamedMention, document: Document, tokens: Tokens, names: NamePlaces): Beside {
  const run = titlesEndingAt(tokens, mention.firstToken) ?? kinEndingAt(tokens, mention.firstToken);
  const isOffice = run?.titles.some((title) => title.kind !== 'honorific') ?? false;
  // An office with its *of…* may stand before a form of address: `Minister of Health Dr. Ann Lee`.
  const office = isOffice ? null : officeOf(mention, run?.start ?? mention.firstToken, document, tokens, names);
  if (run === null) return office ?? NOTHING;
  const owner = names.endingAt(possessorEnd(tokens, run.start));
  const before = describe(run, document, tokens, owner?.name.type === 'person' ? null : (owner ?? null));
  return office ? { ...office, gender: office.gender ?? before.gender } : before;
}

/** `his wife, Ann Lee`: of titles before a comma only kinship is said of the name behind it. */
function kinEndingAt(tokens: Tokens, end: number): TitleRun | null {
  const run = tokens.words[end - 1]?.text === ',' ? titlesEndingAt(tokens, end - 1) : null;
  return run?.titles.some((title) => title.kind === 'kin') ? run : null;
}

/** How many tokens before the name an office with its *of…* may start. */
const OFFICE_REACH = 14;

/** `Foreign Minister of the DPRK (DPRK) Choe Son Hui`, `the Minister for Ports and Rivers, Esi Mensah`. */
function officeOf(
  mention: NamedMention,
  start: number,
  document: Document,
  tokens: Tokens,
  names: NamePlaces,
): Beside | null {
  const comma = tokens.words[start - 1]?.text === ',';
  const end = comma ? start - 1 : start;
  for (let at = end - 1; at > 0 && at >= end - OFFICE_REACH; at--) {
    const { text } = tokens.words[at]!;
    if (!/^(?:\p{Lu}.*|of|for|and|the|in|on|&|['’]s|[()-])$/u.test(text)) return null;
    if (text !== 'of' && text !== 'for') continue;
    const office = titlesEndingAt(tokens, at);
    if (office === null) continue;
    // After a comma the office must be a phrase of its own, not the end of somebody else's apposition.
    if (comma && !isWord(tokens.words[office.start - 1], 'the')) return null;
    const owner =
      names.startingAt(at + 1) ?? (isWord(tokens.words[at + 1], 'the') ? names.startingAt(at + 2) : undefined);
    if (owner?.name.type === 'person' && owner !== mention) return null;
    const before = names.endingAt(possessorEnd(tokens, office.start));
    const of =
      owner !== undefined && owner !== mention ? owner : before?.name.type === 'person' ? null : (before ?? null);
    return describe(office, document, tokens, of);
  }
  return null;
}

/** How far after the comma a title may stand: `, the outspoken former Chinese foreign minister`. */
const REACH = 5;

/** In brackets between a name and its title: tokens. */
const LONGEST_BRACKETS = 8;

function titleAfter(mention: NamedMention, document: Document, tokens: Tokens, names: NamePlaces): Beside {
  const comma = afterBrackets(tokens, mention.endToken, LONGEST_BRACKETS);
  if (tokens.words[comma]?.text !== ',') return NOTHING;
  let owner: NamedMention | null = null;
  for (let at = comma + 1; at <= comma + REACH && at < tokens.words.length; at++) {
    const found = titleAt(tokens.words, at);
    if (found) {
      const end = at + found.length;
      if (names.startingAt(end)?.name.type === 'person' || found.title.kind === 'honorific') return NOTHING; // another person's
      const of =
        names.startingAt(end + 1) ?? (isWord(tokens.words[end + 1], 'the') ? names.startingAt(end + 2) : undefined);
      const belongs = tokens.words[end] !== undefined && /^(?:of|for|at|with|in)$/i.test(tokens.words[end].text);
      return describe(
        { start: at, end, titles: [found.title] },
        document,
        tokens,
        belongs && of && of.name.type !== 'person' ? of : owner,
      );
    }
    const name = names.startingAt(at);
    if (name) {
      if (name.name.type === 'person') return NOTHING;
      owner = name;
      at = name.endToken - 1;
    } else if (!/^(?:\p{Ll}+|['’]s|The|-)$/u.test(tokens.words[at]!.text)) return NOTHING;
  }
  return NOTHING;
}

interface TitleRun {
  readonly start: number;
  readonly end: number;
  readonly titles: readonly Title[];
}

/** All titles in a row before a token: `President Dr`, `Prime Minister Sheikh`. */
function titlesEndingAt(tokens: Tokens, end: number): TitleRun | null {
  let start = end;
  const titles: Title[] = [];
  let office: TitleRun | null = null;
  for (let found = titleEndingAt(tokens.words, start); found; found = titleEndingAt(tokens.words, start)) {
    const before = start;
    start -= found.length;
    titles.push(found.title);
    if (office === null && found.title.kind !== 'honorific') office = { start, end: before, titles };
  }
  if (titles.length === 0) return null;
  return office ?? { start, end, titles };
}

function describe(run: TitleRun, document: Document, tokens: Tokens, of: NamedMention | null): Beside {
  const kin = run.titles.some((title) => title.kind === 'kin');
  const office = !kin && run.titles.some((title) => title.kind !== 'honorific');
  const gender = run.titles.find((title) => title.gender !== null)?.gender ?? null;
  const text = document.text.slice(tokens.starts[run.start]!, tokens.ends[run.end - 1]!);
  const plain = !office && run.titles.every((title) => title.gender !== null); // Mr, Ms: says no more than the gender
  return { title: plain || kin ? null : text, kin, office, gender, of };
}

/** The token before which a possessor or attribute ends: `China's`, `China’`. */
function possessorEnd(tokens: Tokens, start: number): number {
  return /^(?:['’]s?|['’]S)$/.test(tokens.words[start - 1]?.text ?? '') ? start - 1 : start;
}

function isWord(token: Written | undefined, word: string): boolean {
  return token?.text.toLowerCase() === word;
}
