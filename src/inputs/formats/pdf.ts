/**
 * PDF with a text layer: lines are joined to paragraphs, words divided at a line's end are
 * made whole, and lines that stand at the head or foot of most pages are left out.
 * In: `The min-` / `ister spoke.` -> out: `The minister spoke.`
 *
 * Columns and tables are read in the order in which the PDF has them. A scan without text is an error.
 */

import { sha256Of } from '../../document/sha256.ts';
import { readWhole } from '../bytes/read-whole.ts';
import type { InputFormat } from '../input.ts';
import { joinLines, type Line, withoutRunningHeads } from '../markup/pdf-lines.ts';
import { articleResult } from '../records/article.ts';
import { Unreadable } from '../unreadable.ts';

/** Beyond it there is no article but a book. */
const MAX_PAGES = 2000;

export const pdfFormat: InputFormat = {
  name: 'pdf',
  summary: 'PDF with a text layer, one document a file',
  extensions: ['.pdf'],
  looksLike: (head) => head.toString('latin1', 0, 5) === '%PDF-',
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const pages = await readLines(bytes);
    if (pages.every((lines) => lines.length === 0))
      throw new Unreadable(
        'no-text',
        'is a PDF without text, perhaps a scan: recognize its text first, e.g. with ocrmypdf',
      );
    const text = joinLines(withoutRunningHeads(pages)).join('\n\n');
    const place = { path: file.path, format: 'pdf', record: null };
    yield articleResult({ id: null, text, given: {}, extra: {}, sha256: sha256Of(bytes) }, place, options);
  },
};

/** A piece of text as pdf.js gives it: `transform` ends with its place, counted from the page's lower left. */
interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** @throws Unreadable if the PDF is damaged or locked. */
async function readLines(bytes: Buffer): Promise<readonly (readonly Line[])[]> {
  const { getDocumentProxy } = await import('unpdf');
  const options = { verbosity: 0, isEvalSupported: false };
  const pdf = await getDocumentProxy(new Uint8Array(bytes), options).catch((error: Error) => {
    if (error.name === 'PasswordException')
      throw new Unreadable('locked', 'is a PDF with a password: save it without one');
    throw new Unreadable('damaged', `is no whole PDF (${error.message})`);
  });
  if (pdf.numPages > MAX_PAGES)
    throw new Unreadable('too-large', `has ${pdf.numPages} pages: split it into its articles`);
  try {
    const pages: (readonly Line[])[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(toLines(items.filter((item): item is typeof item & Piece => 'str' in item)));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw new Unreadable('damaged', `is no whole PDF (${(error as Error).message})`);
  } finally {
    await pdf.destroy();
  }
}

/** Pieces on one height are a line; a gap between them is a space. */
function toLines(pieces: readonly Piece[]): readonly Line[] {
  const lines: { text: string; left: number; right: number; y: number; height: number }[] = [];
  for (const { str, transform, width, height } of pieces) {
    if (str.trim() === '' && height === 0) continue;
    const [left, y] = [transform[4]!, transform[5]!];
    const line = lines.at(-1);
    if (line && Math.abs(line.y - y) < Math.max(line.height, height, 1) / 2 && left >= line.left) {
      const apart = left - line.right > Math.max(height, 1) / 6 && !/\s$/.test(line.text) && !/^\s/.test(str);
      line.text += (apart ? ' ' : '') + str;
      line.right = left + width;
      line.height = Math.max(line.height, height);
    } else lines.push({ text: str, left, right: left + width, y, height });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}
