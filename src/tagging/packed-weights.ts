/**
 * Tables of many small weights, four to a number. A weight is a byte, raised by ZERO so that none is
 * negative; four of them stand in one 32-bit number, a lane. What adds them up is in kernel/.
 *
 *   weights 3, -1, 0, 7 -> lane 0x87807f83
 */

/** A weight of zero, as a lane holds it. */
const ZERO = 128;

/** How many lanes hold a row of `width` weights. */
export const laneCount = (width: number): number => Math.ceil(width / 4);

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
