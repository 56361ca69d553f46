/**
 * CSV and TSV: a line of column names, then a row a line; null is an empty cell.
 *
 * Both quote a cell that holds the delimiter, a quotation mark or a line's end, and
 * double the quotation marks in it; a backslash means nothing. So R, pandas, DuckDB and
 * spreadsheets read both with their defaults, and a cell is exactly what was found, but for a NUL,
 * which would make the whole a binary file: U+FFFD stands in its place.
 *
 *   He said "no" -> "He said ""no"""
 *
 * Spreadsheet programs, though, run a cell that begins with = + - or @ as a formula, and
 * Excel takes UTF-8 for the machine's old encoding unless a byte order mark says otherwise.
 * Where that is asked for, such a cell gets an apostrophe before it (as OWASP advises
 * against "CSV injection"), and the file its mark.
 *
 *   =HYPERLINK("http://…") -> '=HYPERLINK("http://…")
 */
import { stringify } from 'csv-stringify/sync';
import { cellsOf } from './cells.ts';
import type { Renderer } from './renderer.ts';
import { visible } from './visible.ts';

type Cell = string | number | null;

const BYTE_ORDER_MARK = '\ufeff';

/** What makes a spreadsheet program take a text for a formula, also behind a tab or return. */
const FORMULA = /^[=+\-@\t\r]/;

function withoutFormula(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

function delimited(name: string, summary: string, delimiter: string): Renderer {
  const write = (rows: readonly (readonly Cell[])[]): string =>
    // A lone carriage return ends a line for many readers, but is not quoted by default.
    stringify(rows as Cell[][], { delimiter, quoted_match: /[\r\n]/ });
  return {
    name,
    summary,
    appendable: true,
    forSpreadsheets: true,
    start: (columns, style) => {
      let head = (style.excelSafe ? BYTE_ORDER_MARK : '') + write([columns.map((column) => column.key)]);
      const take = (): string => {
        const taken = head;
        head = '';
        return taken;
      };
      const shown = (cell: Cell): Cell => {
        const text = typeof cell === 'string' && cell.includes('\0') ? cell.replaceAll('\0', '\ufffd') : cell;
        const safe = style.excelSafe ? withoutFormula(text) : text;
        // Verbatim in a file or pipe; a terminal must not obey what a text holds.
        return style.width !== null && typeof safe === 'string' ? visible(safe) : safe;
      };
      return {
        rows: (rows) => take() + write(cellsOf(columns, rows).map((cells) => cells.map(shown))),
        end: take,
      };
    },
  };
}

export const csv = delimited('csv', 'comma-separated values, with a line of column names', ',');
export const tsv = delimited('tsv', 'tab-separated values, quoted as in CSV where a cell needs it', '\t');
