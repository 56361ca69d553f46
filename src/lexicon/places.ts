/**
 * Cities and other populated places by name (data/places.tsv, from GeoNames), and which
 * of several namesakes is so much the larger that a bare name means it.
 *
 *   "Sao Paulo" -> São Paulo BRA; "Springfield" -> eleven towns, the largest first
 */
import { lazy, readLines } from './data.ts';
import { plainPlace } from './spelling.ts';

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
  readonly capital: boolean;
}

/** Lines of the table by name; a line is read into a place when it is asked for. */
const linesByName = lazy((): ReadonlyMap<string, readonly string[]> => {
  const byName = new Map<string, string[]>();
  const add = (name: string, line: string): void => {
    const key = plainPlace(name);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [line]);
    else if (!known.includes(line)) known.push(line);
  };
  for (const line of readLines('places.tsv')) {
    const end = line.indexOf('\t');
    add(line.slice(0, end), line);
    if (line[end + 1] === '\t') continue;
    for (const name of line.slice(end + 1, line.indexOf('\t', end + 1)).split(' | ')) add(name, line);
  }
  return byName;
});

/** For headlines and datelines in capitals. */
const linesByCapitals = lazy((): ReadonlyMap<string, readonly string[]> => {
  const byCapitals = new Map<string, readonly string[]>();
  for (const [key, lines] of linesByName()) {
    if (key.length <= 3) continue;
    const capitals = key.toUpperCase();
    byCapitals.set(capitals, [...(byCapitals.get(capitals) ?? []), ...lines]);
  }
  return byCapitals;
});

/** No name of the table is longer; longer texts are not worth a look. */
const LONGEST = 100;

/**
 * The places of that name, the largest first; empty if there is none. Case counts
 * (`Nice`, not `nice`), save that a name of four letters or more may be in capitals.
 */
export function placesNamed(name: string): KnownPlace[] {
  if (name.length > LONGEST) return [];
  const key = plainPlace(name);
  const lines = linesByName().get(key) ?? (key === key.toUpperCase() ? linesByCapitals().get(key) : undefined) ?? [];
  return lines.map(toPlace).sort((a, b) => b.population - a.population);
}

function toPlace(line: string): KnownPlace {
  const [name, , country, region, latitude, longitude, population, capital] = line.split('\t');
  return {
    name: name!,
    country: country!,
    region: region || null,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    capital: capital === 'capital',
  };
}

/** How many times larger a place must be than its namesakes for the bare name to mean it. */
const CLEARLY_LARGER = 10;
/** News of a capital is news of its country: it counts as so many times larger. */
const CAPITAL = 10;

/** The candidate whose name needs no further word to be understood, or null: `Paris` is the one in France. */
export function dominantPlace(candidates: readonly KnownPlace[]): KnownPlace | null {
  const [first, second] = [...candidates].sort((a, b) => weightOf(b) - weightOf(a));
  if (first === undefined) return null;
  return second === undefined || weightOf(first) >= CLEARLY_LARGER * weightOf(second) ? first : null;
}

function weightOf(place: KnownPlace): number {
  return place.population * (place.capital ? CAPITAL : 1);
}
