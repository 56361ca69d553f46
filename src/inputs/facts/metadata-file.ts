/**
 * A table of metadata beside a folder of texts (`--metadata`): CSV whose column `file` (or
 * `filename`, `path`, `doc_id`, `id`) names the files, with or without folders and ending.
 *
 *   file,date,outlet
 *   a1.txt,2025-03-04,The Herald
 */
import { parse } from 'csv-parse/sync';
import { decode } from '../bytes/decode.ts';
import type { FileFacts } from '../input.ts';
import { columnKey } from '../records/columns.ts';
import { type DateOrder, dateOrderOf } from '../records/iso-date.ts';
import type { JsonRecord } from '../records/nested.ts';
import { fieldFinder, statedDate } from '../records/record.ts';

/** The columns that may name the file, the first of them that is there. */
const FILE_COLUMNS = ['file', 'filename', 'filepath', 'path', 'docid', 'id', 'textid', 'name'];
const DELIMITERS = [',', ';', '\t', '|'];

/** @throws Error that says what is wrong, in which line, and what is needed. */
export function factsFromTable(bytes: Buffer, path: string): FileFacts {
  const rows = rowsOf(bytes);
  const columns = Object.keys(rows[0] ?? {});
  const column = FILE_COLUMNS.flatMap((key) => columns.find((name) => columnKey(name) === key) ?? [])[0];
  if (column === undefined)
    throw new Error(`no column names the files: call it "file"; its columns are ${columns.join(', ') || 'none'}`);
  const byName = new Map<string, JsonRecord>();
  for (const row of rows) {
    const key = normal(String(row[column]));
    if (key === '') continue;
    if (byName.has(key)) throw new Error(`two rows are for the file "${row[column]}"`);
    const { [column]: _, ...facts } = row;
    byName.set(key, facts);
  }
  const used = new Set<string>();
  return {
    path,
    order: orderIn(rows),
    of: (file) => {
      const key = keysOf(file).find((one) => byName.has(one));
      if (key !== undefined) used.add(key);
      return key === undefined ? null : byName.get(key)!;
    },
    said: (files, known) => {
      const unused = byName.size - used.size;
      if (known === files && unused === 0) return null;
      const parts = [
        ...(known === files ? [] : [`${files - known} of ${files} files have no row in it`]),
        ...(unused === 0 ? [] : [`${unused} of its ${byName.size} rows are of no file that was read`]),
      ];
      return { path, record: null, code: 'metadata', message: parts.join('; ') };
    },
  };
}

/** The order of day and month that the dates of the table show; null where they show none, or two. */
function orderIn(rows: readonly JsonRecord[]): DateOrder | null {
  const shown = new Set(rows.map((row) => dateOrderOf(statedDate(fieldFinder(row)))));
  return shown.has('dmy') === shown.has('mdy') ? null : shown.has('dmy') ? 'dmy' : 'mdy';
}

/** What a row may call a file: its path, the end of it, its name, each also without the endings. */
function keysOf(file: string): readonly string[] {
  const parts = normal(file).split('/');
  const ends = parts.map((_, index) => parts.slice(index).join('/'));
  return ends.flatMap((end) => [
    end,
    end.replace(/\.(?:gz|zst)$/, ''),
    end.replace(/(?:\.[a-z0-9]{1,8}){1,2}$/, ''),
    end.replace(/\.[a-z0-9]{1,8}$/, ''),
  ]);
}

function normal(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .toLowerCase();
}

function rowsOf(bytes: Buffer): readonly Readonly<Record<string, string>>[] {
  const { text, problem } = decode(bytes, null);
  if (problem) throw new Error(`the file ${problem.message}`);
  const head = text.slice(0, 10_000).split('\n')[0]!;
  const delimiter = DELIMITERS.reduce(
    (best, one) => (head.split(one).length > head.split(best).length ? one : best),
    ',',
  );
  return parse(text, { columns: true, delimiter, skip_empty_lines: true, trim: true, bom: true, relax_quotes: true });
}
