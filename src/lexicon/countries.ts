/**
 * Which country a name belongs to: countries, capitals, cities, regions and demonyms
 * (data/countries.tsv, demonyms.tsv, regions.tsv, cities.tsv). Candidates and the rule,
 * never one silent answer: who is ambiguous has several codes.
 *
 *   "the DPRK" -> PRK via alias; "Georgia" -> GEO, USA via name; "polish" -> null
 */
import { lazy, readTable } from './data.ts';

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
}

const countries = lazy((): Countries => {
  const entries: [name: string, codes: string[], via: CountryVia][] = [];
  const rows = readTable('countries.tsv');
  const columns: CountryVia[] = ['name', 'official', 'alias', 'capital'];
  for (const [i, via] of columns.entries())
    for (const [code = '', ...names] of rows)
      for (const name of (names[i] ?? '').split(' | ')) if (name !== '') entries.push([name, [code], via]);
  for (const via of ['demonym', 'region', 'city'] as const)
    for (const [name = '', codes = ''] of readTable(TABLES[via])) entries.push([name, codes.split(','), via]);

  const byName = new Map<string, CountryMatch>();
  const byCapitals = new Map<string, CountryMatch>();
  for (const [name, codes, via] of entries) {
    const key = plain(name);
    add(byName, key, codes, via);
    if (key.length > 3) add(byCapitals, key.toUpperCase(), codes, via);
  }
  return { byName, byCapitals, nameOf: new Map(rows.map(([code = '', name = '']) => [code, name])) };
});

const TABLES = { demonym: 'demonyms.tsv', region: 'regions.tsv', city: 'cities.tsv' } as const;

/** Entries come strongest first, so that the first gives `via`. */
function add(to: Map<string, CountryMatch>, key: string, codes: readonly string[], via: CountryVia): void {
  const known = to.get(key);
  to.set(key, { codes: [...new Set([...(known?.codes ?? []), ...codes])], via: known?.via ?? via });
}

/** One spelling for accents, apostrophes, hyphens, dashes and runs of white space. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʻʼ]/g, "'")
    .replace(/[\s\-‐‑–]+/g, ' ')
    .trim();
}

/** No name of the tables is longer than this, accents counted apart; longer texts are not worth a look. */
const LONGEST = 200;

/**
 * The country or countries that a name leads to, or null. Case counts (`Polish`, not
 * `polish`; `US`, not `us`), save that a whole name may be in capitals (`CHINA`).
 */
export function countryOf(name: string): CountryMatch | null {
  if (name.length > LONGEST) return null;
  const key = plain(name);
  return find(key) ?? find(key.replace(/^the /i, ''));
}

function find(key: string): CountryMatch | null {
  const { byName, byCapitals } = countries();
  return byName.get(key) ?? byCapitals.get(key) ?? null;
}

/** The short English name of a country code, or null if there is no such code. */
export function countryName(code: string): string | null {
  return countries().nameOf.get(code) ?? null;
}
