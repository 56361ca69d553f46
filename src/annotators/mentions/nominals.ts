/**
 * Nominals: definite phrases that may stand for somebody the article names: *the premier*,
 * *the foreign minister*, *the company*. Whom they mean is not asked here.
 */
import type { Tokens } from '../../document/layers.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { titleAt } from '../../lexicon/titles.ts';
import type { NamePlaces, NameTokens } from './titles-beside.ts';

/** Tokens [firstToken, endToken) of a noun phrase that may stand for an entity. */
export interface Nominal {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * The nominals of a document's tokens, in order: definite phrases of a role or head noun that name nobody themselves.
 * @param acronyms of offices that the text explains: *the MCE*
 */
export function findNominals(tokens: Tokens, names: NamePlaces<NameTokens>, acronyms: ReadonlySet<string>): Nominal[] {
  const found: Nominal[] = [];
  for (let i = 0; i < tokens.words.length; i++) {
    const nominal = acronymAt(i, tokens, acronyms) ?? nominalAt(i, tokens, names);
    if (nominal === null) continue;
    found.push(nominal);
    i = nominal.endToken - 1;
  }
  return found;
}

const isThe = (word: string): boolean => word.length === 3 && word.toLowerCase() === 'the';

/** `the MCE`, whose holder the text has named. */
function acronymAt(i: number, tokens: Tokens, acronyms: ReadonlySet<string>): Nominal | null {
  const title = tokens.words[i + 1];
  if (!isThe(tokens.words[i]!.text) || title === undefined || !acronyms.has(title.text)) return null;
  return { firstToken: i, endToken: i + 2 };
}

function nominalAt(i: number, tokens: Tokens, names: NamePlaces<NameTokens>): Nominal | null {
  const definite = isThe(tokens.words[i]!.text);
  const before = names.startingAt(definite ? i + 1 : i);
  const owner = before && before.name.type !== 'person' ? before : null;
  if (!definite && (owner === null || owner.name.type === 'norp')) return null;
  if (tokens.words[i - 1]?.text === ',' && names.endingAt(i - 1)?.name.type === 'person') return null; // apposition: his title
  let start = owner ? owner.endToken : i + 1;
  if (owner && /^['’]s?$/.test(tokens.words[start]?.text ?? '')) start++;
  // `the region's ruler`: whose it is stays open, the role decides.
  if (!owner && /^['’]s$/.test(tokens.words[i + 2]?.text ?? '') && /^\p{Ll}/u.test(tokens.words[i + 1]!.text))
    start = i + 3;
  const role = titleAt(tokens.words, start);
  const isRole = role?.title.role === true;
  if (!isRole && (!definite || start === i + 3 || owner?.name.type === 'organization')) return null;
  if (!isRole && !isOrganization(tokens.words[start]?.text.toLowerCase())) return null;
  const end = start + (isRole ? role.length : 1);
  const of = isRole ? ownerAfter(end, tokens, names) : null;
  const last = of ? of.endToken : end;
  if (isCompleted(tokens, last, names)) return null;
  return { firstToken: i, endToken: last };
}

/** The name after *of* or *for*: `director of The Harbour Trust`. */
function ownerAfter(end: number, tokens: Tokens, names: NamePlaces<NameTokens>): NameTokens | null {
  if (!/^(?:of|for|at)$/i.test(tokens.words[end]?.text ?? '')) return null;
  const name =
    names.startingAt(end + 1) ?? (isThe(tokens.words[end + 1]?.text ?? '') ? names.startingAt(end + 2) : undefined);
  return name && name.name.type !== 'person' ? name : null;
}

/** *the president of a bank*, *the premier Li Qiang*, *the president, Xi Jinping*, *the president-elect* name somebody of their own. */
function isCompleted(tokens: Tokens, end: number, names: NamePlaces<NameTokens>): boolean {
  const next = tokens.words[end]?.text ?? '';
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
