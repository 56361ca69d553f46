/**
 * Which of a view's rows and columns are written, and in which order: `--columns`, `--sort`, `--limit`.
 *
 *   speakers, --columns speaker,quotes --sort quotes:desc --limit 3 -> the three most quoted, two columns
 */
import { lazy } from '../../lexicon/data.ts';
import { suggestion } from '../../views/nearest.ts';
import type { Cell, Column, Row, View } from '../../views/view.ts';
import { UsageError } from '../io.ts';
import type { RunOptions } from '../options/index.ts';
import type { SortKey } from '../options/selection.ts';

type Asked = Pick<RunOptions, 'columns' | 'sort' | 'limit'>;

/** Whether anything is selected at all: otherwise all rows are written as they are found. */
export const selects = ({ columns, sort, limit }: Asked): boolean =>
  columns.length > 0 || sort.length > 0 || limit !== null;

/** The view with the columns asked for, in that order. @throws UsageError for one that it has not */
export function withColumns(view: View, { columns, sort }: Asked): View {
  for (const { column } of sort) columnNamed(view, '--sort', column);
  return columns.length === 0
    ? view
    : { ...view, columns: columns.map((name) => columnNamed(view, '--columns', name)) };
}

function columnNamed(view: View, option: string, name: string): Column {
  const found = view.columns.find(({ key }) => key === name);
  if (found) return found;
  const names = view.columns.map(({ key }) => key);
  const meant = option === '--sort' ? names.flatMap((one) => [one, `${one}:asc`, `${one}:desc`]) : names;
  throw new UsageError(
    `${option}: ${view.name} has no column ${name}${suggestion(name, meant)}; it has ${names.join(', ')}${ofTheInput(view)}`,
  );
}

/** How a field of the input gets into the rows: those that count over articles have none of one article. */
function ofTheInput({ columns, options, readsNoArticles }: View): string {
  if (columns.some(({ key }) => key === 'doc')) return '; a field of the input becomes one with --keep';
  if (readsNoArticles || !options || !('by' in options)) return '';
  return '; its rows count over many articles, so --keep adds none: --by counts for each value of a field of the input';
}

export interface Selection {
  /** The rows to write now, of those that were found. */
  of(rows: readonly Row[]): readonly Row[];
  /** There are so many more, which nobody looks at. */
  passOver(rows: number): void;
  /** The rows to write when all have been found. */
  rest(): readonly Row[];
  /** Nothing more is looked at, so that nobody knows how many there are. */
  stop(): void;
  /** True where nothing that is still to come would be written. */
  readonly isFull: boolean;
  /** `40 of 1,869 rows`; `the first 40 rows` where it was stopped. */
  summary(): string;
}

/**
 * @param all the view's columns, those that are not written included
 * @param written the columns that are written
 * @param wholeRows whether the format writes rows as they are, not their columns alone
 */
export function startSelection(
  all: readonly Column[],
  written: readonly Column[],
  wholeRows: boolean,
  { columns, sort, limit }: Asked,
): Selection {
  const most = limit ?? Number.POSITIVE_INFINITY;
  const held: Row[] = [];
  let found = 0;
  let taken = 0;
  let isStopped = false;
  const pick = (row: Row): Row => (columns.length > 0 && wholeRows ? picked(row, written) : row);
  const take = (rows: readonly Row[]): readonly Row[] =>
    rows.flatMap((row) => {
      // What failed is no row that could be counted.
      if ('error' in row) return [row];
      return taken++ < most ? [pick(row)] : [];
    });
  return {
    of: (rows) => {
      found += rows.filter((row) => !('error' in row)).length;
      if (sort.length === 0) return take(rows);
      for (const row of rows) held.push(row);
      return [];
    },
    passOver: (rows) => {
      found += rows;
    },
    stop: () => {
      isStopped = true;
    },
    rest: () => take(held.sort((a, b) => compareRows(a, b, sort, all))),
    get isFull() {
      return sort.length === 0 && found >= most;
    },
    summary: () => {
      const shown = Math.min(found, most);
      const rowsOf = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;
      if (isStopped) return shown === 1 ? 'the first row' : `the first ${rowsOf(shown)}`;
      const rows = rowsOf(found);
      return shown < found ? `${shown.toLocaleString('en-US')} of ${rows}` : rows;
    },
  };
}

function picked(row: Row, columns: readonly Column[]): Row {
  if ('error' in row) return row;
  return Object.fromEntries(
    columns.map(({ key, cell }) => [key, Object.hasOwn(row, key) ? row[key]! : (cell?.(row) ?? null)]),
  );
}

function compareRows(a: Row, b: Row, keys: readonly SortKey[], columns: readonly Column[]): number {
  for (const { column, descending } of keys) {
    const { key, cell } = columns.find((one) => one.key === column)!;
    const cellOf = (row: Row): Cell => (cell ? cell(row) : ((row[key] ?? null) as Cell));
    const order = compareCells(cellOf(a), cellOf(b), descending ? -1 : 1);
    if (order !== 0) return order;
  }
  return 0;
}

const collator = lazy(() => new Intl.Collator('en', { numeric: true }));

/** What is not given comes last, whichever way is asked for. */
function compareCells(a: Cell, b: Cell, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
  return direction * collator().compare(String(a), String(b));
}
