/**
 * The group that an article is counted in: a period of its date, or the value of a field
 * that was carried through from the input.
 *
 *   by month: an article of 2025-09-30 -> 2025-09;   by outlet: {"outlet": "Post"} -> Post
 */
import type { Annotated } from '../document/document.ts';
import { PERIODS, type Period, periodOf } from '../lexicon/calendar.ts';
import { dateOf } from './article-date.ts';

/** Null where the article has no such field, or no date so fine. */
export function groupOf(document: Annotated<'structure'>, by: string): string | null {
  if (isPeriod(by)) return periodOf(dateOf(document), by);
  const value = Object.hasOwn(document.fields, by) ? document.fields[by]! : null;
  return value === null ? null : String(value);
}

function isPeriod(by: string): by is Period {
  return (PERIODS as readonly string[]).includes(by);
}
