/** A named feature of a candidate. */
import type { Sight } from '../sight.ts';

export type Value = string | number | boolean;

export interface Feature {
  readonly name: string;
  /** Null where there is nothing to say. */
  value(sight: Sight): Value | null;
  /** A second value that is seen together with the first. */
  and?(sight: Sight): Value;
}

/** Counts told apart: each to 5, then ranges by their lower ends. */
export const bin = (count: number): number =>
  count < 6 ? count : count < 9 ? 6 : count < 16 ? 9 : count < 31 ? 16 : 31;
