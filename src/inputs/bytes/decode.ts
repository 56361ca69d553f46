/**
 * Bytes to text: a byte order mark first, else UTF-16 told by its NUL bytes, else UTF-8,
 * else the best guess among the old encodings. Nothing but the BOM is dropped, since
 * every finding is a span of the untouched text.
 * In: the bytes `93 59 65 73 94` -> out: `“Yes”`, windows-1252.
 *
 * Old encodings go through iconv-lite: Node's TextDecoder loses windows-1252's curly
 * quotes (nodejs/node#56542).
 */
import { isUtf8 } from 'node:buffer';
import { encodingBySigns } from './encoding-signs.ts';
import { decodeMixed, isMostlyUtf8 } from './mixed-utf8.ts';
import { charsets, iconv } from './old-encodings.ts';
import { describeBinary } from './signatures.ts';

interface Problem {
  readonly code: 'empty' | 'binary' | 'cut-off' | 'bad-encoding' | 'unknown-encoding';
  readonly message: string;
}

export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly problem?: never }
  | { readonly problem: Problem; readonly text?: never; readonly encoding?: never };

const BYTE_ORDER_MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] }, // before UTF-16LE, whose mark it begins with
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Names that iconv-lite knows but that say no encoding of text. */
const NO_TEXT_ENCODINGS: ReadonlySet<string> = new Set(['base64', 'hex', 'internal', 'binary']);

/** What calls itself Latin-1 or ASCII is windows-1252, its superset: the WHATWG rule, which saves the curly quotes. */
const LATIN_1: ReadonlySet<string> = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'latin-1']);

const LINE_END = Buffer.from('\n');

const FALLBACK = 'windows-1252';
/** chardet's confidence, of 100, under which windows-1252 is the better bet for English news. */
const DOUBT = 50;
const SAMPLE = 64 * 1024;

/** Whether `encoding` may be asked for by this name. */
export function isEncoding(name: string): boolean {
  return iconv().encodingExists(name) && !NO_TEXT_ENCODINGS.has(name.toLowerCase());
}

/** The text of a whole document's bytes; `encoding` null detects it. */
export function decode(bytes: Buffer, encoding: string | null): Decoded {
  if (encoding !== null && !isEncoding(encoding))
    return problem('unknown-encoding', `"${encoding}" is no known encoding: name one such as utf-8 or windows-1252`);
  const binary = describeBinary(bytes);
  if (binary !== null) return problem('binary', binary);

  const decoded = encoding === null ? detectAndDecode(bytes) : decodeAs(bytes, encoding);
  if (decoded.problem) return decoded;
  const nul = decoded.text.indexOf('\0');
  if (nul >= 0)
    return problem('binary', `holds a NUL character (at character ${nul}), so it is no text: name a text file`);
  if (!/\S/.test(decoded.text)) return problem('empty', 'holds no text, only white space or nothing at all');
  return decoded;
}

/**
 * The texts of the cells of one row. Their encoding is told from all of them together,
 * since a short cell says little about it.
 */
export function decodeCells(
  cells: readonly Buffer[],
  encoding: string | null,
):
  | { readonly cells: readonly string[]; readonly problem?: never }
  | { readonly problem: Problem; readonly cells?: never } {
  const whole = decode(Buffer.concat(cells.flatMap((cell) => [cell, LINE_END])), encoding);
  if (whole.problem) return whole;
  const isUtf8Text = whole.encoding === 'utf-8';
  return { cells: cells.map((cell) => (isUtf8Text ? decodeMixed(cell) : iconv().decode(cell, whole.encoding))) };
}

/** The encoding of a stream whose first bytes are these, for what must be decoded as it comes. */
export function encodingOfHead(head: Buffer): string {
  // The head may end inside a character, but not after an ASCII byte.
  const whole = head.subarray(0, head.findLastIndex((byte) => byte < 0x80) + 1);
  return detectWide(head) ?? decode(whole, null).encoding ?? 'utf-8';
}

/** UTF-16 or UTF-32 by byte order mark, else UTF-16 by its NUL bytes; null for all encodings where ASCII is one byte. */
export function detectWide(bytes: Uint8Array): string | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return marked.encoding === 'utf-8' ? null : marked.encoding;
  return utf16ByNuls(bytes);
}

function detectAndDecode(bytes: Buffer): Decoded {
  const wide = detectWide(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  if (isUtf8(bytes) || endsInsideCharacter(bytes)) return decodeAs(bytes, 'utf-8');
  if (bytes.includes(0)) return problem('binary', 'holds NUL bytes, so it is no text: name a text file');
  if (isMostlyUtf8(bytes)) return { text: decodeMixed(bytes), encoding: 'utf-8' };
  const guess = guessLegacy(bytes);
  const text = iconv().decode(bytes, guess);
  // A replacement character says that the guess was wrong.
  return text.includes('\ufffd')
    ? { text: iconv().decode(bytes, FALLBACK), encoding: FALLBACK }
    : { text, encoding: guess };
}

/** Whether the bytes are UTF-8 with characters beyond ASCII, but for a few that are broken or cut off. */
export function isUtf8Text(bytes: Buffer): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  return isUtf8(bytes) || endsInsideCharacter(bytes) || isMostlyUtf8(bytes);
}

/** Decodes in an encoding that is known for certain: what does not fit it is a problem, not a replacement character. */
function decodeAs(bytes: Buffer, name: string): Decoded {
  const encoding = LATIN_1.has(name.toLowerCase()) ? FALLBACK : name.toLowerCase();
  const isUnicode = /^utf-?(8|16|32)/.test(encoding);
  const mark = byteOrderMark(bytes);
  const cutOff = problem(
    'cut-off',
    `ends in the middle of a ${encoding} character: the file may be cut off; if it is in another encoding, name it`,
  );
  if (/^utf-?8$/.test(encoding)) {
    if (endsInsideCharacter(bytes)) return cutOff;
    if (!isUtf8(bytes))
      return problem('bad-encoding', `is not valid UTF-8: name its encoding, or leave it to be detected`);
    return { text: bytes.toString('utf8', mark?.encoding === 'utf-8' ? 3 : 0), encoding: 'utf-8' };
  }
  const unit = encoding.startsWith('utf-16') ? 2 : encoding.startsWith('utf-32') ? 4 : 1;
  if (bytes.length % unit !== 0) return cutOff;
  const decoded = iconv().decode(bytes, encoding);
  if (unit === 2 && /[\ud800-\udbff]$/.test(decoded)) return cutOff;
  const text = wellFormed(decoded);
  if (!isUnicode && text.includes('\ufffd'))
    return problem('bad-encoding', `is not valid ${name}: name its encoding, or leave it to be detected`);
  return { text, encoding };
}

/**
 * The text with U+FFFD for what is no character of a text: each half of a surrogate pair that stands alone,
 * as every decoder writes it (many JSON readers, jq among them, stop at one), and NUL, as browsers do
 * (databases and other programs take it for the end). Lengths stay.
 */
export function wellFormed(text: string): string {
  return text.replace(/[\p{Cs}\0]/gu, '\ufffd');
}

/** Whether the bytes are UTF-8 but for a last character that lacks bytes. */
function endsInsideCharacter(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 3));
  for (let at = tail.length - 1; at >= 0; at--) {
    const byte = tail[at] as number;
    if (byte >= 0x80 && byte < 0xc0) continue;
    const has = tail.length - at;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (has >= needs || !isUtf8(bytes.subarray(0, bytes.length - has))) return false;
    // The decoder knows the finer rules: a stream may end inside a character, but not inside an impossible one.
    return isStartOfUtf8(tail.subarray(at));
  }
  return false;
}

function isStartOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function byteOrderMark(bytes: Uint8Array): (typeof BYTE_ORDER_MARKS)[number] | null {
  return BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte)) ?? null;
}

/** Text in Latin letters has a NUL in every other byte of UTF-16, and always on the same side. */
function utf16ByNuls(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, 4096) >> 1;
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) first++;
    if (bytes[2 * pair + 1] === 0) second++;
  }
  if (pairs < 2) return null;
  if (second > pairs / 2 && first === 0) return 'utf-16le';
  if (first > pairs / 2 && second === 0) return 'utf-16be';
  return null;
}

/** chardet's guess from the neighbourhood of the first byte that is not ASCII; it does not see a few names or quotes. */
function guessLegacy(bytes: Buffer): string {
  const firstHigh = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, firstHigh - 1024);
  // It may also say UTF-8, 16 or 32, which have been ruled out.
  const guesses = charsets()
    .analyse(bytes.subarray(from, from + SAMPLE))
    .filter((guess) => guess.name !== 'ASCII' && !guess.name.startsWith('UTF-') && isEncoding(guess.name));
  const best = guesses[0];
  const name = best === undefined || best.confidence < DOUBT ? FALLBACK : best.name.toLowerCase();
  if (LATIN_1.has(name) || name === FALLBACK) return encodingBySigns(bytes.subarray(from, from + SAMPLE)) ?? FALLBACK;
  return name;
}

function problem(code: Problem['code'], message: string): { readonly problem: Problem } {
  return { problem: { code, message } };
}
