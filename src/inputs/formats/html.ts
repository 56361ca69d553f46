/**
 * HTML pages: the article without the page around it, its paragraphs kept apart, and what
 * the page says of it (title, date, byline, outlet).
 * In: `story.html` -> out: a document whose text is the article's paragraphs.
 */

import type { Given } from '../../document/document.ts';
import { sha256Of } from '../../document/sha256.ts';
import { decodePage } from '../bytes/decode-marked.ts';
import { readWhole } from '../bytes/read-whole.ts';

import type { InputFormat } from '../input.ts';
import { runningParagraphs } from '../markup/page-lines.ts';
import type { Article } from '../records/article.ts';
import { articleResult } from '../records/article.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { Unreadable } from '../unreadable.ts';

/** Larger pages are lists or dumps. */
const MAX_PAGE_LENGTH = 32 * 1024 * 1024;
/** Of a page that is not free to read, a shorter text is what everybody sees of it. */
const MIN_PAID = 150;
/** Three names with their places. */
const MAX_BYLINE = 100;

export const htmlFormat: InputFormat = {
  name: 'html',
  summary: "A web page, of which the article is read, with the page's own title, date and byline",
  extensions: ['.html', '.htm', '.xhtml', '.txt'],
  looksLike: looksLikeHtml,
  takesAny: true,
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const article = await readPage(decodePage(bytes, options.encoding), sha256Of(bytes));
    yield articleResult(article, { path: file.path, format: 'html', record: null }, options);
  },
};

/** Whether a page begins so, perhaps after comments and an XML declaration. */
export function looksLikeHtml(head: Buffer): boolean {
  const start = head.toString('latin1', 0, 2048).replaceAll('\0', '');
  return /^[^\w<]*</.test(start) && /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start);
}

/**
 * The article of a page.
 * @throws Unreadable if there is none.
 */
export async function readPage(html: string, sha256: string): Promise<Article> {
  if (html.length > MAX_PAGE_LENGTH) throw new Unreadable('too-large', 'the page is larger than 32 MB: no article is');
  const [{ pageBody }, { readPageMeta }, { dateInAddress, headlineOf, isNobody, orderIn }] = await Promise.all([
    import('./page-body.ts'),
    import('./page-meta.ts'),
    import('./page-title.ts'),
  ]);
  const { given, extra, statedDate, body, isArticle, isPaid } = readPageMeta(html);
  const description = typeof extra.description === 'string' ? extra.description : null;
  const wanted = {
    bylines: given.bylines === undefined,
    published: given.published === undefined,
    order: orderIn(given.language),
  };
  const page = await pageBody(html, { body, headline: given.headline ?? null, description, wanted });
  const { paragraphs, captions, shown } = page;
  if (paragraphs.length === 0) throw new Unreadable('no-article', 'no article is found in the page');
  const headline = headlineOf(given.headline ?? null, shown.headings, extra.outlet);
  const visible = visibleByline(page.byline, isNobody);
  const bylines = given.bylines ?? shown.bylines ?? finer(visible, shown.perhaps) ?? visible ?? shown.perhaps;
  const published = given.published ?? dateInAddress(extra.url) ?? shown.published;
  const text = runningParagraphs(paragraphs, headline, bylines ?? []).join('\n\n');
  return {
    id: null,
    text,
    given: { ...given, ...filledOnly<unknown>({ headline, bylines, published }) } as Given,
    unreadDate: published === null ? statedDate : null,
    extra: { ...extra, ...(captions.length > 0 ? { captions } : {}) },
    ...(page.isList && !isArticle ? { isList: true } : {}),
    ...(isPaid && wordsIn(text) < MIN_PAID ? { isTeaser: true } : {}),
    sha256,
  };
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** The second, where the first is one line that has all of it and more. */
function finer(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  return one?.length === 1 && other?.every((name) => one[0]!.includes(name)) ? other : null;
}

/** The names in what stands as byline on the page; what has digits or is long holds a date or more. */
function visibleByline(byline: string | null, isNobody: (name: string) => boolean): readonly string[] | null {
  const line = byline?.replace(/\s+/g, ' ').trim() ?? '';
  return /[\p{N}@|]|https?:/u.test(line) || line.length > MAX_BYLINE || isNobody(line) ? null : bylinesOf(line);
}
