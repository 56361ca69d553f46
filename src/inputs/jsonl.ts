/**
 * JSONL: one JSON object a line, one result a line, in order, holding no more than one
 * line at a time. A record of `newsx annotate` comes back with its annotations.
 * In: `{"id": 7, "text": "Ann spoke."}` -> out: the document `7`.
 */
import { createHash } from 'node:crypto';
import { createDocument } from '../document/document.ts';
import { readAnnotated } from './annotated.ts';
import { decode, wellFormed } from './decode.ts';
import { fileFailure, idOfPath, oneLine } from './failures.ts';
import type { InputFormat, ReadOptions, ReadResult } from './input.ts';
import { isWide, type Line, narrow, splitLines } from './lines.ts';
import { type JsonRecord, readFields } from './record.ts';
import { describeBinary } from './signatures.ts';

/** A longer line is passed over: no article is that long. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

const MAX_FIELDS_NAMED = 20;

export const jsonlFormat: InputFormat = {
  name: 'jsonl',
  summary: 'JSON, one object a line, as in data sets and from newsx annotate',
  extensions: ['.jsonl', '.ndjson'],
  async *read(file, options) {
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
      yield readLine(line, { path: file.path, number }, lineOptions);
    }
  },
};

/** Only an escape can write half a surrogate pair into a line of JSON. */
const SURROGATE_ESCAPE = /\\ud[89a-f]/i;

function toWellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? wellFormed(value) : value;
}

interface Place {
  readonly path: string;
  readonly number: number;
}

/** The one result of one line. */
function readLine(line: Line, place: Place, options: ReadOptions): ReadResult {
  const { bytes } = line;
  if (bytes === null)
    return failure(
      place,
      'too-large',
      `the line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MB: one article a line`,
    );
  const { text, problem } = decode(bytes, options.encoding);
  if (problem?.code === 'empty') return failure(place, 'blank-line', 'the line is blank: remove it, or write a record');
  if (problem) return failure(place, problem.code, `the line ${problem.message}`);
  let value: unknown;
  try {
    value = SURROGATE_ESCAPE.test(text) ? JSON.parse(text, toWellFormed) : JSON.parse(text);
  } catch (error) {
    // Newer versions of Node add the line and column; one line is all there is.
    const reason = (error as SyntaxError).message.replace(/ \(line \d+ column \d+\)$/, '');
    const cut = line.ended ? '' : '; it is the last line and has no line end, so the file may be cut off';
    return failure(place, 'bad-json', `the line is not valid JSON: ${reason}${cut}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failure(place, 'not-an-object', 'the line is JSON but no object: write {"text": "…"}, one article a line');
  return readRecord(value as JsonRecord, bytes, place, options);
}

function readRecord(record: JsonRecord, bytes: Buffer, place: Place, options: ReadOptions): ReadResult {
  const { schema } = record;
  if (typeof schema === 'string' && schema.startsWith('newsx/')) return readOwn(record, schema, place, options);

  const fields = readFields(record);
  const id = fields.id ?? defaultId(place);
  const field = fields.text;
  if (field === undefined) return carriedError(record, place, id) ?? failure(place, 'no-text', noText(record), id);
  if (typeof field.value !== 'string')
    return failure(place, 'bad-text', `the field "${field.name}" should hold the text, but is no string`, id);
  if (!/\S/.test(field.value))
    return failure(place, 'empty', `the field "${field.name}" holds no text, only white space or nothing`, id);
  return {
    document: createDocument({
      id,
      text: field.value,
      source: {
        path: place.path,
        format: 'jsonl',
        record: place.number,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
      given: { ...options.given, ...fields.given },
    }),
  };
}

/** A record that newsx wrote. */
function readOwn(record: JsonRecord, schema: string, place: Place, options: ReadOptions): ReadResult {
  const id = typeof record.id === 'string' ? record.id : defaultId(place);
  if (schema !== 'newsx/1')
    return failure(place, 'unknown-schema', `its schema "${schema}" is not newsx/1: a newer newsx may read it`, id);
  try {
    return { document: readAnnotated(record, options.given) };
  } catch (error) {
    const message = `the annotations cannot be used: ${(error as Error).message}; annotate the text again`;
    return failure(place, 'bad-annotation', message, id);
  }
}

/** The error that an earlier newsx in the pipe wrote in the place of a document. */
function carriedError(record: JsonRecord, place: Place, id: string): ReadResult | null {
  const { error } = record;
  if (typeof error !== 'object' || error === null) return null;
  const { code, message } = error as JsonRecord;
  return typeof code === 'string' && typeof message === 'string' ? failure(place, code, message, id) : null;
}

function noText(record: JsonRecord): string {
  const names = Object.keys(record);
  if (names.length === 0) return 'the record has no fields: name one "text"';
  const more = names.length > MAX_FIELDS_NAMED ? ` and ${names.length - MAX_FIELDS_NAMED} more` : '';
  return `no field holds the text: rename one of its fields (${names.slice(0, MAX_FIELDS_NAMED).join(', ')}${more}) to "text"`;
}

function defaultId(place: Place): string {
  return `${idOfPath(place.path)}:${place.number}`;
}

function failure(place: Place, code: string, message: string, id: string = defaultId(place)): ReadResult {
  return { failure: { id, path: place.path, record: place.number, code, message: oneLine(message) } };
}
