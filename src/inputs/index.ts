/**
 * Reads documents from files of any format, one after the other; what cannot be read is
 * a failure in its place, and the next document goes on.
 * In: `a.txt`, `missing.txt`, `b.jsonl` -> out: a document, a failure, documents.
 */
import { systemFailure } from './failures.ts';
import { formatFor } from './formats.ts';
import type { Failure, InputFile, ReadOptions, ReadResult } from './input.ts';

export { isEncoding } from './decode.ts';
export { formatFor, INPUT_FORMATS } from './formats.ts';

type File = InputFile | { readonly failure: Failure };

/**
 * The documents of the files in order. It never throws for what is in a file.
 * @throws Error if `format` names no input format; null goes by each file's ending.
 */
export async function* readDocuments(
  files: Iterable<File> | AsyncIterable<File>,
  options: ReadOptions & { readonly format: string | null },
): AsyncGenerator<ReadResult> {
  for await (const file of files) {
    if ('failure' in file) {
      yield file;
      continue;
    }
    const format = formatFor(file.path, options.format);
    try {
      yield* format.read(file, options);
    } catch (error) {
      yield { failure: systemFailure(file.path, error) };
    }
  }
}
