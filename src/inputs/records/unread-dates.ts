/**
 * Says after a file how many of its dates are not read: all that its articles say of days
 * then stays unresolved.
 * In: 3 of 21 documents with dates such as `03/04/25` -> out: a warning after the last of them.
 */
import { oneLine } from '../failures.ts';
import type { ReadOptions, ReadResult } from '../input.ts';
import { dateOrderOf } from './iso-date.ts';

const MAX_SHOWN = 60;
const MAX_FILES = 5;

/** `told` counts the files of one document of which this was said. */
export async function* withUnreadDates(
  path: string,
  results: AsyncIterable<ReadResult>,
  options: ReadOptions,
  told: { files: number },
): AsyncGenerator<ReadResult> {
  let documents = 0;
  let unread = 0;
  let first = '';
  for await (const result of results) {
    if (result.document) {
      documents++;
      if (result.unreadDate !== undefined && unread++ === 0) first = result.unreadDate;
    }
    yield result;
  }
  // A folder of files of one article each would say it for each of them.
  if (unread === 0 || (documents === 1 && ++told.files > MAX_FILES)) return;
  const isOrder = dateOrderOf(first) !== null && options.dateOrder === undefined;
  const advice = isOrder ? '; say with --date-order whether the day or the month comes first' : '';
  const shown = `"${first.slice(0, MAX_SHOWN)}"`;
  const message =
    documents === 1
      ? `the date is not read (${shown})`
      : `the date is not read in ${unread} of ${documents} records (first: ${shown})`;
  yield { warning: { path, record: null, code: 'unread-date', message: oneLine(message + advice) } };
}
