/**
 * Articles in time: the day an article is of, and the day, week, month or year that a
 * date falls in. Weeks are ISO 8601: they begin on Monday, and the first holds 4 January.
 *
 *   2025-12-31, week -> 2026-W01;   2025-09, month -> 2025-09;   2025-09, day -> null
 */
import type { Annotated } from '../document/document.ts';

export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const DAY = 86_400_000;

/** As much of `YYYY-MM-DD` as the publication date gives, else the dateline's; null with neither. */
export function dateOf({ layers }: Annotated<'structure'>): string | null {
  const { published, dateline } = layers.structure;
  return /^\d{4}(?:-\d\d){0,2}/.exec(published?.text ?? dateline?.date ?? '')?.[0] ?? null;
}

/** The period that holds the date; null where the date is not known so finely. */
export function periodOf(date: string | null, unit: Period): string | null {
  if (date === null) return null;
  if (unit === 'year') return date.slice(0, 4);
  if (unit === 'month') return date.length >= 7 ? date.slice(0, 7) : null;
  if (date.length < 10) return null;
  return unit === 'day' ? date.slice(0, 10) : weekOf(date.slice(0, 10));
}

/** All periods from the first to the last of those given, also those in which nothing was. */
export function periodsBetween(first: string, last: string, unit: Period): string[] {
  const periods: string[] = [];
  for (let day = firstDayOf(first)!; periodOf(day, unit)! <= last; day = nextStart(day, unit))
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

const QUARTERS: Readonly<Record<string, string>> = { Q1: '01', Q2: '04', Q3: '07', Q4: '10' };
/** Half years, and seasons as in the northern half of the world. */
const OTHERS: Readonly<Record<string, string>> = { H1: '01', H2: '07', SP: '03', SU: '06', FA: '09', WI: '12' };

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
  const month = QUARTERS[part] ?? OTHERS[part] ?? part;
  return /^\d\d$/.test(month) ? `${year}-${month}-${day ?? '01'}` : `${year}-01-01`;
}

function weekOf(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const at = Date.UTC(year, month - 1, date);
  const thursday = new Date(at + (3 - ((new Date(at).getUTCDay() + 6) % 7)) * DAY);
  const weekYear = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(weekYear, 0, 1)) / (7 * DAY)) + 1;
  return `${weekYear}-W${String(week).padStart(2, '0')}`;
}

function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
