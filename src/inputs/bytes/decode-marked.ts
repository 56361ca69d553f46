/**
 * Decodes HTML and XML, which may name their own encoding in their first lines.
 * In: `<meta charset="iso-8859-1">` and the byte e9 -> out: `é`.
 */

import { Unreadable } from '../unreadable.ts';
import { decode, detectWide, isUtf8Text } from './decode.ts';

/** `<meta charset=x>`, `<meta … content="text/html; charset=x">`, `<?xml … encoding="x"?>` */
const NAMED =
  /<meta\b[^>]{0,512}?charset\s*=\s*["']?([\w.:-]{1,40})|^\s*<\?xml\b[^>]{0,256}?encoding\s*=\s*["']([\w.:-]{1,40})/i;

/**
 * The text of a file: in the encoding asked for, else by its byte order mark, else in that
 * which its transport or itself names, else as detected.
 * @throws Unreadable if it is no text.
 */
export function decodeMarked(bytes: Buffer, asked: string | null, transport: string | null = null): string {
  const [, meta, xml] = NAMED.exec(bytes.toString('latin1', 0, 2048)) ?? [];
  const named = [transport, meta ?? xml ?? null].filter((name): name is string => name !== null);
  // Pages saved by a program are UTF-8 and keep the tag that they had: no old encoding gives valid UTF-8 by chance.
  const toDetect = detectWide(bytes) !== null || isUtf8Text(bytes);
  const encodings = asked !== null ? [asked] : toDetect ? [null] : [...named, null];
  // A page that names the wrong encoding is common, and detected.
  const decoded = encodings.map((encoding) => () => decode(bytes, encoding));
  let last = decoded[0]!();
  for (const attempt of decoded.slice(1)) if (last.problem && last.problem.code !== 'empty') last = attempt();
  if (last.problem) throw new Unreadable(last.problem.code, last.problem.message);
  return last.text;
}

/** A page that has one by mistake has no more: so many in a thousand bytes, or a handful, are no binary file. */
const MAX_NULS = 1 / 1000;
const FEW_NULS = 4;

/**
 * The text of a page, as `decodeMarked` has it; NUL characters that strayed into it are
 * dropped, as browsers do.
 * @throws Unreadable if it is no text.
 */
export function decodePage(bytes: Buffer, asked: string | null, transport: string | null = null): string {
  return decodeMarked(detectWide(bytes) === null ? withoutNuls(bytes) : bytes, asked, transport);
}

function withoutNuls(bytes: Buffer): Buffer {
  if (!bytes.includes(0)) return bytes;
  const kept = bytes.filter((byte) => byte !== 0);
  const dropped = bytes.length - kept.length;
  return dropped > Math.max(FEW_NULS, MAX_NULS * bytes.length)
    ? bytes
    : Buffer.from(kept.buffer, kept.byteOffset, kept.length);
}
