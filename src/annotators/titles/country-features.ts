/**
 * Which country a person belongs to: those that the article names, each with what speaks for it:
 * what the title and the affiliation say, where the article comes from, and what it is about.
 *
 *   NAIROBI - Finance Minister Peter Olando said Kenya would grow.  ->  KEN: dateline, most mentioned
 */
import { type CountryVia, countryOf } from '../../lexicon/countries.ts';
import { bodyCountry } from '../../lexicon/gazetteer.ts';
import { seatCountry } from '../../lexicon/seats.ts';
import { isStateOffice } from '../../lexicon/state-offices.ts';
import type { Noting } from '../../tagging/noted.ts';
import type { NamedMention } from '../mentions/names.ts';

/** The countries of an article, by how often it names them and what leads to them. */
export interface CountriesNamed {
  readonly shares: ReadonlyMap<string, number>;
  /** The most mentioned first. */
  readonly ranked: readonly string[];
  /** The one named first. */
  readonly first: string | null;
  readonly dateline: string | null;
  codeOf(mention: NamedMention): string | null;
}

/** What is said of a person that may tell a country. */
export interface PersonSaid {
  readonly title: string | null;
  readonly affiliation: string | null;
  /** Names beside the name and its titles, in the same sentence. */
  readonly near: readonly NamedMention[];
  /** Names that hold or touch the title: *Kenyan* Finance Minister. */
  readonly touching: readonly NamedMention[];
  /** Names behind the name that its bearer is of: Ann Lee of *Peru*. */
  readonly bearing: readonly NamedMention[];
}

/** Ways in which a word names a country, and does not only lead to one, as its capital does. */
export const PLAIN: ReadonlySet<CountryVia> = new Set(['name', 'official', 'alias', 'demonym']);

/**
 * @param codes the countries of the article's places, peoples and bodies
 * @param dateline where the article comes from, a place's name
 */
export function countriesNamed(codes: ReadonlyMap<NamedMention, string>, dateline: string | null): CountriesNamed {
  const counts = new Map<string, number>();
  for (const code of codes.values()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    shares: new Map([...counts].map(([code, count]) => [code, count / codes.size])),
    ranked: [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code),
    first: [...codes.values()][0] ?? null,
    dateline: dateline === null ? null : codeIn(dateline, true),
    codeOf: (mention) => codes.get(mention) ?? null,
  };
}

/** The one country that a name names, wholly or, of bodies, as one of its words: *Bank of Ghana*. */
export function codeIn(text: string, whole: boolean): string | null {
  const match = countryOf(text);
  if (match !== null && (whole || PLAIN.has(match.via))) return match.codes.length === 1 ? match.codes[0]! : null;
  if (whole && !/[,\s]/.test(text)) return null;
  const words = text.split(/[\s,]+/);
  const codes = new Set<string>();
  for (let start = 0; start < words.length; start++) {
    for (let length = Math.min(3, words.length - start); length > 0; length--) {
      const country = countryOf(words.slice(start, start + length).join(' '));
      if (country === null || !(PLAIN.has(country.via) || country.via === 'capital')) continue;
      for (const code of country.codes) codes.add(code);
      start += length - 1;
      break;
    }
  }
  return codes.size === 1 ? [...codes][0]! : null;
}

/** The country that the name of a body names, else the one that it is known to be of. */
const codeOfBody = (name: string): string | null =>
  codeIn(name, false) ?? codeIn(name, true) ?? seatCountry(name) ?? bodyCountry(name);

/** The codes that a person may have, in a fixed order. */
export function codesFor(said: PersonSaid, countries: CountriesNamed): string[] {
  const aff = said.affiliation === null ? null : codeOfBody(said.affiliation);
  const all = [
    ...(aff === null ? [] : [aff]),
    ...[...said.touching, ...said.bearing].flatMap((mention) => countries.codeOf(mention) ?? []),
    ...(countries.dateline === null ? [] : [countries.dateline]),
    ...countries.ranked.slice(0, 6),
    ...said.near.flatMap((mention) => countries.codeOf(mention) ?? []),
  ];
  return [...new Set(all)];
}

export function countryFeatures(code: string, said: PersonSaid, countries: CountriesNamed): Noting {
  const { affiliation, title } = said;
  const office = officeOf(title);
  const share = countries.shares.get(code) ?? 0;
  const rank = countries.ranked.indexOf(code);
  const bucket = share > 0.8 ? 'nearly all' : share > 0.5 ? 'most' : share > 0.25 ? 'some' : share > 0 ? 'few' : 'none';
  return (note) => {
    const both = (asked: string, is: string): void => {
      note(asked, is);
      note(asked, is, office);
    };
    both('share', bucket);
    both('rank', rank < 0 ? 'none' : String(Math.min(rank, 3)));
    if (countries.ranked.length === 1) note('only country', 'yes');
    if (countries.dateline !== null) both('dateline', countries.dateline === code ? 'its own' : 'another');
    if (countries.first === code) note('named first', 'yes');
    if (affiliation !== null) {
      const how = affiliationSays(affiliation, code);
      if (how !== null) note('affiliation', how);
    }
    const touches = said.touching.filter((mention) => countries.codeOf(mention) === code);
    for (const type of new Set(touches.map(({ name }) => name.type))) both('touches', type);
    const bearing = said.bearing.flatMap((mention) => countries.codeOf(mention) ?? []);
    if (bearing.length > 0) note('is of', bearing.includes(code) ? 'it' : 'another');
    if (touches.length === 0 && said.touching.some((mention) => countries.codeOf(mention) !== null))
      note('another touches', 'yes');
    if (said.near.some((mention) => countries.codeOf(mention) === code)) both('near', 'yes');
  };
}

/** How an affiliation names a country, or that it names another; null where it names none. */
function affiliationSays(affiliation: string, code: string): string | null {
  const whole = countryOf(affiliation);
  if (whole?.codes.length === 1 && whole.codes[0] === code) return whole.via;
  const inside = codeIn(affiliation, false);
  if (inside === code) return 'in it';
  if (inside === null && whole === null && codeOfBody(affiliation) === code) return 'its body';
  return inside !== null || whole?.codes.length === 1 ? 'another' : null;
}

export function noCountryFeatures({ title, affiliation }: PersonSaid, countries: CountriesNamed): Noting {
  const top = countries.shares.get(countries.ranked[0] ?? '') ?? 0;
  const spread = countries.ranked.length === 0 ? 'none' : top > 0.8 ? 'one' : top > 0.5 ? 'mostly one' : 'many';
  return (note) => {
    note('none', 'any');
    note('none, office', officeOf(title));
    note('none, countries', spread);
    note('none, affiliation', String(affiliation !== null));
  };
}

const officeOf = (title: string | null): string =>
  title === null ? 'untitled' : isStateOffice(title) ? 'state' : 'other';
