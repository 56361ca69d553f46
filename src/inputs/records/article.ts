/**
 * From what a reader found of an article to a document, or to the failure that stands in
 * its place: the last step of every reader, so that all treat ids, blank texts and kept
 * fields alike.
 * In: text ` `, record 3 of `a.csv` -> out: the failure `empty` of `a.csv:3`.
 */
import { createDocument, type Given } from '../../document/document.ts';
import { wellFormed } from '../bytes/decode.ts';
import { idOfPath, oneLine } from '../failures.ts';
import type { ReadOptions, ReadResult } from '../input.ts';
import { keptFields, wantedFields } from '../kept-fields.ts';
import type { JsonRecord } from './nested.ts';

export interface Place {
  readonly path: string;
  /** The input format's name. */
  readonly format: string;
  /** 1-based position in a file of several records; null where the file is one document. */
  readonly record: number | null;
}

export interface Article {
  /** Null where the input gives none: the id is then made from the place. */
  readonly id: string | null;
  readonly text: string;
  readonly given: Given;
  /** What the input says besides, for `--keep`: outlet, section, url. */
  readonly extra: JsonRecord;
  /** Names in `extra` that were read as text, title and so on. */
  readonly read?: ReadonlySet<string>;
  /** What the input gives as the date where it is not read; null or left out where it is, or there is none. */
  readonly unreadDate?: string | null;
  /** True where it is a page of links to articles rather than one. */
  readonly isList?: boolean;
  /** True where the page says that it is not free to read, and holds little text. */
  readonly isTeaser?: boolean;
  /** Hex SHA-256 of the bytes that hold the article. */
  readonly sha256: string;
}

export function articleResult(article: Article, place: Place, options: ReadOptions): ReadResult {
  const id = article.id ?? defaultId(place);
  if (!/\S/.test(article.text))
    return placeFailure(place, 'empty', 'the article holds no text, only white space or nothing', id);
  const { path, format, record } = place;
  const { unreadDate, isList, isTeaser } = article;
  return {
    ...(unreadDate ? { unreadDate } : {}),
    ...(isList ? { isList } : {}),
    ...(isTeaser ? { isTeaser } : {}),
    document: createDocument({
      id: wellFormed(id),
      text: wellFormed(article.text),
      source: { path, format, record, sha256: article.sha256 },
      given: { ...options.given, ...article.given },
      fields: keptFields(article.extra, article.read ?? new Set(), wantedFields(options)),
    }),
  };
}

/** `path`, or `path:record` in a file of several. */
export function defaultId(place: Place): string {
  const path = idOfPath(place.path);
  return place.record === null ? path : `${path}:${place.record}`;
}

export function placeFailure(place: Place, code: string, message: string, id: string = defaultId(place)): ReadResult {
  return { failure: { id, path: place.path, record: place.record, code, message: oneLine(message) } };
}

export function placeWarning(place: Place, code: string, message: string): ReadResult {
  return { warning: { path: place.path, record: place.record, code, message: oneLine(message) } };
}

/** Of a field that was asked for, as in `--keep outlet`. */
export function nowhere(place: Place, asked: string): ReadResult {
  return placeWarning(place, 'no-field', `${asked}: no record has it`);
}
