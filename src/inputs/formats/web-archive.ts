/**
 * What the web archives (WARC, ARC, WACZ) share: each page that is HTML, was found, holds an
 * article and is in English becomes a document, one at a time; so does each plain text that a
 * crawler made of a page (WET). The others are counted, and the counts told at the end.
 * In: the records of a crawl -> out: a document a page, then "passed over: 12 not HTML".
 */

import { sha256Of } from '../../document/sha256.ts';
import { decodeMarked, decodePage } from '../bytes/decode-marked.ts';
import { type BrokenRecord, httpAnswer, type WarcRecord } from '../bytes/warc-records.ts';
import type { ReadOptions, ReadResult } from '../input.ts';
import { type Article, articleResult, type Place, placeFailure, placeWarning } from '../records/article.ts';
import { isEnglish } from '../records/is-english.ts';
import { languageCode } from '../records/language-code.ts';
import { filledOnly } from '../records/record-shape.ts';
import { Unreadable } from '../unreadable.ts';
import { looksLikeHtml, readPage } from './html.ts';

/** A larger page is a list or a dump. */
export const MAX_PAGE_BYTES = 32 * 1024 * 1024;

/** Why a page is passed over, in the order in which they are told. */
const REASONS = {
  notFound: 'not answered with status 200',
  notHtml: 'not HTML',
  unreadable: 'damaged, too large or empty',
  noArticle: 'without an article',
  notEnglish: 'not in English',
} as const;

type Reason = keyof typeof REASONS;

/** What a record holds. */
type Page =
  | { readonly article: Article }
  | { readonly reason: Reason }
  /** A page that its reader fails at, and what it says. */
  | { readonly fault: string };

/** The kinds of records that may hold a page, and where its bytes are. */
const BODIES: Readonly<Record<string, (record: WarcRecord) => Body | Reason>> = {
  response: answerOf,
  resource: blockOf,
  conversion: blockOf,
};

interface Body {
  readonly bytes: Buffer;
  readonly type: string;
}

/** @throws Unreadable where the archive is damaged; what was passed over is told before. */
export async function* readWebArchive(
  records: AsyncIterable<WarcRecord | BrokenRecord>,
  place: Place,
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  const passed = new Map<string, number>();
  const others = new Map<string, number>();
  const count = (counts: Map<string, number>, what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1);
  let number = 0;
  let read = 0;
  let damage: Unreadable | null = null;
  let any = false;
  try {
    for await (const record of records) {
      any = true;
      if (record.damage !== undefined) {
        const message = `${record.damage}: what stands there is passed over up to the next`;
        yield placeFailure({ ...place, record: ++number }, 'damaged', message);
        continue;
      }
      const type = record.head.get('warc-type') ?? 'nameless';
      const bodyOf = BODIES[type];
      if (bodyOf === undefined) {
        count(others, type.slice(0, MAX_TYPE));
        continue;
      }
      const page = await pageOf(record, bodyOf(record), options.encoding);
      if ('reason' in page) count(passed, page.reason);
      else if ('fault' in page)
        yield placeFailure({ ...place, record: ++number }, 'bad-page', page.fault, idOf(record) ?? undefined);
      else {
        read++;
        yield articleResult(page.article, { ...place, record: ++number }, options);
      }
    }
    if (!any) throw new Unreadable('damaged', 'it holds no records');
  } catch (error) {
    damage = damageOf(error, number);
  }
  // Told also of a file that breaks off.
  yield* told(read, passed, damage === null ? others : new Map(), place);
  if (damage) throw damage;
}

/** A stranger's word in a message. */
const MAX_TYPE = 20;

/** @throws what is no damage of the archive itself. */
function damageOf(error: unknown, number: number): Unreadable {
  if (!(error instanceof Unreadable)) throw error;
  return new Unreadable(error.code, `is no whole web archive after page ${number}: ${error.message}`);
}

function* told(
  read: number,
  passed: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
  place: Place,
): Generator<ReadResult> {
  const reasons = (Object.keys(REASONS) as Reason[]).flatMap((reason) => {
    const count = passed.get(reason);
    return count === undefined ? [] : [`${count} ${REASONS[reason]}`];
  });
  // Descriptions and questions go with the answers; alone they are worth a word.
  const kinds = [...others].map(([type, count]) => `${count} "${type}" record${count === 1 ? '' : 's'}`);
  const counts = reasons.length > 0 || read > 0 ? reasons : kinds;
  if (counts.length > 0)
    yield placeWarning(place, 'passed-over', `${read} pages are read; passed over: ${counts.join(', ')}`);
}

/** The answer of a web server. */
function answerOf({ head, block }: WarcRecord): Body | Reason {
  if (!/^(?:(?:application|message)\/http\b|$)/i.test(head.get('content-type') ?? '')) return 'notHtml';
  const answer = block && httpAnswer(block, MAX_PAGE_BYTES);
  if (!answer) return 'unreadable';
  if (answer.status !== 200) return 'notFound';
  const type = answer.head.get('content-type') ?? '';
  if (type !== '' && !isHtml(type)) return 'notHtml';
  if (answer.body === null) return 'unreadable';
  return isHtml(type) || looksLikeHtml(answer.body) ? { bytes: answer.body, type } : 'notHtml';
}

/** A page without its answer: a file that was put into the archive, or the text made of a page. */
function blockOf({ head, block }: WarcRecord): Body | Reason {
  const type = head.get('content-type') ?? '';
  if (!isHtml(type) && !isPlain(type)) return 'notHtml';
  return block === null ? 'unreadable' : { bytes: block, type };
}

function isHtml(type: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}

function isPlain(type: string): boolean {
  return /^text\/plain\b/i.test(type);
}

async function pageOf(record: WarcRecord, body: Body | Reason, encoding: string | null): Promise<Page> {
  if (typeof body === 'string') return { reason: body };
  try {
    const article = await readBody(body, record, encoding);
    if (!(await isEnglish(article.text, article.given.language ?? null))) return { reason: 'notEnglish' };
    const { head } = record;
    const url = head.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
    const extra = { ...article.extra, ...filledOnly({ url, crawled: head.get('warc-date') }) };
    return { article: { ...article, id: idOf(record), extra } };
  } catch (error) {
    if (error instanceof Unreadable && error.code !== 'bad-page')
      return { reason: error.code === 'no-article' ? 'noArticle' : 'unreadable' };
    // One page that nobody thought of must not end an archive of thousands.
    const where = record.head.get('warc-target-uri')?.replace(/^<|>$/g, '').slice(0, 300) ?? 'a page';
    const why = error instanceof Unreadable ? error.message : 'its reader fails at it';
    return { fault: `${where}: ${why}` };
  }
}

async function readBody({ bytes, type }: Body, { head }: WarcRecord, encoding: string | null): Promise<Article> {
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1] ?? null;
  if (!isPlain(type)) return readPage(decodePage(bytes, encoding, charset), sha256Of(bytes));
  // A line a block of the page.
  const lines = decodeMarked(bytes, encoding, charset)
    .split('\n')
    .map((line) => line.trim());
  const language = head.get('warc-identified-content-language')?.split(',')[0]?.replace(/^eng$/, 'en') ?? null;
  return {
    id: null,
    text: lines.filter((line) => line !== '').join('\n\n'),
    given: filledOnly<unknown>({ language: languageCode(language) }) as Article['given'],
    extra: {},
    sha256: sha256Of(bytes),
  };
}

function idOf({ head }: WarcRecord): string | null {
  return head.get('warc-record-id')?.replace(/^<|>$/g, '') ?? null;
}
