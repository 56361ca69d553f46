/**
 * Counts of pairs over many articles: how often two are a pair, and in how many articles. Identities and pairs are kept
 * as numbers, so that a million pairs need little room.
 *
 *   Okonjo and Veldt three times in one article, once in another -> 4 times, 2 articles
 */

/** Gives each text a number, from 0 on. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** More numbers than this cannot be told apart in a pair. */
const MOST = 2 ** 26;

/** In a slot of the table: no pair. */
const EMPTY = -1;

export class PairCounts {
  #size = 0;
  #keys = new Float64Array(1024);
  #times = new Uint32Array(1024);
  #articles = new Uint32Array(1024);
  #lastArticle = new Uint32Array(1024);
  #article = 0;
  // An open table of places by their keys, at most half full: a Map of numbers so large takes three times as long.
  #slots = new Int32Array(4096).fill(EMPTY);

  /** How many different pairs there are; their places are 0 to this. */
  get size(): number {
    return this.#size;
  }

  /** What is added from now on is another article's. */
  nextArticle(): void {
    this.#article++;
  }

  /** @returns the pair's place */
  add(source: number, target: number): number {
    const key = source * MOST + target;
    const slot = this.#slotOf(source, target, key);
    let place = this.#slots[slot]!;
    if (place === EMPTY) {
      place = this.#size++;
      if (place === this.#keys.length) this.#grow();
      this.#keys[place] = key;
      this.#slots[slot] = place;
      if (2 * this.#size > this.#slots.length) this.#rehash();
    }
    this.#times[place]!++;
    if (this.#lastArticle[place] !== this.#article) {
      this.#lastArticle[place] = this.#article;
      this.#articles[place]!++;
    }
    return place;
  }

  /** That of the pair, or the empty one where it belongs. */
  #slotOf(source: number, target: number, key: number): number {
    const last = this.#slots.length - 1;
    let hash = Math.imul(source, 0x9e3779b1) ^ Math.imul(target, 0x85ebca77);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & last;
    for (let place = this.#slots[slot]!; place !== EMPTY && this.#keys[place] !== key; place = this.#slots[slot]!)
      slot = (slot + 1) & last;
    return slot;
  }

  #rehash(): void {
    this.#slots = new Int32Array(4 * this.#slots.length).fill(EMPTY);
    for (let place = 0; place < this.#size; place++)
      this.#slots[this.#slotOf(this.source(place), this.target(place), this.#keys[place]!)] = place;
  }

  source(place: number): number {
    return Math.floor(this.#keys[place]! / MOST);
  }

  target(place: number): number {
    return this.#keys[place]! % MOST;
  }

  times(place: number): number {
    return this.#times[place]!;
  }

  articles(place: number): number {
    return this.#articles[place]!;
  }

  #grow(): void {
    this.#keys = grown(this.#keys, Float64Array);
    this.#times = grown(this.#times, Uint32Array);
    this.#articles = grown(this.#articles, Uint32Array);
    this.#lastArticle = grown(this.#lastArticle, Uint32Array);
  }
}

/** The same numbers, with room for as many more. */
export function grown<T extends Float64Array | Uint32Array>(numbers: T, make: new (length: number) => T): T {
  const larger = new make(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
