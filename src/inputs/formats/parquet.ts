/**
 * Parquet, as data sets are shared: a row an article, read a group of rows after the other.
 * In: `corpus.parquet` with the columns id and text -> out: a document a row.
 */
import { gunzipSync } from 'node:zlib';
import { sha256Of } from '../../document/sha256.ts';
import { readWhole } from '../bytes/read-whole.ts';
import type { InputFormat, ReadResult } from '../input.ts';
import { type Place, placeFailure } from '../records/article.ts';
import { cellValue } from '../records/cell-value.ts';
import { type Pending, readInTurn } from '../records/in-turn.ts';
import type { JsonRecord } from '../records/nested.ts';
import { recordReader } from '../records/record-reader.ts';
import { Unreadable } from '../unreadable.ts';

/** So many rows are unpacked at a time. */
const ROWS = 1000;
/** News shrinks to a fifth or a tenth; a page that says it unpacks to more is made to do harm. */
const MAX_PAGE_BYTES = 256 * 1024 * 1024;
const MAGIC = 'PAR1';

export const parquetFormat: InputFormat = {
  name: 'parquet',
  summary: 'Parquet, a row an article',
  extensions: ['.parquet'],
  looksLike: (head) => head.toString('latin1', 0, MAGIC.length) === MAGIC,
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const place = { path: file.path, format: 'parquet', record: null };
    yield* readInTurn(rowsOf(bytes, place), recordReader(place, options));
  },
};

async function* rowsOf(bytes: Buffer, place: Place): AsyncGenerator<Pending | ReadResult> {
  if (bytes.toString('latin1', 0, 4) !== MAGIC || bytes.toString('latin1', bytes.length - 4) !== MAGIC)
    throw new Unreadable('damaged', 'is no whole Parquet file: it may be cut off');
  const [{ parquetMetadata, parquetReadObjects }, { checkPages }] = await Promise.all([
    import('hyparquet'),
    import('../bytes/parquet-pages.ts'),
  ]);
  const { decompress } = await import('fzstd');
  const compressors = {
    GZIP: (input: Uint8Array) => gunzipSync(input, { maxOutputLength: MAX_PAGE_BYTES }),
    ZSTD: (input: Uint8Array, length: number) => {
      if (length > MAX_PAGE_BYTES) throw new Error('a page of it is larger than 256 MB');
      return decompress(input, new Uint8Array(length));
    },
  };
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  let number = 0;
  try {
    const metadata = parquetMetadata(file);
    checkPages(file, metadata, compressors);
    const total = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
    for (let rowStart = 0; rowStart < total; rowStart += ROWS) {
      const rowEnd = Math.min(rowStart + ROWS, total);
      const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors });
      // A wrong number of rows would be asked for without end.
      if (rows.length === 0) throw new Error('it has fewer rows than it says');
      for (const row of rows) yield pending(row, { ...place, record: ++number });
    }
  } catch (error) {
    yield placeFailure(place, 'damaged', `is no whole Parquet file after row ${number} (${reasonOf(error)})`);
  }
}

/** What the library says of the file; where it only stumbles over it, its words say nothing to a user. */
function reasonOf(error: unknown): string {
  return error instanceof TypeError || error instanceof RangeError
    ? 'its structure is damaged'
    : (error as Error).message;
}

function pending(row: Record<string, unknown>, place: Place): Pending {
  const record = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellValue(value)])) as JsonRecord;
  const size = Object.values(record).reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
  return { record, place, sha256: () => sha256Of(JSON.stringify(record)), size };
}
