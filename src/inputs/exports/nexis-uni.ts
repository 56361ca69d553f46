/**
 * The articles of a Nexis Uni export, from its paragraphs: a cover, then for each article
 * its title, outlet and date, lines such as `Length: 523 words`, the line `Body`, the text,
 * and at last `End of Document`. The service changes its layout now and then, so only
 * these marks are relied on, and the numbers of articles that they give are compared.
 * In: `Old bridge reopens`, `Vale Herald`, `March 4, 2025 Tuesday`, `Byline: Mira Kovac`,
 * `Body`, `The bridge is open.`, `End of Document` -> out: one article.
 */

import type { Paragraph } from '../markup/word-paragraphs.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { dateOfLine } from './dated-line.ts';
import { countWarnings, type Export, type ExportArticle, type ParagraphExport } from './export.ts';

const END = 'End of Document';
const BODY = 'Body';

/** Lines of the form `Key: value` before the text and after it. The space after the colon may not break. */
const KEYED =
  /^(Section|Length|Byline|Highlight|Dateline|Copyright|Edition|Language|Publication-Type|Journal Code|Subject|Load-Date|Guest|Anchor):\s*(.*)$/s;
/** Lines that end the text. */
const AFTER_TEXT =
  /^(?:Load-Date:|Classification$|Notes$|Graphic$|Correction$|Correction-Date:|URL:|Subject:|Publication-Type:|Language:)/;

/** The first line after title, outlet and date. */
const AFTER_NAMES = /^(?:Copyright\b|©|All Rights Reserved)/i;

/** How many paragraphs are a line of the form `Key: value`, or the mark of the text. */
export function keysIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.filter(({ text }) => text === BODY || KEYED.test(text)).length;
}

export const nexisUni: ParagraphExport = {
  name: 'nexis',
  isIn: (paragraphs) => paragraphs.some(({ text }) => text === END),
  read: nexisArticles,
};

function nexisArticles(paragraphs: readonly Paragraph[]): Export {
  const segments: Paragraph[][] = [[]];
  for (const paragraph of paragraphs) {
    if (paragraph.text === END) segments.push([]);
    else segments.at(-1)!.push(paragraph);
  }
  const rest = segments.pop()!;
  const marks = segments.length;
  // An article that is cut off has no end mark.
  const last = rest.some(({ text }) => text === BODY) ? [rest] : [];
  const articles = [...segments, ...last].map(readArticle);
  const listed = listedOnCover(segments[0] ?? rest);
  const warnings = [
    ...countWarnings(articles, marks, `the file has ${marks} end marks ("${END}")`),
    ...countWarnings(articles, listed, `its cover page lists ${listed}`),
  ];
  return { articles, warnings };
}

/** `Documents (12)` on the cover page. */
function listedOnCover(segment: readonly Paragraph[]): number | null {
  for (const { text } of segment) {
    const number = /^Documents?\s*\((\d{1,6})\)$/.exec(text)?.[1];
    if (number !== undefined) return Number(number);
  }
  return null;
}

function readArticle(segment: readonly Paragraph[]): ExportArticle | null {
  const keyed = segment.findLastIndex(({ text }) => KEYED.test(text) && !AFTER_TEXT.test(text));
  const body = segment.findIndex(({ text }) => text === BODY);
  const start = body >= 0 ? body : keyed;
  if (start < 0) return null;
  const head = segment.slice(0, start + 1);
  const after = segment.findIndex(({ text }, index) => index > start && AFTER_TEXT.test(text));
  const end = after < 0 ? segment.length : after;
  const value = (key: string): string | null => {
    for (const { text } of segment.slice(0, body >= 0 ? segment.length : end)) {
      const [, name, content] = KEYED.exec(text) ?? [];
      if (name === key && content) return content.trim();
    }
    return null;
  };
  // Above the title there may be a cover page with dates of its own: the last date counts.
  const dated = head.findLastIndex(({ text }) => dateOfLine(text) !== null);
  const headed = head.findLastIndex(({ style }) => /^(?:Heading1|Title)$/i.test(style));
  const named = head.findIndex(({ text }) => AFTER_NAMES.test(text) || KEYED.test(text));
  // Where there is no date, another line stands in its place: `Correction Appended`.
  const titled = headed >= 0 ? headed : (dated >= 0 ? dated : named - 1) - 2;
  const loaded = segment.map(({ text }) => /^Load-Date:\s*(.+)$/.exec(text)?.[1]).find(Boolean) ?? null;
  const published = dated >= 0 ? dateOfLine(head[dated]!.text) : normaliseDate(loaded);
  return {
    id: null,
    text: segment
      .slice(start + 1, end)
      .map(({ text }) => text)
      .join('\n\n'),
    given: filledOnly({
      headline: head[titled]?.text.replace(/\s+/g, ' ') ?? null,
      published,
      bylines: bylinesOf(value('Byline')),
    }) as Article['given'],
    unreadDate: published === null ? loaded : null,
    extra: filledOnly({
      outlet: dated > titled + 1 || dated < 0 ? (head[titled + 1]?.text ?? null) : null,
      section: value('Section'),
      dateline: value('Dateline'),
      length: value('Length'),
      loaded,
    }),
  };
}
