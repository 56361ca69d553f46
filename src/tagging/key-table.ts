/**
 * A set of 32-bit keys, each with its row number, as two typed arrays that are used as they
 * stand in a file: nothing is parsed or inserted when a model is loaded.
 *
 * Keys are sorted as unsigned numbers. The upper half of a key picks a bucket (how many keys
 * have that upper half is one byte), the lower halves stand one after the other.
 *
 *   key 0x9f31c2a7 -> bucket 0x9f31, search its few entries for 0xc2a7 -> row 214,007
 */
import type { Sections } from '../lexicon/sections.ts';

const BUCKETS = 0x10000;

export interface KeyTable {
  /** Where each bucket begins in `halves`; BUCKETS + 1 entries. */
  readonly starts: Uint32Array;
  readonly halves: Uint16Array;
}

/** The table from its stored form: the size of each bucket, and the lower halves of all keys. */
export function keyTable(sizes: Uint8Array, halves: Uint16Array): KeyTable {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1] = starts[bucket]! + sizes[bucket]!;
  return { starts, halves };
}

/** The table from its form in a pack, which is used in place. */
export const keyTableOf = (file: Sections): KeyTable => ({
  starts: file.array('starts', 'u32'),
  halves: file.array('halves', 'u16'),
});

/** The row of a key, or -1. */
export function rowOf(table: KeyTable, key: number): number {
  const bucket = key >>> 16;
  const half = key & 0xffff;
  const end = table.starts[bucket + 1]!;
  for (let row = table.starts[bucket]!; row < end; row++) if (table.halves[row] === half) return row;
  return -1;
}

/**
 * The stored form of sorted, distinct keys.
 * @throws Error if a bucket would hold more than 255 keys.
 */
export function packKeys(keys: Uint32Array): { sizes: Uint8Array; halves: Uint16Array } {
  const sizes = new Uint8Array(BUCKETS);
  const halves = new Uint16Array(keys.length);
  for (const [row, key] of keys.entries()) {
    const bucket = key >>> 16;
    if (sizes[bucket] === 255) throw new Error(`more than 255 keys begin with ${bucket.toString(16)}`);
    sizes[bucket] = sizes[bucket]! + 1;
    halves[row] = key & 0xffff;
  }
  return { sizes, halves };
}
