/**
 * Label sequences, as in src/tagging/chain.ts, for the two taggers' shapes: every number is worked out in the
 * same order as there, so that both give the same bits. Scores stand as 64-bit floats.
 */

/** e to the power of a number, as the host works it out. */
@external('host', 'exp')
declare function hostExp(power: f64): f64;

/** Scores of steps and of names' labels take 24 places a token, those of attributions' labels 8. */
@inline
const WIDE: i32 = 192;
@inline
const NARROW: i32 = 64;

let known: usize = 0;
let knownCount: f64 = 0;
let units: f64 = 1;
let worth: f64 = 1;

/** Where exponentials of whole units are kept, 8 bytes each; zeros stand for those not yet worked out. See src/tagging/exponential.ts. */
export function configure(table: usize, count: i32, unitsOfScore: f64, worthOfScore: f64): void {
  known = table;
  knownCount = <f64>count;
  units = unitsOfScore;
  worth = worthOfScore;
}

@inline
function exponential(below: f64): f64 {
  const at = below * units;
  if (at < knownCount) {
    const whole = <i32>at;
    if (<f64>whole == at) {
      const place = known + (<usize>whole << 3);
      const value = load<f64>(place);
      if (value != 0) return value;
      const found = hostExp(-(below * worth));
      store<f64>(place, found);
      return found;
    }
  }
  return hostExp(-(below * worth));
}

/** Turns scores into exponentials of their distance to the highest, and a floor. */
function exponentials(values: usize, count: i32): void {
  const end = values + (<usize>count << 3);
  let most = load<f64>(values);
  for (let at = values + 8; at < end; at += 8) {
    const value = load<f64>(at);
    if (value > most) most = value;
  }
  for (let at = values; at < end; at += 8) store<f64>(at, exponential(most - load<f64>(at)) + 1e-60);
}

@inline
function f(at: usize, place: usize): f64 {
  return load<f64>(at + (place << 3));
}

// Attributions: seven labels, four kinds, and steps with scores of their own: kind × kind, and one a role.

/** Forward-backward; leaves the probability of each label in `marginals`, seven a token. `forward` has room for eight a token, `scales` for one. */
export function runSteps(count: i32, scores: usize, steps: usize, forward: usize, scales: usize, marginals: usize): void {
  for (let t = 0; t < count; t++) {
    exponentials(scores + t * NARROW, 7);
    exponentials(steps + t * WIDE, 19);
  }
  let s0: f64 = 1, s1: f64 = 0, s2: f64 = 0, s3: f64 = 0;
  for (let t = 0; t < count; t++) {
    const p = scores + t * NARROW;
    const e = steps + t * WIDE;
    const to = forward + t * NARROW;
    const o = (s0 * f(e, 0) + s1 * f(e, 4) + s2 * f(e, 8) + s3 * f(e, 12)) * f(p, 0);
    const b1 = (s0 * f(e, 1) + s1 * f(e, 5) + s2 * f(e, 9) + s3 * f(e, 13)) * f(p, 1);
    const i1 = s1 * f(e, 16) * f(p, 2);
    const b2 = (s0 * f(e, 2) + s1 * f(e, 6) + s2 * f(e, 10) + s3 * f(e, 14)) * f(p, 3);
    const i2 = s2 * f(e, 17) * f(p, 4);
    const b3 = (s0 * f(e, 3) + s1 * f(e, 7) + s2 * f(e, 11) + s3 * f(e, 15)) * f(p, 5);
    const i3 = s3 * f(e, 18) * f(p, 6);
    const sum = o + b1 + i1 + b2 + i2 + b3 + i3;
    store<f64>(scales + (t << 3), sum);
    const fo = o / sum, fb1 = b1 / sum, fi1 = i1 / sum, fb2 = b2 / sum, fi2 = i2 / sum, fb3 = b3 / sum, fi3 = i3 / sum;
    store<f64>(to, fo);
    store<f64>(to, fb1, 8);
    store<f64>(to, fi1, 16);
    store<f64>(to, fb2, 24);
    store<f64>(to, fi2, 32);
    store<f64>(to, fb3, 40);
    store<f64>(to, fi3, 48);
    s0 = fo;
    s1 = fb1 + fi1;
    s2 = fb2 + fi2;
    s3 = fb3 + fi3;
  }
  let g0: f64 = 1, g1: f64 = 1, g2: f64 = 1, g3: f64 = 1;
  for (let t = count - 1; t >= 0; t--) {
    const p = scores + t * NARROW;
    const e = steps + t * WIDE;
    const from = forward + t * NARROW;
    const to = marginals + t * 56;
    const scale = load<f64>(scales + (t << 3));
    store<f64>(to, f(from, 0) * g0);
    store<f64>(to, f(from, 1) * g1, 8);
    store<f64>(to, f(from, 2) * g1, 16);
    store<f64>(to, f(from, 3) * g2, 24);
    store<f64>(to, f(from, 4) * g2, 32);
    store<f64>(to, f(from, 5) * g3, 40);
    store<f64>(to, f(from, 6) * g3, 48);
    const o = (f(p, 0) * g0) / scale;
    const b1 = (f(p, 1) * g1) / scale;
    const i1 = (f(p, 2) * g1) / scale;
    const b2 = (f(p, 3) * g2) / scale;
    const i2 = (f(p, 4) * g2) / scale;
    const b3 = (f(p, 5) * g3) / scale;
    const i3 = (f(p, 6) * g3) / scale;
    g0 = f(e, 0) * o + f(e, 1) * b1 + f(e, 2) * b2 + f(e, 3) * b3;
    g1 = f(e, 4) * o + f(e, 5) * b1 + f(e, 6) * b2 + f(e, 7) * b3 + f(e, 16) * i1;
    g2 = f(e, 8) * o + f(e, 9) * b1 + f(e, 10) * b2 + f(e, 11) * b3 + f(e, 17) * i2;
    g3 = f(e, 12) * o + f(e, 13) * b1 + f(e, 14) * b2 + f(e, 15) * b3 + f(e, 18) * i3;
  }
}

/** The best sequence, a byte a token; before `runSteps`. `before` has room for 16 numbers, `from` for eight bytes a token. */
export function bestSteps(count: i32, scores: usize, steps: usize, before: usize, from: usize, labels: usize): void {
  let now = before + 64;
  store<f64>(before, 0);
  for (let l = 1; l < 7; l++) store<f64>(before + (l << 3), -Infinity);
  for (let t = 0; t < count; t++) {
    const p = scores + t * NARROW;
    const e = steps + t * WIDE;
    for (let l = 0; l < 7; l++) {
      const kind = (l + 1) >> 1;
      const inside = l > 0 && (l & 1) == 0;
      let most: f64 = -Infinity;
      let which = 0;
      const last = inside ? l : 6;
      for (let k = inside ? l - 1 : 0; k <= last; k++) {
        const step = inside ? 15 + kind : (((k + 1) >> 1) << 2) + kind;
        const score = f(before, k) + f(e, step);
        if (score > most) {
          most = score;
          which = k;
        }
      }
      store<f64>(now + (l << 3), most + f(p, l));
      store<u8>(from + (t << 3) + l, which);
    }
    const swap = before;
    before = now;
    now = swap;
  }
  let label = 0;
  for (let l = 1; l < 7; l++) if (f(before, l) > f(before, label)) label = l;
  for (let t = count - 1; t >= 0; t--) {
    store<u8>(labels + t, label);
    label = load<u8>(from + (t << 3) + label);
  }
}

// Names: nineteen labels, ten kinds, and one table of the scores of steps: for each label before it a row of ten
// kinds, and two for going on inside a name.

@inline
const ROW: usize = 80;

/** The best sequence of tokens after an O, a byte a token; `closed`: an O comes after them too. `ends`: scores of steps into O, a label each. */
export function bestPairs(count: i32, scores: usize, pairs: usize, goOn: usize, closed: bool, before: usize, from: usize, labels: usize): void {
  let now = before + WIDE;
  store<f64>(before, 0);
  for (let l = 1; l < 19; l++) store<f64>(before + (l << 3), -Infinity);
  for (let t = 0; t < count; t++) {
    const p = scores + t * WIDE;
    for (let kind = 0; kind < 10; kind += 2) {
      let most = f64x2.splat(-Infinity);
      let which = f64x2.splat(0);
      for (let k: usize = 0; k < 19; k++) {
        const score = f64x2.add(v128.load64_splat(before + (k << 3)), v128.load(pairs + k * ROW + (<usize>kind << 3)));
        const better = f64x2.gt(score, most);
        most = v128.bitselect(score, most, better);
        which = v128.bitselect(f64x2.splat(<f64>k), which, better);
      }
      const first = kind == 0 ? 0 : 2 * kind - 1;
      const second = 2 * kind + 1;
      store<f64>(now + (first << 3), f64x2.extract_lane(most, 0) + f(p, first));
      store<f64>(now + (second << 3), f64x2.extract_lane(most, 1) + f(p, second));
      store<u8>(from + t * 24 + first, <u8>f64x2.extract_lane(which, 0));
      store<u8>(from + t * 24 + second, <u8>f64x2.extract_lane(which, 1));
    }
    for (let l: usize = 2; l < 19; l += 2) {
      const kind = l >> 1;
      const begun = f(before, l - 1) + f(goOn, 2 * kind);
      const going = f(before, l) + f(goOn, 2 * kind + 1);
      // As where all are compared in turn: the first wins a tie, and where none is possible the place is 0.
      let most: f64 = -Infinity;
      let which: usize = 0;
      if (begun > most) {
        most = begun;
        which = l - 1;
      }
      if (going > most) {
        most = going;
        which = l;
      }
      store<f64>(now + (l << 3), most + f(p, l));
      store<u8>(from + t * 24 + l, <u8>which);
    }
    const swap = before;
    before = now;
    now = swap;
  }
  let label: usize = 0;
  let most = f(before, 0) + (closed ? f(pairs, 0) : 0);
  for (let l: usize = 1; l < 19; l++) {
    const score = f(before, l) + (closed ? load<f64>(pairs + l * ROW) : 0);
    if (score > most) {
      most = score;
      label = l;
    }
  }
  for (let t = count - 1; t >= 0; t--) {
    store<u8>(labels + t, <u8>label);
    label = <usize>load<u8>(from + t * 24 + label);
  }
}

/**
 * Forward-backward of tokens after an O; `closed`: an O comes after them too. Leaves exponentials in `scores`, and in
 * `backward` what each label is worth, its own score and scale included, and in the row after the last what the O
 * after them is worth to each. `pairs` and `goOn` are exponentials; `into`
 * is `pairs` turned round, twenty places a kind.
 */
export function runPairs(count: i32, scores: usize, pairs: usize, into: usize, goOn: usize, closed: bool, forward: usize, backward: usize, scales: usize): void {
  // The token before the first is an O for certain; its row stands before the others.
  const start = forward - WIDE;
  store<f64>(start, 1);
  for (let l = 1; l < 20; l++) store<f64>(start + (l << 3), 0);
  for (let t = 0; t < count; t++) {
    const p = scores + t * WIDE;
    exponentials(p, 19);
    const last = forward + (t - 1) * WIDE;
    const to = last + WIDE;
    let a = f64x2.splat(0);
    let b = a, c = a, d = a, e = a;
    for (let g: usize = 0; g < 19; g++) {
      const row = pairs + g * ROW;
      const share = v128.load64_splat(last + (g << 3));
      a = f64x2.add(a, f64x2.mul(share, v128.load(row)));
      b = f64x2.add(b, f64x2.mul(share, v128.load(row, 16)));
      c = f64x2.add(c, f64x2.mul(share, v128.load(row, 32)));
      d = f64x2.add(d, f64x2.mul(share, v128.load(row, 48)));
      e = f64x2.add(e, f64x2.mul(share, v128.load(row, 64)));
    }
    store<f64>(to, f64x2.extract_lane(a, 0) * f(p, 0));
    store<f64>(to, f64x2.extract_lane(a, 1) * f(p, 1), 8);
    store<f64>(to, f64x2.extract_lane(b, 0) * f(p, 3), 24);
    store<f64>(to, f64x2.extract_lane(b, 1) * f(p, 5), 40);
    store<f64>(to, f64x2.extract_lane(c, 0) * f(p, 7), 56);
    store<f64>(to, f64x2.extract_lane(c, 1) * f(p, 9), 72);
    store<f64>(to, f64x2.extract_lane(d, 0) * f(p, 11), 88);
    store<f64>(to, f64x2.extract_lane(d, 1) * f(p, 13), 104);
    store<f64>(to, f64x2.extract_lane(e, 0) * f(p, 15), 120);
    store<f64>(to, f64x2.extract_lane(e, 1) * f(p, 17), 136);
    for (let l: usize = 2; l < 19; l += 2)
      store<f64>(to + (l << 3), (f(last, l - 1) * f(goOn, l) + f(last, l) * f(goOn, l + 1)) * f(p, l));
    let sum: f64 = 0;
    for (let l: usize = 0; l < 19; l++) sum += f(to, l);
    store<f64>(scales + (t << 3), sum);
    for (let l: usize = 0; l < 19; l++) store<f64>(to + (l << 3), f(to, l) / sum);
  }
  // What comes after the last: an O for certain, or nothing.
  const after = backward + count * WIDE;
  const ahead = after + WIDE;
  for (let l: usize = 0; l < 20; l++) store<f64>(ahead + (l << 3), 1);
  if (closed) {
    const last = forward + (count - 1) * WIDE;
    let sum: f64 = 0;
    for (let l: usize = 0; l < 19; l++) sum += f(last, l) * load<f64>(pairs + l * ROW);
    for (let l: usize = 0; l < 19; l++) {
      const end = load<f64>(pairs + l * ROW) / sum;
      store<f64>(ahead + (l << 3), end);
      store<f64>(after + (l << 3), end);
    }
  }
  for (let t = count - 1; t >= 0; t--) {
    const p = scores + t * WIDE;
    const here = backward + t * WIDE;
    const scale = load<f64>(scales + (t << 3));
    for (let l: usize = 0; l < 19; l++) store<f64>(here + (l << 3), (f(p, l) * f(ahead, l)) / scale);
    // `here` keeps what each label is worth; `ahead` is what comes after the label before.
    for (let g: usize = 0; g < 20; g += 2) {
      let value = f64x2.mul(v128.load(into + (g << 3)), v128.load64_splat(here));
      for (let kind: usize = 1; kind < 10; kind++)
        value = f64x2.add(value, f64x2.mul(v128.load(into + kind * 160 + (g << 3)), v128.load64_splat(here + ((2 * kind - 1) << 3))));
      v128.store(ahead + (g << 3), value);
    }
    for (let l: usize = 2; l < 19; l += 2) {
      const worthOfGoingOn = f(here, l);
      store<f64>(ahead + ((l - 1) << 3), f(ahead, l - 1) + f(goOn, l) * worthOfGoingOn);
      store<f64>(ahead + (l << 3), f(ahead, l) + f(goOn, l + 1) * worthOfGoingOn);
    }
  }
}
