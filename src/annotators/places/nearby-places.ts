/**
 * What the article says of where its places are: beside a mention (*Paris, Texas*;
 * *Cartagena in Colombia*; *the Lebanese city of Tripoli*), and by the countries and
 * regions that it mentions anywhere.
 */
import type { Name } from '../../document/layers.ts';
import { type CountryVia, countryOf } from '../../lexicon/countries.ts';
import { placePattern } from '../../lexicon/place-words.ts';
import { regionByAbbreviation } from '../../lexicon/places.ts';
import { plainSpelling } from '../../lexicon/spelling.ts';
import type { NamedMention } from '../mentions/names.ts';

/** The country, and perhaps the region, that a place is said to be in. */
export interface Within {
  readonly codes: readonly string[];
  /** In plain spelling; null where only the country is said. */
  readonly region: string | null;
}

export interface Surroundings {
  /** Where the text beside the mention says that it is, or null. */
  within(mention: NamedMention): Within | null;
  /** The same, save where a comma might as well end a clause: *on the Black Sea, Ukraine said*. */
  surelyWithin(mention: NamedMention): Within | null;
  /** What town stands before it as one that it holds: *Tbilisi, Georgia*; the town's country, or null. */
  holding(mention: NamedMention): Within | null;
  /** How often the article mentions a country, its people, regions or cities, apart from these mentions. */
  mentionsOf(code: string, apart: readonly NamedMention[]): number;
  /** Whether the article mentions any country. */
  readonly namesCountry: boolean;
  /** Whether the article mentions a region of that name. */
  hasRegion(name: string): boolean;
}

const COUNTRY: ReadonlySet<CountryVia> = new Set(['name', 'official', 'alias']);
const AFTER = /^(?:, | \(|,? in (?:the )?)$/;
export const beforePattern = placePattern(
  (of) => `^(?:['’]s(?: [a-z-]+){0,2} |(?:['’]s)?(?: [a-z-]+){0,2} ${of('settlement')}(?: of)? )$`,
);
/** What follows a country that belongs to the town before it. */
const CLOSED = /^(?:[,.;:)\n]|$| (?:on|in|and|after|where) )/;
/** Longer stretches between two names are not looked at. */
const LONGEST_GAP = 40;

/** Reads the surroundings of a document's places from its names, in text order. */
export function surroundingsOf(mentions: readonly NamedMention[], text: string): Surroundings {
  const places = mentions.filter(({ name }) => name.type === 'location' || name.type === 'norp');
  const indexOf = new Map(mentions.map(({ name }, i) => [name, i]));
  const counts = new Map<string, number>();
  const regions = new Set<string>();
  /** The one country that a name leads to. */
  const codes = new Map<Name, string>();
  for (const mention of places) {
    const match = countryOf(mention.text);
    const [code, ...others] = match?.codes ?? [];
    if (match?.via === 'region') regions.add(plainSpelling(mention.text));
    if (code === undefined || others.length > 0) continue;
    codes.set(mention.name, code);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const gap = (left: NamedMention, right: NamedMention): string | null =>
    right.name.start - left.name.end > LONGEST_GAP ? null : text.slice(left.name.end, right.name.start);

  const after = (mention: NamedMention, i: number): Within | null => {
    const next = mentions[i + 1];
    const between = next && gap(mention, next);
    if (next === undefined || between == null || !AFTER.test(between)) return null;
    const within = areaNamed(next.text);
    return within && !(between === ', ' && startsList(i + 1)) ? within.area : null;
  };
  /** *Paris, Germany and Italy* is a list: what follows the comma is followed by another of its kind. */
  const startsList = (i: number): boolean => {
    const [first, second] = [mentions[i]!, mentions[i + 1]];
    const between = second && gap(first, second);
    if (second === undefined || between == null || !/^,? (?:and )?$/.test(between)) return false;
    const [a, b] = [areaNamed(first.text), areaNamed(second.text)];
    return a !== null && b !== null && COUNTRY.has(a.via) === COUNTRY.has(b.via);
  };
  const before = (mention: NamedMention, i: number): Within | null => {
    const previous = mentions[i - 1];
    const between = previous && gap(previous, mention);
    if (previous === undefined || between == null || !beforePattern().test(between)) return null;
    const match = countryOf(previous.text);
    if (match?.via === 'demonym') return { codes: match.codes, region: null };
    return areaNamed(previous.text)?.area ?? null;
  };
  const holding = (mention: NamedMention): Within | null => {
    const previous = mentions[indexOf.get(mention.name)! - 1];
    if (previous === undefined || gap(previous, mention) !== ', ') return null;
    const town = countryOf(previous.text);
    return town?.via === 'city' || town?.via === 'capital' ? { codes: town.codes, region: null } : null;
  };
  const within = (mention: NamedMention): Within | null => {
    const { holder } = splitName(mention.text);
    if (holder !== null) return holderNamed(holder);
    const i = indexOf.get(mention.name)!;
    return after(mention, i) ?? before(mention, i);
  };
  return {
    within,
    holding,
    surelyWithin: (mention) => {
      const next = mentions[indexOf.get(mention.name)! + 1];
      const clause = next && gap(mention, next) === ', ' && !CLOSED.test(text.slice(next.name.end, next.name.end + 8));
      return clause ? null : within(mention);
    },
    mentionsOf: (code, apart) => {
      const own = apart.filter(({ name }) => codes.get(name) === code).length;
      return (counts.get(code) ?? 0) - own;
    },
    namesCountry: counts.size > 0,
    hasRegion: (name) => regions.has(plainSpelling(name)),
  };
}

/**
 * A place and what holds it, where both were read as one name: *Paris, Texas*,
 * *Melbourne's Fitzroy*; `holder` is null for all other names.
 */
export function splitName(text: string): { readonly name: string; readonly holder: string | null } {
  const possessive = /['’]s /.exec(text);
  if (possessive !== null && possessive.index > 0)
    return { name: text.slice(possessive.index + possessive[0].length), holder: text.slice(0, possessive.index) };
  const comma = /,? in (?:the )?|, /.exec(text);
  if (comma === null || comma.index === 0) return { name: text, holder: null };
  return { name: text.slice(0, comma.index), holder: text.slice(comma.index + comma[0].length) };
}

/** What holds a place within one name may also be a city. */
function holderNamed(holder: string): Within | null {
  const area = areaNamed(holder);
  if (area !== null) return area.area;
  const match = countryOf(holder);
  return match && { codes: match.codes, region: null };
}

/** The country or region of that name or abbreviation; cities are not what another place is in. */
function areaNamed(name: string): { readonly area: Within; readonly via: CountryVia } | null {
  const abbreviated = regionByAbbreviation(name);
  if (abbreviated !== null)
    return { area: { codes: [abbreviated.country], region: plainSpelling(abbreviated.region) }, via: 'region' };
  const match = countryOf(name);
  if (match === null || !(COUNTRY.has(match.via) || match.via === 'region')) return null;
  // `Georgia` is both: a town's region may be what is meant.
  return { area: { codes: match.codes, region: plainSpelling(name) }, via: match.via };
}
