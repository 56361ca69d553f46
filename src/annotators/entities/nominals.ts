/**
 * Nominal mentions: *the premier*, *the foreign minister*, *the company*, linked to the
 * entity named last whose title or name bears them out. A role that nobody in the
 * article holds stays unlinked.
 */
import type { Token } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { titleAt } from '../../lexicon/titles.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { NamePlaces } from '../mentions/titles-beside.ts';
import type { ShortTitles } from './short-titles.ts';

/** A noun phrase that may stand for an entity. */
export interface Nominal extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  /** Lower-case words of the role or head noun: `foreign minister`, `company`. */
  readonly head: readonly string[];
  readonly sort: 'person' | 'organization';
  /** Whose office it is, where the phrase says so: `the director of The Harbour Trust`, `GCC Secretary-General`. */
  readonly owner: NamedMention | null;
}

/** The nominals of a document's tokens, in order: definite phrases of a role or head noun that name nobody themselves. */
export function findNominals(tokens: readonly Token[], names: NamePlaces, shortTitles: ShortTitles): Nominal[] {
  const found: Nominal[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const nominal = shortTitleAt(i, tokens, shortTitles) ?? nominalAt(i, tokens, names);
    if (nominal === null) continue;
    found.push(nominal.nominal);
    i = nominal.end - 1;
  }
  return found;
}

/** `the MCE`, whose holder the text has named. */
function shortTitleAt(
  i: number,
  tokens: readonly Token[],
  shortTitles: ShortTitles,
): { nominal: Nominal; end: number } | null {
  const [the, title] = [tokens[i]!, tokens[i + 1]];
  if (!/^the$/i.test(the.text) || title === undefined || !shortTitles.has(title.text)) return null;
  const place = { start: the.start, end: title.end, firstToken: i, endToken: i + 2 };
  return { nominal: { ...place, head: [title.text.toLowerCase()], sort: 'person', owner: null }, end: i + 2 };
}

function nominalAt(i: number, tokens: readonly Token[], names: NamePlaces): { nominal: Nominal; end: number } | null {
  const definite = /^the$/i.test(tokens[i]!.text);
  const before = names.startingAt(definite ? i + 1 : i);
  const owner = before && before.name.type !== 'person' ? before : null;
  if (!definite && (owner === null || owner.name.type === 'norp')) return null;
  if (tokens[i - 1]?.text === ',' && names.endingAt(i - 1)?.name.type === 'person') return null; // apposition: his title
  let start = owner ? owner.endToken : i + 1;
  if (owner && /^['’]s?$/.test(tokens[start]?.text ?? '')) start++;
  // `the region's ruler`: whose it is stays open, the role decides.
  if (!owner && /^['’]s$/.test(tokens[i + 2]?.text ?? '') && /^\p{Ll}/u.test(tokens[i + 1]!.text)) start = i + 3;
  const role = titleAt(tokens, start);
  const isRole = role?.title.role === true;
  if (!isRole && (!definite || start === i + 3 || owner?.name.type === 'organization')) return null;
  if (!isRole && !isOrganization(tokens[start]?.text.toLowerCase())) return null;
  const end = start + (isRole ? role.length : 1);
  const of = isRole ? ownerAfter(end, tokens, names) : null;
  const last = of ? of.endToken : end;
  if (isCompleted(tokens, last, names)) return null;
  const nominal: Nominal = {
    start: tokens[i]!.start,
    end: tokens[last - 1]!.end,
    firstToken: i,
    endToken: last,
    head: tokens.slice(start, end).map((token) => token.text.toLowerCase()),
    sort: isRole ? 'person' : 'organization',
    owner: of ?? owner,
  };
  return { nominal, end: last };
}

/** The name after *of* or *for*: `director of The Harbour Trust`. */
function ownerAfter(end: number, tokens: readonly Token[], names: NamePlaces): NamedMention | null {
  if (!/^(?:of|for|at)$/i.test(tokens[end]?.text ?? '')) return null;
  const name =
    names.startingAt(end + 1) ?? (/^the$/i.test(tokens[end + 1]?.text ?? '') ? names.startingAt(end + 2) : undefined);
  return name && name.name.type !== 'person' ? name : null;
}

/** *the president of a bank*, *the premier Li Qiang*, *the president, Xi Jinping*, *the president-elect* name somebody of their own. */
function isCompleted(tokens: readonly Token[], end: number, names: NamePlaces): boolean {
  const next = tokens[end]?.text ?? '';
  const apposition = next === ',' && names.startingAt(end + 1)?.name.type === 'person';
  return (
    next === '-' ||
    /^(?:of|for)$/i.test(next) ||
    /^\p{Lu}/u.test(next) ||
    names.startingAt(end) !== undefined ||
    apposition
  );
}

/** Whether a word is a noun for organizations: `company`, `ministry`. */
function isOrganization(word: string | undefined): boolean {
  return word !== undefined && nounOf(word)?.sort === 'organization';
}

/** The nouns that stand right beside an organization's name: `the polling firm ForwardKeys`, `the Dawn newspaper`. */
export function nounsBeside({ firstToken, endToken }: NamedMention, tokens: readonly Token[]): string[] {
  return [tokens[firstToken - 1]?.text, tokens[endToken]?.text].filter(
    (word) => word !== undefined && isOrganization(word),
  ) as string[];
}
