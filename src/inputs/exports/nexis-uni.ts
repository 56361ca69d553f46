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
import {
  CAPTIONS,
  isIndexed,
  keptTail,
  languageIn,
  statedWords,
  type TailLine,
  tailFields,
  tailOf,
} from './article-tail.ts';
import { dateOfLine, isPeriod } from './dated-line.ts';
import { countWarnings, type Export, type ExportArticle, type ParagraphExport } from './export.ts';

const END = 'End of Document';
const BODY = 'Body';

/** Lines of the form `Key: value` before the text. The space after the colon may not break. */
const HEAD = /^(Section|Length|Byline|Highlight|Dateline|Copyright|Edition|Guest|Anchor):\s*(.*)$/s;
/** Those after it. */
const TAIL =
  /^(Load-Date|Language|Publication-Type|Journal Code|Subject|Company|Organization|Industry|Person|Geographic|Ticker|City|State|Country|URL|Correction-Date|ISSN|DOI|Acc-No):\s*(.*)$/s;
/** Those of them that no text has. */
const SURE: ReadonlySet<string> = new Set(['Load-Date', 'Publication-Type', 'Journal Code']);
/** Headings of the paragraphs after the text, and of the index. */
const BLOCKS: Readonly<Record<string, string>> = { Notes: 'notes', Graphic: CAPTIONS, Correction: 'correction' };
const INDEX = 'Classification';

/** The first line after title, outlet and date. */
const AFTER_NAMES = /^(?:Copyright\b|©|All Rights Reserved)/i;

/** How many paragraphs are a line of the form `Key: value`, or the mark of the text. */
export function keysIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.filter(({ text }) => text === BODY || HEAD.test(text) || TAIL.test(text)).length;
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

/** What a line is in an article's tail; `next` is the line behind it. */
function tailLine(line: string, next = ''): TailLine | null {
  const block = BLOCKS[line];
  if (block !== undefined) return { kind: 'block', name: block, value: '' };
  if (line === INDEX) return TAIL.test(next) ? { kind: 'sure', name: 'classification', value: '' } : null;
  const [, key, value = ''] = TAIL.exec(line) ?? [];
  if (key === undefined) return null;
  const isSure = SURE.has(key) || isIndexed(value) || (key === 'Language' && /^[\p{Lu}; ]+$/u.test(value));
  return { kind: isSure ? 'sure' : 'field', name: key.toLowerCase().replace(/\W/g, '_'), value };
}

function readArticle(segment: readonly Paragraph[]): ExportArticle | null {
  const lines = segment.map(({ text }) => text);
  const keyed = lines.findLastIndex((line) => HEAD.test(line));
  const body = lines.indexOf(BODY);
  const start = body >= 0 ? body : keyed;
  if (start < 0) return null;
  const head = segment.slice(0, start + 1);
  const value = (key: string): string | null => {
    for (const { text } of head) {
      const [, name, content] = HEAD.exec(text) ?? [];
      if (name === key && content) return content.trim();
    }
    return null;
  };
  const kinds = lines.map((line, index) => tailLine(line, lines[index + 1]));
  const end = tailOf(lines, start + 1, kinds, statedWords(value('Length')));
  const tail = tailFields(lines, end, kinds);
  // Above the title there may be a cover page with dates of its own: the last date counts.
  const dated = head.findLastIndex(({ text }) => dateOfLine(text) !== null);
  const headed = head.findLastIndex(({ style }) => /^(?:Heading1|Title)$/i.test(style));
  const named = head.findIndex(({ text }) => AFTER_NAMES.test(text) || HEAD.test(text) || TAIL.test(text));
  // Where there is no date, another line stands in its place: `Correction Appended`, `March 2025`.
  const instead = dated < 0 ? (head[named - 1]?.text ?? '') : '';
  const titled = headed >= 0 ? headed : (dated >= 0 ? dated : named - 1) - 2;
  const loaded = tail.get('load_date')?.[0] ?? null;
  const published = dated >= 0 ? dateOfLine(head[dated]!.text) : isPeriod(instead) ? null : normaliseDate(loaded);
  return {
    id: null,
    text: lines.slice(start + 1, end).join('\n\n'),
    given: filledOnly({
      headline: head[titled]?.text.replace(/\s+/g, ' ') ?? null,
      published,
      bylines: bylinesOf(value('Byline')),
      language: languageIn(tail),
    }) as Article['given'],
    unreadDate: published === null ? (isPeriod(instead) ? instead : loaded) : null,
    extra: filledOnly({
      outlet: dated > titled + 1 || dated < 0 ? (head[titled + 1]?.text ?? null) : null,
      section: value('Section'),
      edition: value('Edition'),
      dateline: value('Dateline'),
      highlight: value('Highlight'),
      length: value('Length'),
      loaded,
      ...keptTail(tail, READ),
    }),
  };
}

/** What has a name of its own among the fields. */
const READ: ReadonlySet<string> = new Set(['load_date']);
