/**
 * Splits a stream of bytes at `\n` bytes, holding no more than one line.
 * Node's readline would also split at U+2028, which JSON strings may hold.
 * In: `a\r\nb` -> out: `a` (ended), `b` (not ended).
 */
import type { Encoding } from 'iconv-lite';
import { detectWide } from './decode.ts';
import { iconv } from './old-encodings.ts';

export interface Line {
  /** Without the line's end (`\n` or `\r\n`); null where the line is longer than the limit. */
  readonly bytes: Buffer | null;
  /** False for a last line without `\n`. */
  readonly ended: boolean;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The lines in order; one that is longer than `maxBytes` is passed over without being kept. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (ended: boolean): Line => {
    const bytes = length > maxBytes ? null : withoutReturn(Buffer.concat(parts));
    parts = [];
    length = 0;
    return { bytes, ended };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      yield take(true);
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take(false);
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === RETURN ? line.subarray(0, -1) : line;
}

/**
 * The same bytes, or UTF-8 where they are UTF-16 or UTF-32 (as PowerShell's `>` writes
 * them), whose line ends are not single bytes. `encoding` null detects it.
 */
export async function* narrow(chunks: AsyncIterable<Buffer>, encoding: string | null): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  let convert: (bytes: Buffer) => Buffer = (bytes) => bytes;
  const start = (bytes: Buffer): Buffer => {
    const name = encoding ?? detectWide(bytes.subarray(0, 4));
    if (name !== null && isWide(name)) convert = toUtf8(name);
    return convert(bytes);
  };
  for await (const chunk of chunks) {
    if (head === null) {
      yield convert(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 4) continue;
    yield start(head);
    head = null;
  }
  if (head !== null) yield start(head);
}

/** A converter of consecutive chunks; it keeps the half of a surrogate pair until the other half comes. */
function toUtf8(encoding: string): (bytes: Buffer) => Buffer {
  const decoder = iconv().getDecoder(encoding as Encoding);
  let kept = '';
  return (bytes) => {
    const text = kept + decoder.write(bytes);
    kept = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
    return Buffer.from(text.slice(0, text.length - kept.length));
  };
}

/** Whether a line end takes more than one byte in this encoding. */
export function isWide(encoding: string): boolean {
  return /^(utf-?(16|32)|ucs-?[24])/i.test(encoding);
}
