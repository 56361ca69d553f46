/**
 * Numbers as bars, for a table on a terminal: after a column of counts stands how much each is of the
 * largest, to an eighth of a character.
 *
 *   12, 6, 1 -> ██████████, █████, ▉
 */
import type { Column } from '../views/view.ts';
import type { Marks } from './table-marks.ts';

const LENGTH = 10;

/** A column of bars after each that asks for it, where its numbers differ. */
export function withBars<C extends readonly string[]>(
  columns: readonly Column[],
  rows: readonly C[],
  marks: Marks,
): { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] } {
  const barred = columns.map(({ bars }, i) => bars === true && new Set(rows.map((row) => row[i])).size > 1);
  if (!barred.includes(true)) return { columns, rows };
  const most = columns.map((_, i) => (barred[i] ? rows.reduce((max, row) => Math.max(max, Number(row[i])), 0) : 0));
  return {
    columns: columns.flatMap((column, i) => (barred[i] ? [column, barColumn(column)] : [column])),
    rows: rows.map((row) =>
      row.flatMap((cell, i) => (barred[i] ? [cell, bar(Number(cell) / most[i]!, marks)] : [cell])),
    ),
  };
}

/** It goes before any other where there is little room, and nobody misses it. */
function barColumn({ detail = 0 }: Column): Column {
  return { key: '', look: 'bar', optional: true, detail: Math.max(detail, 5) };
}

function bar(share: number, { whole, parts }: Marks): string {
  const steps = parts.length + 1;
  const rounded = Math.round(steps * LENGTH * share);
  // What there is, however little, is seen.
  const shown = share > 0 ? Math.max(1, rounded) : 0;
  return whole.repeat(Math.floor(shown / steps)) + (parts[(shown % steps) - 1] ?? '');
}
