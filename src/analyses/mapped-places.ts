/**
 * Where the articles are: how many of them name each country or something in it, and each city
 * whose place is known. Persons count for nothing here: an envoy of Chile is not in Chile.
 *
 *   Accra, Tema and Ghana in two articles -> GHA 2; Accra 2, Tema 1
 */
import type { Entity } from '../document/layers.ts';
import { Counts } from './same-person.ts';

export type MappedPoint = {
  readonly name: string;
  readonly country: string | null;
  readonly latitude: number;
  readonly longitude: number;
  articles: number;
};

export function startMappedPlaces() {
  const countries = new Counts();
  const points = new Map<string, MappedPoint>();
  return {
    add(entities: readonly Entity[]): void {
      const here = entities.filter(({ type }) => type === 'location' || type === 'facility');
      for (const code of new Set(here.flatMap(({ country }) => country?.value ?? []))) countries.add(code);
      const seen = new Set<string>();
      for (const { name, country, place } of here) {
        if (place === null || place.latitude === null || place.longitude === null) continue;
        const { latitude, longitude } = place;
        const key = `${latitude} ${longitude}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const known = points.get(key);
        if (known) known.articles += 1;
        else points.set(key, { name, country: country?.value ?? null, latitude, longitude, articles: 1 });
      }
    },
    /** The `most` places with most articles; among equals, those met first. */
    end: (most: number) => ({
      countries: [...countries].map(([country, articles]) => ({ country, articles })).sort(byArticles),
      points: [...points.values()].sort(byArticles).slice(0, most),
    }),
  };
}

function byArticles(a: { readonly articles: number }, b: { readonly articles: number }): number {
  return b.articles - a.articles;
}
