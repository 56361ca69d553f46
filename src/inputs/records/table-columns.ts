/**
 * A table's columns: their names from its first row, and the records of the others by them.
 * In: the cells `id`, ``, `text` -> out: the names `id`, `column 2`, `text`.
 */
import type { ReadOptions } from '../input.ts';
import { readFields } from './record.ts';
import { noText } from './record-reader.ts';

/** Names by which cells are found; one without a name has its number, as `column 3`. */
export function namesOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell, index) => cell.replace(/^\ufeff/, '').trim() || `column ${index + 1}`);
}

export function toRecord<T>(columns: readonly string[], cells: readonly T[]): Readonly<Record<string, T>> {
  const record: Record<string, T> = Object.create(null);
  // Backwards, so that of two columns with one name the first wins.
  for (let index = columns.length - 1; index >= 0; index--) record[columns[index]!] = cells[index]!;
  return record;
}

/** Why no column can hold the text; null where one can. */
export function lacksText(columns: readonly string[], options: ReadOptions): string | null {
  const record = toRecord(columns, columns);
  if (readFields(record, options.columns).text !== undefined) return null;
  return noText(columns, options, 'column');
}
