/**
 * How many articles and quotes there are for each day, month or year: the finest of the
 * three that gives no more than MOST periods. Periods without any stand there with zeros.
 *
 *   articles of 1 and 3 May -> 2025-05-01: 1, 2025-05-02: 0, 2025-05-03: 1
 */
import type { Annotated } from '../document/document.ts';

/** More bars than these are no longer told apart. */
const MOST = 62;
const UNITS = [
  { unit: 'day', length: 10, next: nextDay },
  { unit: 'month', length: 7, next: nextMonth },
  { unit: 'year', length: 4, next: (year: string) => String(Number(year) + 1).padStart(4, '0') },
] as const;

export type Activity = {
  readonly unit: 'day' | 'month' | 'year';
  readonly periods: readonly { readonly period: string; readonly articles: number; readonly quotes: number }[];
  /** Articles that give no date of this fineness. */
  readonly undated: number;
};

interface Seen {
  /** As much of `YYYY-MM-DD` as is known. */
  readonly date: string;
  readonly quotes: number;
}

/** Counts articles by their publication date, else the date of their dateline. */
export function startActivity() {
  const seen: Seen[] = [];
  return {
    add({ layers }: Annotated<'structure' | 'quotes'>): void {
      const { published, dateline } = layers.structure;
      const date = /^\d{4}(-\d\d){0,2}/.exec(published?.text ?? dateline?.date ?? '')?.[0] ?? '';
      seen.push({ date, quotes: layers.quotes.length });
    },
    end(): Activity {
      for (const { unit, length, next } of UNITS) {
        const dated = seen.filter(({ date }) => date.length >= length).map(({ date }) => date.slice(0, length));
        const periods = between(dated.sort(), next);
        // Where no article gives a day, months may be given.
        if (periods !== null && periods.length > 0) return count(seen, unit, length, periods);
      }
      // Over so long a time, years without an article are left out.
      return count(seen, 'year', 4, [...new Set(seen.map(({ date }) => date.slice(0, 4)).filter(Boolean))].sort());
    },
  };
}

/** All periods from the first to the last; null where they are too many. */
function between(sorted: readonly string[], next: (period: string) => string): string[] | null {
  const [first, last] = [sorted[0], sorted.at(-1)];
  const periods: string[] = [];
  for (let period = first; period !== undefined && period <= last!; period = next(period)) {
    if (periods.push(period) > MOST) return null;
  }
  return periods;
}

function count(seen: readonly Seen[], unit: Activity['unit'], length: number, periods: readonly string[]): Activity {
  const counts = new Map(periods.map((period) => [period, { period, articles: 0, quotes: 0 }]));
  let undated = 0;
  for (const { date, quotes } of seen) {
    const period = counts.get(date.slice(0, length));
    if (period === undefined || date.length < length) undated += 1;
    else {
      period.articles += 1;
      period.quotes += quotes;
    }
  }
  return { unit, periods: [...counts.values()], undated };
}

function nextDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7);
}
