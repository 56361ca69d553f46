/**
 * Nominal mentions: *the premier*, *the foreign minister*, *the company*, linked to the
 * entity named last whose title or name bears them out. A role that nobody in the
 * article holds stays unlinked.
 */
import type { Token } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { titleAt } from '../../lexicon/titles.ts';
import type { NamePlaces } from './titles.ts';

/** A noun phrase that may stand for an entity. */
export interface Nominal extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  /** Lower-case words of the role or head noun: `foreign minister`, `company`. */
  readonly head: readonly string[];
  readonly of: 'person' | 'organization';
}

/** Head nouns by which an organization is named again, with the words that its own name must hold. */
const ORGANIZATION_HEADS: ReadonlyMap<string, RegExp> = new Map([
  [
    'company',
    /\b(?:company|co|inc|ltd|limited|corp|corporation|plc|group|holdings?|industries|motors|llc|gmbh|ag|sa|technologies|airlines?|airways|electronics|pharmaceuticals?)\b/i,
  ],
  ['firm', /\b(?:company|co|inc|ltd|limited|corp|corporation|plc|llp|group|holdings?|partners|capital|associates)\b/i],
  ['airline', /\b(?:airlines?|airways|air)\b/i],
  ...'ministry bank party union court university commission committee council agency association federation foundation institute authority department board bureau army navy parliament senate congress assembly league club alliance tribunal fund college hospital'
    .split(' ')
    .map((head): [string, RegExp] => [head, new RegExp(`\\b${head}\\b`, 'i')]),
]);

/** The nominals of a document's tokens: *the*, at most one people's name, then a role or head noun that nothing else completes. */
export function findNominals(tokens: readonly Token[], names: NamePlaces): Nominal[] {
  const found: Nominal[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!/^the$/i.test(tokens[i]!.text)) continue;
    const adjective = names.startingAt(i + 1);
    const start = adjective?.name.type === 'norp' ? adjective.endToken : i + 1;
    const role = titleAt(tokens, start);
    const word = tokens[start]?.text.toLowerCase() ?? '';
    const isRole = role?.title.role === true;
    if (!isRole && !ORGANIZATION_HEADS.has(word)) continue;
    const endToken = start + (isRole ? role.length : 1);
    if (isCompleted(tokens, endToken, names)) continue;
    found.push({
      start: tokens[i]!.start,
      end: tokens[endToken - 1]!.end,
      firstToken: i,
      endToken,
      head: tokens.slice(start, endToken).map((token) => token.text.toLowerCase()),
      of: isRole ? 'person' : 'organization',
    });
    i = endToken - 1;
  }
  return found;
}

/** *the president of France*, *the premier Li Qiang*, *the president-elect*, *the Minister Said* name somebody of their own. */
function isCompleted(tokens: readonly Token[], end: number, names: NamePlaces): boolean {
  const next = tokens[end]?.text ?? '';
  return next === '-' || /^(?:of|for)$/i.test(next) || /^\p{Lu}/u.test(next) || names.startingAt(end) !== undefined;
}

/** Whether a role names the holder of a title: *the minister* the Foreign Minister, not the other way round. */
export function roleFits(head: readonly string[], title: string): boolean {
  const role = head.map(sameOffice);
  const words = title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(sameOffice);
  return role.length <= words.length && role.every((word, i) => word === words[words.length - role.length + i]);
}

/** *spokeswoman* and *spokesperson*, *chair* and *chairman* are one office. */
function sameOffice(word: string): string {
  return word.replace(/(?<=^(?:spokes|chair|congress|police|business))(?:man|woman|person)$/, '');
}

/** Whether an organization may be called by this head noun. */
export function headFits(head: string, name: string): boolean {
  return ORGANIZATION_HEADS.get(head)?.test(name) ?? false;
}
