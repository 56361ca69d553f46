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

export class PairCounts {
  readonly #places = new Map<number, number>();
  #keys = new Float64Array(1024);
  #times = new Uint32Array(1024);
  #articles = new Uint32Array(1024);
  #lastArticle = new Uint32Array(1024);
  #article = 0;

  /** How many different pairs there are; their places are 0 to this. */
  get size(): number {
    return this.#places.size;
  }

  /** What is added from now on is another article's. */
  nextArticle(): void {
    this.#article++;
  }

  /** @returns the pair's place */
  add(source: number, target: number): number {
    const key = source * MOST + target;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(key, place);
      if (place === this.#keys.length) this.#grow();
      this.#keys[place] = key;
    }
    this.#times[place]!++;
    if (this.#lastArticle[place] !== this.#article) {
      this.#lastArticle[place] = this.#article;
      this.#articles[place]!++;
    }
    return place;
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
