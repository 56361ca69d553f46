/**
 * Which template each feature of a bag came from: a template's number is changed for one collection,
 * and the features that come out otherwise are its own. The taggers carry nothing for it.
 */
import type { Bag } from '../../src/tagging/feature-bag.ts';

/** Tables of templates by name, as `templates` makes them. */
export type Tables = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The templates of some tables in order, each named by its table and itself. */
export const templatesIn = (tables: Tables): string[] =>
  Object.entries(tables).flatMap(([table, names]) => Object.keys(names).map((name) => `${table}.${name}`));

/** For each feature that `collect` puts into a bag the place of its template among those of the tables. */
export function traced(tables: Tables, bag: Bag, collect: () => void): Uint8Array {
  collect();
  const own = bag.hashes.slice(0, bag.count);
  const templates = new Uint8Array(own.length);
  let place = 0;
  for (const table of Object.values(tables)) {
    const numbers = table as Record<string, number>;
    for (const name of Object.keys(numbers)) {
      const number = numbers[name]!;
      numbers[name] = ~number;
      collect();
      numbers[name] = number;
      for (let at = 0; at < own.length; at++) if (bag.hashes[at] !== own[at]) templates[at] = place;
      place++;
    }
  }
  bag.hashes.set(own);
  bag.count = own.length;
  return templates;
}
