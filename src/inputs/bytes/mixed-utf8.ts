/**
 * UTF-8 with bytes of windows-1252 in it, as where a piece was pasted from elsewhere: what is UTF-8 is read as that,
 * a byte that is none as windows-1252, and a character that lacks bytes as U+FFFD.
 * In: `José` in UTF-8, then `It 92 s` -> out: `José`, `It’s`.
 */
import { iconv } from './old-encodings.ts';

const REPLACEMENT = '\ufffd';

/** The text of bytes that are UTF-8 but for some. */
export function decodeMixed(bytes: Buffer): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const { length, isWhole } = characterAt(bytes, at);
    if (!isWhole) {
      text += bytes.toString('utf8', from, at);
      text += length > 1 ? REPLACEMENT : iconv().decode(bytes.subarray(at, at + 1), 'windows-1252');
      from = at + length;
    }
    at += length;
  }
  return text + bytes.toString('utf8', from);
}

/** How many bytes belong together, and whether they are a character. */
function characterAt(bytes: Buffer, at: number): { readonly length: number; readonly isWhole: boolean } {
  const first = bytes[at]!;
  if (first < 0x80) return { length: 1, isWhole: true };
  const needs = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let length = 1;
  while (length < needs && follows(bytes, at, length)) length++;
  return { length, isWhole: needs > 1 && length === needs };
}

/** What the second byte may be where not all of them may: no other way to write a character, no half of a pair. */
const SECOND: Readonly<Record<number, readonly [least: number, most: number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

function follows(bytes: Buffer, at: number, length: number): boolean {
  const [least, most] = (length === 1 ? SECOND[bytes[at]!] : undefined) ?? [0x80, 0xbf];
  const byte = bytes[at + length] ?? 0;
  return byte >= least && byte <= most;
}
