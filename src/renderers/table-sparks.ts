/**
 * Sparklines, for a table on a terminal: how what a row counts is spread over the time that all rows
 * take together, each row by its own largest count. Time without any is left blank.
 *
 *   4 March: 8, 5 March: 1, 7 March: 4 -> █▁ ▄
 */
import { dateOfEpochDay, epochDay, firstDayOf } from '../lexicon/calendar.ts';
import { type Course, courseOf } from '../views/course.ts';
import type { Column, Row } from '../views/view.ts';
import type { Marks } from './table-marks.ts';

/** No sparkline has more characters. */
const LENGTH = 20;
/** It goes after the bars and all columns of detail, but before the most needed of these (1). */
const DETAIL = 1.5;

interface Sparks {
  readonly column: Column;
  readonly cells: readonly string[];
  /** What a character of it stands for. */
  readonly note: string;
}

/** Null where there is nothing to see: no dates, or one. */
export function sparksOf(rows: readonly Row[], { levels }: Marks): Sparks | null {
  const courses = rows.map(courseOf);
  const counts = courses.map(byDay);
  const days = counts.flatMap((one) => [...one.keys()]);
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  if (days.length === 0 || first === last) return null;
  const step = Math.ceil((last - first + 1) / LENGTH);
  const places = Math.floor((last - first) / step) + 1;
  const of = courses.find((course) => course !== undefined)!.of;
  return {
    column: { key: TITLE, look: 'bar', optional: true, detail: DETAIL },
    cells: counts.map((one) => spark(inPlaces(one, first, step, places), levels)),
    note: `${TITLE}: ${of} from ${dateOfEpochDay(first)} to ${dateOfEpochDay(last)}, a character is ${step === 1 ? 'a day' : `${step} days`}`,
  };
}

const TITLE = 'over time';

function byDay(course: Course | undefined): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [date, count] of course?.dates ?? []) {
    const start = firstDayOf(date);
    if (start === null) continue;
    const day = epochDay(start);
    counts.set(day, (counts.get(day) ?? 0) + count);
  }
  return counts;
}

function inPlaces(counts: ReadonlyMap<number, number>, first: number, step: number, places: number): number[] {
  const sums = new Array<number>(places).fill(0);
  for (const [day, count] of counts) sums[Math.floor((day - first) / step)]! += count;
  return sums;
}

function spark(counts: readonly number[], levels: readonly string[]): string {
  const most = Math.max(...counts);
  return counts
    .map((count) => (count === 0 ? ' ' : levels[Math.ceil((levels.length * count) / most) - 1]))
    .join('')
    .trimEnd();
}
