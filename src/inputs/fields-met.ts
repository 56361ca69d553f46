/**
 * Says after all files which fields the user asked for that no article has, of formats whose
 * files have an article or a few each: tables and JSON say it file by file.
 * In: `--keep outlets`, 3 pages -> out: a warning that none of them has `outlets`.
 */
import type { Document } from '../document/document.ts';
import type { NamedPart, ReadOptions, ReadResult } from './reading.ts';
import { COLUMN_OPTIONS } from './records/column-options.ts';

/** The formats whose articles are records with fields of any name, which say for each file what it lacks. */
const OF_RECORDS: ReadonlySet<string> = new Set(['csv', 'tsv', 'jsonl', 'json', 'parquet', 'xlsx']);

/** Whether it was read as a record, as are those that `annotate` wrote, whatever their articles came from. */
function isOfRecords({ readFrom, source }: Document): boolean {
  return readFrom !== undefined || OF_RECORDS.has(source.format);
}

export async function* withFieldsMet(
  results: AsyncIterable<ReadResult>,
  { keep, columns = {} }: ReadOptions,
): AsyncGenerator<ReadResult> {
  const unmet = new Set(keep === 'all' ? [] : keep);
  let first: string | null = null;
  let others = 0;
  let hasRecords = false;
  for await (const result of results) {
    const { document } = result;
    if (document) {
      for (const name of unmet) if (Object.hasOwn(document.fields, name)) unmet.delete(name);
      if (isOfRecords(document)) hasRecords = true;
      else if (first === null) first = document.source.path;
      else others++;
    }
    yield result;
  }
  if (first === null) return;
  const path = first;
  const warning = (message: string): ReadResult => ({ warning: { path, record: null, code: 'no-field', message } });
  const all = others === 0 ? 'its article does not have it' : `none of the ${others + 1} articles from here on has it`;
  for (const name of unmet) yield warning(`--keep ${name}: ${all}`);
  if (hasRecords) return;
  for (const [part, name] of Object.entries(columns))
    yield warning(`${COLUMN_OPTIONS[part as NamedPart].option} ${name}: not heeded, since no table or JSON is read`);
}
