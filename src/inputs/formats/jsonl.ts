/**
 * JSONL: one JSON object a line. Objects over several lines, and a list, are read as the JSON that they are.
 * In: `{"id": 7, "text": "Ann spoke."}` -> out: the document `7`.
 */

import { peek } from '../bytes/first-bytes.ts';
import type { InputFormat } from '../input.ts';
import { MAX_LINE_BYTES, readLines } from '../records/json-lines.ts';
import { jsonFormat } from './json.ts';

export const jsonlFormat: InputFormat = {
  name: 'jsonl',
  summary: 'JSON, one object a line, as in data sets and from newsx annotate',
  extensions: ['.jsonl', '.ndjson', '.jl', '.ldjson'],
  async *read(file, options) {
    // A filter gives a line for each line, whatever stands on it.
    if (file.path === '-') return yield* readLines(file, options);
    const { head, chunks } = await peek(file.open(), MAX_LINE_BYTES, true);
    const opened = { path: file.path, open: () => chunks };
    yield* goesOn(head) ? jsonFormat.read(opened, options) : readLines(opened, options);
  },
};

/** Whether an object or a list begins on the first line and ends on another: jq writes so. */
function goesOn(head: Buffer): boolean {
  const line = head
    .toString('utf8', 0, Math.max(0, head.indexOf('\n')))
    .replace(/^\ufeff/, '')
    .trim();
  return line === '{' || (line.startsWith('[') && !line.endsWith(']'));
}
