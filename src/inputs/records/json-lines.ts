/**
 * Lines of JSON: one object a line, one result a line, in order, holding no more than one
 * line at a time. A record of `newsx annotate` comes back with its annotations.
 * In: `{"id": 7, "text": "Ann spoke."}` -> out: the document `7`.
 */

import { sha256Of } from '../../document/sha256.ts';
import { decode, wellFormed } from '../bytes/decode.ts';
import { isWide, type Line, narrow, splitLines } from '../bytes/lines.ts';
import { describeBinary } from '../bytes/signatures.ts';
import { fileFailure } from '../failures.ts';
import type { InputFile, ReadOptions, ReadResult } from '../input.ts';
import { type Place, placeFailure } from './article.ts';
import { type Pending, readInTurn } from './in-turn.ts';
import type { JsonRecord } from './nested.ts';
import { recordReader } from './record-reader.ts';
import { parseJson } from './standard-json.ts';

/** A longer line is passed over: no article is that long. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

export async function* readLines(file: InputFile, options: ReadOptions): AsyncGenerator<ReadResult> {
  const place = { path: file.path, format: 'jsonl', record: null };
  const lines = recordsIn(file, place, options);
  // A filter's next line may come only after the last one's answer.
  yield* readInTurn(lines, recordReader(place, options), file.path !== '-');
}

async function* recordsIn(file: InputFile, place: Place, options: ReadOptions): AsyncGenerator<Pending | ReadResult> {
  let number = 0;
  const lineOptions = {
    ...options,
    encoding: options.encoding && isWide(options.encoding) ? 'utf-8' : options.encoding,
  };
  for await (const line of splitLines(narrow(file.open(), options.encoding), MAX_LINE_BYTES)) {
    number++;
    const binary = number === 1 && line.bytes ? describeBinary(line.bytes) : null;
    if (binary !== null) {
      // A compressed file has no lines: one failure for all of it, not one for each stray \n byte.
      yield { failure: fileFailure(file.path, 'binary', binary) };
      return;
    }
    yield readLine(line, { ...place, record: number }, lineOptions);
  }
}

/** Only an escape can write half a surrogate pair, or a NUL, into a line of JSON. */
const NO_CHARACTER = /\\u(?:d[89a-f]|0000)/i;

function toWellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? wellFormed(value) : value;
}

/** The record of one line, or why there is none. */
function readLine(line: Line, place: Place, options: ReadOptions): Pending | ReadResult {
  const { bytes } = line;
  const fail = (code: string, message: string): ReadResult => placeFailure(place, code, message);
  if (bytes === null)
    return fail('too-large', `the line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MB: one article a line`);
  const { text, problem } = decode(bytes, options.encoding);
  if (problem?.code === 'empty') return fail('blank-line', 'the line is blank: remove it, or write a record');
  if (problem) return fail(problem.code, `the line ${problem.message}`);
  let value: unknown;
  try {
    value = NO_CHARACTER.test(text) ? parseJson(text, toWellFormed) : parseJson(text);
  } catch (error) {
    // Newer versions of Node add the line and column; one line is all there is.
    const reason = (error as SyntaxError).message.replace(/ \(line \d+ column \d+\)$/, '');
    const cut = line.ended ? '' : '; it is the last line and has no line end, so the file may be cut off';
    return fail('bad-json', `the line is not valid JSON: ${reason}${cut}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('not-an-object', 'the line is JSON but no object: write {"text": "…"}, one article a line');
  return { record: value as JsonRecord, place, sha256: () => sha256Of(bytes), size: bytes.length };
}
