/**
 * One article of Factiva from its two-letter field codes, whichever kind of file they came in.
 * In: `HD` with `Old bridge reopens`, `LP` with `The bridge is open.` -> out: one article.
 */

import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { languageCode } from '../records/language-code.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import type { ExportArticle } from './export.ts';

/**
 * An article's number: its source's code, filled up with zeros to eight, the day, and letters and digits:
 * `VALE000020250304el3400001`, `J000000020250304el3400001`, `VALEHE0020250304el3400001`.
 */
export const ACCESSION = String.raw`[A-Za-z][A-Za-z\d]{0,11}?(?:19|20)\d{6}\w{3,20}`;

/** What stands before an article's number, in the languages of the interface. */
export const DOCUMENT = '(?:Document|Dokument|Documento|Документ|文件|文档|文書)';

/** The fields of one article by Factiva's codes, each as its paragraphs. */
export type Codes = ReadonlyMap<string, readonly string[]>;

export function factivaArticle(codes: Codes): ExportArticle {
  const line = (code: string): string | null => codes.get(code)?.join(' ') || null;
  const published = normaliseDate(line('PD'));
  return {
    id: line('AN')?.replace(/^\S+ /, '') ?? null,
    text: [...(codes.get('LP') ?? []), ...(codes.get('TD') ?? [])].join('\n\n'),
    given: filledOnly<unknown>({
      headline: line('HD'),
      published,
      bylines: bylinesOf(line('BY')),
      language: languageCode(line('LA')),
    }) as Article['given'],
    unreadDate: published === null ? line('PD') : null,
    extra: filledOnly({
      outlet: line('SN'),
      section: line('SE'),
      page: line('PG'),
      edition: line('ED'),
      words: line('WC'),
      credit: line('CR'),
      date: published === null ? line('PD') : null,
    }),
  };
}

/** `877 words` in the languages of the interface: the line that the date follows. */
export const WORDS =
  /^[\d.,\u00a0 ]{1,12} ?(?:words?|Wörter|mots|palabras|parole|palavras|woorden|слов[ао]?|字|語|词|個字|个字)$/i;

/**
 * The fields of an article whose lines carry no codes, from those before its text: section and
 * title stand before the number of words, date, outlet and the rest after it.
 */
export function codesOfLines(
  before: readonly string[],
  after: readonly string[],
  headline: string | null,
  byline: string | null,
): [string, readonly string[]][] {
  const dated = after.findIndex((line) => normaliseDate(line) !== null);
  const rest = after.slice(Math.max(dated, 0) + 1).filter((line) => !TIME.test(line));
  const rights = rest.findIndex((line) => RIGHTS.test(line));
  const language = rest[(rights < 0 ? rest.length : rights) - 1];
  const fields: [string, string | null | undefined][] = [
    ['SE', before.find((line) => line !== headline && line !== byline)],
    ['HD', headline],
    ['BY', byline],
    ['PD', after[Math.max(dated, 0)]],
    ['SN', rest[0]],
    ['PG', rest.slice(2).find((line) => /^[A-Z]?\d{1,4}$/.test(line))],
    ['LA', rest.length > 2 && language !== rest[0] ? language : null],
  ];
  return fields.flatMap(([code, value]) => (value ? [[code, [value]] as [string, readonly string[]]] : []));
}

const TIME = /^\d{1,2}:\d{2}(?: ?[A-Z]{1,5})?$/;
/** The line that ends an article's fields: `(c) 2025 Vale Herald`. */
export const RIGHTS = /^(?:\(c\)|©|Copyright\b)/i;
