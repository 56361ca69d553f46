/**
 * Web archives (WARC), as Common Crawl's CC-NEWS has them: each page that is HTML, was
 * found, holds an article and is in English becomes a document, one at a time; the others
 * are counted, and the counts told at the end.
 * In: `CC-NEWS-20250304.warc.gz` -> out: a document a page, then "passed over: 12 not HTML".
 */
import type { WARCRecord } from 'warcio';
import { articleResult, type Place, placeWarning } from './article.ts';
import { decodeMarked } from './decode-marked.ts';
import { sha256Of } from './hash.ts';
import { looksLikeHtml, readPage } from './html.ts';
import type { InputFormat, ReadResult } from './input.ts';
import { isEnglish } from './is-english.ts';
import { peek } from './peek.ts';
import { Unreadable } from './unreadable.ts';

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
    const { WARCParser } = await import('warcio');
    const place = { path: file.path, format: 'warc', record: null };
    const passed = new Map<Reason, number>();
    let number = 0;
    let damage: Unreadable | null = null;
    const archive = watched(file.open());
    try {
      for await (const record of WARCParser.iterRecords(archive.chunks)) {
        if (record.warcType !== 'response') continue;
        const result = await readResponse(record, options.encoding);
        if (archive.isCutOff()) break;
        if (typeof result === 'string') passed.set(result, (passed.get(result) ?? 0) + 1);
        else yield articleResult(result, { ...place, record: ++number }, options);
      }
      if (archive.isCutOff()) throw new Error('its last record is cut off');
    } catch (error) {
      damage = damageOf(error, number);
    }
    // Told also of a file that breaks off.
    yield* told(number, passed, place);
    if (damage) throw damage;
  },
};

const RECORD_END = Buffer.from('\r\n\r\n');

/** The archive's bytes; the parser itself takes anything, and a last record that is cut off, without a word. */
function watched(source: AsyncIterable<Buffer>): { chunks: AsyncIterable<Buffer>; isCutOff: () => boolean } {
  let ended = false;
  let tail = Buffer.alloc(0);
  const watch = async function* (): AsyncGenerator<Buffer> {
    const { head, chunks } = await peek(source, 5);
    if (head.toString('latin1', 0, 5) !== 'WARC/') throw new Error('it does not begin with WARC/1.0 or WARC/1.1');
    for await (const chunk of chunks) {
      tail = Buffer.concat([tail, chunk]).subarray(-RECORD_END.length);
      yield chunk;
    }
    ended = true;
  };
  return { chunks: watch(), isCutOff: () => ended && !tail.equals(RECORD_END) };
}

/** @throws what is no damage of the file. */
function damageOf(error: unknown, number: number): Unreadable {
  if (error instanceof Unreadable) return error;
  if (!(error instanceof Error) || 'syscall' in error) throw error;
  return new Unreadable('damaged', `is no whole web archive after page ${number}: ${error.message}`);
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
async function readResponse(record: WARCRecord, encoding: string | null) {
  const http = record.getResponseInfo();
  const type = http?.headers.get('content-type') ?? '';
  const isHtml = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
  if (http && Number(http.status) !== 200) return 'notFound';
  if (type !== '' && !isHtml) return 'notHtml';
  const bytes = await contentOf(record);
  if (bytes === null) return 'unreadable';
  if (!isHtml && !looksLikeHtml(bytes)) return 'notHtml';
  try {
    const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1] ?? null;
    const article = await readPage(decodeMarked(bytes, encoding, charset), sha256Of(bytes));
    if (!(await isEnglish(article.text, article.given.language ?? null))) return 'notEnglish';
    const { warcTargetURI: url, warcDate: crawled } = record;
    const extra = { ...article.extra, ...(url ? { url } : {}), ...(crawled ? { crawled } : {}) };
    return { ...article, id: record.warcHeader('WARC-Record-ID')?.replace(/^<|>$/g, '') ?? null, extra };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.code === 'no-article' ? 'noArticle' : 'unreadable';
  }
}

/** The bytes of the page, unchunked and unpacked; null where they are too many. */
async function contentOf(record: WARCRecord): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length > MAX_PAGE_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
