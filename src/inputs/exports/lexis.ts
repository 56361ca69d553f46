/**
 * The exports of the older LexisNexis, which came as text, HTML and RTF: before each article a
 * line `1 of 200 DOCUMENTS`, then outlet, date and title, lines such as `LENGTH: 523 words`,
 * the text, and such lines again. The number of articles is compared with the marks.
 * In: `1 of 1 DOCUMENTS`, `Vale Herald`, `March 4, 2010 Thursday`, `Old bridge reopens`,
 * `LENGTH: 4 words`, `The bridge is open.`, `LOAD-DATE: March 5, 2010` -> out: one article.
 */

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

const MARK = /^(?:(?:Dokument|Document) )?(\d{1,6}) (?:of|von|de|sur|van) (\d{1,6})(?: DOCUMENTS?)?$/i;
/** With the word itself: `1 of 2` alone may stand in any text. */
const SURE_MARK = /^(?:\d{1,6} (?:of|de|sur) \d{1,6} DOCUMENTS?|(?:Dokument|Document) \d{1,6} (?:von|de) \d{1,6})$/i;

/** Lines before the text, by what they say; the German and French ones are those of the interface. */
const BEFORE: Readonly<Record<string, string>> = {
  ...{
    BYLINE: 'byline',
    AUTOR: 'byline',
    AUTEUR: 'byline',
    SECTION: 'section',
    RUBRIK: 'section',
    RUBRIQUE: 'section',
  },
  ...{ LENGTH: 'length', LÄNGE: 'length', LONGUEUR: 'length', DATELINE: 'dateline', HIGHLIGHT: 'highlight' },
  ...{
    HEADLINE: 'headline',
    TITLE: 'headline',
    SERIES: 'series',
    COLUMN: 'column',
    EDITION: 'edition',
    ANCHOR: 'anchor',
  },
  ...{
    ANCHORS: 'anchor',
    GUEST: 'guest',
    GUESTS: 'guest',
    SHOW: 'show',
    SOURCE: 'source',
    CONTACT: 'contact',
    PAGE: 'page',
  },
};
/** Lines after the text, by their fields: those that no text has, those that one may have, and those that begin paragraphs. */
const AFTER: Readonly<Record<TailLine['kind'], Readonly<Record<string, string>>>> = {
  sure: {
    'LOAD-DATE': 'load_date',
    'PUBLICATION-TYPE': 'publication_type',
    PUBLIKATIONSTYP: 'publication_type',
    'TYPE-PUBLICATION': 'publication_type',
    'PUB-TYPE': 'publication_type',
    'DOCUMENT-TYPE': 'document_type',
    'JOURNAL-CODE': 'journal_code',
    'ACC-NO': 'acc_no',
  },
  field: {
    ...{ LANGUAGE: 'language', SPRACHE: 'language', LANGUE: 'language', SUBJECT: 'subject', SUJET: 'subject' },
    ...{ UPDATE: 'load_date', ORGANIZATION: 'organization', COMPANY: 'company', TICKER: 'ticker', PERSON: 'person' },
    ...{ INDUSTRY: 'industry', CITY: 'city', STATE: 'state', COUNTRY: 'country', GEOGRAPHIC: 'geographic' },
    ...{ URL: 'url', 'CORRECTION-DATE': 'correction_date', DISTRIBUTION: 'distribution', TYPE: 'type' },
    ...{ CATEGORY: 'category', ISSN: 'issn', PUBLISHER: 'publisher' },
  },
  block: {
    ...{ GRAPHIC: CAPTIONS, GRAFIK: CAPTIONS, GRAPHIQUE: CAPTIONS, PHOTO: CAPTIONS, PHOTOS: CAPTIONS },
    ...{ NOTES: 'notes', CORRECTION: 'correction', COPYRIGHT: 'copyright', DISCLAIMER: 'disclaimer' },
  },
};
/** What says that a line is of rights, behind or before whose they are: prose may begin with the word or with `(c)`. */
const RIGHTS =
  /^(?:All Rights Reserved|(?:(?:Copyright|\(c\)|©)[\s:,]*){1,3}(?:(?:19|20)\d\d\b|[^.;]{0,80}\b(?:19|20)\d\d$|.{0,200}\bAll Rights Reserved))/is;
/** `Late Edition - Final` on a line of its own, between date and title. */
const EDITION = /^(?:[\p{L}\d -]{0,30}\b(?:edition|final|ausgabe)\b[\p{L}\d -]{0,30}|correction appended)$/iu;
const KEYED = /^([A-ZÄÖÜ][A-ZÄÖÜ-]{2,20}): *(.*)$/s;

export const lexis: ParagraphExport = {
  name: 'lexis',
  isIn: (paragraphs) => paragraphs.some(({ text }) => SURE_MARK.test(text)),
  read: (paragraphs) => {
    const segments: { readonly number: number; readonly of: number; readonly lines: string[] }[] = [];
    for (const { text } of paragraphs) {
      const [, number, of] = MARK.exec(text) ?? [];
      if (number !== undefined && isNext(Number(number), Number(of), segments.at(-1)))
        segments.push({ number: Number(number), of: Number(of), lines: [] });
      else segments.at(-1)?.lines.push(text);
    }
    const articles = segments.map(({ lines }) => lexisArticle(lines));
    return { articles, warnings: countOf(articles, segments) };
  },
};

/** Whether a mark is the next one: a text may have a line like one. */
function isNext(
  number: number,
  of: number,
  last: { readonly number: number; readonly of: number } | undefined,
): boolean {
  return number <= of && (last === undefined || number > last.number || of !== last.of);
}

/** A file may be a part of a search's results, `201 of 500` to `300 of 500`; what it begins with 1 it should have to its end. */
function countOf(
  articles: Export['articles'],
  marks: readonly { readonly number: number; readonly of: number }[],
): readonly string[] {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return [];
  const isOneSearch = marks.every(({ of }) => of === first.of);
  const expected = !isOneSearch ? marks.length : first.number === 1 ? first.of : last.number - first.number + 1;
  return countWarnings(
    articles,
    expected,
    `by its own marks the file has ${expected} ("${last.number} of ${last.of} DOCUMENTS")`,
  );
}

/** What a line is in an article's tail. */
function tailLine(line: string): TailLine | null {
  if (RIGHTS.test(line)) return { kind: 'field', name: 'copyright', value: line };
  const [, key = '', value = ''] = KEYED.exec(line) ?? [];
  for (const kind of ['sure', 'field', 'block'] as const) {
    const name = AFTER[kind][key];
    if (name === undefined) continue;
    const isSure =
      isIndexed(value) ||
      (name === 'language' && /^[\p{Lu}; ]+$/u.test(value)) ||
      (name === 'load_date' && normaliseDate(value) !== null);
    return { kind: kind === 'field' && isSure ? 'sure' : kind, name, value };
  }
  return null;
}

/** One article from its lines, those of a paragraph joined. What stands behind `BODY:` is the text, and the word is none of it. */
function lexisArticle(own: readonly string[]): ExportArticle | null {
  const lines = own.map((line) => line.replace(/^BODY:\s*/, '')).filter((line) => line !== '');
  const keyed = lines.map((line) => {
    const [, key = '', value = ''] = KEYED.exec(line) ?? [];
    return { part: BEFORE[key], value: value.replace(/\s+/g, ' ').trim() };
  });
  const kinds = lines.map(tailLine);
  const isKey = (index: number): boolean =>
    keyed[index]!.part !== undefined || (kinds[index] !== null && !RIGHTS.test(lines[index]!));
  const isDate = (line: string): boolean => dateOfLine(line) !== null;
  const names = lines.slice(0, MOST_NAMES);
  const dated = names.some(isDate) ? names.findIndex(isDate) : names.findIndex(isPeriod);
  const firstKey = lines.findIndex((_, index) => index > dated && isKey(index));
  const named = lines.slice(0, dated < 0 ? 1 : dated).findLast((line) => !RIGHTS.test(line) && !KEYED.test(line));
  const titled = lines.findIndex(
    (line, index) => index > dated && !isKey(index) && !EDITION.test(line) && !RIGHTS.test(line) && line !== named,
  );
  // Lines after the text are none before it: between them and the title stands the text.
  const isHead = firstKey >= 0 && (keyed[firstKey]!.part !== undefined || firstKey <= titled + 1);
  // Without a line of its own the title stands in one of those before the text.
  const hasTitle = titled >= 0 && (!isHead || titled < firstKey);
  let start = isHead ? firstKey : hasTitle ? titled + 1 : dated + 1;
  while (isHead && start < lines.length && isKey(start)) start++;
  const value = (part: string): string | null => {
    const found = keyed.find((one, index) => one.part === part && index < start);
    return found && found.value !== '' ? found.value : null;
  };
  const end = tailOf(lines, start, kinds, statedWords(value('length')));
  // Some write the tail's lines among those before the text.
  const tail = new Map([
    ...tailFields(
      lines.slice(0, start).filter((_, at) => kinds[at]),
      0,
      kinds.slice(0, start).filter(Boolean),
    ),
    ...tailFields(lines, end, kinds),
  ]);
  const loaded = tail.get('load_date')?.[0] ?? null;
  const stated = lines[dated] ?? null;
  const published = stated === null ? normaliseDate(loaded) : dateOfLine(stated);
  const text = withoutRights(lines.slice(start, end)).join('\n\n');
  if (text === '') return null;
  return {
    id: null,
    text,
    given: filledOnly<unknown>({
      // A line of another kind may stand where the title does: `Transcript # 030401CN.V98`.
      headline: value('headline') ?? (hasTitle ? lines[titled]!.replace(/\s+/g, ' ') : null),
      published,
      bylines: bylinesOf(value('byline')),
      language: languageIn(tail),
    }) as Article['given'],
    unreadDate: published === null ? (stated ?? loaded) : null,
    extra: filledOnly({
      outlet: named?.replace(/\s+/g, ' ') ?? null,
      section: value('section'),
      dateline: value('dateline'),
      length: value('length'),
      highlight: value('highlight'),
      loaded,
      ...keptTail(tail, READ),
    }),
  };
}

/** What has a name of its own among the fields. */
const READ: ReadonlySet<string> = new Set(['load_date', 'language']);
/** Rights, outlet, date and edition are the first lines. */
const MOST_NAMES = 8;

function withoutRights(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => !RIGHTS.test(line));
  return lines.slice(0, last + 1).filter((line) => line.trim() !== '');
}
