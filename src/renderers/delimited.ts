/**
 * CSV and TSV: a line of column names, then a row a line; null is an empty cell.
 *
 * Both quote a cell that holds the delimiter, a quotation mark or a line's end, and
 * double the quotation marks in it; a backslash means nothing. So R, pandas, DuckDB and
 * spreadsheets read both with their defaults, and a cell is exactly what was found.
 *
 *   He said "no" -> "He said ""no"""
 */
import { stringify } from 'csv-stringify/sync';
import { cellsOf } from './cells.ts';
import type { Renderer } from './renderer.ts';
import { visible } from './visible.ts';

function delimited(name: string, summary: string, delimiter: string): Renderer {
  const write = (rows: readonly (readonly (string | number | null)[])[]): string =>
    // A lone carriage return ends a line for many readers, but is not quoted by default.
    stringify(rows as (string | number | null)[][], { delimiter, quoted_match: /[\r\n]/ });
  return {
    name,
    summary,
    appendable: true,
    start: (columns, style) => {
      let header = [columns.map((column) => column.key)];
      const take = (): string[][] => {
        const taken = header;
        header = [];
        return taken;
      };
      // Verbatim in a file or pipe; a terminal must not obey what a text holds.
      const shown = (cell: string | number | null): string | number | null =>
        style.width !== null && typeof cell === 'string' ? visible(cell) : cell;
      return {
        rows: (rows) => write([...take(), ...cellsOf(columns, rows).map((cells) => cells.map(shown))]),
        end: () => write(take()),
      };
    },
  };
}

export const csv = delimited('csv', 'comma-separated values, with a line of column names', ',');
export const tsv = delimited('tsv', 'tab-separated values, quoted as in CSV where a cell needs it', '\t');
