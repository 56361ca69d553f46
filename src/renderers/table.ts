/**
 * A table for people. In a pipe it is plain and as wide as its cells. Where it has a width to
 * fit, an article's name stands as a heading over its rows, columns that say nothing are left
 * out, prose wraps, long names are cut in the middle, columns of detail go where there is no
 * room (and are named below), and where not even that leaves readable columns, each row
 * becomes a block of `column  value` lines. A cell of more than 2000 characters is cut.
 */
import { Chalk, type ChalkInstance } from 'chalk';
import { alignOf, type Cell, type Column, type Row } from '../views/view.ts';
import { heldUntilTheEnd } from './after-last-row.ts';
import { cellsOf } from './cells.ts';
import { cutOff, fitColumns, type Giving, wrap, wrapName } from './layout.ts';
import type { Renderer, Style } from './renderer.ts';
import { givingOf, shownColumns } from './table-columns.ts';
import { draw, GAP, measure } from './table-drawing.ts';
import { ASCII, type Marks, UNICODE } from './table-marks.ts';
import { type Pictured, withPictures } from './table-pictures.ts';
import { visible } from './visible.ts';

type Cells = readonly (readonly string[])[];

/** What is drawn with. */
interface Pen {
  readonly chalk: ChalkInstance;
  readonly marks: Marks;
}

export const table: Renderer = {
  name: 'table',
  summary: 'a table for people; scripts should ask for another format',
  start: (columns, style) =>
    heldUntilTheEnd((rows) => {
      const shown = columns.filter((column) => !column.optional || isFilled(column, rows));
      const cells = cellsOf(shown, rows).map((row) => row.map(toText));
      // chalk decides wrongly by itself whether to colour: it is told.
      const chalk = new Chalk({ level: style.color ? 1 : 0 });
      const pen = { chalk, marks: style.ascii === true ? ASCII : UNICODE };
      if (style.width === null) return fullWidth(shown, cells, pen);
      const counted = rows.filter((row) => !('error' in row));
      const pictured = withPictures(shown, cells, counted, style.isAsked === true, pen.marks);
      return fitted(pictured, style, style.width, pen);
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

function fullWidth(columns: readonly Column[], rows: Cells, pen: Pen): string {
  const widths = columns.map(({ key }, i) =>
    rows.reduce((most, row) => Math.max(most, measure(row[i]!)), measure(key)),
  );
  const givings = columns.map((): Giving => 'whole');
  const grid = { columns, widths, givings, pen };
  return headOf(grid, rows.length > 0) + bodyOf(grid, rows);
}

function fitted({ columns, rows, legend }: Pictured, style: Style, width: number, pen: Pen): string {
  const { chalk } = pen;
  // Heads with nothing under them say nothing.
  if (rows.length === 0) return `${chalk.dim(style.summary?.() ?? countOf(0))}\n`;
  const isGrouped = columns[0]?.key === 'doc' && columns.length > 1 && standTogether(rows);
  const own = isGrouped ? columns.slice(1) : columns;
  const ownRows = isGrouped ? rows.map((row) => row.slice(1)) : rows;
  const { places, notes } = shownColumns(own, ownRows, style.isAsked === true);
  const shown = places.map((i) => own[i]!);
  const cells = ownRows.map((row) => places.map((i) => row[i]!));
  const docs = isGrouped ? rows.map((row) => row[0]!) : null;
  const counted = [style.summary?.() ?? countOf(rows.length), ...notes];
  for (const most of levelsOf(shown)) {
    const kept = shown.flatMap((column, i) => ((column.detail ?? 0) <= most ? [i] : []));
    const some = kept.map((i) => shown[i]!);
    const someCells = cells.map((row) => kept.map((i) => row[i]!));
    const givings = some.map((column, i) =>
      givingOf(
        column,
        someCells.map((row) => row[i]!),
      ),
    );
    const budget = width - GAP.length * (some.length - 1);
    const widths = fitColumns(
      some.map(({ key }) => key),
      someCells,
      budget,
      measure,
      givings,
    );
    if (widths === null) continue;
    const left = shown.filter(({ detail = 0, look }) => detail > most && look !== 'bar').map(({ key }) => key);
    const grid = { columns: some, widths, givings, pen };
    const all = [
      ...counted,
      ...(legend !== null && some.includes(legend.column) ? [legend.note] : []),
      ...(left.length === 0 ? [] : [`not shown for want of width: ${left.join(', ')}`]),
    ];
    return (
      headOf(grid, rows.length > 0) +
      groupsOf(docs, someCells, width, pen, (part) => bodyOf(grid, part)) +
      below(all, width, chalk)
    );
  }
  const blocks = (part: Cells): string =>
    blocksOf(
      shown,
      part.map((row) => row.map((cell, i) => (shown[i]!.look === 'bar' ? '' : cell))),
      width,
      pen,
    );
  return groupsOf(docs, cells, width, pen, blocks) + below(counted, width, chalk);
}

/** Whether rows of one document follow one another, so that its name need not stand in each. */
function standTogether(rows: Cells): boolean {
  const changes = rows.filter((row, i) => i > 0 && row[0] !== rows[i - 1]![0]).length;
  return rows.length > 0 && changes < Math.max(1, rows.length - 1);
}

function countOf(rows: number): string {
  return `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
}

/** The ways to make a table fit, the best first: all columns, then fewer of detail. */
function levelsOf(columns: readonly Column[]): number[] {
  return [...new Set([0, ...columns.map((column) => column.detail ?? 0)])].sort((a, b) => b - a);
}

/** The rows of each document under its name. */
function groupsOf(
  docs: readonly string[] | null,
  rows: Cells,
  width: number,
  { chalk, marks }: Pen,
  drawn: (rows: Cells) => string,
): string {
  if (docs === null) return drawn(rows);
  let text = '';
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    while (end < rows.length && docs[end] === docs[at]) end++;
    const heading = `${chalk.magenta.bold(cutOff(docs[at]!, width, 'middle', measure, marks.cut))}\n`;
    text += `${at === 0 ? '' : '\n'}${heading}${drawn(rows.slice(at, end))}`;
    at = end;
  }
  return text;
}

function below(notes: readonly string[], width: number, chalk: ChalkInstance): string {
  return `\n${notes
    .flatMap((note) => wrap(note, width, measure))
    .map((line) => `${chalk.dim(line)}\n`)
    .join('')}`;
}

interface Grid {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly givings: readonly Giving[];
  readonly pen: Pen;
}

/** The columns' names, and a line under them where rows follow. */
function headOf({ columns, widths, pen: { chalk, marks } }: Grid, isRuled: boolean): string {
  const head = columns.map(({ key }, i) =>
    wrapName(key, widths[i]!, measure)
      .map((line) => chalk.bold(line))
      .join('\n'),
  );
  const line = widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
  return draw([head], widths, alignsOf(columns)) + (isRuled ? `${marks.rule.repeat(line)}\n` : '');
}

/** A line a row, more where prose wraps. */
function bodyOf({ columns, widths, givings, pen: { chalk, marks } }: Grid, rows: Cells): string {
  const drawn = rows.map((row) =>
    row.map((cell, i) => {
      const giving = givings[i]!;
      const width = widths[i]!;
      const lines =
        giving === 'whole'
          ? [cell]
          : giving === 'prose'
            ? wrap(cell, width, measure)
            : [cutOff(cell, width, giving, measure, marks.cut)];
      return lines.map((line) => coloured(columns[i]!, line, chalk)).join('\n');
    }),
  );
  return draw(drawn, widths, alignsOf(columns));
}

/** Colours that can be read on dark and on light: names green, what was looked for red. */
function coloured({ look }: Column, line: string, chalk: ChalkInstance): string {
  if (line === '') return line;
  if (look === 'bar') return chalk.dim(line);
  return look === 'name' ? chalk.green(line) : look === 'hit' ? chalk.red.bold(line) : line;
}

function alignsOf(columns: readonly Column[]): ('left' | 'right')[] {
  return columns.map(alignOf);
}

/** A block of lines a row: the name and the text of each cell that is not empty. */
function blocksOf(columns: readonly Column[], rows: Cells, width: number, { chalk, marks }: Pen): string {
  const names = columns.map((column) => column.key);
  if (rows.length === 0) return `${wrap(names.join(' '), width, measure).join('\n')}\n`;
  const nameWidth = Math.min(Math.max(...names.map(measure)), Math.floor(width / 2));
  const valueWidth = Math.max(1, width - nameWidth - GAP.length);
  const lineOf = (cell: string, i: number): string[][] => {
    if (cell === '') return [];
    const name = wrapName(names[i]!, nameWidth, measure).map((line) => chalk.bold(line));
    const value = wrap(cell, valueWidth, measure).map((line) => coloured(columns[i]!, line, chalk));
    return [[name.join('\n'), value.join('\n')]];
  };
  return rows
    .map((cells) => draw(cells.flatMap(lineOf), [nameWidth, valueWidth], ['left', 'left'], marks.rule))
    .join('');
}
