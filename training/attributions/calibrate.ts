/**
 * Fits confidences: a logistic regression from what a finding's probabilities are to whether it was
 * right, by Newton's method with a light penalty.
 */
export interface Outcome {
  readonly evidence: readonly number[];
  readonly right: boolean;
  /** How much the outcome counts. */
  readonly weight: number;
}

const ROUNDS = 30;
const PENALTY = 1;

/** The weights of the regression. */
export function fitCalibration(outcomes: readonly Outcome[]): number[] {
  const size = outcomes[0]?.evidence.length ?? 0;
  const weights: number[] = new Array(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -PENALTY * weight));
    const hessian = weights.map((_, i) => weights.map((_, j): number => (i === j ? PENALTY : 0)));
    for (const { evidence, right, weight } of outcomes) {
      const sum = evidence.reduce((total, value, i) => total + value * weights[i]!, 0);
      const p = 1 / (1 + Math.exp(-sum));
      for (let i = 0; i < size; i++) {
        gradient[i] = gradient[i]! + weight * evidence[i]! * ((right ? 1 : 0) - p);
        for (let j = 0; j < size; j++)
          hessian[i]![j] = hessian[i]![j]! + weight * evidence[i]! * evidence[j]! * p * (1 - p);
      }
    }
    const step = solve(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i] = weights[i]! + step[i]!;
  }
  return weights.map((weight) => Number(weight.toFixed(4)));
}

/** Gaussian elimination with the largest pivot first. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let k = column; k <= size; k++) rows[row]![k] = rows[row]![k]! - factor * rows[column]![k]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
