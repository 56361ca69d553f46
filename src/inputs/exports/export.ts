/**
 * What the readers of databases' exports share: a file of many articles in, its articles and
 * what is doubtful about their number out.
 */
import { sha256Of } from '../../document/sha256.ts';
import type { ReadOptions, ReadResult } from '../input.ts';
import type { Paragraph } from '../markup/word-paragraphs.ts';
import { type Article, articleResult, type Place, placeFailure, placeWarning } from '../records/article.ts';

export type ExportArticle = Omit<Article, 'sha256'>;

export interface Export {
  /** Null for an article whose text cannot be told from what stands around it. */
  readonly articles: readonly (ExportArticle | null)[];
  /** Where their number differs from the file's own marks. */
  readonly warnings: readonly string[];
}

/** An export that is told and read by its paragraphs, whatever kind of file they came in. */
export interface ParagraphExport {
  /** As in `--input-format NAME`. */
  readonly name: string;
  isIn(paragraphs: readonly Paragraph[]): boolean;
  read(paragraphs: readonly Paragraph[]): Export;
}

/** The documents of an export, after the warnings; `before` is how many records of the file came before them. */
export function* exportResults(
  { articles, warnings }: Export,
  place: Place,
  options: ReadOptions,
  before = 0,
): Generator<ReadResult> {
  for (const warning of warnings) yield placeWarning(place, 'article-count', warning);
  for (const [index, article] of articles.entries()) {
    const at = { ...place, record: before + index + 1 };
    if (article === null)
      yield placeFailure(at, 'no-body', 'the article has no full text that can be told from what stands around it');
    else yield articleResult({ ...article, sha256: sha256Of(JSON.stringify(article)) }, at, options);
  }
}

/** The warning that so many articles are read but the file itself gives another number; none where it gives none or the same. */
export function countWarnings(articles: Export['articles'], own: number | null, mark: string): readonly string[] {
  const read = articles.filter((article) => article !== null).length;
  return own === null || own === read ? [] : [`${read} articles are read, but ${mark}`];
}
