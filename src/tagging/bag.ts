/** The features of one token while they are collected: a buffer that is filled anew for each. */
export interface Bag {
  readonly hashes: Int32Array;
  count: number;
}

export function createBag(): Bag {
  return { hashes: new Int32Array(512), count: 0 };
}

export function add(bag: Bag, hash: number): void {
  bag.hashes[bag.count++] = hash;
}
