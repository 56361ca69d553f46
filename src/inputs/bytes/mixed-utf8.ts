/**
 * UTF-8 with bytes of windows-1252 in it, as where a piece was pasted from elsewhere: what is UTF-8 is read as that,
 * a byte that is none as windows-1252, and a character that lacks bytes as U+FFFD.
 * In: `José` in UTF-8, then `It 92 s` -> out: `José`, `It’s`.
 */
import { isUtf8 } from 'node:buffer';
import { iconv } from './old-encodings.ts';

const REPLACEMENT = '\ufffd';

/** The text of bytes that are UTF-8 but for some. */
export function decodeMixed(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const { length, isWhole } = characterAt(bytes, at);
    if (!isWhole) {
      text += bytes.toString('utf8', from, at);
      const isOld = length === 1 || isLetterAndMark(bytes, at, length);
      text += isOld ? iconv().decode(bytes.subarray(at, at + length), 'windows-1252') : REPLACEMENT;
      from = at + length;
    }
    at += length;
  }
  return text + bytes.toString('utf8', from);
}

/**
 * Whether bytes are UTF-8 but for some. Old encodings hardly ever make valid UTF-8 by chance, but a short phrase of one
 * does (`’é` of the Macintosh is `Վ`), so the characters must far outnumber the breaks; or be as many, where they are
 * those that English news has and each break is a lone letter or mark of windows-1252 in words of ASCII.
 */
export function isMostlyUtf8(bytes: Buffer): boolean {
  let breaks = 0;
  let characters = 0;
  let isUsual = true;
  for (let at = 0; at < bytes.length; ) {
    const { length, isWhole } = characterAt(bytes, at);
    if (!isWhole) {
      breaks++;
      isUsual &&= isLoneOld(bytes, at, length);
    } else if (length > 1) {
      characters++;
      isUsual &&= isOfEnglish(bytes, at);
    }
    at += length;
  }
  return characters >= (isUsual ? breaks : SURE * breaks);
}

/** How many characters to a break are more than chance. */
const SURE = 4;

/** Whether a character is one of those that English news has: accents and signs of Latin-1, curly quotes and dashes. */
function isOfEnglish(bytes: Buffer, at: number): boolean {
  const first = bytes[at]!;
  return first === 0xc2 || first === 0xc3 || (first === 0xe2 && bytes[at + 1] === 0x80);
}

/** Whether a break is a letter or mark of windows-1252, or both, without other bytes beyond ASCII beside it. */
function isLoneOld(bytes: Buffer, at: number, length: number): boolean {
  if (isHigh(bytes[at - 1]) || isHigh(bytes[at + length])) return false;
  return length === 1 ? isMark(bytes[at]) || bytes[at]! >= 0xc0 : isLetterAndMark(bytes, at, length);
}

/** Whether two bytes that begin a character are none, but an accented letter at the end of a word and a mark: `Caf E9 94`, `Café”`. */
function isLetterAndMark(bytes: Buffer, at: number, length: number): boolean {
  return length === 2 && isMark(bytes[at + 1]) && /[a-z]/i.test(String.fromCharCode(bytes[at - 1] ?? 0));
}

/** An ellipsis, a curly quote or a dash of windows-1252. */
function isMark(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x91 && byte <= 0x94) || byte === 0x96 || byte === 0x97 || byte === 0x85);
}

function isHigh(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
}

/** How many bytes belong together, and whether they are a character. */
function characterAt(bytes: Buffer, at: number): { readonly length: number; readonly isWhole: boolean } {
  const first = bytes[at]!;
  if (first < 0x80) return ASCII;
  const needs = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let length = 1;
  while (length < needs && follows(bytes, at, length)) length++;
  return { length, isWhole: needs > 1 && length === needs };
}

const ASCII = { length: 1, isWhole: true } as const;

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
