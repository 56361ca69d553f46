/**
 * A table for people. In a pipe it is as wide as its cells; on a terminal it fits: long
 * texts wrap, columns of detail are left out (and named below it), and where not even that
 * leaves readable columns, each row becomes a block of `column  value` lines. A cell of more than 2000 characters is cut, with an ellipsis.
 *
 * cli-table3 and chalk live here only. Both decide wrongly by themselves whether to
 * colour, so cli-table3's own styles are off and chalk is told.
 */
import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import tableUtils from 'cli-table3/src/utils.js';
import type { Cell, Column, Row } from '../views/view.ts';
import { heldUntilTheEnd } from './after-last-row.ts';
import { cellsOf } from './cells.ts';
import { cutOff, type Fit, fitColumns, wrap } from './layout.ts';
import type { Renderer, Style } from './renderer.ts';
import { visible } from './visible.ts';

const GAP = '  ';
const ASCII = /^[\x20-\x7e]*$/;

function measure(text: string): number {
  return ASCII.test(text) ? text.length : tableUtils.strlen(text);
}

export const table: Renderer = {
  name: 'table',
  summary: 'a table for people; scripts should ask for another format',
  start: (columns, style) =>
    heldUntilTheEnd((rows) => {
      const shown = columns.filter((column) => !column.optional || isFilled(column, rows));
      return renderTable(
        shown,
        cellsOf(shown, rows).map((cells) => cells.map(toText)),
        style,
      );
    }),
};

function isFilled(column: Column, rows: readonly Row[]): boolean {
  return cellsOf([column], rows).some(([cell]) => cell !== null && cell !== '');
}

/** No person reads more in a table, and cli-table3 takes quadratic time for long cells of wide characters. */
const LONGEST_CELL = 2000;

function toText(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return visible(text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL).replace(/[\ud800-\udbff]$/, '')}…` : text);
}

function renderTable(columns: readonly Column[], rows: readonly string[][], style: Style): string {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  const natural = widthsOf(columns, rows, null, 'comfortable')!;
  if (style.width === null || total(natural) <= style.width) return renderGrid(columns, rows, natural, chalk);
  // Where space is scarce, rows of one document need not repeat its id.
  const doc = columns[0]?.key === 'doc' ? rows[0]?.[0] : undefined;
  const oneDoc = doc !== undefined && rows.every((row) => row[0] === doc);
  const title = oneDoc
    ? `${wrap(`doc ${doc}`, style.width, measure)
        .map((line) => `${chalk.bold(line)}\n`)
        .join('')}\n`
    : '';
  for (const { most, fit } of attempts(columns)) {
    const kept = columns.map((column, i) => (column.detail ?? 0) <= most && !(oneDoc && i === 0));
    const shown = columns.filter((_, i) => kept[i]);
    const cells = rows.map((row) => row.filter((_, i) => kept[i]));
    const widths = widthsOf(shown, cells, style.width, fit);
    if (widths === null) continue;
    const left = columns.filter((column) => (column.detail ?? 0) > most).map((column) => column.key);
    const note =
      left.length === 0
        ? ''
        : `\n${wrap(`not shown for want of width: ${left.join(', ')}`, style.width, measure).join('\n')}\n`;
    return title + renderGrid(shown, cells, widths, chalk) + chalk.dim(note);
  }
  return renderBlocks(columns, rows, style.width, chalk);
}

/** The ways to make a table fit, the best first: all columns, fewer of detail, and only then columns so narrow that their names break. */
function attempts(columns: readonly Column[]): { most: number; fit: Fit }[] {
  const levels = [...new Set([0, ...columns.map((column) => column.detail ?? 0)])].sort((a, b) => b - a);
  return (['comfortable', 'tight'] as const).flatMap((fit) => levels.map((most) => ({ most, fit })));
}

function widthsOf(
  columns: readonly Column[],
  rows: readonly string[][],
  width: number | null,
  fit: Fit,
): number[] | null {
  const names = columns.map((column) => column.key);
  const isCut = (i: number): boolean => columns[i]!.cut !== undefined;
  const budget = width === null ? Number.POSITIVE_INFINITY : width - GAP.length * (columns.length - 1);
  return fitColumns(names, rows, budget, measure, fit, isCut);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
}

/** Where more than one row in three wraps, thin lines keep rows apart. */
const RULED_SHARE = 3;

/** A line a row, more where cells wrap. */
function renderGrid(
  columns: readonly Column[],
  rows: readonly string[][],
  widths: readonly number[],
  chalk: ChalkInstance,
): string {
  const wrapCells = (cells: readonly string[]): string[][] =>
    cells.map((cell, i) => {
      const { cut } = columns[i]!;
      return cut ? [cutOff(cell, widths[i]!, cut, measure)] : wrap(cell, widths[i]!, measure);
    });
  const head = wrapCells(columns.map((column) => column.key)).map((lines) =>
    lines.map((line) => chalk.bold(line)).join('\n'),
  );
  const wrapped = rows.map(wrapCells);
  const ruled = wrapped.filter((cells) => cells.some((lines) => lines.length > 1)).length > rows.length / RULED_SHARE;
  const body = wrapped.map((cells) => cells.map((lines) => lines.join('\n')));
  const aligns = columns.map((column) => column.align ?? 'left');
  return draw([head], widths, aligns, '') + (rows.length > 0 ? draw(body, widths, aligns, ruled ? 'all' : 'top') : '');
}

/** A block of lines a row: the name and the text of each cell that is not empty. */
function renderBlocks(
  columns: readonly Column[],
  rows: readonly string[][],
  width: number,
  chalk: ChalkInstance,
): string {
  const names = columns.map((column) => column.key);
  if (rows.length === 0) return `${wrap(names.join(' '), width, measure).join('\n')}\n`;
  const nameWidth = Math.min(Math.max(...names.map(measure)), Math.floor(width / 2));
  const valueWidth = Math.max(1, width - nameWidth - GAP.length);
  return rows
    .map((cells) => {
      const lines = cells.flatMap((cell, i) =>
        cell === ''
          ? []
          : [
              [
                wrap(names[i]!, nameWidth, measure)
                  .map((line) => chalk.bold(line))
                  .join('\n'),
                wrap(cell, valueWidth, measure).join('\n'),
              ],
            ],
      );
      return draw(lines, [nameWidth, valueWidth], ['left', 'left'], 'top');
    })
    .join('');
}

/** cli-table3's layout looks at every pair of rows: a long table is drawn some rows at a time. */
const ROWS_AT_A_TIME = 50;

function draw(
  rows: readonly string[][],
  widths: readonly number[],
  aligns: readonly ('left' | 'right')[],
  rules: '' | 'top' | 'all',
): string {
  let text = '';
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    const topRule = rules === 'all' || (rules === 'top' && at === 0);
    const part = new Table({
      chars: { ...NO_LINES, ...(topRule ? TOP_RULE : {}), ...(rules === 'all' ? ROW_RULES : {}) },
      colWidths: [...widths],
      colAligns: [...aligns],
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: rules !== 'all' },
    });
    part.push(...rows.slice(at, at + ROWS_AT_A_TIME));
    for (const line of part.toString().split('\n')) text += `${line.trimEnd()}\n`;
  }
  return text;
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: GAP,
};
const TOP_RULE = { top: '─', 'top-mid': '──' };
const ROW_RULES = { mid: '─', 'mid-mid': '──' };
