/**
 * Saved pages (MHTML), as browsers write a page with its pictures into one file.
 * In: `bridge.mhtml` -> out: a document, as from the page in it.
 */

import { sha256Of } from '../../document/sha256.ts';
import type { InputFormat } from '../input.ts';
import { looksLikeMime, type MimeMessage, type MimePart, readMime } from '../markup/mime.ts';
import { type Article, articleResult } from '../records/article.ts';
import { filledOnly } from '../records/record-shape.ts';
import { Unreadable } from '../unreadable.ts';
import { readPage } from './html.ts';

export const mhtmlFormat: InputFormat = {
  name: 'mhtml',
  summary: 'A page as a browser saves it in a single file (MHTML)',
  extensions: ['.mhtml', '.mht'],
  looksLike: looksLikeMhtml,
  async *read(file, options) {
    const message = await readMime(file.open());
    const pages = pagesOf(message);
    if (pages.length === 0) throw new Unreadable('no-article', 'is no saved page: it holds no HTML');
    const { page, article } = await firstArticle(pages, options.encoding);
    const headline = article.given.headline ?? message.field('Subject');
    const url = message.field('Snapshot-Content-Location') ?? page.location;
    const given = { ...article.given, ...filledOnly({ headline }) };
    const extra = { ...filledOnly({ url: /^https?:/.test(url ?? '') ? url : null }), ...article.extra };
    yield articleResult({ ...article, given, extra }, { path: file.path, format: 'mhtml', record: null }, options);
  },
};

/** The page itself before those of its frames: the one of the saved address, else the first. */
function pagesOf(message: MimeMessage): readonly MimePart[] {
  const pages = message.parts.filter(({ kind }) => kind === 'html');
  const saved = message.field('Snapshot-Content-Location');
  const own = pages.find(({ location }) => location !== null && location === saved);
  return own === undefined ? pages : [own, ...pages.filter((page) => page !== own)];
}

/** The first page with an article: a page may be but a frame around it. */
async function firstArticle(
  pages: readonly MimePart[],
  encoding: string | null,
): Promise<{ readonly page: MimePart; readonly article: Article }> {
  let problem: unknown;
  for (const page of pages) {
    try {
      return { page, article: await readPage(page.text(encoding), sha256Of(page.bytes)) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problem ??= error;
    }
  }
  throw problem;
}

/** Whether a saved page begins so; an e-mail may also hold HTML and its pictures. */
export function looksLikeMhtml(head: Buffer): boolean {
  if (!looksLikeMime(head)) return false;
  const start = head.toString('latin1', 0, 16 * 1024);
  return /^(?:Snapshot-Content-Location:|From: *"?<?Saved by )/im.test(start);
}
