/**
 * Nominal mentions: *the premier*, *the foreign minister*, *the company*, linked to the
 * entity named last whose title or name bears them out. A role that nobody in the
 * article holds stays unlinked.
 */
import type { Token } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { titleAt } from '../../lexicon/titles.ts';
import type { NamedMention } from './named.ts';
import type { NamePlaces } from './titles.ts';

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

/** Head nouns by which an organization is named again, with the words that its own name must hold. */
const ORGANIZATION_HEADS: ReadonlyMap<string, RegExp> = new Map([
  [
    'company',
    /\b(?:company|co|inc|ltd|limited|corp|corporation|plc|group|holdings?|industries|motors|llc|gmbh|ag|sa|technologies|airlines?|airways|electronics|pharmaceuticals?)\b/i,
  ],
  ['firm', /\b(?:company|co|inc|ltd|limited|corp|corporation|plc|llp|group|holdings?|partners|capital|associates)\b/i],
  ['airline', /\b(?:airlines?|airways|air)\b/i],
  ['newspaper', /\b(?:times|post|herald|daily|news|tribune|gazette|journal|guardian|standard|mail|express)\b/i],
  ...(
    'ministry bank party union court university commission committee council agency association federation foundation institute ' +
    'authority department board bureau army navy parliament senate congress assembly league club alliance tribunal fund college ' +
    'hospital municipality city embassy secretariat office centre center network group organization organisation'
  )
    .split(' ')
    .map((head): [string, RegExp] => [head, new RegExp(`\\b${head}\\b`, 'i')]),
]);

/** The nominals of a document's tokens, in order: definite phrases of a role or head noun that name nobody themselves. */
export function findNominals(tokens: readonly Token[], names: NamePlaces): Nominal[] {
  const found: Nominal[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const nominal = nominalAt(i, tokens, names);
    if (nominal === null) continue;
    found.push(nominal.nominal);
    i = nominal.end - 1;
  }
  return found;
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
  if (!isRole && !ORGANIZATION_HEADS.has(tokens[start]?.text.toLowerCase() ?? '')) return null;
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

/** Whether a role names the holder of a title: *the minister* the Foreign Minister, not the other way round. */
export function roleFits(head: readonly string[], title: string): boolean {
  const role = head.filter((word) => !PAST.has(word)).map(sameOffice);
  const words = title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(sameOffice);
  return role.length <= words.length && role.every((word, i) => word === words[words.length - role.length + i]);
}

/** Who held an office is called by it with or without these. */
const PAST: ReadonlySet<string> = new Set(['-', 'ex', 'former', 'then', 'late', 'outgoing']);

/** *spokeswoman* and *spokesperson*, *chair* and *chairman* are one office. */
function sameOffice(word: string): string {
  return word.replace(/(?<=^(?:spokes|chair|congress|police|business))(?:man|woman|person)$/, '');
}

/** The last word of a role or title, by which its holders are found. */
export function lastWord(title: string): string {
  return sameOffice(title.toLowerCase().match(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u)?.[0] ?? '');
}

/** The head nouns by which an organization of this name may be called. */
export function headsOf(name: string): string[] {
  return [...ORGANIZATION_HEADS].flatMap(([head, pattern]) => (pattern.test(name) ? [head] : []));
}

/** The head nouns that stand right beside an organization's name: `the polling firm ForwardKeys`, `the Dawn newspaper`. */
export function headsBeside({ firstToken, endToken }: NamedMention, tokens: readonly Token[]): string[] {
  return [tokens[firstToken - 1], tokens[endToken]].flatMap((token) =>
    token !== undefined && ORGANIZATION_HEADS.has(token.text) ? [token.text] : [],
  );
}
