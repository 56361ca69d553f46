/**
 * Plain text: one file is one document, with the file's path as its id.
 * In: the file `a.txt` -> out: a document `a.txt` whose text is the decoded file.
 */
import { createHash } from 'node:crypto';
import { createDocument } from '../document/document.ts';
import { decode } from './decode.ts';
import { fileFailure, idOfPath } from './failures.ts';
import type { InputFile, InputFormat } from './input.ts';

/** The largest file that is read as one document: beyond it there is no article but an archive in one piece. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

export const textFormat: InputFormat = {
  name: 'text',
  summary: 'Plain text, one document a file',
  extensions: ['.txt', '.text'],
  async *read(file, options) {
    const bytes = await readWhole(file);
    if (bytes === null) {
      const message = `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB: split it into one file an article, or make it JSONL`;
      yield { failure: fileFailure(file.path, 'too-large', message) };
      return;
    }
    const { text, problem } = decode(bytes, options.encoding);
    if (problem) {
      yield { failure: fileFailure(file.path, problem.code, problem.message) };
      return;
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    yield {
      document: createDocument({
        id: idOfPath(file.path),
        text,
        source: { path: file.path, format: 'text', record: null, sha256 },
        given: options.given,
      }),
    };
  },
};

/** The file's bytes; null, without reading on, where there are too many. */
async function readWhole(file: InputFile): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.open()) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
