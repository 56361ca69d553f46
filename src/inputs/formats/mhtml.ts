/**
 * Saved pages (MHTML), as browsers write a page with its pictures into one file.
 * In: `bridge.mhtml` -> out: a document, as from the page in it.
 */

import { sha256Of } from '../../document/sha256.ts';
import type { InputFormat } from '../input.ts';
import { looksLikeMime, readMime } from '../markup/mime.ts';
import { articleResult } from '../records/article.ts';
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
    // The page comes first; the pages of its frames follow.
    const page = message.parts.find(({ kind }) => kind === 'html');
    if (page === undefined) throw new Unreadable('no-article', 'is no saved page: it holds no HTML');
    const article = await readPage(page.text(options.encoding), sha256Of(page.bytes));
    const headline = article.given.headline ?? message.field('Subject');
    const url = message.field('Snapshot-Content-Location') ?? page.location;
    const given = { ...article.given, ...filledOnly({ headline }) };
    const extra = { ...filledOnly({ url: /^https?:/.test(url ?? '') ? url : null }), ...article.extra };
    yield articleResult({ ...article, given, extra }, { path: file.path, format: 'mhtml', record: null }, options);
  },
};

/** Whether a saved page begins so; an e-mail may also hold HTML and its pictures. */
export function looksLikeMhtml(head: Buffer): boolean {
  if (!looksLikeMime(head)) return false;
  const start = head.toString('latin1', 0, 16 * 1024);
  return /^(?:Snapshot-Content-Location:|From: *"?<?Saved by )/im.test(start);
}
