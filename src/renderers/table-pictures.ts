/** The columns of a table on a terminal that are pictures: bars beside counts, and a sparkline of what is counted over time. */
import type { Column, Row } from '../views/view.ts';
import { withBars } from './table-bars.ts';
import type { Marks } from './table-marks.ts';
import { sparksOf } from './table-sparks.ts';

export interface Pictured {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** What the sparklines show, to stand below; null where there are none. */
  readonly legend: { readonly column: Column; readonly note: string } | null;
}

/** @param rows what the cells were made of. @param isAsked whether the user has chosen the columns: then there is no other */
export function withPictures(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  rows: readonly Row[],
  isAsked: boolean,
  marks: Marks,
): Pictured {
  const barred = withBars(columns, cells, marks);
  const sparks = isAsked ? null : sparksOf(rows, marks);
  if (sparks === null) return { ...barred, legend: null };
  const { column, note } = sparks;
  const counted = barred.columns.findIndex(({ bars }) => bars === true);
  const at = counted + (barred.columns[counted + 1]?.look === 'bar' ? 2 : 1);
  return {
    columns: barred.columns.toSpliced(at, 0, column),
    rows: barred.rows.map((row, i) => row.toSpliced(at, 0, sparks.cells[i]!)),
    legend: { column, note },
  };
}
