/**
 * From what the words state to a TIMEX3 value, at the granularity stated.
 *
 * News looks back: what is left out is filled with the latest date that fits, unless
 * the tense or the words look ahead. Nothing here knows today's date: without a
 * reference, what depends on one is null or keeps its X's.
 *
 *   Friday, reference 2025-10-02, past -> 2025-09-26; Sept. 29, no reference -> XXXX-09-29
 */
import {
  dateOfEpochDay,
  epochDay,
  FIRST_MONTH,
  isoDate,
  isoWeekOf,
  nthOfMonth,
  twoDigits,
  weekdayOfEpochDay,
} from '../../lexicon/calendar.ts';
import type { Calendar, Shift, Step } from './candidate.ts';
import { FEASTS } from './feasts.ts';
import { looksAhead, type Tense } from './tense.ts';

/**
 * News looks back: without a verb in the future, a day ahead of the reference counts as this
 * many days behind it. So a day up to 40 days ahead is still taken for the coming one.
 */
const WEIGHT_AHEAD = 8;
/** With a verb in the future, a day behind counts as this many days ahead: the story may have been printed after it. */
const WEIGHT_BEHIND = 4;
/** A month or season that is over is hardly one to come: in March, `will retire in January` is of the next year. */
const WEIGHT_OVER = 40;

/** The value of a calendar date. `reference` is an ISO date or date and time, null if there is none. */
export function resolveCalendar(date: Calendar, reference: string | null, tense: Tense): string | null {
  return withTime(dayValue(date, reference, tense), date.time);
}

function dayValue(date: Calendar, reference: string | null, tense: Tense): string | null {
  const { month, day, part } = date;
  if (date.monthBy !== undefined) return inMonthOf(date, date.monthBy, reference);
  if (isWeekdayOnly(date)) return weekdayValue(date, reference, tense);
  const year = date.year ?? guessYear(date, reference, tense);
  if (year === null && (date.side ?? date.yearBy) !== undefined) return null;
  const head = year === null ? 'XXXX' : String(year).padStart(4, '0');
  if (date.ambiguous) return `${head}-XX-XX`;
  if (date.feast !== undefined) return year === null ? null : FEASTS[date.feast].date(year);
  if (part !== undefined) return `${head}-${part}`;
  if (month === undefined) return head;
  if (date.nth !== undefined) return year === null ? null : nthOfMonth(year, month, date.nth, date.weekday);
  if (date.lastDay) return year === null ? null : lastDayOfMonth(year, month);
  if (day === undefined) return `${head}-${twoDigits(month)}`;
  const first = `${head}-${twoDigits(month)}-${twoDigits(day)}`;
  return date.endDay === undefined ? first : `${first}/${head}-${twoDigits(month)}-${twoDigits(date.endDay)}`;
}

/** A day or week of the month that lies some months from the reference's. */
function inMonthOf(date: Calendar, monthBy: number, reference: string | null): string | null {
  const month = reference === null ? null : STEPS.month(reference, monthBy);
  if (month === null) return null;
  const [year, of] = month.split('-').map(Number) as [number, number];
  if (date.nth !== undefined) return nthOfMonth(year, of, date.nth, date.weekday);
  return date.lastDay ? lastDayOfMonth(year, of) : isoDate(year, of, date.day ?? 1);
}

function lastDayOfMonth(year: number, month: number): string | null {
  return [31, 30, 29, 28].map((day) => isoDate(year, month, day)).find((day) => day !== null) ?? null;
}

function isWeekdayOnly({ weekday, month, part, feast }: Calendar): boolean {
  return weekday !== undefined && month === undefined && part === undefined && feast === undefined;
}

function weekdayValue(
  { weekday = 1, side, weeks = 0, weekBy }: Calendar,
  reference: string | null,
  tense: Tense,
): string | null {
  if (reference === null) return null;
  const today = epochDay(reference);
  const back = (weekdayOfEpochDay(today) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (weekBy !== undefined) return dateOfEpochDay(today - weekdayOfEpochDay(today) + weekday + 7 * weekBy);
  if (side === 'last') return dateOfEpochDay(today - (back || 7) - 7 * weeks);
  if (side === 'next') return dateOfEpochDay(today + (ahead || 7) + 7 * weeks);
  if (looksAhead(tense) || (tense === 'near' && ahead < back)) return dateOfEpochDay(today + ahead);
  if (side === 'this' && tense === null) return dateOfEpochDay(today - weekdayOfEpochDay(today) + weekday);
  return dateOfEpochDay(today - back);
}

/** The year that a date without one belongs to. */
function guessYear(date: Calendar, reference: string | null, tense: Tense): number | null {
  if (reference === null) return null;
  const today = epochDay(reference);
  const year = Number(reference.slice(0, 4));
  if (date.yearBy !== undefined) return year + date.yearBy;
  if (date.side === 'this') return year;
  const first = (at: number): number => epochDay(firstDay(date, at) ?? '');
  const last = (at: number): number => first(at) + lengthOf(date) - 1;
  const near = [year - 1, year, year + 1].filter((at) => !Number.isNaN(first(at)));
  if (date.side === 'last') return near.filter((at) => last(at) < startOfStep(date, reference)).at(-1) ?? year - 2;
  if (date.side === 'next') return near.find((at) => first(at) > today) ?? year + 1;
  const distance = (at: number): number => {
    const ahead = Math.max(0, first(at) - today);
    const behind = Math.max(0, today - last(at));
    const over = isPeriod(date) && tense === 'future' ? WEIGHT_OVER : WEIGHT_BEHIND;
    if (tense === 'near') return ahead + behind;
    return looksAhead(tense) ? ahead + over * behind : WEIGHT_AHEAD * ahead + behind;
  };
  const fits = (at: number): boolean => weekdayOfEpochDay(first(at)) === date.weekday;
  const fitting =
    date.weekday === undefined || date.nth !== undefined
      ? []
      : near.some(fits)
        ? near.filter(fits)
        : around(year).filter(fits);
  const began = isPeriod(date) && tense === 'past' ? near.filter((at) => first(at) <= today) : [];
  const choice = [fitting, began, near].find((years) => years.length > 0) ?? [year];
  return choice.reduce((best, at) => (distance(at) < distance(best) ? at : best));
}

/** The years in which each day of the year falls on each weekday once at the least: `Friday 15 July` tells a year that is farther off. */
const around = (year: number): number[] => Array.from({ length: 13 }, (_, at) => year - 6 + at);

function firstDay({ feast, part, month = 1, day = 1 }: Calendar, year: number): string | null {
  if (feast !== undefined) return FEASTS[feast].date(year);
  return isoDate(year, part === undefined ? month : FIRST_MONTH[part], day);
}

/** Days that the date lasts at the least: after them it is over. */
function lengthOf(date: Calendar): number {
  if (!isPeriod(date)) return 1;
  if (date.part === undefined) return 28;
  return date.part.startsWith('H') ? 181 : 89;
}

/** Whether it is longer than a day. */
function isPeriod({ day, feast }: Calendar): boolean {
  return day === undefined && feast === undefined;
}

/** A month or season is not `last` before the month of the reference begins. */
function startOfStep(date: Calendar, reference: string): number {
  return epochDay(isPeriod(date) ? `${reference.slice(0, 7)}-01` : reference);
}

/** The value some steps from a date: `resolveShift({ step: 'week', by: -1 }, '2025-10-02')` is `2025-W39`. */
export function resolveShift(
  { step, by, time, keeps }: Pick<Shift, 'step' | 'by' | 'time' | 'keeps'>,
  from: string | null,
  tense: Tense,
): string | null {
  if (from === null) return null;
  const kept = keeps ? /^(\d{4})(-(?:[QH]\d|\d\d))$/.exec(from) : null;
  if (kept !== null) return withTime(fourDigits(Number(kept[1]) + by) + kept[2], time);
  // early in the week, "the weekend" is the one that is over
  const over = step === 'weekend' && by === 0 && !looksAhead(tense) && weekdayOfEpochDay(epochDay(from)) <= 4;
  return withTime(STEPS[step](from, over ? -1 : by), time);
}

/** The value with its time of day; null where it lies beyond the years 0000 to 9999. */
function withTime(value: string | null, time: string | undefined): string | null {
  if (value === null || !/^(?:\d{4}|XXXX|\d{3}X|\d\dXX)(?!\d)/.test(value)) return null;
  return time === undefined ? value : value + time;
}

const STEPS: Readonly<Record<Step, (from: string, by: number) => string | null>> = {
  day: (from, by) => withDay(from, (day) => dateOfEpochDay(day + by)),
  week: (from, by) => withDay(from, (day) => isoWeekOf(day + 7 * by)),
  weekend: (from, by) => withDay(from, (day) => `${isoWeekOf(day + 7 * by)}-WE`),
  month: (from, by) => {
    const month = /^(\d{4})-(\d\d)/.exec(from);
    if (month === null) return null;
    const count = Number(month[1]) * 12 + Number(month[2]) - 1 + by;
    return `${fourDigits(Math.floor(count / 12))}-${twoDigits((count % 12) + 1)}`;
  },
  quarter: (from, by) => {
    const found = /^(\d{4})-(?:Q(\d)|(\d\d))/.exec(from);
    if (found === null) return null;
    const [, year, quarter, month] = found;
    const count = Number(year) * 4 + (quarter ? Number(quarter) - 1 : Math.floor((Number(month) - 1) / 3)) + by;
    return `${fourDigits(Math.floor(count / 4))}-Q${(count % 4) + 1}`;
  },
  year: (from, by) => withYear(from, (year) => fourDigits(year + by)),
  decade: (from, by) => withYear(from, (year) => `${fourDigits(year + 10 * by).slice(0, 3)}X`),
  century: (from, by) => withYear(from, (year) => `${fourDigits(year + 100 * by).slice(0, 2)}XX`),
};

function withDay(from: string, make: (day: number) => string): string | null {
  const day = epochDay(from);
  return Number.isNaN(day) ? null : make(day);
}

function withYear(from: string, make: (year: number) => string): string | null {
  return /^\d{4}/.test(from) ? make(Number(from.slice(0, 4))) : null;
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
