/** An averaged perceptron (Freund and Schapire 1999; Collins 2002) over rows of sixteen weights, picked by features' hashes. */
import { ROW } from '../../src/parsing/model.ts';
import type { Bag } from '../../src/tagging/feature-bag.ts';

export interface Perceptron {
  /** The sums of the weights of features, good until the next call. */
  score(bag: Bag): Float64Array;
  /** Makes one number more likely and another less, and counts the step. */
  learn(bag: Bag, right: number, found: number): void;
  /** The mean of the weights over all steps. */
  mean(): Float32Array;
}

export function createPerceptron(rows: number): Perceptron {
  const weights = new Float32Array(rows * ROW);
  // Of each weight, its sum over the steps until it was last changed, and when that was.
  const sums = new Float64Array(rows * ROW);
  const changed = new Int32Array(rows * ROW);
  const scores = new Float64Array(ROW);
  let step = 1;
  const rowOf = (hash: number): number => Math.floor((hash >>> 0) * (rows / 0x1_0000_0000)) * ROW;
  function change(at: number, by: number): void {
    sums[at] = sums[at]! + (step - changed[at]!) * weights[at]!;
    changed[at] = step;
    weights[at] = weights[at]! + by;
  }
  return {
    score({ hashes, count }) {
      scores.fill(0);
      for (let i = 0; i < count; i++) {
        const row = rowOf(hashes[i]!);
        for (let k = 0; k < ROW; k++) scores[k] = scores[k]! + weights[row + k]!;
      }
      return scores;
    },
    learn({ hashes, count }, right, found) {
      for (let i = 0; right !== found && i < count; i++) {
        const row = rowOf(hashes[i]!);
        change(row + right, 1);
        change(row + found, -1);
      }
      step++;
    },
    mean: () => Float32Array.from(weights, (weight, at) => (sums[at]! + (step - changed[at]!) * weight) / step),
  };
}
