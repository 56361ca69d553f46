/**
 * Factiva's exports as RTF, Word or text: each article ends with its number, and has its fields
 * under two-letter codes or, without codes, in their usual order.
 * In: `Old bridge reopens`, `4 words`, `4 March 2025`, `Vale Herald`, `VALE`, `English`,
 * `(c) 2025 Vale Herald`, `The bridge is open.`, `Document VALE000020250304el3400001` -> out: one article.
 */

import type { Paragraph } from '../markup/word-paragraphs.ts';
import { countWarnings, type ExportArticle, type ParagraphExport } from './export.ts';
import { ACCESSION, codesOfLines, DOCUMENT, factivaArticle, RIGHTS, WORDS } from './factiva-article.ts';

const NUMBER = new RegExp(`^${DOCUMENT} ${ACCESSION}$`);
/** Two letters, or three, alone or before a tab: `HD`, `IPD`. */
const CODE = /^([A-Z]{2,3})(?:\t+([\s\S]*))?$/;
/** What a copy makes of the tab. A paragraph may begin so as well: `IN London`, `TD Bank said`. */
const SPACED_CODE = /^([A-Z]{2,3})(?:[ \u00a0]+(\S[\s\S]*))?$/;
/** Codes of the index, whose entries have codes of their own: `IN i501 : Bridges`. */
const INDEXED: ReadonlySet<string> = new Set(['CO', 'IN', 'NS', 'RE', 'IPC', 'IPD']);
const INDEX_ENTRY = /\s:\s|\|/;
/** The codes that show that there are any. */
const SURE_CODES: ReadonlySet<string> = new Set(['HD', 'PD', 'SN', 'LP', 'TD', 'WC']);
const KNOWN_CODES: ReadonlySet<string> = new Set(
  'SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN CLM ART NGC GC RST DLN DJID'.split(
    ' ',
  ),
);
/** Between a title and the number of words stand no more lines: section, title, author. */
const MOST_BEFORE = 3;

export const factivaPages: ParagraphExport = {
  name: 'factiva',
  isIn: (paragraphs) =>
    paragraphs.some(({ text }) => NUMBER.test(text.replace(/^AN[\t ]+/, ''))) &&
    paragraphs.some(({ text }) => WORDS.test(text.replace(/^WC[\t ]+/, ''))),
  read: (paragraphs) => {
    const segments: Paragraph[][] = [[]];
    let marks = 0;
    for (const paragraph of paragraphs) {
      segments.at(-1)!.push(paragraph);
      if (!NUMBER.test(paragraph.text.replace(/^AN[\t ]+/, ''))) continue;
      marks++;
      segments.push([]);
    }
    // After the last number stand the summary of the search and the codes that follow it.
    const articles = segments.slice(0, -1).map(readArticle);
    return {
      articles,
      warnings: countWarnings(articles, marks, `the file has the numbers of ${marks} ("Document …")`),
    };
  },
};

function readArticle(segment: readonly Paragraph[]): ExportArticle | null {
  const lines = segment.map(({ text }) => text);
  const article = [codedLines(lines), spacedLines(lines)].find(isCoded);
  const read = article === undefined ? plainArticle(segment) : codedArticle(article);
  return read === null || read.text === '' ? null : read;
}

/** A line with the code that stands before it; null where none does. */
interface CodedLine {
  readonly code: string | null;
  readonly text: string;
}

function codedLines(lines: readonly string[]): readonly CodedLine[] {
  return lines.map((line) => {
    const [, code, content] = CODE.exec(line) ?? [];
    return code !== undefined && KNOWN_CODES.has(code) ? { code, text: content ?? '' } : { code: null, text: line };
  });
}

/** The same with spaces for the tab: each code stands once, so that a paragraph is taken for none that has been there. */
function spacedLines(lines: readonly string[]): readonly CodedLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const [, code = '', content = ''] = SPACED_CODE.exec(line) ?? [];
    const isCode = KNOWN_CODES.has(code) && !seen.has(code) && (!INDEXED.has(code) || INDEX_ENTRY.test(content));
    if (!isCode) return { code: null, text: line };
    seen.add(code);
    return { code, text: content };
  });
}

function isCoded(lines: readonly CodedLine[]): boolean {
  return new Set(lines.flatMap(({ code }) => (code !== null && SURE_CODES.has(code) ? [code] : []))).size >= 3;
}

function codedArticle(lines: readonly CodedLine[]): ExportArticle {
  const fields = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const { code, text } of lines) {
    if (code !== null) {
      // What follows the last article's number are codes of its indexing: the title begins anew.
      if (code === 'HD') for (const other of [...fields.keys()]) if (other !== 'SE') fields.delete(other);
      current = [];
      fields.set(code, current);
    }
    if (text.trim() !== '') current?.push(text.trim());
  }
  return factivaArticle(fields);
}

function plainArticle(segment: readonly Paragraph[]): ExportArticle | null {
  const words = segment.findLastIndex(({ text }) => WORDS.test(text));
  if (words < 1) return null;
  const before = segment.slice(Math.max(0, words - MOST_BEFORE), words);
  const { headline, byline } = namesOf(before);
  // Above the first article there may be a list of all titles; a section stands right at an article's head.
  const own = words <= MOST_BEFORE && before[0]?.text !== headline ? before.map(({ text }) => text) : [];
  const lines = segment.slice(words + 1, -1).map(({ text }) => text);
  const rights = lines.slice(0, MOST_FIELDS).findIndex((line) => RIGHTS.test(line));
  const end = rights >= 0 ? rights : FIELDS_WITHOUT_RIGHTS - 1;
  return factivaArticle(
    new Map([
      ...codesOfLines(own, lines.slice(0, end + 1), headline, byline),
      ['WC', [segment[words]!.text]],
      ['TD', lines.slice(end + 1)],
      ['AN', [segment.at(-1)!.text]],
    ]),
  );
}

/** Date, time, outlet, code, edition, page, language, rights. */
const MOST_FIELDS = 12;
const FIELDS_WITHOUT_RIGHTS = 4;

/** Title and author before the number of words: the title is bold, or the author begins with *By* or is no more than names. */
function namesOf(before: readonly Paragraph[]): { readonly headline: string | null; readonly byline: string | null } {
  const bold = before.findLastIndex(({ style }) => style !== '');
  const last = before.at(-1)!;
  const isByline = before.length > 1 && (/^by\s/i.test(last.text) || NAMES.test(last.text));
  const titled = bold >= 0 ? bold : before.length - (isByline ? 2 : 1);
  return { headline: before[titled]?.text ?? null, byline: titled < before.length - 1 ? last.text : null };
}

/** `Ann Lee`, `Ann Lee and Bo Chan`, `Ann Lee, Vale Herald`. */
const NAMES = /^\p{Lu}[\p{L}.'’-]+(?:,? (?:and|de|van|von|\p{Lu}[\p{L}.'’-]+)){1,7}$/u;
