/** What the tabular formats share: from a row, the cells of its columns. */
import type { Cell, Column, Row } from '../views/view.ts';

/**
 * The rows' cells, in column order. An error record (a row with a field `error`) has
 * no cells: it is for the JSON formats, and the message on standard error says the same.
 */
export function cellsOf(columns: readonly Column[], rows: readonly Row[]): Cell[][] {
  return rows
    .filter((row) => !('error' in row))
    .map((row) => columns.map((column) => (column.cell ? column.cell(row) : ((row[column.key] ?? null) as Cell))));
}
