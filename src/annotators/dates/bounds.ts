/**
 * The first and the last day that a TIMEX3 value covers.
 *
 *   2025-Q3 -> 2025-07-01 to 2025-09-30; 198X -> 1980-01-01 to 1989-12-31; P2W that reaches back from
 *   2025-10-02 -> 2025-09-18 to 2025-10-02; PAST_REF, XXXX-05 and P3D have no bounds
 */
import { dateOfEpochDay, epochDay, FIRST_MONTH, firstDayOf, isoDate, type YearPart } from '../../lexicon/calendar.ts';

const FIRST_DAY = epochDay('0000-01-01');
const LAST_DAY = epochDay('9999-12-31');

/** Both ends of a stretch of days, or of minutes where the value is a time. */
export interface Bounds {
  readonly begins: string;
  readonly ends: string;
}

/** The bounds of a point or a stretch on the calendar; null where the value has no place there. */
export function boundsOf(value: string | null, zone: string | null = null): Bounds | null {
  if (value === null) return null;
  const [from, to] = value.split('/') as [string, string?];
  if (to !== undefined) {
    const [one, other] = [boundsOf(from), boundsOf(to)];
    return one === null || other === null ? null : { begins: one.begins, ends: other.ends };
  }
  const time = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(value);
  if (time !== null) return { begins: `${value}${zone ?? ''}`, ends: `${value}${zone ?? ''}` };
  const begins = value.endsWith('-WE') ? later(firstDayOf(value), 5) : firstDayOf(value);
  const ends = lastDayOf(value);
  return begins === null || ends === null || begins > ends ? null : { begins, ends };
}

function later(day: string | null, days: number): string | null {
  return day === null ? null : dayOn(epochDay(day) + days);
}

/** The day by its number; null beyond the years 0000 to 9999, which no value names. */
function dayOn(day: number): string | null {
  return day < FIRST_DAY || day > LAST_DAY ? null : dateOfEpochDay(day);
}

/** The last day of what a value names. */
function lastDayOf(value: string): string | null {
  const found = /^(\d{2,4})(X{0,2})(?:-(W\d\d|\d\d|[A-Z]\w))?(?:-(\d\d|WE))?(?:T[A-Z\d:]+)?$/.exec(value);
  if (found === null || found[1]!.length + found[2]!.length !== 4) return null;
  const [, digits, , part, day] = found as unknown as [string, string, string, string?, string?];
  const year = Number(digits.padEnd(4, '9'));
  if (part === undefined) return isoDate(year, 12, 31);
  if (/^W\d/.test(part)) return later(firstDayOf(value), 6);
  if (day !== undefined) return isoDate(year, Number(part), Number(day));
  const months = part in FIRST_MONTH ? (part.startsWith('H') ? 6 : 3) : 1;
  const first = FIRST_MONTH[part as YearPart] ?? Number(part);
  return dayBefore(year, first + months);
}

/** The day before the first of a month; months above 12 are of the next year. */
function dayBefore(year: number, month: number): string | null {
  const first = isoDate(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
  return first === null ? null : later(first, -1);
}

/** The stretch that a duration reaches back from the reference, or on from it; null where it counts no whole days. */
export function reachOf(duration: string, reference: string | null, way: 1 | -1): Bounds | null {
  const found = /^P(\d+)([DWMQY])$/.exec(duration);
  if (found === null || reference === null) return null;
  const here = reference.slice(0, 10);
  const there = moved(here, way * Number(found[1]), found[2]!);
  if (there === null) return null;
  return way < 0 ? { begins: there, ends: here } : { begins: here, ends: there };
}

function moved(day: string, by: number, unit: string): string | null {
  const days = { D: 1, W: 7 }[unit];
  const at = epochDay(day);
  if (Number.isNaN(at)) return null;
  if (days !== undefined) return dayOn(at + by * days);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const count = year * 12 + month - 1 + by * ({ M: 1, Q: 3, Y: 12 }[unit] ?? 0);
  const [to, of] = [Math.floor(count / 12), (count % 12) + 1];
  // a month that has no such day ends before it
  return isoDate(to, of, date) ?? (to < 1 || to > 9999 ? null : dayBefore(to, of + 1));
}
