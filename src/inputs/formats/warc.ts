/**
 * Web archives (WARC), as Common Crawl's CC-NEWS has them: each page that is HTML, was
 * found, holds an article and is in English becomes a document, one at a time; the others
 * are counted, and the counts told at the end.
 * In: `CC-NEWS-20250304.warc.gz` -> out: a document a page, then "passed over: 12 not HTML".
 */

import { decodeMarked } from '../bytes/decode-marked.ts';
import { sha256Of } from '../bytes/hash.ts';
import { httpAnswer, type WarcRecord, warcRecords } from '../bytes/warc-records.ts';
import type { InputFormat, ReadResult } from '../input.ts';
import { type Article, articleResult, type Place, placeWarning } from '../records/article.ts';
import { isEnglish } from '../records/is-english.ts';
import { filledOnly } from '../records/record-shape.ts';
import { Unreadable } from '../unreadable.ts';
import { looksLikeHtml, readPage } from './html.ts';

const MAX_PAGE_BYTES = 32 * 1024 * 1024;

/** Why a page is passed over, in the order in which they are told. */
const REASONS = {
  notFound: 'not answered with status 200',
  notHtml: 'not HTML',
  unreadable: 'damaged, too large or empty',
  noArticle: 'without an article',
  notEnglish: 'not in English',
} as const;

type Reason = keyof typeof REASONS;

export const warcFormat: InputFormat = {
  name: 'warc',
  summary: 'A web archive such as CC-NEWS: its English pages',
  extensions: ['.warc'],
  looksLike: (head) => head.toString('latin1', 0, 7) === 'WARC/1.',
  async *read(file, options) {
    const place = { path: file.path, format: 'warc', record: null };
    const passed = new Map<Reason, number>();
    let number = 0;
    let damage: Unreadable | null = null;
    let records = 0;
    try {
      for await (const record of warcRecords(file.open(), MAX_PAGE_BYTES)) {
        records++;
        if (record.head.get('warc-type') !== 'response') continue;
        const result = await readResponse(record, options.encoding);
        if (typeof result === 'string') passed.set(result, (passed.get(result) ?? 0) + 1);
        else yield articleResult(result, { ...place, record: ++number }, options);
      }
      if (records === 0) throw new Unreadable('damaged', 'it holds no records');
    } catch (error) {
      damage = damageOf(error, number);
    }
    // Told also of a file that breaks off.
    yield* told(number, passed, place);
    if (damage) throw damage;
  },
};

/** @throws what is no damage of the archive itself. */
function damageOf(error: unknown, number: number): Unreadable {
  if (!(error instanceof Unreadable)) throw error;
  return new Unreadable(error.code, `is no whole web archive after page ${number}: ${error.message}`);
}

function* told(read: number, passed: ReadonlyMap<Reason, number>, place: Place): Generator<ReadResult> {
  const counts = (Object.keys(REASONS) as Reason[]).flatMap((reason) => {
    const count = passed.get(reason);
    return count === undefined ? [] : [`${count} ${REASONS[reason]}`];
  });
  if (counts.length > 0)
    yield placeWarning(place, 'passed-over', `${read} pages are read; passed over: ${counts.join(', ')}`);
}

/** The article of one answer of a web server, or why it is none. */
async function readResponse({ head, block }: WarcRecord, encoding: string | null): Promise<Article | Reason> {
  const answer = block && httpAnswer(block, MAX_PAGE_BYTES);
  if (!answer) return 'unreadable';
  if (answer.status !== 200) return 'notFound';
  const type = answer.head.get('content-type') ?? '';
  const isHtml = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
  if (type !== '' && !isHtml) return 'notHtml';
  if (answer.body === null) return 'unreadable';
  if (!isHtml && !looksLikeHtml(answer.body)) return 'notHtml';
  try {
    const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1] ?? null;
    const article = await readPage(decodeMarked(answer.body, encoding, charset), sha256Of(answer.body));
    if (!(await isEnglish(article.text, article.given.language ?? null))) return 'notEnglish';
    const url = head.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
    const extra = { ...article.extra, ...filledOnly({ url, crawled: head.get('warc-date') }) };
    return { ...article, id: head.get('warc-record-id')?.replace(/^<|>$/g, '') ?? null, extra };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.code === 'no-article' ? 'noArticle' : 'unreadable';
  }
}
