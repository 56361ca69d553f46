/**
 * Who is the same over several articles. Within an article newsx has grouped the mentions;
 * over articles the same Wikidata identifier is the same, and else the same name, with
 * case, hyphens and apostrophes folded. What more is one is told by the rules of people/
 * and the user's own names.
 *
 *   "Choe Son-hui", "CHOE SON HUI" -> choe son hui
 */

import { ENTITY_TYPES, type Entity, type EntityType } from '../document/layers.ts';
import { remembered } from '../lexicon/data.ts';
import { nameKey } from '../lexicon/spelling.ts';
import { isCountedEntity } from './measured.ts';

/**
 * The same for two entities of different articles exactly where they count as one. Persons
 * and organizations are not kept apart: whether *Ellery Freight* is a firm is not always plain.
 */
export function identityOf(entity: Pick<Entity, 'name' | 'type' | 'qid'>): string {
  if (isCountedEntity(entity)) return entity.identity;
  const { name, type, qid } = entity;
  if (qid !== null) return qid;
  return type === 'person' || type === 'organization' ? actorNamed(name) : `${type} ${keyOf(name)}`;
}

/** Of so many names: who counts over articles holds them all anyway. */
const REMEMBERED = 200_000;

/** The same names come again and again. */
export const keyOf = remembered(nameKey, REMEMBERED);

/** The identity of a person or organization without an identifier of its own. */
const actorNamed = remembered((name) => `actor ${nameKey(name)}`, REMEMBERED);

/**
 * Counts under names: how often each was seen, in the order in which they were met. There are many, of
 * which most have one name: that stands in the object itself, and only with a second comes a map.
 */
export class Counts implements Iterable<readonly [name: string, times: number]> {
  private first: string | null = null;
  private times = 0;
  private others: Map<string, number> | null = null;

  add(name: string, times = 1): void {
    this.first ??= name;
    if (name === this.first) this.times += times;
    else {
      this.others ??= new Map();
      this.others.set(name, (this.others.get(name) ?? 0) + times);
    }
  }

  get(name: string): number {
    return name === this.first ? this.times : (this.others?.get(name) ?? 0);
  }

  get isEmpty(): boolean {
    return this.first === null;
  }

  *[Symbol.iterator](): IterableIterator<readonly [string, number]> {
    if (this.first !== null) yield [this.first, this.times];
    if (this.others !== null) yield* this.others;
  }
}

/** The most frequent; among equals that which `before` puts first, so that the order in which they came does not count. */
export function mostFrequent(counts: Counts, before: (a: string, b: string) => number = compareText): string {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || before(a, b));
  return first![0];
}

/** Of several spellings of one name the most frequent; among equals rather *Choe Son-hui* than *CHOE SON HUI*. */
export function mostFrequentName(names: Counts): string {
  return mostFrequent(names, (a, b) => Number(isInCapitals(a)) - Number(isInCapitals(b)) || compareText(a, b));
}

/** Of several types of one entity the most frequent; among equals that which stands first in the list of types. */
export function mostFrequentType(types: Counts): EntityType {
  const placeOf = (type: string): number => ENTITY_TYPES.indexOf(type as EntityType);
  return mostFrequent(types, (a, b) => placeOf(a) - placeOf(b)) as EntityType;
}

/** What one that several articles name is called in them, each article counted once. */
export class Namings {
  articles = 0;
  readonly #names = new Counts();
  readonly #types = new Counts();

  add({ name, type }: Pick<Entity, 'name' | 'type'>): void {
    this.articles += 1;
    this.#names.add(name);
    this.#types.add(type);
  }

  /** Name and type as most of the articles have them. */
  most(): { readonly name: string; readonly type: EntityType; readonly articles: number } {
    return { name: mostFrequentName(this.#names), type: mostFrequentType(this.#types), articles: this.articles };
  }
}

function isInCapitals(name: string): boolean {
  return name === name.toUpperCase();
}

/** By code units: the same order on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
