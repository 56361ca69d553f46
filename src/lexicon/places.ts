/**
 * Cities and other populated places by name (data/places.tsv, from GeoNames), and which
 * of several namesakes is so much the larger that a bare name means it.
 *
 *   "Sao Paulo" -> São Paulo BRA; "Springfield" -> eleven towns, the largest first
 */
import { lazy, readBody, readTable, remembered } from './data.ts';
import { placeOrder, plainPlace } from './spelling.ts';

/** A place of the table. */
export interface KnownPlace {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** State or province, for the countries whose towns news places in one. */
  readonly region: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  /** A capital, or a city that news names often. */
  readonly prominent: boolean;
  /** Identifier in GeoNames; null for what was added by hand. */
  readonly geonames: number | null;
}

const table = lazy(() => readBody('places.tsv'));

/** No name of the table is longer; longer texts are not worth a look. */
const LONGEST_NAME = 100;

/**
 * The places of that name, the largest first; empty if there is none. Case counts
 * (`Nice`, not `nice`), save that a name of four letters or more may be in capitals.
 */
export function placesNamed(name: string): readonly KnownPlace[] {
  return name.length > LONGEST_NAME ? [] : lookUp(name);
}

const lookUp = remembered((name: string): readonly KnownPlace[] => {
  const plain = plainPlace(name);
  const places: KnownPlace[] = [];
  for (const row of rowsOf(placeOrder(plain))) {
    const key = row[0]!;
    if (key === plain || (key.length > 3 && key.toUpperCase() === plain)) places.push(toPlace(row));
  }
  return places.sort((a, b) => b.population - a.population);
});

/** The rows whose first column is `key` without regard to case, found by halving: reading all of them in takes too long. */
function rowsOf(key: string): string[][] {
  const text = table();
  const keyAt = (start: number): string => placeOrder(text.slice(start, text.indexOf('\t', start)));
  // Both are where lines start.
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
    if (keyAt(start) < key) low = text.indexOf('\n', start) + 1;
    else high = start;
  }
  const rows: string[][] = [];
  while (low < text.length && keyAt(low) === key) {
    const end = text.indexOf('\n', low);
    rows.push(text.slice(low, end).split('\t'));
    low = end + 1;
  }
  return rows;
}

function toPlace(row: readonly string[]): KnownPlace {
  const [key, name, country, region, latitude, longitude, population, prominent, geonames] = row;
  return {
    name: name || key!,
    country: country!,
    region: region || null,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    prominent: prominent === 'prominent',
    geonames: geonames === undefined ? null : Number(geonames),
  };
}

/** How many times larger a place must be than its namesakes for the bare name to mean it. */
const CLEARLY_LARGER = 10;
/** A prominent place counts as so many times larger than it is. */
const PROMINENT = 10;

/**
 * The candidates that a bare name may mean, the likeliest first: those that are not
 * dwarfed by another. Of `Paris` one, of `Springfield` several.
 */
export function likelyPlaces(candidates: readonly KnownPlace[]): KnownPlace[] {
  const sorted = [...candidates].sort((a, b) => weightOf(b) - weightOf(a));
  return sorted.filter((place) => weightOf(place) * CLEARLY_LARGER > weightOf(sorted[0]!) || place === sorted[0]);
}

function weightOf(place: KnownPlace): number {
  return (place.population + 1) * (place.prominent ? PROMINENT : 1);
}

const abbreviations = lazy(
  () =>
    new Map(
      readTable('region-abbreviations.tsv').map(([short = '', region = '', country = '']) => [
        short,
        { region, country },
      ]),
    ),
);

/** The region that news abbreviates so after a town's name, or null: `Ill.`, `IL` -> Illinois, USA. */
export function regionByAbbreviation(short: string): { readonly region: string; readonly country: string } | null {
  return abbreviations().get(short) ?? null;
}
