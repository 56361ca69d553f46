/**
 * SGML collections, read document by document, so that a month of Gigaword may be larger than
 * the memory.
 * In: a file of two `<DOC>` -> out: two documents.
 */
import { decode } from '../bytes/decode.ts';
import { headText } from '../bytes/head-text.ts';
import { narrow, splitLines } from '../bytes/lines.ts';
import { type ExportArticle, exportResults } from '../exports/export.ts';
import type { InputFormat, ReadResult } from '../input.ts';
import { Unreadable } from '../unreadable.ts';

/** No document is that long: its end mark is lost. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const LINE_END = Buffer.from('\n');

const SIGN =
  /^[^\w<]{0,64}(?:<(?:\?xml|!DOCTYPE)[^>]{0,500}>\s{0,20}){0,3}(?:<[a-z]{2,20}>\s{0,20})?<(?:REUTERS\s|DOC(?:>\s{0,20}<(?:DOCNO|DOCID)|\s{1,3}id=["'][^"'>]{1,100}["'] type=))/i;

export const sgmlFormat: InputFormat = {
  name: 'sgml',
  summary: 'SGML collections: Gigaword, TREC, TAC, Reuters-21578',
  extensions: ['.sgm', '.sgml', '.txt', '.xml'],
  looksLike: (head) => SIGN.test(headText(head.subarray(0, 4096))),
  async *read(file, options) {
    const { sgmlArticles } = await import('../exports/sgml.ts');
    const place = { path: file.path, format: 'sgml', record: null };
    let number = 0;
    let lines: Buffer[] = [];
    let length = 0;
    const results = function* (): Generator<ReadResult> {
      const { text, problem } = decode(Buffer.concat(lines), options.encoding);
      [lines, length] = [[], 0];
      if (problem?.code === 'empty') return;
      if (problem) throw new Unreadable(problem.code, problem.message);
      const articles: readonly (ExportArticle | null)[] = sgmlArticles(text);
      for (const result of exportResults({ articles, warnings: [] }, place, options, number)) yield result;
      number += articles.length;
    };
    for await (const { bytes } of splitLines(narrow(file.open(), options.encoding), MAX_DOCUMENT_BYTES)) {
      length += bytes === null ? MAX_DOCUMENT_BYTES : bytes.length + 1;
      if (bytes === null || length > MAX_DOCUMENT_BYTES)
        throw new Unreadable('too-large', 'holds a document of more than 16 MB: its end mark is lost');
      lines.push(bytes, LINE_END);
      if (bytes.includes('</') && END.test(bytes.toString('latin1'))) yield* results();
    }
    // An article that is cut off has no end mark.
    if (lines.length > 0) yield* results();
    if (number === 0) throw new Unreadable('no-article', 'holds no article in <DOC> or <REUTERS>');
  },
};

const END = /<\/(?:DOC|REUTERS)>/i;
