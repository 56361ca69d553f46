/**
 * Exports of databases as plain text or HTML: LexisNexis, ProQuest, and what others convert
 * Nexis Uni's to. Each is told by marks that no other text has.
 * In: a file with the lines `1 of 2 DOCUMENTS` and `2 of 2 DOCUMENTS` -> out: two documents.
 */
import { decode } from '../bytes/decode.ts';
import { decodeMarked } from '../bytes/decode-marked.ts';
import { beginsWithTag, headText } from '../bytes/head-text.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { exportResults, type ParagraphExport } from '../exports/export.ts';
import { lexis } from '../exports/lexis.ts';
import { keysIn, nexisUni } from '../exports/nexis-uni.ts';
import { DOCUMENT_START, proquest } from '../exports/proquest.ts';
import { lineParagraphs, wrappedParagraphs } from '../exports/text-blocks.ts';
import type { InputFormat } from '../input.ts';
import type { Paragraph } from '../markup/word-paragraphs.ts';
import { Unreadable } from '../unreadable.ts';

interface TextExport {
  readonly kind: ParagraphExport;
  readonly summary: string;
  isIn(text: string): boolean;
  /** Whether such a page is of this kind; left out where there are none. */
  isInHtml?(html: string): boolean;
  paragraphs(text: string): readonly Paragraph[];
  /** Puts the marks of the articles, which no reader of a page sees, into its text. */
  marked?(html: string): string;
}

function textExport({ kind, summary, isIn, isInHtml, paragraphs, marked }: TextExport): InputFormat {
  const { name } = kind;
  return {
    name,
    summary,
    extensions: isInHtml ? ['.txt', '.html', '.htm'] : ['.txt'],
    looksLike: (head) => {
      const text = headText(head);
      return beginsWithTag(text) ? (isInHtml?.(text) ?? false) : isIn(text);
    },
    async *read(file, options) {
      const { bytes, failure } = await readWhole(file);
      if (failure) return yield { failure };
      const isHtml = isInHtml !== undefined && beginsWithTag(headText(bytes.subarray(0, 1024)));
      const found = isHtml
        ? await pageParagraphs(marked?.(decodeMarked(bytes, options.encoding)) ?? '')
        : paragraphs(textOf(bytes, options.encoding));
      const read = kind.read(found);
      if (read.articles.length === 0) throw new Unreadable('no-article', `holds no article as ${name} exports them`);
      yield* exportResults(read, { path: file.path, format: name, record: null }, options);
    },
  };
}

function textOf(bytes: Buffer, encoding: string | null): string {
  const { text, problem } = decode(bytes, encoding);
  if (problem) throw new Unreadable(problem.code, problem.message);
  return text;
}

async function pageParagraphs(html: string): Promise<readonly Paragraph[]> {
  const { htmlText } = await import('../markup/html-text.ts');
  return htmlText(html).paragraphs.map((text) => ({ text: text.replace(/\u00a0/g, ' ').trim(), style: '' }));
}

/** A line of its own, at most so far from the margin. */
const line = (pattern: string): RegExp => new RegExp(`^[ \\t]{0,100}${pattern}[ \\t\\r]{0,20}$`, 'm');

const LEXIS_MARK = line('(?:\\d{1,6} of \\d{1,6} DOCUMENTS?|(?:Dokument \\d{1,6} von|Document \\d{1,6} de) \\d{1,6})');

export const lexisFormat = textExport({
  kind: lexis,
  summary: "The older LexisNexis's exports as text or HTML, with many articles",
  isIn: (text) => LEXIS_MARK.test(text),
  isInHtml: (html) => /<!-- ?LXNComment|<DOCFULL>/i.test(html),
  paragraphs: wrappedParagraphs,
  // The numbers stand in the pages; where they do not, the marks in comments part the articles.
  marked: (html) =>
    / of \d{1,6} DOCUMENT/.test(html)
      ? html
      : numbered(html, /<DOC NUMBER=/gi, (number, of) => `${number} of ${of} DOCUMENTS`),
});

const RULER = line('_{20,}');
const PROQUEST_ID = line('ProQuest document ID:[^\\n]{0,100}');

export const proquestFormat = textExport({
  kind: proquest,
  summary: "ProQuest's exports as text or HTML, with many articles",
  isIn: (text) =>
    PROQUEST_ID.test(text) ||
    (RULER.test(text) && /^Full[ -]?text:/im.test(text) && /^Publication (?:title|info|date):/im.test(text)),
  isInHtml: (html) =>
    /ProQuest document (?:ID|link)/i.test(html) && /Full[ -]?text:/i.test(html) && /Publication title:/i.test(html),
  paragraphs: lineParagraphs,
  marked: (html) => html.replace(/<a name="DocID_/gi, `<p>${DOCUMENT_START}</p>$&`),
});

export const nexisFormat = textExport({
  kind: nexisUni,
  summary: "Nexis Uni's exports that were converted to text, with many articles",
  isIn: (text) =>
    /^[ \t]{0,100}End of Document[ \t\r]{0,20}$/m.test(text) && /^[ \t]{0,100}(?:Load-Date|Length):/m.test(text),
  // Word writes a paragraph a line; others part them by empty ones, wrap their lines, and leave fields apart.
  paragraphs: (text) => {
    const [lines, wrapped] = [lineParagraphs(text), wrappedParagraphs(text)];
    return keysIn(lines) > keysIn(wrapped) ? lines : wrapped;
  },
});

/** A page with a line in front of each comment that begins an article. */
function numbered(html: string, start: RegExp, mark: (number: number, of: number) => string): string {
  const parts = html.split(start);
  return parts
    .map((part, index) => (index === 0 ? part : ` --><p>${mark(index, parts.length - 1)}</p><!-- ${part}`))
    .join('');
}
