/**
 * The exports of the older LexisNexis, which came as text, HTML and RTF: before each article a
 * line `1 of 200 DOCUMENTS`, then outlet, date and title, lines such as `LENGTH: 523 words`,
 * the text, and such lines again. The number of articles is compared with the marks.
 * In: `1 of 1 DOCUMENTS`, `Vale Herald`, `March 4, 2010 Thursday`, `Old bridge reopens`,
 * `LENGTH: 4 words`, `The bridge is open.`, `LOAD-DATE: March 5, 2010` -> out: one article.
 */

import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { bylinesOf, languageCode } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { dateOfLine } from './dated-line.ts';
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
/** Lines after the text. */
const AFTER =
  /^(?:LOAD-DATE|UPDATE|LANGUAGE|SPRACHE|LANGUE|GRAPHIC|GRAFIK|GRAPHIQUE|PUBLICATION-TYPE|PUBLIKATIONSTYP|TYPE-PUBLICATION|DOCUMENT-TYPE|JOURNAL-CODE|SUBJECT|SUJET|ORGANIZATION|COMPANY|TICKER|INDUSTRY|PERSON|CITY|STATE|COUNTRY|GEOGRAPHIC|URL|CORRECTION|CORRECTION-DATE|NOTES|DISTRIBUTION|TYPE|CATEGORY|ACC-NO|ISSN|PHOTO|PHOTOS|PUB-TYPE|PUBLISHER|COPYRIGHT|DISCLAIMER):(?:\s|$)/;
const RIGHTS = /^(?:Copyright\b|\(c\) |©|All Rights Reserved)/i;
/** `Late Edition - Final` on a line of its own, between date and title; `March 2010`, which is all the date that a magazine has. */
const EDITION =
  /^(?:[\p{L}\d -]{0,30}\b(?:edition|final|ausgabe)\b[\p{L}\d -]{0,30}|correction appended|(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter),? \d{4})$/iu;
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

/** One article from its lines, those of a paragraph joined. What stands behind `BODY:` is the text, and the word is none of it. */
function lexisArticle(own: readonly string[]): ExportArticle | null {
  const lines = own.map((line) => line.replace(/^BODY:\s*/, '')).filter((line) => line !== '');
  const keyed = lines.map((line) => {
    const [, key = '', value = ''] = KEYED.exec(line) ?? [];
    return { part: BEFORE[key], value: value.replace(/\s+/g, ' ').trim() };
  });
  const isKey = (index: number): boolean => keyed[index]!.part !== undefined || AFTER.test(lines[index]!);
  const dated = lines.slice(0, MOST_NAMES).findIndex((line) => dateOfLine(line) !== null);
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
  const after = lines.findIndex((line, index) => index >= start && AFTER.test(line));
  const end = after < 0 ? lines.length : after;
  const value = (part: string): string | null => {
    const found = keyed.find((one, index) => one.part === part && index < start);
    return found && found.value !== '' ? found.value : null;
  };
  const loaded = lines.map((line) => /^(?:LOAD-DATE|UPDATE): *(.+)$/.exec(line)?.[1]).find(Boolean) ?? null;
  const published = dated >= 0 ? dateOfLine(lines[dated]!) : normaliseDate(loaded);
  const text = withoutRights(lines.slice(start, end)).join('\n\n');
  if (text === '') return null;
  return {
    id: null,
    text,
    given: filledOnly<unknown>({
      headline: (hasTitle ? lines[titled]! : value('headline'))?.replace(/\s+/g, ' ') ?? null,
      published,
      bylines: bylinesOf(value('byline')),
      language: languageCode(lines.map((line) => /^LANGUAGE: *(\w+)/.exec(line)?.[1]).find(Boolean) ?? null),
    }) as Article['given'],
    unreadDate: published === null ? loaded : null,
    extra: filledOnly({
      outlet: named?.replace(/\s+/g, ' ') ?? null,
      section: value('section'),
      dateline: value('dateline'),
      length: value('length'),
      highlight: value('highlight'),
      loaded,
    }),
  };
}

/** Rights, outlet, date and edition are the first lines. */
const MOST_NAMES = 8;

function withoutRights(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => !RIGHTS.test(line));
  return lines.slice(0, last + 1).filter((line) => line.trim() !== '');
}
