/**
 * All finders, in the order in which they win when two propose the same span.
 */
import type { Finder } from '../candidate.ts';
import { absolute } from './absolute.ts';
import { adverbs, counted, every, single, uncounted, vague } from './durations.ts';
import { holidays, months, quarters, seasons } from './months.ts';
import { relative } from './relative.ts';
import { shortWeekdays, weekdaySets, weekdays } from './weekdays.ts';
import { centuries, decades, fiscalYears, years } from './years.ts';

export const FINDERS: readonly Finder[] = [
  absolute, // full dates and clock times, read by chrono-node
  weekdaySets, // before weekdays: "every Monday" is a habit
  weekdays,
  shortWeekdays,
  months,
  seasons,
  quarters,
  holidays,
  ...relative, // before durations: "two years ago" is a date
  fiscalYears,
  years,
  decades,
  centuries,
  every,
  adverbs,
  counted,
  vague,
  uncounted,
  single,
];
