/**
 * Word documents (DOCX), and Nexis Uni's exports, which are Word documents of up to
 * hundreds of articles.
 * In: `ExportedNews.docx` -> out: a document an article.
 */

import { sha256Of } from '../../document/sha256.ts';
import { containerOf } from '../bytes/containers.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { paragraphResults } from '../exports/index.ts';
import type { InputFormat } from '../input.ts';
import { readParagraphs } from '../markup/word-paragraphs.ts';

export const docxFormat: InputFormat = {
  name: 'docx',
  summary: 'Word documents, and the exports of Nexis Uni with many articles',
  extensions: ['.docx', '.doc'],
  looksLike: (head) => containerOf(head) === 'docx',
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const paragraphs = (await readParagraphs(bytes)).filter(({ text }) => text !== '');
    const place = { path: file.path, format: 'docx', record: null };
    yield* paragraphResults(paragraphs, sha256Of(bytes), place, options);
  },
};
