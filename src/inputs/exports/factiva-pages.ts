/**
 * Factiva's exports as RTF, Word or text: each article ends with its number, and has its fields
 * under two-letter codes or, without codes, in their usual order.
 * In: `Old bridge reopens`, `4 words`, `4 March 2025`, `Vale Herald`, `VALE`, `English`,
 * `(c) 2025 Vale Herald`, `The bridge is open.`, `Document VALE000020250304el3400001` -> out: one article.
 */

import type { Paragraph } from '../markup/word-paragraphs.ts';
import { countWarnings, type ExportArticle, type ParagraphExport } from './export.ts';
import { codesOfLines, factivaArticle, RIGHTS, WORDS } from './factiva-article.ts';

/** An article's number: its source's code, and 13 digits and letters or more. */
const NUMBER = /^(?:Document|Dokument|Documento|Документ|文件|文档|文書) ([A-Za-z]{2,10}\d{12}\w{3,20})$/;
/** Two letters, or three, alone or before a tab: `HD`, `IPD`. */
const CODE = /^([A-Z]{2,3})(?:\t+([\s\S]*))?$/;
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
    paragraphs.some(({ text }) => NUMBER.test(text.replace(/^AN\t+/, ''))) &&
    paragraphs.some(({ text }) => WORDS.test(text.replace(/^WC\t+/, ''))),
  read: (paragraphs) => {
    const segments: Paragraph[][] = [[]];
    let marks = 0;
    for (const paragraph of paragraphs) {
      segments.at(-1)!.push(paragraph);
      if (!NUMBER.test(paragraph.text.replace(/^AN\t+/, ''))) continue;
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
  const codes = segment.flatMap(({ text }) => CODE.exec(text)?.[1] ?? []);
  const isCoded = new Set(codes.filter((code) => SURE_CODES.has(code))).size >= 3;
  const article = isCoded ? codedArticle(segment) : plainArticle(segment);
  return article === null || article.text === '' ? null : article;
}

function codedArticle(segment: readonly Paragraph[]): ExportArticle {
  const fields = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const { text } of segment) {
    const [, code, content] = CODE.exec(text) ?? [];
    if (code !== undefined && KNOWN_CODES.has(code)) {
      // What follows the last article's number are codes of its indexing: the title begins anew.
      if (code === 'HD') for (const other of [...fields.keys()]) if (other !== 'SE') fields.delete(other);
      current = [];
      fields.set(code, current);
    }
    const line = code !== undefined && KNOWN_CODES.has(code) ? (content ?? '') : text;
    if (line.trim() !== '') current?.push(line.trim());
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
