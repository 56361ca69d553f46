/**
 * Sums of many small weights, four at a time. A weight is a byte, raised by ZERO so that none is
 * negative; four of them stand in one 32-bit number, a lane. A lane is added up as two numbers that
 * hold two sums of 16 bits each, a pair: of its first and third weight, and of its second and fourth.
 *
 *   weights 3, -1, 0, 7 -> lane 0x87807f83; sums of one such lane: pairs (3, 0) and (-1, 7)
 */
import type { Bag } from '../../../tagging/bag.ts';

/** A weight of zero, as a lane holds it. */
const ZERO = 128;
/** The same in both halves of a pair. */
const ZEROS = ZERO * 0x10001;
/** Two bytes of four, each in a half of its own. */
const HALVES = 0x00ff00ff;

/** How many lanes hold a row of `width` weights: an even number, since two are added at a time. */
export const laneCount = (width: number): number => 2 * Math.ceil(width / 8);
/** How many numbers hold its sums. */
export const pairCount = (width: number): number => 2 * laneCount(width);

/**
 * Two tables with `width` weights a row, in lanes. Each row of the first is followed by the same row
 * of the second: who looks up one soon needs the other, and one look into memory brings both.
 */
export function inLanes(first: Int8Array, second: Int8Array, width: number): Int32Array {
  const lanes = laneCount(width);
  const table = new Int32Array((first.length / width) * lanes * 2);
  const bytes = new Uint8Array(table.buffer).fill(ZERO);
  for (let from = 0, to = 0; from < first.length; from += width, to += 8 * lanes)
    for (let i = 0; i < width; i++) {
      bytes[to + i] = first[from + i]! + ZERO;
      bytes[to + 4 * lanes + i] = second[from + i]! + ZERO;
    }
  return table;
}

/**
 * Adds up the lanes [first, end) of the rows in a bag (each the place of its first lane in the table)
 * into pairs, from place `at` on. Most of the tagger's time goes here. No token has so many features
 * that a sum would not fit into 16 bits.
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
  for (let lane = first, to = at; lane < end; lane += 2, to += 4) {
    let [even, odd, nextEven, nextOdd] = [0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const row = hashes[i]! + lane;
      const four = table[row]!;
      const next = table[row + 1]!;
      even = (even + (four & HALVES)) | 0;
      odd = (odd + ((four >>> 8) & HALVES)) | 0;
      nextEven = (nextEven + (next & HALVES)) | 0;
      nextOdd = (nextOdd + ((next >>> 8) & HALVES)) | 0;
    }
    pairs[to] = pairs[to]! + even - zeros;
    pairs[to + 1] = pairs[to + 1]! + odd - zeros;
    pairs[to + 2] = pairs[to + 2]! + nextEven - zeros;
    pairs[to + 3] = pairs[to + 3]! + nextOdd - zeros;
  }
}

/** Writes out the sums of a row of `width` weights from its pairs at `from`, each times `unit`. */
export function spreadPairs(
  pairs: Int32Array,
  from: number,
  width: number,
  unit: number,
  sums: Float64Array,
  to: number,
): void {
  for (let i = 0; i < width; i++) {
    const pair = pairs[from + ((i >> 2) << 1) + (i & 1)]!;
    sums[to + i] = ((i & 2) === 0 ? (pair << 16) >> 16 : (pair + 0x8000) >> 16) * unit;
  }
}
