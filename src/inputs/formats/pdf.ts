/**
 * PDF with a text layer, and databases' exports as PDF with an article or many: lines are joined to
 * paragraphs, words divided at a line's end are made whole, and lines that stand at the head or foot
 * of most pages are left out.
 * In: `The min-` / `ister spoke.` -> out: `The minister spoke.`
 *
 * Columns and tables are read in the order in which the PDF has them. A scan without text is an error.
 */

import { sha256Of } from '../../document/sha256.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { exportResults } from '../exports/export.ts';
import { exportIn } from '../exports/index.ts';
import { pdfParagraphs } from '../exports/pdf-export.ts';
import type { InputFormat } from '../input.ts';
import { joinLines, type Line, withoutRunningHeads } from '../markup/pdf-lines.ts';
import { articleResult } from '../records/article.ts';
import { filledOnly } from '../records/record-shape.ts';
import { Unreadable } from '../unreadable.ts';

/** Beyond it there is no article but a book. */
const MAX_PAGES = 2000;
/** A title is looked for in so many lines, and must have so many letters. */
const TITLE_LINES = 20;
const MIN_TITLE = 12;

export const pdfFormat: InputFormat = {
  name: 'pdf',
  summary: 'PDF with a text layer, one document a file, or the articles of an export',
  extensions: ['.pdf'],
  looksLike: (head) => head.toString('latin1', 0, 5) === '%PDF-',
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const { pages, about } = await readLines(bytes);
    if (pages.every((lines) => lines.length === 0))
      throw new Unreadable(
        'no-text',
        'is a PDF without text, perhaps a scan: recognize its text first, e.g. with ocrmypdf',
      );
    const place = { path: file.path, format: 'pdf', record: null };
    const exported = exportIn(pdfParagraphs(pages));
    if (exported) return yield* exportResults(exported, place, options);
    const text = joinLines(withoutRunningHeads(pages)).join('\n\n');
    // The day on which the PDF was made says nothing of when the article appeared, and its title is often a file's name.
    const given = filledOnly({ headline: isWritten(about.title, pages[0] ?? []) ? about.title : null });
    yield articleResult(
      { id: null, text, given, extra: filledOnly({ ...about }), sha256: sha256Of(bytes) },
      place,
      options,
    );
  },
};

/** A piece of text as pdf.js gives it: `transform` ends with its place, counted from the page's lower left. */
interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** What the PDF says of itself, for `--keep`. */
interface About {
  readonly title: string | null;
  readonly author: string | null;
  readonly created: string | null;
}

/** Whether the title stands among the first lines of the page, be it on several. */
function isWritten(title: string | null, lines: readonly Line[]): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const wanted = letters(title ?? '');
  return (
    wanted.length >= MIN_TITLE &&
    letters(
      lines
        .slice(0, TITLE_LINES)
        .map(({ text }) => text)
        .join(' '),
    ).includes(wanted)
  );
}

/** @throws Unreadable if the PDF is damaged or locked. */
async function readLines(
  bytes: Buffer,
): Promise<{ readonly pages: readonly (readonly Line[])[]; readonly about: About }> {
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
    return { pages, about: await aboutOf(pdf) };
  } catch (error) {
    throw new Unreadable('damaged', `is no whole PDF (${(error as Error).message})`);
  } finally {
    await pdf.destroy();
  }
}

async function aboutOf(pdf: { getMetadata(): Promise<{ readonly info: object }> }): Promise<About> {
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
  const line = (value: unknown): string | null =>
    (typeof value === 'string' ? value.replace(/[\p{Cc}\s]+/gu, ' ').trim() : '') || null;
  const created = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(line(info.CreationDate) ?? '');
  return {
    title: line(info.Title),
    author: line(info.Author),
    created: created ? created.slice(1).join('-') : null,
  };
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
