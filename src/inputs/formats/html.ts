/**
 * HTML pages: the article without the page around it, its paragraphs kept apart, and what
 * the page says of it (title, date, byline, outlet).
 * In: `story.html` -> out: a document whose text is the article's paragraphs.
 */

import { decodeMarked } from '../bytes/decode-marked.ts';
import { sha256Of } from '../bytes/hash.ts';
import { readWhole } from '../bytes/read-whole.ts';
import type { InputFormat } from '../input.ts';
import type { Article } from '../records/article.ts';
import { articleResult } from '../records/article.ts';
import { Unreadable } from '../unreadable.ts';

/** Larger pages are lists or dumps. */
const MAX_PAGE_LENGTH = 32 * 1024 * 1024;
const MAX_ELEMENTS = 50_000;

export const htmlFormat: InputFormat = {
  name: 'html',
  summary: "A web page, of which the article is read, with the page's own title, date and byline",
  extensions: ['.html', '.htm', '.xhtml'],
  looksLike: looksLikeHtml,
  takesAny: true,
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const article = await readPage(decodeMarked(bytes, options.encoding), sha256Of(bytes));
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
  const [{ Readability }, { parseHTML }, { htmlText }, { readPageMeta }] = await Promise.all([
    import('../markup/readability.ts'),
    import('linkedom'),
    import('../markup/html-text.ts'),
    import('./page-meta.ts'),
  ]);
  const { given, extra } = readPageMeta(html);
  const { document } = parseHTML(html);
  // Readability would also read JSON-LD, but stops at the first with a mistake in it.
  const options = { disableJSONLD: true, maxElemsToParse: MAX_ELEMENTS };
  const found = document.body
    ? new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], options).parse()
    : null;
  const { paragraphs, captions } = htmlText(found?.content ?? '');
  if (paragraphs.length === 0) throw new Unreadable('no-article', 'no article is found in the page');
  const byline = found?.byline?.trim().replace(/^by\s+/i, '');
  return {
    id: null,
    text: withoutRepeats(paragraphs, given.headline).join('\n\n'),
    given: { ...(byline && !given.bylines ? { bylines: [byline] } : {}), ...given },
    extra: { ...extra, ...(captions.length > 0 ? { captions } : {}) },
    sha256,
  };
}

/** Without a first paragraph that is the headline once more. */
function withoutRepeats(paragraphs: readonly string[], headline: string | undefined): readonly string[] {
  return paragraphs.length > 1 && paragraphs[0] === headline ? paragraphs.slice(1) : paragraphs;
}
