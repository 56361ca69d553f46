/**
 * Which country a name belongs to: countries, capitals, regions and demonyms
 * (data/countries.tsv, demonyms.tsv, regions.tsv) and the prominent cities of
 * data/places.tsv. Candidates and the rule, never one silent answer: who is ambiguous
 * has several codes.
 *
 *   "the DPRK" -> PRK via alias; "Georgia" -> GEO, USA via name; "polish" -> null
 */
import { lazy, readTable, remembered } from './data.ts';
import { likelyPlaces, placesNamed } from './places.ts';
import { plainSpelling } from './spelling.ts';

/** How a name leads to a country, the strongest first. */
export type CountryVia = 'name' | 'official' | 'alias' | 'capital' | 'demonym' | 'region' | 'city';

export interface CountryMatch {
  /** ISO 3166-1 alpha-3 codes; several where the name is ambiguous or the place disputed. */
  readonly codes: readonly string[];
  /** The strongest way that the name leads to any of the codes. */
  readonly via: CountryVia;
}

interface Countries {
  readonly byName: ReadonlyMap<string, CountryMatch>;
  /** For headlines in capitals. Short names are left out: `MALI` is Mali, `US` and `IT` are not looked up here. */
  readonly byCapitals: ReadonlyMap<string, CountryMatch>;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly wikidataOf: ReadonlyMap<string, string>;
  /** The countries that a name is one of, no region's or capital's. */
  readonly called: ReadonlyMap<string, ReadonlySet<string>>;
  /** The words of the official names, in lower case. */
  readonly wordsOf: ReadonlyMap<string, readonly string[]>;
}

const countries = lazy((): Countries => {
  const entries: [name: string, codes: string[], via: CountryVia][] = [];
  const rows = readTable('countries.tsv');
  const columns: CountryVia[] = ['name', 'official', 'alias', 'capital'];
  for (const [i, via] of columns.entries())
    for (const [code = '', ...names] of rows)
      for (const name of (names[i] ?? '').split(' | ')) if (name !== '') entries.push([name, [code], via]);
  for (const via of ['demonym', 'region'] as const)
    for (const [name = '', codes = ''] of readTable(TABLES[via])) entries.push([name, codes.split(','), via]);

  const called = new Map<string, Set<string>>();
  const byName = new Map<string, CountryMatch>();
  const byCapitals = new Map<string, CountryMatch>();
  for (const [name, codes, via] of entries) {
    const key = plainSpelling(name);
    add(byName, key, codes, via);
    if (key.length > 3) add(byCapitals, key.toUpperCase(), codes, via);
    if (via === 'name' || via === 'official' || via === 'alias')
      called.set(key.toUpperCase(), new Set([...(called.get(key.toUpperCase()) ?? []), ...codes]));
  }
  return {
    ...{ byName, byCapitals, called },
    nameOf: new Map(rows.map(([code = '', name = '']) => [code, name])),
    wikidataOf: new Map(rows.map(([code = '', , , , , id = '']) => [code, id])),
    wordsOf: new Map(
      rows.map(([code = '', , official = '']) => [code, official.toLowerCase().match(/\p{L}{4,}/gu) ?? []]),
    ),
  };
});

const TABLES = { demonym: 'demonyms.tsv', region: 'regions.tsv' } as const;

/** Entries come strongest first, so that the first gives `via`. */
function add(to: Map<string, CountryMatch>, key: string, codes: readonly string[], via: CountryVia): void {
  const known = to.get(key);
  to.set(key, { codes: [...new Set([...(known?.codes ?? []), ...codes])], via: known?.via ?? via });
}

/** No name of the tables is longer than this, accents counted apart; longer texts are not worth a look. */
const LONGEST_NAME = 200;

/**
 * The country or countries that a name leads to, or null. Case counts (`Polish`, not
 * `polish`; `US`, not `us`), save that a whole name may be in capitals (`CHINA`).
 */
export function countryOf(name: string): CountryMatch | null {
  return name.length > LONGEST_NAME ? null : lookUp(name);
}

const lookUp = remembered((name: string): CountryMatch | null => {
  const key = plainSpelling(name);
  const match = find(key) ?? find(key.replace(/^the /i, ''));
  if (match !== null && match.via !== 'capital') return match;
  const cities = citiesNamed(name);
  if (cities.length === 0) return match;
  return { codes: [...new Set([...(match?.codes ?? []), ...cities])], via: match?.via ?? 'city' };
});

function find(key: string): CountryMatch | null {
  const { byName, byCapitals } = countries();
  return byName.get(key) ?? byCapitals.get(key) ?? null;
}

/** The countries of the cities that a prominent city's name may mean; a name that only lesser places bear says too little. */
function citiesNamed(name: string): string[] {
  const places = placesNamed(name);
  return places.some((place) => place.prominent) ? likelyPlaces(places).map((place) => place.country) : [];
}

/** The short English name of a country code, or null if there is no such code. */
export function countryName(code: string): string | null {
  return countries().nameOf.get(code) ?? null;
}

/**
 * The identifier in Wikidata of the country of that code, where the name is one of its own: that of *Georgia* for GEO, and
 * none for USA, where it is a state; null too where there is no such country.
 */
export function wikidataOfCountry(code: string, name: string): string | null {
  const { called, wikidataOf } = countries();
  const key = plainSpelling(name).toUpperCase();
  const own = called.get(key) ?? called.get(key.replace(/^THE /, ''));
  return own?.has(code) ? (wikidataOf.get(code) ?? null) : null;
}

/** The words of a country's official names in lower case: *kingdom* of Denmark; none without such a code. */
export function officialWordsOf(code: string): readonly string[] {
  return countries().wordsOf.get(code) ?? [];
}
