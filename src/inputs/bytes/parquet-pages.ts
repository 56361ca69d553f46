/**
 * Whether the pages of a Parquet file hold what they say, before they are unpacked: the library
 * that does so believes the length of a run of equal values, and counts for minutes where a
 * damaged byte makes it billions.
 * In: a page of 2 values that holds a run of 1,073,741,823 -> out: an error.
 */
import type { FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from 'hyparquet/src/schema.js';

type Column = FileMetaData['row_groups'][number]['columns'][number];
type Schema = ReturnType<typeof getSchemaPath>;
type Compressors = Parameters<typeof decompressPage>[3];
type Header = ReturnType<typeof parquetHeader>;

interface Reader {
  readonly view: DataView;
  offset: number;
}

/** Writers make pages of a megabyte, of 20,000 rows; even one of empty cells has no more than this. */
const MAX_VALUES = 16 * 1024 * 1024;
/** Packed values come in eights; some writers fill a page up to more. */
const PADDING = 1024;

/** @throws Error if a page says that it holds more than it can, or a group of rows that it has more than its pages hold, or cannot be read so far. */
export function checkPages(file: ArrayBuffer, metadata: FileMetaData, compressors: Compressors): void {
  for (const { columns, num_rows: rows } of metadata.row_groups)
    for (const column of columns) {
      const held = valuesOf(file, metadata, column, compressors);
      if (held !== null && held < rows) throw new Error(`it says that it has ${rows} rows where it holds ${held}`);
    }
}

/** How many values the checked pages of a column hold, one a row; null where a row may have several. */
function valuesOf(
  file: ArrayBuffer,
  metadata: FileMetaData,
  { meta_data: about }: Column,
  compressors: Compressors,
): number | null {
  if (about === undefined) return null;
  const schema = getSchemaPath(metadata.schema, about.path_in_schema);
  const start = Number(about.dictionary_page_offset || about.data_page_offset);
  const reader = { view: new DataView(file, start, Number(about.total_compressed_size)), offset: 0 };
  let values = 0;
  while (reader.offset < reader.view.byteLength - 1) {
    const header = parquetHeader(reader);
    if (!isSize(header.compressed_page_size)) throw new Error('a page of it does not say how large it is');
    const bytes = new Uint8Array(file, start + reader.offset, header.compressed_page_size);
    const unpacked = (packed: Uint8Array, size: number): Uint8Array =>
      decompressPage(packed, size, about.codec, compressors);
    checkPage(header, bytes, unpacked, schema, about.type === 'BOOLEAN');
    reader.offset += bytes.length;
    values += (header.data_page_header ?? header.data_page_header_v2)?.num_values ?? 0;
  }
  return getMaxRepetitionLevel(schema) === 0 ? values : null;
}

function checkPage(
  header: Header,
  bytes: Uint8Array,
  unpacked: (packed: Uint8Array, size: number) => Uint8Array,
  schema: Schema,
  isBoolean: boolean,
): void {
  const { data_page_header: one, data_page_header_v2: two, dictionary_page_header: dictionary } = header;
  const page = one ?? two ?? dictionary;
  if (page === undefined) return;
  const { num_values: values, encoding } = page;
  const empty = two?.num_nulls ?? 0;
  if (!isSize(values) || values > MAX_VALUES || !isSize(empty) || empty > values)
    throw new Error(`a page of it says that it holds ${values} values, ${empty} of them empty`);
  if (encoding === undefined || !isSize(header.uncompressed_page_size))
    throw new Error('a page of it does not say how it is packed');
  const levels = [widthOf(getMaxRepetitionLevel(schema)), widthOf(getMaxDefinitionLevel(schema))] as const;
  const inRuns = encoding === 'RLE' || encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY';
  if (one !== undefined && (inRuns || levels.some((width) => width > 0))) {
    const reader = readerOf(unpacked(bytes, header.uncompressed_page_size));
    for (const width of levels) if (width > 0) checkSized(reader, width, values);
    if (inRuns) checkValues(reader, isBoolean, values);
  }
  if (two === undefined) return;
  const [repetition, definition] = [two.repetition_levels_byte_length, two.definition_levels_byte_length];
  if (![repetition, definition].every(isSize) || repetition + definition > bytes.length)
    throw new Error('a page of it is smaller than it says');
  const plain = readerOf(bytes);
  levels.forEach((width, at) => {
    plain.offset = at === 0 ? 0 : repetition;
    if (width > 0) checkRuns(plain, width, values);
  });
  const size = header.uncompressed_page_size - repetition - definition;
  const rest = bytes.subarray(repetition + definition);
  if (inRuns && size > 0)
    checkValues(readerOf(two.is_compressed ? unpacked(rest, size) : rest), isBoolean, values - empty);
}

function isSize(number: number): boolean {
  return Number.isInteger(number) && number >= 0;
}

function readerOf(bytes: Uint8Array): Reader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}

function widthOf(level: number): number {
  return 32 - Math.clz32(level);
}

/** Values in runs: of booleans their size stands before them, of places in the dictionary their width. */
function checkValues(reader: Reader, isBoolean: boolean, values: number): void {
  const width = isBoolean ? 1 : reader.view.getUint8(reader.offset++);
  if (isBoolean) checkSized(reader, width, values);
  else if (width > 0) checkRuns(reader, width, values);
}

/** Runs whose size in bytes stands before them; the reader then stands behind them. */
function checkSized(reader: Reader, width: number, values: number): void {
  const end = reader.offset + 4 + reader.view.getUint32(reader.offset, true);
  reader.offset += 4;
  checkRuns(reader, width, values);
  reader.offset = end;
}

/** Goes over the runs of at most so many values (empty cells have none), of which each is at most as many as are left. */
function checkRuns(reader: Reader, width: number, values: number): void {
  for (let left = values; left > 0 && reader.offset < reader.view.byteLength; ) {
    const header = varint(reader);
    const isPacked = header % 2 === 1;
    const count = isPacked ? Math.floor(header / 2) * 8 : Math.floor(header / 2);
    if (count > left + (isPacked ? PADDING : 0))
      throw new Error(`a run of ${count} values stands where ${left} are left`);
    reader.offset += isPacked ? (count / 8) * width : Math.ceil(width / 8);
    left -= count;
  }
}

function varint(reader: Reader): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = reader.view.getUint8(reader.offset++);
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
  throw new Error('a number in it is too large');
}
