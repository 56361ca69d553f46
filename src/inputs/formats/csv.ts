/**
 * CSV and TSV: a line of column names, then a row an article, read as a stream. What
 * separates the cells is told by the line of names, or asked for (`--delimiter`).
 * In: `doc_id;text\na1;Ann spoke.` -> out: the document `a1`.
 */
import { type Options, Parser } from 'csv-parse';
import { sha256Of } from '../../document/sha256.ts';
import { decodeCells } from '../bytes/decode.ts';
import { peek } from '../bytes/first-bytes.ts';
import { isWide, narrow } from '../bytes/lines.ts';
import { describeBinary } from '../bytes/signatures.ts';
import { fileFailure } from '../failures.ts';
import type { InputFile, InputFormat, ReadOptions, ReadResult } from '../input.ts';
import { type Place, placeFailure, placeWarning } from '../records/article.ts';
import { COLUMNS, columnKey } from '../records/columns.ts';
import { type Pending, readInTurn } from '../records/in-turn.ts';
import { recordReader } from '../records/record-reader.ts';
import { lacksText, namesOf, toRecord } from '../records/table-columns.ts';

/** A longer row comes of a quotation mark that is never closed. */
const MAX_ROW_BYTES = 64 * 1024 * 1024;

/** The line of names is looked for in so many first bytes. */
const HEAD_BYTES = 64 * 1024;

/** What may separate cells, the first of equals winning. */
const DELIMITERS = [',', ';', '\t', '|'];

/** By what Excel tells itself what separates the cells, on a line above the names. */
const SAYS_DELIMITER = /^sep=(.)?\r?\n/i;

/** A first line of names only, of which one is the text's and another some other part's: no article begins so. */
function looksLikeTable(head: Buffer): boolean {
  const line = firstLine(head);
  const names = line.split(sniffDelimiter(head)).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  const has = (keys: readonly string[]): boolean => names.some((name) => keys.includes(columnKey(name)));
  const { text, id, headline, published, bylines } = COLUMNS;
  return (
    names.every((name) => /^[\w .-]{0,40}$/.test(name)) &&
    has(text) &&
    has([...id, ...headline, ...published, ...bylines])
  );
}

function delimited(
  name: string,
  summary: string,
  extensions: readonly string[],
  delimiter: string | null,
): InputFormat {
  return {
    name,
    summary,
    extensions,
    looksLike: looksLikeTable,
    read: (file, options) => readRows(file, options, { path: file.path, format: name, record: null }, delimiter),
  };
}

export const csvFormat = delimited(
  'csv',
  'CSV, a row an article, cells separated by , ; tab or |',
  ['.csv', '.txt'],
  null,
);
export const tsvFormat = delimited('tsv', 'TSV, a row an article', ['.tsv', '.tab'], '\t');

async function* readRows(
  file: InputFile,
  options: ReadOptions,
  place: Place,
  usual: string | null,
): AsyncGenerator<ReadResult> {
  const { head, chunks } = await peek(narrow(file.open(), options.encoding), HEAD_BYTES, true);
  const binary = describeBinary(head);
  if (binary !== null || head.length === 0) {
    const problem = binary ?? 'holds no text, only white space or nothing at all';
    yield { failure: fileFailure(file.path, binary === null ? 'empty' : 'binary', problem) };
    return;
  }
  const delimiter = options.delimiter ?? usual ?? sniffDelimiter(head);
  yield* readInTurn(recordsOf(chunks, delimiter, place, options), recordReader(place, options));
}

/** The rows as records; what is wrong with a row is a failure in its place. */
async function* recordsOf(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  place: Place,
  options: ReadOptions,
): AsyncGenerator<Pending | ReadResult> {
  const encoding = options.encoding && isWide(options.encoding) ? 'utf-8' : options.encoding;
  let columns: readonly string[] | null = null;
  let number = 0;
  const again = { count: 0, first: 0 };
  for await (const row of rowsOf(chunks, delimiter)) {
    const at = columns === null ? place : { ...place, record: ++number };
    if (row.problem !== undefined) {
      yield placeFailure(at, 'bad-row', `line ${row.line}: ${row.problem}`);
      if (columns === null || row.isLast) return;
      continue;
    }
    const { cells, problem } = decodeCells(row.cells, encoding);
    if (problem?.code === 'empty' && columns !== null) {
      yield placeFailure(at, 'blank-line', `line ${row.line}: the row is blank: remove it`);
    } else if (problem) {
      yield placeFailure(at, problem.code, `line ${row.line} ${problem.message}`);
      if (columns === null) return;
    } else if (columns === null && /^\ufeff?sep=.?$/i.test(cells.join(''))) {
      // Excel's own line above the names.
    } else if (columns === null) {
      columns = namesOf(cells);
      const missing = lacksText(columns, options);
      if (missing !== null) {
        yield placeFailure(place, 'no-text', missing);
        return;
      }
      const twice = columns.find((name, index) => name !== '' && columns?.indexOf(name) !== index);
      if (twice !== undefined)
        yield placeWarning(place, 'column-twice', `two columns are named "${twice}": the first is read`);
    } else if (isRowOf(columns, cells)) {
      // Tables that were put one after the other.
      again.count++;
      again.first ||= row.line;
    } else if (cells.length !== columns.length) {
      const message = `line ${row.line}: the row has ${cells.length} cells, the line of column names ${columns.length}: is a quotation mark or a delimiter missing?`;
      yield placeFailure(at, 'bad-row', message);
    } else {
      const size = row.cells.reduce((sum, cell) => sum + cell.length, 0);
      yield { record: toRecord(columns, cells), place: at, sha256: () => sha256Of(Buffer.concat(row.cells)), size };
    }
  }
  if (again.count > 0) {
    const times = again.count === 1 ? 'once more' : `${again.count} times more`;
    const message = `the line of column names stands in it ${times} (line ${again.first}), and is passed over`;
    yield placeWarning(place, 'names-again', message);
  }
}

/** A longer cell is no name of a column. */
const LONGEST_NAME = 200;

/** Whether the cells are the names of the columns, written as they are or otherwise. */
function isRowOf(columns: readonly string[], cells: readonly string[]): boolean {
  if (cells.length !== columns.length || cells.some((cell) => cell.length > LONGEST_NAME)) return false;
  return namesOf(cells).every((name, index) => columnKey(name) === columnKey(columns[index]!));
}

type Row =
  | { readonly cells: readonly Buffer[]; readonly line: number; readonly problem?: never }
  | { readonly problem: string; readonly line: number; readonly isLast: boolean };

/**
 * The rows, and what is wrong with those that cannot be told apart, in order. The parser
 * sees each byte as one Latin-1 character, since delimiters, quotation marks and line ends are
 * ASCII in every encoding that comes here; the cells' bytes are decoded afterwards.
 */
async function* rowsOf(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<Row> {
  let ready: Row[] = [];
  /** The line on which the last row ended. */
  let last = 0;
  const take = (): Row[] => {
    const taken = ready;
    ready = [];
    return taken;
  };
  // A quotation mark that is never closed takes in the rest of the file: what is wrong is where the row begins.
  const lineOf = (error: unknown): number => {
    const { code = '', lines = 0 } = (error ?? {}) as { code?: string; lines?: number };
    return code in REASONS ? last + 1 : lines;
  };
  const parserOptions: Options = {
    delimiter,
    encoding: 'latin1',
    max_record_size: MAX_ROW_BYTES,
    relax_column_count: true,
    // A cell whose quotation marks are not doubled, `"He said "yes" to it"`, is taken as it stands.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: string[], { lines }) => {
      last = lines;
      ready.push({ cells: cells.map((cell) => Buffer.from(cell, 'latin1')), line: lines });
      return null;
    },
    on_skip: (error) => {
      ready.push({ problem: reasonOf(error), line: lineOf(error), isLast: false });
      last = Number(error?.lines ?? 0);
      return undefined;
    },
  };
  const parser = new Parser(parserOptions);
  const failed = new Promise<never>((_, reject) => parser.on('error', reject));
  failed.catch(() => {});
  try {
    for await (const chunk of chunks) {
      await Promise.race([new Promise((resolve) => parser.write(chunk, resolve)), failed]);
      yield* take();
    }
    await Promise.race([new Promise<void>((resolve) => parser.end(resolve).resume()), failed]);
    yield* take();
  } catch (error) {
    yield* take();
    if (!String((error as NodeJS.ErrnoException).code).startsWith('CSV_')) throw error;
    yield { problem: reasonOf(error), line: lineOf(error), isLast: true };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark in the row that begins here is never closed: the file may be cut off',
  CSV_MAX_RECORD_SIZE: `the row is longer than ${MAX_ROW_BYTES / 1024 / 1024} MB: a quotation mark before it may never be closed`,
};

function reasonOf(error: unknown): string {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return REASONS[code] ?? message;
}

/** What separates the names in the first line: what Excel's own line says, else whatever stands in it most often outside of quotation marks. */
function sniffDelimiter(head: Buffer): string {
  const said = SAYS_DELIMITER.exec(textOf(head))?.[1];
  if (said !== undefined) return said;
  const line = firstLine(head).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** The first line that is not blank; a line end in quotation marks does not end it. */
function firstLine(head: Buffer): string {
  return /^(?:"[^"]*"|[^"\r\n])*/.exec(textOf(head).replace(SAYS_DELIMITER, ''))![0];
}

/** As far as ASCII goes, in UTF-16 too. */
function textOf(head: Buffer): string {
  return head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
}
