/**
 * Reads records in their order, those whose date waits for what the others of its column show of the order of day
 * and month together with them; what is a result already keeps its place among them.
 * In: `03/04/2025`, `13/04/2025` -> out: two documents, of 3 and 13 April.
 */
import type { ReadResult } from '../input.ts';
import type { Place } from './article.ts';
import type { JsonRecord } from './nested.ts';
import type { RecordReader } from './record-reader.ts';

export interface Pending {
  readonly record: JsonRecord;
  readonly place: Place;
  readonly sha256: () => string;
  /** Its length in the file, in bytes or characters. */
  readonly size: number;
}

/** So much waits at most: then the dates are read as those until then show, or stay unread. */
const MAX_RECORDS = 20_000;
const MAX_SIZE = 16_000_000;

/** `mayWait` is false where whoever writes the records waits for the results. */
export async function* readInTurn(
  records: AsyncIterable<Pending | ReadResult>,
  reader: RecordReader,
  mayWait = true,
): AsyncGenerator<ReadResult> {
  let waiting: (Pending | ReadResult)[] = [];
  let size = 0;
  const release = async function* (): AsyncGenerator<ReadResult> {
    const ready = waiting;
    waiting = [];
    size = 0;
    for (const one of ready) {
      if ('record' in one) yield* await reader.read(one.record, one.place, one.sha256);
      else yield one;
    }
  };
  for await (const one of records) {
    const isReady = !('record' in one) ? waiting.length === 0 : reader.canRead(one.record) || !mayWait;
    waiting.push(one);
    size += 'record' in one ? one.size : 0;
    if (isReady || waiting.length >= MAX_RECORDS || size >= MAX_SIZE) yield* release();
  }
  yield* release();
  yield* reader.end();
}
