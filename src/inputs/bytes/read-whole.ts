/**
 * A whole file in memory, for the formats that cannot be read piece by piece. The limit
 * holds for what a compressed file unpacks to.
 */
import { fileFailure } from '../failures.ts';
import type { Failure, InputFile } from '../input.ts';

/** The largest file that is read in one piece: beyond it there is no article but an archive in one piece. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

type Whole =
  | { readonly bytes: Buffer; readonly failure?: never }
  | { readonly failure: Failure; readonly bytes?: never };

/** The file's bytes; a failure, without reading on, where there are too many. */
export async function readWhole(file: InputFile): Promise<Whole> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.open()) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) {
      const message = `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB: split it into one file an article, or make it JSONL`;
      return { failure: fileFailure(file.path, 'too-large', message) };
    }
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks, length) };
}
