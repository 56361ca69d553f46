/**
 * Reads documents from files of any format, one after the other; what cannot be read is
 * a failure in its place, and the next document goes on.
 * In: `a.txt`, `missing.txt`, `b.jsonl.gz` -> out: a document, a failure, documents.
 */
import { MAGIC_BYTES, unpacked, withoutCompression } from './bytes/compression.ts';
import { peek } from './bytes/first-bytes.ts';
import { describeBinary } from './bytes/signatures.ts';
import { fileFailure, systemFailure } from './failures.ts';
import { candidates, formatByContent, formatNamed, SNIFFED_BYTES } from './formats/index.ts';
import type { Failure, InputFile, InputFormat, ReadOptions, ReadResult, Warning } from './input.ts';
import { withUnreadDates } from './records/unread-dates.ts';
import { Unreadable } from './unreadable.ts';

export { isEncoding } from './bytes/decode.ts';
export { INPUT_FORMATS } from './formats/index.ts';

type File = InputFile | { readonly failure: Failure } | { readonly warning: Warning };

/**
 * The documents of the files in order. It never throws for what is in a file.
 * @throws Error if `format` names no input format; null goes by each file's ending and content.
 */
export async function* readDocuments(
  files: Iterable<File> | AsyncIterable<File>,
  options: ReadOptions & { readonly format: string | null },
): AsyncGenerator<ReadResult> {
  const asked = options.format === null ? null : formatNamed(options.format);
  for await (const file of files) {
    if ('failure' in file || 'warning' in file) {
      yield file;
      continue;
    }
    try {
      const { format, chunks } = await open(file, asked);
      yield* withUnreadDates(file.path, format.read({ path: file.path, open: () => chunks }, options), options);
    } catch (error) {
      yield { failure: failureOf(file.path, error) };
    }
  }
}

/** The format of a file, and its bytes, unpacked. */
async function open(
  file: InputFile,
  asked: InputFormat | null,
): Promise<{ readonly format: InputFormat; readonly chunks: AsyncIterable<Buffer> }> {
  const packed = await peek(file.open(), MAGIC_BYTES);
  const chunks = unpacked(packed.head, packed.chunks);
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

function failureOf(path: string, error: unknown): ReturnType<typeof fileFailure> {
  return error instanceof Unreadable ? fileFailure(path, error.code, error.message) : systemFailure(path, error);
}
