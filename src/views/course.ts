/**
 * How what a row counts is spread over time, beside its columns: a table on a terminal draws it as a
 * sparkline, and no format writes it.
 *
 *   Ada Obi, 3 quotes -> 2025-03-04: 2, 2025-05-07: 1
 */
import type { Row } from './view.ts';

export interface Course {
  /** What is counted, in the plural: `quotes`. */
  readonly of: string;
  /** How many on each date, as finely as it is known. */
  readonly dates: Iterable<readonly [date: string, count: number]>;
}

const courses = new WeakMap<Row, Course>();

/** The row, of which the course is known from now on. */
export function withCourse<R extends Row>(row: R, course: Course): R {
  courses.set(row, course);
  return row;
}

/** Undefined for rows that count nothing over time. */
export function courseOf(row: Row): Course | undefined {
  return courses.get(row);
}
