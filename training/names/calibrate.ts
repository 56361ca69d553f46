/**
 * Fits the confidence curves (see src/annotators/names/confidence.ts): for each type, a logistic
 * regression of "was the span right" on the log odds that the model gave it, over articles that
 * were not trained on.
 */
import { type Calibration, logOdds } from '../../src/annotators/names/confidence.ts';
import { type TaggedType, TYPES } from '../../src/annotators/names/labels.ts';

/** A span that an uncalibrated tagger found, and whether the annotation agrees. */
export interface Outcome {
  readonly type: TaggedType;
  readonly probability: number;
  readonly right: boolean;
}

/** One curve a type. */
export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  return TYPES.map((type) => fitCurve(outcomes.filter((outcome) => outcome.type === type)));
}

/** Newton's method; a weak pull towards (1, 0) decides where there are few outcomes. */
function fitCurve(outcomes: readonly Outcome[]): [number, number] {
  const PULL = 2;
  let slope = 1;
  let intercept = 0;
  for (let round = 0; round < 30; round++) {
    let gs = PULL * (slope - 1);
    let gi = PULL * intercept;
    let hss = PULL;
    let hsi = 0;
    let hii = PULL;
    for (const { probability, right } of outcomes) {
      const x = logOdds(probability);
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)));
      const difference = p - (right ? 1 : 0);
      const weight = p * (1 - p);
      gs += difference * x;
      gi += difference;
      hss += weight * x * x;
      hsi += weight * x;
      hii += weight;
    }
    const determinant = hss * hii - hsi * hsi;
    slope -= (hii * gs - hsi * gi) / determinant;
    intercept -= (hss * gi - hsi * gs) / determinant;
  }
  return [Math.round(slope * 1000) / 1000, Math.round(intercept * 1000) / 1000];
}
