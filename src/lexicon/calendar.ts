/**
 * The English calendar: month and weekday names as news writes them, and the little
 * arithmetic on days that datelines need. Pure: no clock, no time zone.
 *
 *   "Sept." -> 9        "Tues" -> 2        2025, 9, 29 -> "2025-09-29"
 */

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
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

/** The ISO date of a number of days since 1970-01-01. */
export function dateOfEpochDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The ISO weekday, 1 to 7, of a number of days since 1970-01-01 (a Thursday). */
export function weekdayOfEpochDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
