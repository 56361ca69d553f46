/**
 * Excel workbooks (XLSX): the first row of a sheet that names a column for the text names them all,
 * each row below is an article. Sheets without such a row are passed over.
 * In: a sheet with the cells id, text and a1, `Ann spoke.` -> out: the document `a1`.
 */
import { sha256Of } from '../../document/sha256.ts';
import { zipMembers } from '../bytes/archive-members.ts';
import { beginsAsZip, containerOf } from '../bytes/containers.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { describeBinary } from '../bytes/signatures.ts';
import type { InputFormat, ReadOptions, ReadResult } from '../input.ts';
import { type Place, placeFailure, placeWarning } from '../records/article.ts';
import { cellValue } from '../records/cell-value.ts';
import { COLUMNS, columnKey, LAST_RESORT } from '../records/columns.ts';
import { type Pending, readInTurn } from '../records/in-turn.ts';
import { recordReader } from '../records/record-reader.ts';
import { lacksText, namesOf, toRecord } from '../records/table-columns.ts';
import { Unreadable } from '../unreadable.ts';

const NO_WORKBOOK =
  'is no Excel workbook, whatever its ending says: give it that of what it is (.csv), or name its format with --input-format';
/** The library unpacks a workbook in one piece. */
const MAX_UNPACKED = 256 * 1024 * 1024;

export const xlsxFormat: InputFormat = {
  name: 'xlsx',
  summary: 'Excel workbooks, a row an article',
  extensions: ['.xlsx'],
  looksLike: (head) => containerOf(head) === 'xlsx',
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const place = { path: file.path, format: 'xlsx', record: null };
    const sheets = (await sheetsOf(bytes))
      .map((sheet) => fromNames(sheet, options))
      .filter(({ data }) => data.length > 1);
    const names = (sheet: Sheet): readonly string[] => columnsOf(sheet.data[0]!);
    const read = sheets.filter((sheet) => lacksText(names(sheet), options) === null);
    const [first] = sheets;
    if (first === undefined) throw new Unreadable('empty', 'holds no rows under a row of column names');
    if (read.length === 0) return yield placeFailure(place, 'no-text', lacksText(names(first), options)!);
    const others = sheets.filter((sheet) => !read.includes(sheet));
    if (others.length > 0)
      yield placeWarning(
        place,
        'passed-over',
        `passed over: ${others.length} sheets without a text (${others
          .map(({ sheet }) => sheet)
          .join(', ')
          .slice(0, 200)})`,
      );
    for (const sheet of read)
      yield* readInTurn(rowsOf(sheet, names(sheet), place, before(read, sheet)), recordReader(place, options));
  },
};

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** Above the names of the columns there may be a title and what the rows are of. */
const MOST_ABOVE = 10;

/** The sheet from the row with the names of its columns on; the whole where none of the first rows has them. */
function fromNames({ sheet, data }: Sheet, options: ReadOptions): Sheet {
  const at = data
    .slice(0, MOST_ABOVE)
    .findIndex((row, index) => lacksText(columnsOf(row), options) === null && (index === 0 || namesSeveral(row)));
  return { sheet, data: data.slice(Math.max(at, 0)) };
}

/** A list of columns, which explains them one a row, names one in each. */
function namesSeveral(row: readonly unknown[]): boolean {
  const keys = new Set(columnsOf(row).map(columnKey));
  return Object.values(COLUMNS).filter((names) => names.some((name) => keys.has(name))).length > 1;
}

function columnsOf(row: readonly unknown[]): readonly string[] {
  return namesOf(row.map((cell) => String(cell ?? '')));
}

/** Records are counted over all sheets that are read. */
function before(read: readonly Sheet[], sheet: Sheet): number {
  return read.slice(0, read.indexOf(sheet)).reduce((sum, { data }) => sum + data.length - 1, 0);
}

async function sheetsOf(bytes: Buffer): Promise<readonly Sheet[]> {
  if (!beginsAsZip(bytes)) throw new Unreadable('unknown-kind', describeBinary(bytes) ?? NO_WORKBOOK);
  await checkSize(bytes);
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    return (await readXlsxFile(content, { trim: false })) as readonly Sheet[];
  } catch (error) {
    throw new Unreadable('damaged', `is no whole Excel workbook (${(error as Error).message.split('\n')[0]})`);
  }
}

/** @throws Unreadable for what unpacks to more than the memory should hold. */
async function checkSize(bytes: Buffer): Promise<void> {
  let length = 0;
  for await (const { chunks } of zipMembers(pieces(bytes)))
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > MAX_UNPACKED)
        throw new Unreadable('too-large', 'unpacks to more than 256 MB: save its sheet as CSV in UTF-8');
    }
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** Days since the end of 1899, from 1927 to 2119: what a cell of a date holds where it is not shown as one. */
const DAYS = { first: 10_000, last: 80_000 };
const DAY = 24 * 60 * 60 * 1000;
const DATE_NAMES: ReadonlySet<string> = new Set([...COLUMNS.published, ...(LAST_RESORT.published ?? [])]);

function dated(name: string, cell: unknown): unknown {
  if (typeof cell !== 'number' || cell < DAYS.first || cell > DAYS.last || !DATE_NAMES.has(columnKey(name)))
    return cell;
  return new Date(Date.UTC(1899, 11, 30) + Math.round(cell * DAY));
}

async function* rowsOf(
  { data }: Sheet,
  columns: readonly string[],
  place: Place,
  from: number,
): AsyncGenerator<Pending | ReadResult> {
  for (const [index, row] of data.slice(1).entries()) {
    const at = { ...place, record: from + index + 1 };
    const cells = columns.map((name, column) => cellValue(dated(name, row[column])) ?? '');
    if (cells.every((cell) => cell === '')) {
      yield placeFailure(at, 'blank-line', 'the row is blank: remove it');
      continue;
    }
    const size = cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0);
    yield { record: toRecord(columns, cells), place: at, sha256: () => sha256Of(JSON.stringify(cells)), size };
  }
}
