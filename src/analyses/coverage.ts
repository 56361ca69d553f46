/**
 * How much articles of each day, week, month or year have of what is asked: an entity, a
 * pair, a speaker. Periods without any stand there with zeros, from the first to the last
 * that has an article.
 *
 *   articles of March and May -> 2025-03: 4 articles, 2025-04: 0, 2025-05: 2
 */
import { type Period, periodOf, periodsBetween } from '../lexicon/calendar.ts';

/** What one article has of what is asked. */
export interface ArticleCounts {
  /** As much of `YYYY-MM-DD` as is known. */
  readonly date: string | null;
  /** Whether the article has all that was asked; mentions and quotes count only then. */
  readonly matches: boolean;
  readonly mentions: number;
  readonly quotes: number;
}

export interface Coverage {
  /** Null for the articles without a date so fine. */
  readonly period: string | null;
  articles: number;
  matching: number;
  mentions: number;
  quotes: number;
}

export function startCoverage(unit: Period) {
  const periods = new Map<string | null, Coverage>();
  const at = (period: string | null): Coverage => {
    if (!periods.has(period)) periods.set(period, { period, articles: 0, matching: 0, mentions: 0, quotes: 0 });
    return periods.get(period)!;
  };
  return {
    add({ date, matches, mentions, quotes }: ArticleCounts): void {
      const coverage = at(periodOf(date, unit));
      coverage.articles += 1;
      if (!matches) return;
      coverage.matching += 1;
      coverage.mentions += mentions;
      coverage.quotes += quotes;
    },
    /** In order of time; articles without a date last. */
    end(): Coverage[] {
      const known = [...periods.keys()].filter((period) => period !== null).sort();
      const all = known.length > 0 ? periodsBetween(known[0]!, known.at(-1)!, unit) : [];
      const undated = periods.get(null);
      return [...all.map(at), ...(undated ? [undated] : [])];
    },
  };
}
