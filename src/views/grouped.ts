/** The option by which counting views make groups, and how their shares and measures are printed. */
import { PERIODS } from '../lexicon/calendar.ts';
import { text } from './view-options.ts';

export const GROUPED = {
  by: text('field', 'count for each day, week, month or year, or each value of a field of the input', {
    fieldUnless: PERIODS,
  }),
};

/** Of a share, a hundredth of a percent. */
export function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
