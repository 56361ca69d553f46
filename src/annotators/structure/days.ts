/**
 * The full date that a dateline's short one stands for.
 *
 * A dateline leaves out the year, or gives only the weekday: it is the last such day not
 * after the day of publication (one day later is allowed, for time zones).
 *
 *   "Dec. 31", published 2021-01-02 -> 2020-12-31
 */
import { dateOfEpochDay, epochDay, isoDate, weekdayOfEpochDay } from '../../lexicon/calendar.ts';

/** A day as a dateline states it: any part may be missing. */
export interface StatedDay {
  readonly iso: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

/** The ISO date; null where it is none or its year cannot be told. `published` is ISO. */
export function resolveDay(stated: StatedDay, published: string | null): string | null {
  const { year, month, day, weekday } = stated;
  if (stated.iso !== null) {
    const [y, m, d] = stated.iso.split('-').map(Number) as [number, number, number];
    return isoDate(y, m, d);
  }
  if (month !== null && day !== null && year !== null) return isoDate(year, month, day);
  const anchor = epochDay(published ?? '');
  if (Number.isNaN(anchor)) return null;
  if (month !== null && day !== null) {
    const latest = Number((published as string).slice(0, 4)) + 1;
    for (const candidate of [latest, latest - 1, latest - 2, latest - 3, latest - 4]) {
      const iso = isoDate(candidate, month, day);
      if (iso !== null && epochDay(iso) <= anchor + 1) return iso;
    }
    return null;
  }
  if (weekday === null) return null;
  return dateOfEpochDay(anchor - ((weekdayOfEpochDay(anchor) - weekday + 7) % 7));
}
