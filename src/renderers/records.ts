/** What the formats of annotations share: they write the records of `annotate`, and read them as `newsx` itself does. */
import { type AnnotatedRecord, readRecord } from '../inputs/records/annotated-record.ts';
import type { Row } from '../views/view.ts';

/** The columns by which a view of such records is known. */
export const RECORD_COLUMNS: readonly string[] = ['doc', 'entities', 'quotes', 'dates'];

/** The records among the rows, without those of documents that failed. Offsets count code points. */
export function recordsOf(rows: readonly Row[]): AnnotatedRecord[] {
  return rows.filter((row) => !('error' in row)).map((row) => readRecord(row, ''));
}
