/**
 * Rows of weights that are known by 32-bit keys, laid out so that a look-up waits for memory twice at most: once
 * for the bucket, once for the row, which has the rest of its key beside its weights.
 *
 * The upper half of a key picks a bucket, the next five bits a cell of it. A bucket says which of its 32 cells have a
 * key, and how many rows come before its own. Its rows stand in the order of cells; where several keys share a cell,
 * all but the first stand behind the others.
 *
 *   keys 0x9f31_0041, 0x9f31_c2a7, 0x9f31_c5e9 -> bucket 0x9f31 has cells 0 and 24; rows …0041, …c2a7, then …c5e9
 */
import { laneByte } from './packed-weights.ts';

const BUCKETS = 0x10000;
/** Bytes of the rest of a key, before the weights of a row. */
const REST = 2;

export interface RowTable {
  /** Of each bucket, and one more: its cells, a bit each, and how many rows stand before its own. */
  readonly buckets: Uint32Array;
  /** First a row of zeros, which is everybody's who has none. Of each: the lower half of its key, then its weights as bytes; see packed-weights.ts. */
  readonly rows: Uint8Array;
}

/**
 * The table of keys in their stored form (see key-table.ts), and `width` weights for each.
 */
export function rowTable(sizes: Uint8Array, halves: Uint16Array, weights: Int8Array, width: number): RowTable {
  const buckets = new Uint32Array(2 * (BUCKETS + 1));
  const size = REST + width;
  const rows = new Uint8Array((halves.length + 1) * size).fill(laneByte(0), REST, size);
  let at = size;
  const write = (key: number): void => {
    rows[at] = halves[key]! & 0xff;
    rows[at + 1] = halves[key]! >>> 8;
    for (let i = 0; i < width; i++) rows[at + REST + i] = laneByte(weights[key * width + i]!);
    at += size;
  };
  for (let bucket = 0, key = 0; bucket < BUCKETS; bucket++) {
    const end = key + sizes[bucket]!;
    const later: number[] = [];
    let cells = 0;
    for (; key < end; key++) {
      const cell = 1 << (halves[key]! >>> 11);
      if ((cells & cell) !== 0) later.push(key);
      else write(key);
      cells |= cell;
    }
    later.forEach(write);
    buckets[2 * bucket] = cells;
    buckets[2 * bucket + 3] = key;
  }
  return { buckets, rows };
}
