/**
 * The column names under which corpora and scrapers keep an article's parts, tried in
 * this order. Case, spaces, `_` and `-` do not count: `Published At` is `publishedat`.
 */
export const COLUMNS = {
  text: ['text', 'body', 'content', 'maintext', 'fulltext', 'article', 'bodytext', 'articletext', 'story'],
  /** Where no column holds plain text. */
  html: ['bodyxhtml', 'bodyhtml', 'contenthtml'],
  id: ['id', 'docid', 'uri', 'guid'],
  headline: ['title', 'headline', 'heading'],
  published: [
    ...['date', 'published', 'publishedat', 'publishdate', 'datepublish', 'pubdate', 'datetimestamp', 'versioncreated'],
    ...['datepublished', 'publicationdate'],
  ],
  bylines: ['author', 'authors', 'byline', 'bylines'],
  agency: ['agency'],
  language: ['language', 'lang'],
} as const;

/** A column's name as `COLUMNS` has it. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
