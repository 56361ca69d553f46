/** Files held in memory, and the results of reading them. */
import { Readable } from 'node:stream';
import type { InputFile, InputFormat, ReadOptions, ReadResult } from '../../src/inputs/input.ts';

export const OPTIONS: ReadOptions = { encoding: null, given: {} };

export function fileOf(path: string, ...chunks: (string | Uint8Array)[]): InputFile {
  return { path, open: () => Readable.from(chunks.map((chunk) => Buffer.from(chunk as string))) };
}

export async function collect(results: AsyncIterable<ReadResult>): Promise<ReadResult[]> {
  const all: ReadResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

export function readAll(
  format: InputFormat,
  file: InputFile,
  options: Partial<ReadOptions> = {},
): Promise<ReadResult[]> {
  return collect(format.read(file, { ...OPTIONS, ...options }));
}

/** `document <id>`, the code of a failure, `warning <code>`. */
export function brief(results: readonly ReadResult[]): string[] {
  return results.map(({ document, failure, warning }) =>
    document ? `document ${document.id}` : failure ? failure.code : `warning ${warning.code}`,
  );
}
