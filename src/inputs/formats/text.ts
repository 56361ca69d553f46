/**
 * Plain text: one file is one document, with the file's path as its id.
 * In: the file `a.txt` -> out: a document `a.txt` whose text is the decoded file.
 */

import { sha256Of } from '../../document/sha256.ts';
import { decode } from '../bytes/decode.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { fileFailure } from '../failures.ts';
import type { InputFile, InputFormat, ReadOptions, ReadResult } from '../input.ts';
import { articleResult } from '../records/article.ts';

export const textFormat: InputFormat = {
  name: 'text',
  summary: 'Plain text, one document a file',
  extensions: ['.txt', '.text'],
  takesAny: true,
  async *read(file, options) {
    yield await readText(file, options);
  },
};

/** What reference managers read: RIS and BibTeX. */
const REFERENCES = /^\s{0,20}(?:TY {1,2}- [A-Z]{2,7}\s|@(?:article|misc|online|newspaper)\s?\{)/i;
const NO_ARTICLES =
  'is a list of references (RIS or BibTeX), which has no texts of articles: export these, e.g. as TXT, RTF, DOCX or HTML';

/** On its own, so that nothing holds the bytes while the document is worked on. */
async function readText(file: InputFile, options: ReadOptions): Promise<ReadResult> {
  const { bytes, failure } = await readWhole(file);
  if (failure) return { failure };
  const { text, problem } = decode(bytes, options.encoding);
  if (problem) return { failure: fileFailure(file.path, problem.code, problem.message) };
  if (REFERENCES.test(text)) return { failure: fileFailure(file.path, 'no-article', NO_ARTICLES) };
  const place = { path: file.path, format: 'text', record: null };
  return articleResult({ id: null, text, given: {}, extra: {}, sha256: sha256Of(bytes) }, place, options);
}
