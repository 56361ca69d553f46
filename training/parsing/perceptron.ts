/**
 * An averaged perceptron (Freund and Schapire 1999; Collins 2002) with a row of sixteen weights for each feature that
 * was ever part of a mistake.
 */
import { ROW } from '../../src/parsing/model.ts';
import type { Bag } from '../../src/tagging/feature-bag.ts';

/** Features, sorted by their hashes, and a row of weights for each. */
export interface Weights {
  readonly keys: Uint32Array;
  readonly rows: Float32Array;
}

export interface Perceptron {
  /** The sums of the weights of features, good until the next call. */
  score(bag: Bag): Float64Array;
  /** Makes one number more likely and another less, and counts the step. */
  learn(bag: Bag, right: number, found: number): void;
  /** The mean of the weights over all steps, of the `most` features that weigh most. */
  mean(most: number): Weights;
}

export function createPerceptron(): Perceptron {
  let slots = new Int32Array(1 << 20).fill(-1);
  let room = 1 << 18;
  let keys = new Uint32Array(room);
  let weights = new Float32Array(room * ROW);
  // Of each weight, its sum over the steps until it was last changed, and when that was.
  let sums = new Float64Array(room * ROW);
  let changed = new Int32Array(room * ROW);
  const scores = new Float64Array(ROW);
  let count = 0;
  let step = 1;

  /** Where the hash stands in `slots`, or would. */
  function slotOf(hash: number): number {
    let slot = (hash >>> 0) & (slots.length - 1);
    while (slots[slot]! >= 0 && keys[slots[slot]!] !== hash >>> 0) slot = (slot + 1) & (slots.length - 1);
    return slot;
  }
  function rowFor(hash: number): number {
    const slot = slotOf(hash);
    if (slots[slot]! >= 0) return slots[slot]! * ROW;
    if (count === room) makeRoom();
    keys[count] = hash;
    slots[slotOf(hash)] = count;
    return count++ * ROW;
  }
  function makeRoom(): void {
    room *= 2;
    keys = copied(new Uint32Array(room), keys);
    weights = copied(new Float32Array(room * ROW), weights);
    sums = copied(new Float64Array(room * ROW), sums);
    changed = copied(new Int32Array(room * ROW), changed);
    slots = new Int32Array(4 * room).fill(-1);
    for (let row = 0; row < count; row++) slots[slotOf(keys[row]!)] = row;
  }
  function change(at: number, by: number): void {
    sums[at] = sums[at]! + (step - changed[at]!) * weights[at]!;
    changed[at] = step;
    weights[at] = weights[at]! + by;
  }
  return {
    score({ hashes, count: features }) {
      scores.fill(0);
      for (let i = 0; i < features; i++) {
        const found = slots[slotOf(hashes[i]!)]!;
        if (found < 0) continue;
        const row = found * ROW;
        for (let k = 0; k < ROW; k++) scores[k] = scores[k]! + weights[row + k]!;
      }
      return scores;
    },
    learn({ hashes, count: features }, right, found) {
      for (let i = 0; right !== found && i < features; i++) {
        const row = rowFor(hashes[i]!);
        change(row + right, 1);
        change(row + found, -1);
      }
      step++;
    },
    mean(most) {
      const means = new Float32Array(count * ROW);
      const sizes = new Float32Array(count);
      for (let at = 0; at < means.length; at++) {
        means[at] = (sums[at]! + (step - changed[at]!) * weights[at]!) / step;
        sizes[Math.floor(at / ROW)]! += Math.abs(means[at]!);
      }
      const least = sizes.slice().sort()[Math.max(0, count - most)]!;
      const kept = Array.from(sizes.keys())
        .filter((row) => sizes[row]! >= least)
        .sort((a, b) => keys[a]! - keys[b]!);
      const rows = new Float32Array(kept.length * ROW);
      for (const [i, row] of kept.entries()) rows.set(means.subarray(row * ROW, (row + 1) * ROW), i * ROW);
      return { keys: Uint32Array.from(kept, (row) => keys[row]!), rows };
    },
  };
}

function copied<T extends Uint32Array | Int32Array | Float32Array | Float64Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
