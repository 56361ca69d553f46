/**
 * The records of a web archive (WARC 1.0 and 1.1, ISO 28500, and 0.17 and 0.18 before it): a head of lines, a block of
 * as many bytes as the head says, two line ends. One record is held at a time.
 * In: `WARC/1.0`, `WARC-Type: response`, `Content-Length: 9`, … -> out: the record.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';
import { byteReader, MAX_FIRST_LINE, skipToRecord } from './byte-reader.ts';

/** Bytes that are no record, passed over up to the next. */
export interface BrokenRecord {
  readonly damage: string;
}

export interface WarcRecord {
  readonly damage?: never;
  /** Names in lower case; of several lines of one name, the first. */
  readonly head: ReadonlyMap<string, string>;
  /** Null where it is longer than the limit. */
  readonly block: Buffer | null;
}

export interface HttpAnswer {
  readonly status: number;
  readonly head: ReadonlyMap<string, string>;
  /** Null where it is damaged or unpacks to more than the limit. */
  readonly body: Buffer | null;
}

const MAX_HEAD_BYTES = 64 * 1024;
const VERSION = /^WARC\/(?:1\.\d|0\.1\d)\s*$/;
const NO_RECORD = 'a record does not begin with WARC/1.0 and its head';
const HEAD_END = Buffer.from('\r\n\r\n');
const BARE_HEAD_END = Buffer.from('\n\n');

/**
 * The records in order; the block of one that is longer than `maxBytes` is passed over.
 * @throws Unreadable where the archive is damaged or cut off.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<WarcRecord | BrokenRecord> {
  const bytes = byteReader(chunks);
  for (let start = await bytes.skipLineEnds(); start; start = await bytes.skipLineEnds()) {
    if (!VERSION.test(await bytes.peekLine(MAX_FIRST_LINE))) {
      if (!(await skipToRecord(bytes, (line) => VERSION.test(line)))) throw damaged(NO_RECORD);
      yield { damage: NO_RECORD };
    }
    const text = await bytes.until(HEAD_END, MAX_HEAD_BYTES);
    if (text === null) throw damaged(NO_RECORD);
    const head = readHead(text);
    const length = Number(head.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw damaged('a record does not say its length');
    const block = await bytes.take(length, maxBytes);
    if (block === undefined) throw damaged('its last record is cut off');
    yield { head, block };
  }
}

/** The answer of a web server from the block of a response; null where it is none. */
export function httpAnswer(block: Buffer, maxBytes: number): HttpAnswer | null {
  const [end, length] = headEnd(block);
  const text = block.toString('latin1', 0, end);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(text)?.[1];
  if (status === undefined) return null;
  const head = readHead(text);
  const body = block.subarray(end + length);
  const isChunked = /\bchunked\b/i.test(head.get('transfer-encoding') ?? '');
  const whole = isChunked ? unchunked(body) : body;
  return { status: Number(status), head, body: unpackedBody(whole, head.get('content-encoding') ?? '', maxBytes) };
}

/** Where the head ends, and how long its end is: some servers part it from the body by bare line feeds. */
function headEnd(block: Buffer): readonly [at: number, length: number] {
  const ends = [HEAD_END, BARE_HEAD_END].map((mark) => [block.indexOf(mark), mark.length] as const);
  return ends.filter(([at]) => at >= 0).sort(([a], [b]) => a - b)[0] ?? [0, 0];
}

function readHead(text: string): ReadonlyMap<string, string> {
  const head = new Map<string, string>();
  for (const line of text.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !head.has(name)) head.set(name, line.slice(colon + 1).trim());
  }
  return head;
}

/** The pieces, each after its length in hexadecimal; crawlers often undo this and leave the header, so what has none stays. */
function unchunked(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf('\r\n', at);
    const size =
      lineEnd < 0 || lineEnd - at > 20
        ? undefined
        : /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(body.toString('latin1', at, lineEnd))?.[1];
    if (size === undefined) return at === 0 ? body : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}

/** Crawlers also unpack and leave the header: what does not begin like packed data is taken as it is. */
function unpackedBody(body: Buffer, encoding: string, maxOutputLength: number): Buffer | null {
  const limit = { maxOutputLength };
  try {
    if (/\bgzip\b/i.test(encoding) && body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, limit);
    if (/\bdeflate\b/i.test(encoding) && body[0] === 0x78) return inflateSync(body, limit);
    if (/\bdeflate\b/i.test(encoding)) return rawInflated(body, limit) ?? body;
    if (/\bbr\b/i.test(encoding) && body[0] !== 0x3c) return brotliDecompressSync(body, limit);
    return body;
  } catch {
    return null;
  }
}

/** Some servers leave out the head of what they pack so; null for what is not packed. */
function rawInflated(body: Buffer, limit: { readonly maxOutputLength: number }): Buffer | null {
  try {
    return inflateRawSync(body, limit);
  } catch {
    return null;
  }
}

function damaged(reason: string): Unreadable {
  return new Unreadable('damaged', reason);
}
