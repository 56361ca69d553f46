/**
 * Rows of which the number is known before they are made: of very many, mostly few are looked at.
 *
 *   120,000 pairs, --limit 5 -> five rows are made, and the table says "5 of 120,000 rows"
 */
export interface CountedRows<R> extends Iterable<R> {
  readonly length: number;
}

/** A row of each item, made when its turn comes. */
export function rowsOfEach<T, R>(items: CountedRows<T>, make: (item: T) => R): CountedRows<R> {
  return {
    length: items.length,
    *[Symbol.iterator]() {
      for (const item of items) yield make(item);
    },
  };
}

/** The rows of one after those of the other. */
export function joinedRows<R>(parts: readonly CountedRows<R>[]): CountedRows<R> {
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    },
  };
}

/**
 * Numbers below `size` by a weight, those of the highest first, and among equals in an order of their own, which is
 * worked out only of those that are looked at.
 */
export function* byWeight(
  size: number,
  weightOf: (place: number) => number,
  sortAlike: (places: number[]) => readonly number[],
): Generator<number> {
  const alike = new Map<number, number[]>();
  for (let place = 0; place < size; place++) {
    const weight = weightOf(place);
    const places = alike.get(weight);
    if (places) places.push(place);
    else alike.set(weight, [place]);
  }
  for (const weight of [...alike.keys()].sort((a, b) => b - a)) yield* sortAlike(alike.get(weight)!);
}
