/**
 * Word documents (DOCX), and Nexis Uni's exports, which are Word documents of up to
 * hundreds of articles.
 * In: `ExportedNews.docx` -> out: a document an article.
 */

import { sha256Of } from '../bytes/hash.ts';
import { readWhole } from '../bytes/read-whole.ts';
import type { InputFormat } from '../input.ts';
import { readParagraphs } from '../markup/word-paragraphs.ts';
import { articleResult, placeFailure, placeWarning } from '../records/article.ts';
import { isNexis, nexisArticles } from './nexis.ts';

export const docxFormat: InputFormat = {
  name: 'docx',
  summary: 'Word documents, and the exports of Nexis Uni with many articles',
  extensions: ['.docx'],
  looksLike: (head) => head.toString('latin1', 0, 4) === 'PK\x03\x04',
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const paragraphs = (await readParagraphs(bytes)).filter(({ text }) => text !== '');
    const place = { path: file.path, format: 'docx', record: null };
    if (!isNexis(paragraphs)) {
      const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
      return yield articleResult({ id: null, text, given: {}, extra: {}, sha256: sha256Of(bytes) }, place, options);
    }
    const { articles, warnings } = nexisArticles(paragraphs);
    for (const warning of warnings) yield placeWarning(place, 'article-count', warning);
    for (const [index, article] of articles.entries()) {
      const at = { ...place, record: index + 1 };
      if (article === null)
        yield placeFailure(
          at,
          'no-body',
          'the article has neither a line "Body" nor one such as "Length:" before its text',
        );
      else yield articleResult({ ...article, sha256: sha256Of(JSON.stringify(article)) }, at, options);
    }
  },
};
