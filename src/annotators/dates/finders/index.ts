/**
 * All finders, in the order in which they win when two propose the same span.
 */
import type { Finder } from '../candidate.ts';
import { dayClock, fourDigits, noon, twelveHours } from './clock.ts';
import { dayFirst, dayLists, digits, monthFirst } from './days.ts';
import { adverbs, counted, every, single, uncounted, vague } from './durations.ts';
import { holidays } from './holidays.ts';
import { daysOfMonth, lastDays, months, seasons } from './periods.ts';
import { latestQuarter, quarters, yearEarlier } from './quarters.ts';
import { relative } from './relative.ts';
import { steps } from './steps.ts';
import { nthWeekdays, shortWeekdays, weekdaySets, weekdays, weekdaysAgo } from './weekdays.ts';
import { centuries, decades, fiscalYears, spelledYears, years } from './years.ts';

export const FINDERS: readonly Finder[] = [
  monthFirst,
  dayFirst,
  dayLists,
  digits,
  twelveHours,
  dayClock,
  fourDigits,
  noon,
  weekdaysAgo,
  weekdaySets, // before weekdays: "every Monday" is a habit
  nthWeekdays,
  weekdays,
  shortWeekdays,
  daysOfMonth,
  lastDays,
  months,
  seasons,
  quarters,
  latestQuarter,
  yearEarlier, // before the relative ones: results are compared with a quarter
  holidays,
  ...relative,
  ...steps, // before durations: "two years ago" is a date
  fiscalYears,
  years,
  spelledYears,
  decades,
  centuries,
  every,
  adverbs,
  counted,
  vague,
  uncounted,
  single,
];
