/**
 * The group that an article is counted in: a period of its date, or the value of a field
 * that was carried through from the input.
 *
 *   by month: an article of 2025-09-30 -> 2025-09;   by outlet: {"outlet": "Post"} -> Post;
 *   by pub.name: {"pub": {"name": "Post"}} -> Post
 */
import type { Annotated } from '../document/document.ts';
import { fieldAt } from '../inputs/records/inner-fields.ts';
import { PERIODS, type Period, periodOf } from '../lexicon/calendar.ts';
import { dateOf } from './article-date.ts';
import { compareText } from './same-person.ts';

/** Null where the article has no such field or nothing in it, or no date so fine. */
export function groupOf(document: Annotated<'structure'>, by: string): string | null {
  if (isPeriod(by)) return periodOf(dateOf(document), by);
  const value = String(fieldAt(document.fields, by) ?? '');
  return /\S/.test(value) ? value : null;
}

/** Numbers by their size, before all else by its letters; articles in no group come last. */
export function compareGroups(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null) || compareText(a, b);
  return x - y || compareText(a, b);
}

function numberOf(group: string): number | null {
  return /^[-+]?\d+(?:\.\d+)?$/.test(group) ? Number(group) : null;
}

function isPeriod(by: string): by is Period {
  return (PERIODS as readonly string[]).includes(by);
}
