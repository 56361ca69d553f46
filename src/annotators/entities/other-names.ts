/**
 * Groups the names of everything that is no person: by the same words, by a short form
 * or acronym of a longer name, and for places by the country they name.
 *
 *   Democratic People's Republic of Korea (DPRK) … DPRK … North Korea   ->   one location
 *   Reliance Industries Ltd. … Reliance                                 ->   one organization
 */
import { DisjointSets } from '../../document/disjoint-sets.ts';
import type { Document } from '../../document/document.ts';
import type { EntityType } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import type { Group, NamedMention } from '../mentions/names.ts';
import { isAcronymOf } from '../names/acronyms.ts';

/** The groups of mentions of one type. */
export function groupThings(type: EntityType, mentions: readonly NamedMention[], document: Document): Group[] {
  const sets = new DisjointSets<string>();
  const byKey = new Map<string, NamedMention>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (!byKey.has(key)) byKey.set(key, mention);
  }
  const distinct = [...byKey.values()];
  for (const [a, b] of pairsInBrackets(mentions, document)) sets.join(keyOf(a), keyOf(b));
  if (type === 'location') joinCountries(distinct, sets);
  if (type === 'organization' || type === 'facility') joinShortForms(distinct, sets);
  if (type === 'organization') joinTurned(distinct, sets);
  if (type === 'norp') joinPlurals(distinct, sets);

  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const root = sets.find(keyOf(mention));
    const group = groups.get(root);
    if (group) group.mentions.push(mention);
    else groups.set(root, { type, mentions: [mention] });
  }
  return [...groups.values()];
}

function keyOf(mention: NamedMention): string {
  return mention.words.join(' ');
}

/** `Name (ABC)`: the second is the first's acronym when its letters stand in the first in that order. */
function pairsInBrackets(mentions: readonly NamedMention[], document: Document): [NamedMention, NamedMention][] {
  return mentions.flatMap((mention, i) => {
    const next = mentions[i + 1];
    if (
      next === undefined ||
      document.text.slice(mention.name.end, next.name.start) !== ' (' ||
      document.text[next.name.end] !== ')'
    )
      return [];
    return isAcronymOf(next.text, mention.text) || isShortName(next, mention) || hasInitials(next.text, mention)
      ? [[mention, next] as [NamedMention, NamedMention]]
      : [];
  });
}

/** `Nicaraguan Center for Human Rights (Cenidh)`: one word after a name of several is its short name, though its letters come from another language. */
function isShortName(short: NamedMention, long: NamedMention): boolean {
  return long.name.type === 'organization' && long.words.length >= 3 && short.words.length === 1;
}

/** `Popular Union (UP)`: the initials of a name, in whatever order its own language has them. */
function hasInitials(short: string, { words }: NamedMention): boolean {
  const initials = words.filter((word) => !LINKS.has(word)).map((word) => word[0]!);
  return /^\p{Lu}{2,8}$/u.test(short) && [...short.toLowerCase()].sort().join('') === initials.sort().join('');
}

/** China, PRC and People's Republic of China are one country; Beijing is not China. */
function joinCountries(distinct: readonly NamedMention[], sets: DisjointSets<string>): void {
  const byCode = new Map<string, string>();
  for (const mention of distinct) {
    const country = countryOf(mention.text);
    const code = country?.codes.length === 1 ? country.codes[0]! : null;
    if (code === null || !NAMES_COUNTRY.has(country!.via)) continue;
    const first = byCode.get(code);
    if (first === undefined) byCode.set(code, keyOf(mention));
    else sets.join(first, keyOf(mention));
  }
}
const NAMES_COUNTRY: ReadonlySet<string> = new Set(['name', 'official', 'alias']);

/** *Reliance* is *Reliance Industries*, and *EFCC* the *Economic and Financial Crimes Commission*, if only one longer name fits. */
function joinShortForms(distinct: readonly NamedMention[], sets: DisjointSets<string>): void {
  const longer = new Map<string, NamedMention[]>();
  const offer = (form: string, mention: NamedMention): void => {
    const list = longer.get(form);
    if (list) list.push(mention);
    else longer.set(form, [mention]);
  };
  for (const mention of distinct) {
    const { words } = mention;
    for (let n = 1; n < Math.min(words.length, 6); n++) offer(words.slice(0, n).join(' '), mention);
    // `Harbour News Agency, Hana` goes by its last part.
    const [, last] = /, (\p{Lu}[\p{L}-]+)$/u.exec(mention.text) ?? [];
    if (last !== undefined) offer(last.toLowerCase(), mention);
    const initials = mention.text.match(/(?<!\p{L})\p{Lu}/gu);
    if (initials !== null && initials.length >= 2) offer(initials.join('').toLowerCase(), mention);
  }
  for (const mention of distinct) {
    const fitting = longer.get(keyOf(mention)) ?? [];
    // `Bank of Ghana` is no short form of `Ghana …`: a country's name alone names the country.
    const unlike =
      mention.words.length === 1 && mention.text.length === 2 && mention.text !== mention.text.toUpperCase();
    if (fitting.length === 1 && countryOf(mention.text) === null && !unlike)
      sets.join(keyOf(fitting[0]!), keyOf(mention));
  }
}

/** *Interior Ministry* and *Ministry of the Interior* have the same words. */
function joinTurned(distinct: readonly NamedMention[], sets: DisjointSets<string>): void {
  const byWords = new Map<string, string>();
  for (const mention of distinct) {
    const words = mention.words.filter((word) => !LINKS.has(word));
    if (words.length < 2) continue;
    const key = [...words].sort().join(' ');
    const first = byWords.get(key);
    if (first === undefined) byWords.set(key, keyOf(mention));
    else sets.join(first, keyOf(mention));
  }
}
const LINKS: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and']);

/** *Russian* and *Russians* are one people. */
function joinPlurals(distinct: readonly NamedMention[], sets: DisjointSets<string>): void {
  const keys = new Set(distinct.map(keyOf));
  for (const key of keys) if (keys.has(`${key}s`)) sets.join(key, `${key}s`);
}
