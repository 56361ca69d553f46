/**
 * `newsx sql QUERY ARCHIVE`: the rows of a query in SQL over an archive's tables and views, in every format.
 * The archive cannot be changed by it.
 *
 *   newsx sql 'SELECT speaker, count(*) AS quotes FROM quotes GROUP BY speaker' news.newsx
 */
import type { Connection, Statement, Value } from '../archive/driver.ts';
import { ArchiveError } from '../archive/faults.ts';
import { suggestion } from './nearest.ts';
import { ArgumentError, type Cell, type Column, type Row, type View, type ViewRun } from './view.ts';

/** Rows that are looked at to tell what a column holds, and that are written at once. */
const PAGE = 1000;

export const sql: View = {
  name: 'sql',
  summary: 'Asks an archive in SQL: the rows of a query, in every format; nothing in it can be changed.',
  argument: { name: 'query', summary: 'a SELECT over the views that newsx index --schema prints' },
  readsNoArticles: true,
  requires: [],
  columns: [],
  examples: [
    "newsx sql 'SELECT verbClass, count(*) AS quotes FROM quotes GROUP BY verbClass' news.newsx",
    `newsx sql "SELECT doc, speaker, quote FROM quotes WHERE verbClass = 'deny'" news.newsx -o denials.csv`,
  ],
  start: async ({ paths }, query = '') => {
    const [path, another] = paths;
    if (path === undefined || path === '-' || another !== undefined)
      throw new ArgumentError('sql asks one archive: newsx sql QUERY news.newsx');
    const { openForReading } = await import('../archive/reader.ts');
    const archive = await openForReading(path);
    try {
      return asked(query, archive.connection);
    } catch (error) {
      archive.close();
      throw error;
    }
  },
};

/** What a query gives for a column. */
type Given = Value | bigint;

function asked(query: string, connection: Connection): ViewRun {
  const statement = prepared(query, connection);
  const rows = statement.exactRows();
  const first = pageOf(rows);
  const names = distinct(statement.columns);
  const toRow = (values: readonly Given[]): Row =>
    Object.fromEntries(names.map((name, i) => [name, cellOf(values[i]!)]));
  return {
    columns: names.map((key, i) =>
      columnOf(
        key,
        first.map((row) => row[i]!),
      ),
    ),
    add: () => [],
    end: () => [],
    *rest() {
      for (let page = first; page.length > 0; page = pageOf(rows)) yield page.map(toRow);
    },
    close: () => connection.close(),
  };
}

function prepared(query: string, connection: Connection): Statement {
  try {
    const statement = connection.prepare(query);
    if (isFollowed(query)) throw new ArgumentError('the query has a second statement: ask one at a time');
    if (statement.columns.length > 0) return statement;
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.code !== 'sql') throw error;
    throw new ArgumentError(
      `the query cannot be asked: ${error.message.replace(`${connection.path}: `, '')}${advice(error.message, connection)}`,
    );
  }
  throw new ArgumentError('the query gives no rows: it must be a SELECT, since an archive is only read here');
}

/** Strings, quoted names and comments: a semicolon in them ends nothing. */
const OPAQUE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|(?<comment>--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/g;

/** Whether more than comments follows the first statement: of a string of several, drivers read the first alone. */
function isFollowed(query: string): boolean {
  const bare = query.replace(OPAQUE, (_, comment?: string) => (comment === undefined ? 'x' : ' '));
  return /;[\s;]*[^\s;]/.test(bare);
}

/** What there is, where something else was named. */
function advice(message: string, { prepare }: Connection): string {
  const [, kind, name] = /no such (table|column): (\S+)/.exec(message) ?? [];
  if (kind === undefined) return '';
  const sources =
    kind === 'table'
      ? "SELECT name FROM sqlite_master WHERE type = 'view' OR name = 'search'"
      : "SELECT DISTINCT c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'view'";
  const names = prepare(sources).all().flat() as string[];
  const field = kind === 'column' && prepare('SELECT 1 FROM fields WHERE name = ? LIMIT 1').get(name!);
  if (field) return `; it is a field, of which the view fields has a row for each article: WHERE name = '${name}'`;
  return `${suggestion(name!, names)}${kind === 'table' ? `; there are ${names.join(', ')}` : ''}`;
}

function pageOf(rows: Iterator<readonly Given[]>): (readonly Given[])[] {
  const page: (readonly Given[])[] = [];
  while (page.length < PAGE) {
    const { done, value } = rows.next();
    if (done) break;
    page.push(value);
  }
  return page;
}

/** Two columns of one name would be one in JSON. */
function distinct(names: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return names.map((name) => {
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

function columnOf(key: string, values: readonly Given[]): Column {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || !known.every((value) => typeof value === 'number' || typeof value === 'bigint'))
    return { key, nullable: true };
  const areWhole = known.every((value) => typeof value === 'bigint' || Number.isInteger(value));
  return { key, nullable: true, type: areWhole ? 'number' : 'fraction' };
}

/** A whole number that a program may round, as one beyond 2^53 in JSON, is a text of its digits. */
function cellOf(value: Given): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
