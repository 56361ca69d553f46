/**
 * Reads documents from files of any format, one after the other; what cannot be read is
 * a failure in its place, and the next document goes on.
 * In: `a.txt`, `missing.txt`, `b.jsonl.gz` -> out: a document, a failure, documents.
 */
import { resolve } from 'node:path';
import { type Member, tarMembers, zipMembers } from './bytes/archive-members.ts';
import { MAGIC_BYTES, unpacked, withoutCompression } from './bytes/compression.ts';
import { adviceFor, beginsAsZip, CONTAINER_BYTES, containerOf } from './bytes/containers.ts';
import { peek } from './bytes/first-bytes.ts';
import { describeBinary } from './bytes/signatures.ts';
import { withFileFacts } from './facts/file-facts.ts';
import { fileFailure, oneLine, systemFailure } from './failures.ts';
import { withFieldsMet } from './fields-met.ts';
import { candidates, formatByContent, formatNamed, hasKnownEnding, SNIFFED_BYTES } from './formats/index.ts';
import type { Failure, InputFile, InputFormat, ReadOptions, ReadResult, Warning } from './input.ts';
import { type OwnTable, whyPassedOver } from './made-by-newsx.ts';
import { passedOver } from './passed-over.ts';
import { withUnreadDates } from './records/unread-dates.ts';
import { Unreadable } from './unreadable.ts';

export { isEncoding } from './bytes/decode.ts';
export { INPUT_FORMATS } from './formats/index.ts';

type File = InputFile | { readonly failure: Failure } | { readonly warning: Warning };

interface HowToRead extends ReadOptions {
  readonly format: string | null;
  /** The tables that newsx writes: one that was found in a folder is no table of articles. */
  readonly ownTables?: readonly OwnTable[];
}

/**
 * The documents of the files in order. It never throws for what is in a file.
 * @throws Error if `format` names no input format; null goes by each file's ending and content.
 */
export function readDocuments(
  files: Iterable<File> | AsyncIterable<File>,
  options: HowToRead,
): AsyncGenerator<ReadResult> {
  const results = readFiles(files, options);
  return withFieldsMet(options.facts?.length ? withFileFacts(results, options.facts, options) : results, options);
}

async function* readFiles(files: Iterable<File> | AsyncIterable<File>, options: HowToRead): AsyncGenerator<ReadResult> {
  const asked = options.format === null ? null : formatNamed(options.format);
  const run: Run = { asked, options, ownTables: options.ownTables ?? [], told: { files: 0 } };
  const tables = new Set(options.facts?.flatMap(({ path }) => (path === null ? [] : [resolve(path)])));
  for await (const file of files) {
    // A table of metadata may lie in the folder that it is about.
    if ('path' in file && tables.size > 0 && tables.has(resolve(file.path))) {
      if (file.isNamed) yield { warning: isTable(file.path) };
    } else if ('failure' in file || 'warning' in file) yield file;
    else yield* readFile(file, run, 0);
  }
}

function isTable(path: string): Warning {
  const message = 'is the table of metadata, and none of the articles: it is passed over';
  return { path, record: null, code: 'passed-over', message };
}

/** What holds for all files of a run. */
interface Run {
  readonly asked: InputFormat | null;
  readonly options: ReadOptions;
  readonly ownTables: readonly OwnTable[];
  /** How many files were told to have a date that is not read. */
  readonly told: { files: number };
}

/** Archives in archives: a year of months of days. */
const MAX_DEPTH = 3;

async function* readFile(file: InputFile, run: Run, depth: number): AsyncGenerator<ReadResult> {
  try {
    const packed = await peek(file.open(), MAGIC_BYTES);
    const unpackedChunks = unpacked(packed.head, packed.chunks);
    const start = await peek(unpackedChunks, CONTAINER_BYTES, true);
    const own = file.unnamed ? whyPassedOver(start.head, file.unnamed, run.ownTables) : null;
    if (own !== null) {
      // Begun and left, which closes the file.
      for await (const _ of start.chunks) break;
      yield { warning: notRead(file.path, own) };
      return;
    }
    const { head, chunks } = beginsAsZip(start.head) ? await peek(start.chunks, SNIFFED_BYTES) : start;
    const container = containerOf(head);
    const advice = container === null ? null : adviceFor(container);
    if (advice !== null) throw new Unreadable('binary', advice);
    const isNamedAsDocument = container === 'zip' && candidates(file.path).length === 1 && run.asked === null;
    if (container === 'tar' || (container === 'zip' && !isNamedAsDocument)) {
      if (depth >= MAX_DEPTH)
        throw new Unreadable('too-deep', 'is an archive in an archive in an archive: unpack it first');
      yield* readMembers(file, container === 'tar' ? tarMembers(chunks) : zipMembers(chunks), run, depth);
      return;
    }
    const opened = await open(file, chunks, run.asked);
    const results = opened.format.read({ path: file.path, open: () => opened.chunks }, run.options);
    yield* orNothing(file.path, withUnreadDates(file.path, results, run.options, run.told));
  } catch (error) {
    yield { failure: failureOf(file.path, error) };
  }
}

/** The results of a file; where there are none, a warning: a table of column names alone, an empty list. */
async function* orNothing(path: string, results: AsyncIterable<ReadResult>): AsyncGenerator<ReadResult> {
  let isEmpty = true;
  for await (const result of results) {
    isEmpty = false;
    yield result;
  }
  if (isEmpty) yield { warning: { path, record: null, code: 'no-articles', message: 'holds no articles' } };
}

/** The files of an archive that have a known ending, as a folder's; the others are counted. */
async function* readMembers(
  file: InputFile,
  members: AsyncIterable<Member>,
  run: Run,
  depth: number,
): AsyncGenerator<ReadResult> {
  const others: string[] = [];
  let read = 0;
  for await (const { name, chunks } of members) {
    const path = pathOf(name);
    if (/(?:^|\/)(?:\.|__MACOSX\/)/.test(path)) continue;
    if (hasKnownEnding(path)) {
      read++;
      yield* readFile({ path: `${file.path}/${path}`, open: () => chunks }, run, depth + 1);
    } else others.push(path);
  }
  if (read === 0 && others.length === 0) throw new Unreadable('no-files', 'is an archive without files, or is cut off');
  if (read === 0)
    throw new Unreadable('no-files', `is an archive that has no files of a known kind, but ${passedOver(others)}`);
  if (others.length > 0)
    yield {
      warning: { path: file.path, record: null, code: 'passed-over', message: `passed over: ${passedOver(others)}` },
    };
}

/** A member's path within its archive: `/a//b.txt`, `..\\a\\.\\b.txt` -> `a/b.txt`. Nothing is written there. */
function pathOf(name: string): string {
  return name
    .split(/[\\/]/)
    .filter((part) => !['', '.', '..'].includes(part))
    .join('/');
}

/** The format of a file, and its bytes. */
async function open(
  file: InputFile,
  chunks: AsyncIterable<Buffer>,
  asked: InputFormat | null,
): Promise<{ readonly format: InputFormat; readonly chunks: AsyncIterable<Buffer> }> {
  const formats = asked ? [asked] : candidates(file.path);
  if (formats.length === 1) return { format: formats[0]!, chunks };
  const line = await peek(chunks, SNIFFED_BYTES, true);
  // A line tells tables and JSON, whose writer may be slow, but not the kinds of text, HTML and XML.
  const told = line.head.includes('<') ? null : formatByContent(formats, line.head);
  const isTold = told !== null && told.takesAny !== true;
  const content = isTold ? line : await peek(line.chunks, SNIFFED_BYTES);
  const format = isTold ? told : formatByContent(formats, content.head);
  if (format === null) {
    const known = describeBinary(content.head);
    throw new Unreadable(known === null ? 'unknown-kind' : 'binary', known ?? unknownKind(file.path, formats));
  }
  return { format, chunks: content.chunks };
}

function unknownKind(path: string, formats: readonly InputFormat[]): string {
  const names = formats.map((format) => format.name).join(', ');
  const ending = withoutCompression(path).replace(/^.*\./, '.');
  return `is none of the kinds of ${ending} that are read (${names}); if it is one, name it with --input-format`;
}

function notRead(path: string, what: string): Warning {
  const message = oneLine(`passed over: ${what}; name the file itself to have it read`);
  return { path, record: null, code: 'passed-over', message };
}

function failureOf(path: string, error: unknown): ReturnType<typeof fileFailure> {
  return error instanceof Unreadable ? fileFailure(path, error.code, error.message) : systemFailure(path, error);
}
