/**
 * A JSON file: one article, a list of articles (read as a stream), or the answer of a
 * service that holds such a list; also JSON lines under the wrong ending.
 * In: `{"status": "ok", "articles": [{"content": "Ann spoke."}]}` -> out: one document.
 */
import { Readable } from 'node:stream';
import type { Encoding } from 'iconv-lite';
import { sha256Of } from '../../document/sha256.ts';
import { decode, encodingOfHead, wellFormed } from '../bytes/decode.ts';
import { peek } from '../bytes/first-bytes.ts';
import { iconv } from '../bytes/old-encodings.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { describeBinary } from '../bytes/signatures.ts';
import { fileFailure } from '../failures.ts';
import type { InputFile, InputFormat, ReadOptions, ReadResult } from '../input.ts';
import { type Place, placeFailure } from '../records/article.ts';
import { type Pending, readInTurn } from '../records/in-turn.ts';
import { readLines } from '../records/json-lines.ts';
import { isObject, type JsonRecord } from '../records/nested.ts';
import { readFields } from '../records/record.ts';
import { listed, recordReader } from '../records/record-reader.ts';
import { parseJson, standardJson } from '../records/standard-json.ts';
import { tableRows } from '../records/table-rows.ts';

/** The longest first line, or member of a list: no article is that long. */
const MAX_MEMBER_BYTES = 64 * 1024 * 1024;

/** Under which names services put their list of articles, looked for in this order and two levels deep. */
const WRAPPERS = [
  'articles',
  'results',
  'documents',
  'docs',
  'items',
  'stories',
  'news',
  'records',
  'posts',
  'entries',
  'hits',
  'item',
  'list',
  'value',
  'data',
  'response',
  'result',
];

export const jsonFormat: InputFormat = {
  name: 'json',
  summary: 'JSON, one article, a list of them, or an object that holds such a list',
  extensions: ['.json', '.txt'],
  // JSON lines too: `read` tells them apart.
  looksLike: (head) => /^\ufeff?\s*(?:\{\s*"|\[\s*\{)/.test(head.toString('utf8', 0, 512).replaceAll('\0', '')),
  async *read(file, options) {
    const first = await peek(file.open(), MAX_MEMBER_BYTES, true);
    // The first line, and what comes next: one object on one line is a file of one article.
    const { head, chunks } = await peek(first.chunks, first.head.length + 1);
    const opened = { path: file.path, open: () => chunks };
    const binary = describeBinary(head);
    const encoding = options.encoding ?? encodingOfHead(head);
    const start = iconv().decode(head, encoding);
    if (binary !== null) yield { failure: fileFailure(file.path, 'binary', binary) };
    else if (/^\s*\[/.test(start)) yield* readMembers(opened, encoding, options);
    else if (isLines(start)) yield* readLines(opened, options);
    else yield* readObject(opened, options);
  },
};

/** Whether the first line is an object by itself, and there are others. */
function isLines(start: string): boolean {
  const end = start.indexOf('\n');
  if (end < 0 || start.slice(end).trim() === '') return false;
  try {
    const value: unknown = JSON.parse(start.slice(0, end));
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** The members of a list, one after the other, so that a list may be larger than the memory. */
async function* readMembers(file: InputFile, encoding: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  const place = { path: file.path, format: 'json', record: null };
  yield* readInTurn(membersIn(file, encoding, place), recordReader(place, options), file.path !== '-');
}

async function* membersIn(file: InputFile, encoding: string, place: Place): AsyncGenerator<Pending | ReadResult> {
  const { JSONParser } = await import('@streamparser/json');
  // Lists within a member come by at the same time as the member itself.
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  const standard = standardJson();
  let members: unknown[] = [];
  let problem: string | null = null;
  parser.onValue = ({ value, stack }) => {
    if (stack.length === 1) members.push(value);
  };
  parser.onError = (error) => {
    problem ??= error.message;
  };
  const decoder = iconv().getDecoder(encoding as Encoding);
  let number = 0;
  let sinceMember = 0;
  const take = (): readonly (Pending | ReadResult)[] => {
    const taken = members;
    members = [];
    return taken.map((value) => member(value, { ...place, record: ++number }));
  };
  for await (const chunk of file.open()) {
    parser.write(standard(decoder.write(chunk)));
    sinceMember = members.length > 0 ? 0 : sinceMember + chunk.length;
    yield* take();
    if (sinceMember > MAX_MEMBER_BYTES) problem ??= `member ${number + 1} is longer than 64 MB`;
    if (problem !== null) break;
  }
  // A line end brings what the converter still keeps: a word that stands behind the list.
  if (problem === null && parser.isEnded) parser.write(standard('\n'));
  if (problem === null && !parser.isEnded) problem = 'the list is not closed, so the file may be cut off';
  if (problem !== null) yield placeFailure(place, 'bad-json', `is not valid JSON after member ${number}: ${problem}`);
}

function member(value: unknown, place: Place): Pending | ReadResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return placeFailure(place, 'not-an-object', 'the member is no object: write {"text": "…"}, one an article');
  // Its longest strings are its size: what waits needs no better measure.
  const size = Object.values(value).reduce((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
  const sha256 = (): string => sha256Of(wellFormed(JSON.stringify(value)));
  return { record: value as JsonRecord, place, sha256, size };
}

async function* readObject(file: InputFile, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { bytes, failure } = await readWhole(file);
  if (failure) return yield { failure };
  const place = { path: file.path, format: 'json', record: null };
  const { text, problem } = decode(bytes, options.encoding);
  if (problem) return yield placeFailure(place, problem.code, problem.message);
  const reader = recordReader(place, options);
  const numbered = (members: readonly unknown[]): readonly (Pending | ReadResult)[] =>
    members.map((value, index) => member(value, { ...place, record: index + 1 }));
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    const { values, problem } = await valuesIn(text);
    const members = values.flatMap((one) => (isObject(one) ? articlesOf(one, options) : null) ?? [one]);
    yield* readInTurn(Readable.from(numbered(members)), reader);
    const where = members.length === 0 ? '' : ` after article ${members.length}`;
    if (members.length === 0 || problem !== null)
      yield placeFailure(place, 'bad-json', `is not valid JSON${where}: ${problem ?? (error as Error).message}`);
    return;
  }
  if (typeof value !== 'object' || value === null)
    return yield placeFailure(place, 'not-an-object', 'is JSON but neither an object nor a list of objects');
  const record = value as JsonRecord;
  const members = articlesOf(record, options);
  yield* readInTurn(
    Readable.from(members ? numbered(members) : [{ record, place, sha256: () => sha256Of(bytes), size: bytes.length }]),
    reader,
  );
  if (members?.length === 0)
    yield placeFailure(
      place,
      'no-text',
      `its list of articles is empty; its fields are ${listed(Object.keys(record))}`,
    );
}

/** Objects one after the other, as jq writes them, and what is wrong behind the last. */
async function valuesIn(
  text: string,
): Promise<{ readonly values: readonly unknown[]; readonly problem: string | null }> {
  const { JSONParser } = await import('@streamparser/json');
  const parser = new JSONParser({ paths: ['$'], separator: '', keepStack: false });
  const values: unknown[] = [];
  let problem: string | null = null;
  parser.onValue = ({ value }) => values.push(value);
  parser.onError = (error) => {
    problem ??= error.message;
  };
  // The line end ends a number that stands last.
  parser.write(standardJson()(`${text}\n`));
  if (problem === null) parser.end();
  return { values, problem };
}

/** The articles that an object holds, in a list or as a table; null where it is one itself, or holds none. */
function articlesOf(record: JsonRecord, options: ReadOptions): readonly unknown[] | null {
  if (isArticle(record, options)) return null;
  return membersOf(record, 2) ?? tableRows(record, (row) => isArticle(row, options));
}

function isArticle(record: JsonRecord, options: ReadOptions): boolean {
  if (typeof record.schema === 'string') return true;
  const { value, isLead } = readFields(record, options.columns);
  return value !== null && (!isLead || membersOf(record, 2) === null);
}

/** The list that stands under one of the usual names; null where there is none. */
function membersOf(record: JsonRecord, depth: number): readonly unknown[] | null {
  for (const name of WRAPPERS) {
    const value = Object.hasOwn(record, name) ? record[name] : null;
    if (Array.isArray(value)) return value;
    const inner =
      depth > 1 && typeof value === 'object' && value !== null ? membersOf(value as JsonRecord, depth - 1) : null;
    if (inner !== null) return inner;
  }
  return null;
}
