/**
 * RTF, as LexisNexis, Nexis Uni, Factiva and ProQuest export it, with many articles, and as
 * word processors write it, a document a file.
 * In: `LexisNexis.RTF` -> out: a document an article.
 */
import { sha256Of } from '../../document/sha256.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { paragraphResults } from '../exports/index.ts';
import type { InputFormat } from '../input.ts';
import { rtfParagraphs } from '../markup/rtf-paragraphs.ts';

export const rtfFormat: InputFormat = {
  name: 'rtf',
  summary: 'RTF documents, and the exports of LexisNexis, Nexis Uni, Factiva and ProQuest in RTF',
  extensions: ['.rtf', '.doc'],
  looksLike: (head) => head.toString('latin1', 0, 5) === '{\\rtf',
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const paragraphs = await rtfParagraphs(bytes);
    const place = { path: file.path, format: 'rtf', record: null };
    yield* paragraphResults(paragraphs, sha256Of(bytes), place, options);
  },
};
