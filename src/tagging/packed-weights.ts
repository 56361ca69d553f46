/**
 * Sums of many small weights, four at a time. A weight is a byte, raised by ZERO so that none is
 * negative; four of them stand in one 32-bit number, a lane. A lane is added up as two numbers that
 * hold two sums of 16 bits each, a pair: of its first and third weight, and of its second and fourth.
 *
 *   weights 3, -1, 0, 7 -> lane 0x87807f83; sums of one such lane: pairs (3, 0) and (-1, 7)
 */
import type { Bag } from './feature-bag.ts';

/** A weight of zero, as a lane holds it. */
const ZERO = 128;
/** The same in both halves of a pair. */
const ZEROS = ZERO * 0x10001;
/** Two bytes of four, each in a half of its own. */
const HALVES = 0x00ff00ff;

/** How many lanes hold a row of `width` weights. */
export const laneCount = (width: number): number => Math.ceil(width / 4);
/** How many numbers hold its sums. */
export const pairCount = (width: number): number => 2 * laneCount(width);

/** More rows than this at once, and a sum might not fit into 16 bits. */
export const MOST_ROWS = 255;

/** A table of zeros in lanes, and the bytes in it: weight i of a row is byte i of the row's lanes. */
export function zeroLanes(lanes: number): { table: Int32Array; bytes: Uint8Array } {
  const table = new Int32Array(lanes);
  return { table, bytes: new Uint8Array(table.buffer).fill(ZERO) };
}

/** A weight as a byte of a lane. */
export const laneByte = (weight: number): number => weight + ZERO;

/**
 * Two tables with `width` weights a row, in lanes. Each row of the first is followed by the same row
 * of the second: who looks up one soon needs the other, and one look into memory brings both.
 */
export function inLanes(first: Int8Array, second: Int8Array, width: number): Int32Array {
  const lanes = laneCount(width);
  const { table, bytes } = zeroLanes((first.length / width) * lanes * 2);
  for (let from = 0, to = 0; from < first.length; from += width, to += 8 * lanes)
    for (let i = 0; i < width; i++) {
      bytes[to + i] = laneByte(first[from + i]!);
      bytes[to + 4 * lanes + i] = laneByte(second[from + i]!);
    }
  return table;
}

/**
 * Adds up the lanes [first, end) of the rows in a bag (each the place of its first lane in the
 * table) into pairs, from place `at` on. Most of a tagger's time goes here.
 */
export function addLanes(
  table: Int32Array,
  rows: Bag,
  first: number,
  end: number,
  pairs: Int32Array,
  at: number,
): void {
  const { hashes, count } = rows;
  const zeros = Math.imul(ZEROS, count);
  for (let lane = first, to = at; lane < end; lane++, to += 2) {
    let even = 0;
    let odd = 0;
    for (let i = 0; i < count; i++) {
      const four = table[hashes[i]! + lane]!;
      even = (even + (four & HALVES)) | 0;
      odd = (odd + ((four >>> 8) & HALVES)) | 0;
    }
    pairs[to] = pairs[to]! + even - zeros;
    pairs[to + 1] = pairs[to + 1]! + odd - zeros;
  }
}

/** Writes the sums of a row of `width` weights, whose pairs begin at `from`, to `sums` from `to` on. */
export function readPairs(pairs: Int32Array, from: number, width: number, sums: Int32Array, to: number): void {
  for (let i = 0, at = from; i < width; i += 4, at += 2) {
    const even = pairs[at]!;
    const odd = pairs[at + 1]!;
    sums[to + i] = (even << 16) >> 16;
    if (i + 1 < width) sums[to + i + 1] = (odd << 16) >> 16;
    if (i + 2 < width) sums[to + i + 2] = (even + 0x8000) >> 16;
    if (i + 3 < width) sums[to + i + 3] = (odd + 0x8000) >> 16;
  }
}

/** Gives out arrays for `width` numbers, many of them cut from one piece of memory: fast to make, and near each other. */
export function createPool(width: number): () => Int32Array {
  const block = 256 * width;
  let memory = new Int32Array(0);
  let used = 0;
  return () => {
    if (used === memory.length) {
      memory = new Int32Array(block);
      used = 0;
    }
    used += width;
    return memory.subarray(used - width, used);
  };
}
