/**
 * Where the articles are: how many of them name each country or something in it, and each city
 * whose place is known. Persons count for nothing here: an envoy of Chile is not in Chile.
 *
 *   Accra, Tema and Ghana in two articles -> GHA 2; Accra 2, Tema 1
 */
import type { Entity } from '../document/layers.ts';
import { Counts, compareText, mostFrequent, mostFrequentName } from './same-person.ts';

export type MappedPoint = {
  readonly name: string;
  readonly country: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly articles: number;
};

/** What is a place, and no country of a person. */
function isPlace({ type }: Entity): boolean {
  return type === 'location' || type === 'facility';
}

/** The codes of the countries that an article names, or names a place in; each once. */
export function countriesNamed(entities: readonly Entity[]): Set<string> {
  return new Set(entities.filter(isPlace).flatMap(({ country }) => country?.value ?? []));
}

/** A point while articles are read, in whatever order they come: names and countries by how many articles have them. */
interface Seen {
  readonly names: Counts;
  readonly countries: Counts;
  readonly latitude: number;
  readonly longitude: number;
  articles: number;
}

export function startMappedPlaces() {
  const countries = new Counts();
  const elsewhere = new Set<string>();
  const points = new Map<string, Seen>();
  return {
    add(entities: readonly Entity[]): void {
      for (const code of countriesNamed(entities)) countries.add(code);
      const seen = new Set<string>();
      for (const { name, country, place } of entities.filter(isPlace)) {
        if (place === null || place.latitude === null || place.longitude === null) {
          if (country === null) elsewhere.add(name);
          continue;
        }
        const { latitude, longitude } = place;
        const key = `${latitude} ${longitude}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (!points.has(key))
          points.set(key, { names: new Counts(), countries: new Counts(), latitude, longitude, articles: 0 });
        const point = points.get(key)!;
        point.names.add(name);
        if (country !== null) point.countries.add(country.value);
        point.articles += 1;
      }
    },
    /** The `most` places with most articles; among equals by name. */
    end: (most: number) => ({
      countries: [...countries]
        .map(([country, articles]) => ({ country, articles }))
        .sort((a, b) => b.articles - a.articles || compareText(a.country, b.country)),
      points: [...points.values()].map(pointOf).sort(leadingFirst).slice(0, most),
      /** How many names there are of places of which neither a country nor where they are is known. */
      unmapped: elsewhere.size,
    }),
  };
}

function pointOf({ names, countries, ...point }: Seen): MappedPoint {
  return { name: mostFrequentName(names), country: countries.isEmpty ? null : mostFrequent(countries), ...point };
}

function leadingFirst(a: MappedPoint, b: MappedPoint): number {
  return b.articles - a.articles || compareText(a.name, b.name) || a.latitude - b.latitude || a.longitude - b.longitude;
}
