/**
 * Sums of rows of weights, sixteen at a time. A weight is a byte, raised by 128 so that none is negative;
 * a sum has 16 bits. All addresses are multiples of what the caller lays out; see src/tagging/kernel.ts.
 */

/** What `count` rows of weights were raised by. */
@inline
function raised(count: i32): v128 {
  return i16x8.splat(<i16>(count << 7));
}

@inline
function low(row: v128): v128 {
  return i16x8.extend_low_i8x16_u(row);
}

@inline
function high(row: v128): v128 {
  return i16x8.extend_high_i8x16_u(row);
}

/** Writes eight sums as scores. */
@inline
function writeScores(sums: v128, worth: v128, to: usize): void {
  const first = i32x4.extend_low_i16x8_s(sums);
  const second = i32x4.extend_high_i16x8_s(sums);
  v128.store(to, f64x2.mul(f64x2.convert_low_i32x4_s(first), worth));
  v128.store(to, f64x2.mul(f64x2.convert_low_i32x4_s(i8x16.shuffle(first, first, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7)), worth), 16);
  v128.store(to, f64x2.mul(f64x2.convert_low_i32x4_s(second), worth), 32);
  v128.store(to, f64x2.mul(f64x2.convert_low_i32x4_s(i8x16.shuffle(second, second, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7)), worth), 48);
}

/** The row of a feature where its hash alone picks it. */
@inline
function scaled(hash: usize, rows: u32): usize {
  return <usize>((<u64>load<u32>(hash) * <u64>rows) >> 32);
}

/** Adds the 16-byte rows of features to 16 sums. */
export function addScaled(hashes: usize, count: i32, table: usize, rows: u32, sums: usize): void {
  let a = i16x8.sub(v128.load(sums), raised(count));
  let b = i16x8.sub(v128.load(sums, 16), raised(count));
  for (let end = hashes + (<usize>count << 2); hashes < end; hashes += 4) {
    const row = v128.load(table + (scaled(hashes, rows) << 4));
    a = i16x8.add(a, low(row));
    b = i16x8.add(b, high(row));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
}

/** 16 sums: those of `places` words, each of which has 16 for each place; and of features. Writes the first eight as scores. */
export function scoreFirst(around: usize, places: i32, hashes: usize, count: i32, table: usize, rows: u32, sums: usize, worth: f64, scores: usize): void {
  let a = i16x8.splat(0);
  let b = i16x8.splat(0);
  for (let place = 0; place < places; place++) {
    const from = <usize>load<u32>(around + (place << 2)) + (place << 5);
    a = i16x8.add(a, v128.load(from));
    b = i16x8.add(b, v128.load(from, 16));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
  addScaled(hashes, count, table, rows, sums);
  writeScores(v128.load(sums), f64x2.splat(worth), scores);
}

/** Adds the second half of the rows of features to the last eight of 16 sums, and writes those as scores. */
export function scoreSecond(hashes: usize, count: i32, table: usize, rows: u32, sums: usize, worth: f64, scores: usize): void {
  let b = i16x8.sub(v128.load(sums, 16), raised(count));
  for (let end = hashes + (<usize>count << 2); hashes < end; hashes += 4)
    b = i16x8.add(b, low(v128.load64_zero(table + (scaled(hashes, rows) << 4), 8)));
  writeScores(b, f64x2.splat(worth), scores);
}

@inline
const STEP_ROW: usize = 40;

/** 40 sums of the 40-byte rows of features, whose hashes end in their rows' numbers; writes 20 of them, and four more, as scores. */
export function stepFirst(hashes: usize, count: i32, table: usize, mask: u32, sums: usize, worth: f64, scores: usize): void {
  const zero = i16x8.sub(i16x8.splat(0), raised(count));
  let a = zero, b = zero, c = zero, d = zero, e = zero;
  for (let end = hashes + (<usize>count << 2); hashes < end; hashes += 4) {
    const at = table + <usize>(load<u32>(hashes) & mask) * STEP_ROW;
    const first = v128.load(at);
    const second = v128.load(at, 16);
    a = i16x8.add(a, low(first));
    b = i16x8.add(b, high(first));
    c = i16x8.add(c, low(second));
    d = i16x8.add(d, high(second));
    e = i16x8.add(e, low(v128.load64_zero(at, 32)));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
  v128.store(sums, c, 32);
  v128.store(sums, d, 48);
  v128.store(sums, e, 64);
  const unit = f64x2.splat(worth);
  writeScores(a, unit, scores);
  writeScores(b, unit, scores + 64);
  writeScores(c, unit, scores + 128);
}

/** Adds the second half of the rows to the last 20 of 40 sums, and writes those, and four more, as scores. */
export function stepSecond(hashes: usize, count: i32, table: usize, mask: u32, sums: usize, worth: f64, scores: usize): void {
  const zero = raised(count);
  let a = i16x8.sub(v128.load(sums, 40), zero);
  let b = i16x8.sub(v128.load(sums, 56), zero);
  let c = i16x8.sub(v128.load64_zero(sums, 72), zero);
  for (let end = hashes + (<usize>count << 2); hashes < end; hashes += 4) {
    const at = table + <usize>(load<u32>(hashes) & mask) * STEP_ROW;
    const first = v128.load(at, 20);
    a = i16x8.add(a, low(first));
    b = i16x8.add(b, high(first));
    c = i16x8.add(c, low(v128.load32_zero(at, 36)));
  }
  const unit = f64x2.splat(worth);
  writeScores(a, unit, scores);
  writeScores(b, unit, scores + 64);
  writeScores(c, unit, scores + 128);
}

/** The place of a feature's `size` bytes in a table of rows that are known by their keys; 0 where there is none. See src/tagging/key-table.ts. */
@inline
function keyed(key: u32, starts: usize, halves: usize, table: usize, size: usize): usize {
  const bucket = starts + ((<usize>(key >>> 16)) << 2);
  let row = <i32>load<u32>(bucket);
  const end = <i32>load<u32>(bucket, 4);
  const sought = i16x8.splat(<i16>key);
  while (row < end) {
    const found = i16x8.bitmask(i16x8.eq(v128.load(halves + (<usize>row << 1)), sought));
    if (found != 0) {
      row += ctz(found);
      return row < end ? table + <usize>row * size : 0;
    }
    row += 8;
  }
  return 0;
}

/** Adds the 20-byte rows of the features that have one to 24 sums. */
export function addKeyed(hashes: usize, count: i32, starts: usize, halves: usize, table: usize, sums: usize): void {
  let a = v128.load(sums);
  let b = v128.load(sums, 16);
  let c = v128.load(sums, 32);
  let known = 0;
  for (let end = hashes + (<usize>count << 2); hashes < end; hashes += 4) {
    const at = keyed(load<u32>(hashes), starts, halves, table, 20);
    if (at == 0) continue;
    known++;
    const row = v128.load(at);
    a = i16x8.add(a, low(row));
    b = i16x8.add(b, high(row));
    c = i16x8.add(c, low(v128.load32_zero(at, 16)));
  }
  v128.store(sums, i16x8.sub(a, raised(known)));
  v128.store(sums, i16x8.sub(b, raised(known)), 16);
  v128.store(sums, i16x8.sub(c, raised(known)), 32);
}

/** As scoreFirst, of keyed rows and 24 sums, which are written as scores. */
export function scoreKeyed(around: usize, places: i32, hashes: usize, count: i32, starts: usize, halves: usize, table: usize, sums: usize, scores: usize): void {
  let a = i16x8.splat(0);
  let b = a, c = a;
  for (let place = 0; place < places; place++) {
    const from = <usize>load<u32>(around + (place << 2)) + place * 48;
    a = i16x8.add(a, v128.load(from));
    b = i16x8.add(b, v128.load(from, 16));
    c = i16x8.add(c, v128.load(from, 32));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
  v128.store(sums, c, 32);
  addKeyed(hashes, count, starts, halves, table, sums);
  const unit = f64x2.splat(1);
  writeScores(v128.load(sums), unit, scores);
  writeScores(v128.load(sums, 16), unit, scores + 64);
  writeScores(v128.load(sums, 32), unit, scores + 128);
}

/** The place of a key's row, of `size` bytes, in a table of rows; see src/tagging/row-table.ts. Where it has none, that of the first, whose weights are zero. */
@inline
function rowOf(key: u32, buckets: usize, rows: usize, size: usize): usize {
  const bucket = buckets + ((<usize>(key >>> 16)) << 3);
  const cells = load<u32>(bucket);
  const cell = key >>> 11;
  const is = 0 - ((cells >>> cell) & 1);
  // How many cells there are up to this one.
  const row = rows + <usize>((load<u32>(bucket, 4) + popcnt(cells << ~cell)) & is) * size;
  return ((load<u16>(row) ^ key) & is & 0xffff) == 0 ? row : rowBehind(key, bucket, rows, size);
}

/** The same of a key whose cell is another's: it stands behind the rows of the cells, or nowhere. */
function rowBehind(key: u32, bucket: usize, rows: usize, size: usize): usize {
  const end = rows + <usize>load<u32>(bucket, 12) * size;
  for (let row = rows + <usize>(load<u32>(bucket, 4) + popcnt(load<u32>(bucket))) * size; row < end; ) {
    row += size;
    if (load<u16>(row) == (key & 0xffff)) return row;
  }
  return rows;
}

/** Of 16 sums of the 16-byte rows of the features that have one, the number of the greatest of those that have a bit in `allowed`; the first of equals. `sums` has room for them. */
export function bestKeyed(hashes: usize, count: i32, buckets: usize, rows: usize, allowed: u32, sums: usize): i32 {
  let a = i16x8.splat(0);
  let b = a;
  for (let end = hashes + (<usize>count << 2); hashes < end; hashes += 4) {
    const row = v128.load(rowOf(load<u32>(hashes), buckets, rows, 18), 2);
    a = i16x8.add(a, low(row));
    b = i16x8.add(b, high(row));
  }
  v128.store(sums, i16x8.sub(a, raised(count)));
  v128.store(sums, i16x8.sub(b, raised(count)), 16);
  let best = -1;
  let most: i32 = i32.MIN_VALUE;
  for (let i = 0; i < 16; i++) {
    const sum = <i32>load<i16>(sums + (<usize>i << 1));
    if (((allowed >>> i) & 1) != 0 && sum > most) {
      most = sum;
      best = i;
    }
  }
  return best;
}
