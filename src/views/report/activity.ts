/**
 * How many articles and quotes there are for each day, month or year: the finest of the
 * three that gives no more than MOST_BARS periods. Periods without any stand there with zeros.
 *
 *   articles of 1 and 3 May -> 2025-05-01: 1, 2025-05-02: 0, 2025-05-03: 1
 */
import { type ArticleCounts, type Coverage, startCoverage } from '../../analyses/coverage.ts';
import { firstDayOf, periodOf } from '../../lexicon/calendar.ts';

/** More bars than these are no longer told apart. */
const MOST_BARS = 62;
const DAYS = { day: 1, month: 30, year: 365 } as const;
const UNITS = ['day', 'month', 'year'] as const;

export type Activity = {
  readonly unit: (typeof UNITS)[number];
  readonly periods: readonly { readonly period: string; readonly articles: number; readonly quotes: number }[];
  /** Articles that give no date of this fineness. */
  readonly undated: number;
};

/** Counts articles by the dates that they are of. */
export function startActivity() {
  const seen: ArticleCounts[] = [];
  return {
    /** @param date as much of `YYYY-MM-DD` as is known */
    add(date: string | null, quotes: number): void {
      seen.push({ date, matches: true, mentions: 0, quotes });
    },
    end(): Activity {
      const unit = UNITS.find((one) => isFew(seen, one)) ?? 'year';
      const coverage = startCoverage(unit);
      for (const one of seen) coverage.add(one);
      const all = coverage.end();
      const dated = all.filter((one): one is Coverage & { period: string } => one.period !== null);
      // Over so long a time, years without an article are left out.
      const shown = dated.length > MOST_BARS ? dated.filter(({ articles }) => articles > 0) : dated;
      return {
        unit,
        periods: shown.map(({ period, articles, quotes }) => ({ period, articles, quotes })),
        undated: all.find(({ period }) => period === null)?.articles ?? 0,
      };
    },
  };
}

/** Whether articles are dated so finely, from the first to the last in no more periods than can be shown. */
function isFew(seen: readonly ArticleCounts[], unit: Activity['unit']): boolean {
  const periods = seen.flatMap(({ date }) => periodOf(date, unit) ?? []).sort();
  if (periods.length === 0) return false;
  const [first, last] = [periods[0]!, periods.at(-1)!].map((period) => Date.parse(firstDayOf(period)!)) as [
    number,
    number,
  ];
  return (last - first) / 86_400_000 < MOST_BARS * DAYS[unit];
}
