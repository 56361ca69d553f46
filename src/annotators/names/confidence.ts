/**
 * From the model's probability to a confidence that means what it says: of the names with a
 * confidence of 0.8, about eight in ten are right. The model is too sure of rare types and of
 * names that it has never seen; a curve for each type, fitted on held-out articles, corrects that.
 *
 *   0.97 as organization -> 0.90; 0.97 as person -> 0.95
 */
import { type TaggedType, TYPES } from './labels.ts';

/** For each of TYPES, slope and intercept of the correction in log odds. */
export type Calibration = readonly (readonly [slope: number, intercept: number])[];

/** Takes the model's probabilities as they are. */
export const UNCALIBRATED: Calibration = TYPES.map(() => [1, 0]);

/** Log odds, kept off the infinite ends. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(p / (1 - p));
}

/** The confidence for a span that the model gives this probability; three decimals. */
export function calibrated(calibration: Calibration, type: TaggedType, probability: number): number {
  const [slope, intercept] = calibration[TYPES.indexOf(type)] ?? [1, 0];
  const confidence = 1 / (1 + Math.exp(-(slope * logOdds(probability) + intercept)));
  return Math.round(confidence * 1000) / 1000;
}
