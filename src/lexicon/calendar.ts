/**
 * The calendar: month and weekday names as English news writes them, arithmetic on days, and the
 * periods that a date falls in. Weeks are ISO 8601: they begin on Monday, and the first holds
 * 4 January. Pure: no clock, no time zone.
 *
 *   "Sept." -> 9;   "Tues" -> 2;   2025, 9, 29 -> 2025-09-29;   2025-12-31, week -> 2026-W01
 */

const DAY_IN_MS = 86_400_000;

const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAY_NAMES = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const months = new Map<string, number>([
  ...MONTH_NAMES.flatMap((name, at): [string, number][] => [
    [name.toLowerCase(), at + 1],
    [name.slice(0, 3).toLowerCase(), at + 1],
  ]),
  ['sept', 9],
]);

const weekdays = new Map<string, number>([
  ...WEEKDAY_NAMES.flatMap((name, at): [string, number][] => [
    [name.toLowerCase(), at + 1],
    [name.slice(0, 3).toLowerCase(), at + 1],
  ]),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);

/** 1 to 12 for a month's name or abbreviation, in any case, with or without its stop; null for any other word. */
export function monthNumber(word: string): number | null {
  return months.get(plain(word)) ?? null;
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts; null for any other word. */
export function weekdayNumber(word: string): number | null {
  return weekdays.get(plain(word)) ?? null;
}

function plain(word: string): string {
  return (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase();
}

/** Source of a regular expression for the full names of weekdays, in lower case. */
export const WHOLE_WEEKDAY = `(?:${WEEKDAY_NAMES.join('|').toLowerCase()})`;

/** Source of a regular expression for a month's name or abbreviation, capitalised or in capitals, with its stop. */
export const MONTH = namePattern(months.keys());

/** The same for weekdays. */
export const WEEKDAY = namePattern(weekdays.keys());

function namePattern(names: Iterable<string>): string {
  const forms = [...names].flatMap((name) => [name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()]);
  const longestFirst = forms.sort((a, b) => b.length - a.length);
  return String.raw`(?:${longestFirst.join('|')})(?![\p{L}\p{N}])\.?`;
}

/** `2025-09-29`, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const exists = year >= 1 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Days since 1970-01-01 of an ISO date or date and time; NaN where it does not begin with a full date. */
export function epochDay(iso: string): number {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return Number.NaN;
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_IN_MS;
}

/** The ISO date of a number of days since 1970-01-01. */
export function dateOfEpochDay(day: number): string {
  return new Date(day * DAY_IN_MS).toISOString().slice(0, 10);
}

/** The ISO weekday, 1 to 7, of a number of days since 1970-01-01 (a Thursday). */
export function weekdayOfEpochDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The ISO week of a number of days since 1970-01-01: its year is that of its Thursday. */
export function isoWeekOf(day: number): string {
  const thursday = day - weekdayOfEpochDay(day) + 4;
  const year = dateOfEpochDay(thursday).slice(0, 4);
  const week = Math.floor((thursday - epochDay(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${twoDigits(week)}`;
}

/** The n-th such weekday of a month, counted from its end where `nth` is -1; without a weekday the n-th week, which is that of its fourth day. */
export function nthOfMonth(year: number, month: number, nth: number, weekday: number | undefined): string | null {
  const first = epochDay(isoDate(year, month, 1) ?? '');
  const days = epochDay(isoDate(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? '') - first;
  if (Number.isNaN(days)) return null;
  if (weekday === undefined) return isoWeekOf(nth < 0 ? first + days - 4 : first + 3 + 7 * (nth - 1));
  const start = nth < 0 ? first + days - 7 : first + 7 * (nth - 1);
  const day = start + ((weekday - weekdayOfEpochDay(start) + 7) % 7);
  return day < first + days ? dateOfEpochDay(day) : null;
}

/** `09` for 9. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** The period that holds the date; null where the date is not known so finely. */
export function periodOf(date: string | null, unit: Period): string | null {
  if (date === null) return null;
  if (unit === 'year') return date.slice(0, 4);
  if (unit === 'month') return date.length >= 7 ? date.slice(0, 7) : null;
  if (date.length < 10) return null;
  if (unit === 'day') return date.slice(0, 10);
  const day = epochDay(date);
  return Number.isNaN(day) ? null : isoWeekOf(day);
}

/** All periods from the first to the last of those given, also those in which nothing was. */
export function periodsBetween(first: string, last: string, unit: Period): string[] {
  const periods: string[] = [];
  // It stops at the last, not after it: what comes after the year 9999 has no four digits.
  for (let day = firstDayOf(first)!; periods.at(-1) !== last; day = nextStart(day, unit))
    periods.push(periodOf(day, unit)!);
  return periods;
}

/** The day after the period that begins on this day. */
function nextStart(day: string, unit: Period): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (unit === 'year') return iso(Date.UTC(year + 1, 0));
  if (unit === 'month') return iso(Date.UTC(year, month));
  return iso(Date.UTC(year, month - 1, date + (unit === 'week' ? 7 : 1)));
}

/** The parts of a year that TIMEX3 names, by their first months; seasons as in the northern half of the world. */
export const FIRST_MONTH = { Q1: 1, Q2: 4, Q3: 7, Q4: 10, H1: 1, H2: 7, SP: 3, SU: 6, FA: 9, WI: 12 } as const;
/** Named parts of a year: quarters, halves and seasons, as TIMEX3 writes them. */
export type YearPart = keyof typeof FIRST_MONTH;

/**
 * The first day of what a TIMEX3 value or a period names; null for what has no place in the calendar.
 *
 *   2025-Q3 -> 2025-07-01;   2025-W40 -> 2025-09-29;   199 (the 1990s) -> 1990-01-01;   PAST_REF -> null
 */
export function firstDayOf(value: string): string | null {
  const found = /^(\d{2,4})(?:-(W\d\d|\d\d|[A-Z]\w))?(?:-(\d\d))?(?!\d)/.exec(value);
  if (found === null) return null;
  const [, digits, part, day] = found as unknown as [string, string, string?, string?];
  const year = digits.padEnd(4, '0');
  if (part === undefined) return `${year}-01-01`;
  if (part.startsWith('W') && part !== 'WI') return iso(mondayOf(Number(year), Number(part.slice(1))));
  const month = part in FIRST_MONTH ? twoDigits(FIRST_MONTH[part as YearPart]) : part;
  return /^\d\d$/.test(month) ? `${year}-${month}-${day ?? '01'}` : `${year}-01-01`;
}

/** The first day of an ISO week, in milliseconds since 1970. */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_IN_MS + (week - 1) * 7 * DAY_IN_MS;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
