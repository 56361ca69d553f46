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

/** A weak pull towards slope 1 and intercept 0 decides where there are few outcomes. */
const PULL = 2;

/** Newton's method, each step halved until it lowers the loss. */
function fitCurve(outcomes: readonly Outcome[]): [number, number] {
  const cases = outcomes.map(({ probability, right }) => ({ x: logOdds(probability), y: right ? 1 : 0 }));
  const loss = (slope: number, intercept: number): number =>
    cases.reduce(
      (sum, { x, y }) => {
        const z = slope * x + intercept;
        return sum + Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y * z;
      },
      (PULL / 2) * ((slope - 1) ** 2 + intercept ** 2),
    );
  let slope = 1;
  let intercept = 0;
  for (let round = 0; round < 30; round++) {
    let gs = PULL * (slope - 1);
    let gi = PULL * intercept;
    let hss = PULL;
    let hsi = 0;
    let hii = PULL;
    for (const { x, y } of cases) {
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)));
      const weight = p * (1 - p);
      gs += (p - y) * x;
      gi += p - y;
      hss += weight * x * x;
      hsi += weight * x;
      hii += weight;
    }
    const determinant = hss * hii - hsi * hsi;
    const ds = (hii * gs - hsi * gi) / determinant;
    const di = (hss * gi - hsi * gs) / determinant;
    const now = loss(slope, intercept);
    let step = 1;
    while (step > 1e-6 && loss(slope - step * ds, intercept - step * di) > now) step /= 2;
    slope -= step * ds;
    intercept -= step * di;
  }
  return [Math.round(slope * 1000) / 1000, Math.round(intercept * 1000) / 1000];
}
