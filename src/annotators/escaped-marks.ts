/**
 * Characters that an archive left escaped or read in a wrong encoding, and those that nobody sees, as the
 * stages read them: each in as many code units as it takes in the text, so that every offset holds. The
 * text itself stays as it is. What is too long is filled with blanks beside a mark, and within a word with
 * a character that is not seen, which no blank may part.
 *
 *   '&quot;We won,&quot; she said.' -> '     "We won,"      she said.'
 *   'â€œWe won,â€ said NÃºÃ±ez.' -> '  “We won,”  said Núñez.', with a filler behind ú and ñ
 *   'Tues·day' with a soft hyphen at the point -> 'Tuesday' with a filler there
 */
import { countBefore } from '../document/finding.ts';
import type { Span } from '../document/span.ts';
import { characterNamed, characterNames, misread, windowsBytes } from '../lexicon/damaged-characters.ts';
import { lazy } from '../lexicon/data.ts';

/** Fills up words: a mark that combines with nothing (combining grapheme joiner). */
export const FILLER = '\u034f';

const MARKS = '"“”‘’\'«»&–—… £';
const isMark = (character: string): boolean => character.length === 1 && MARKS.includes(character);
const LETTER = /[\p{L}\p{N}]/u;
const LATIN_LETTER = /^[À-ÖØ-öø-ſ]$/;
/** Soft hyphens, joiners and spaces of no width, marks of the direction of writing. */
const UNSEEN_CLASS = String.raw`[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]`;
const UNSEEN = new RegExp(`${UNSEEN_CLASS}+`, 'g');
const DAMAGED = new RegExp(String.raw`&[#a-zA-Z]|[âÂÃÄÅ\u0080-\u009f]|\\["'u]|""|${UNSEEN_CLASS}`);

/** A byte that some texts end their lines with, so that it need not be an ellipsis. */
const NEXT_LINE = 0x85;

/** Marks and letters by what they become where UTF-8 is read as windows-1252 or Latin-1, or windows-1252 as Latin-1. */
const byMisread = lazy(() => {
  const found = new Map<string, string>();
  for (const [byte, character] of windowsBytes())
    if (byte !== NEXT_LINE) found.set(String.fromCharCode(byte), character);
  for (const mark of '“”‘’–—…«»£\u00a0') found.set(misread(mark, 'latin-1'), mark);
  // Some went through it twice.
  for (const mark of '“‘’–—…«»£\u00a0')
    for (const read of [misread(mark), misread(misread(mark))]) found.set(read, mark);
  // The last byte of ” is no character of windows-1252: it stays a control, is replaced, or is lost.
  const closing = misread('”').slice(0, -1);
  for (const last of ['\u009d', '\ufffd', '']) {
    found.set(closing + last, '”');
    found.set(misread(closing) + misread(last), '”');
  }
  found.set(`${misread(closing)}Â`, '”');
  for (let code = 0xc0; code < 0x180; code++) {
    const letter = String.fromCharCode(code);
    if (LATIN_LETTER.test(letter))
      for (const read of [misread(letter), misread(misread(letter))]) found.set(read, letter);
  }
  return found;
});

const escapedPattern = lazy(() => {
  const byLength = [...byMisread().keys()].sort((a, b) => b.length - a.length);
  return new RegExp(
    [
      `&(?:amp;)?(?:${characterNames().join('|')}|#\\d{2,5}|#[xX][\\da-fA-F]{2,4});`,
      byLength.join('|'),
      String.raw`\\(?:["']|u[\da-fA-F]{4})`,
      // With the word that they part, or the mark that they stand beside, so that nothing parts it from its word.
      // Behind Ã a soft hyphen is half of í.
      String.raw`(?:[“‘«([]|(?<![^\s(])["'])${UNSEEN_CLASS}{1,8}(?=[\p{L}\p{N}])`,
      String.raw`(?<=\S)${UNSEEN_CLASS}{1,8}[,.;:!?…"'”’»)\]](?![,.;:!?…"'”’»)\]])`,
      String.raw`(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:(?<!Ã)${UNSEEN_CLASS}{1,8}[\p{L}\p{M}\p{N}]+)+`,
      `${UNSEEN_CLASS}{1,8}`,
      // Doubled by a table of comma-separated values; one pair beside another holds nothing.
      String.raw`(?<![^\s(])""(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}][.,!?…]?)""(?![^\s.,;:)])`,
    ].join('|'),
    'gu',
  );
});

/** A text as the stages read it. */
export interface Reading {
  /** In the same length, with escaped characters in plain ones and what fills up. */
  readonly text: string;
  /** Where the escaped characters stand, in text order. */
  readonly escaped: readonly Span[];
}

export function readPlainly(text: string): Reading {
  if (!DAMAGED.test(text)) return { text, escaped: [] };
  const places: Span[] = [];
  const plain = text.replace(escapedPattern(), (escaped, at: number) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + escaped.length)];
    const read = plainly(escaped, LETTER.test(before), LETTER.test(after), before, after);
    if (read !== escaped) places.push({ start: at, end: at + escaped.length });
    return read;
  });
  return { text: plain, escaped: places };
}

/** What an escaped character is read as, in its own length: itself where it may be meant. */
function plainly(escaped: string, follows: boolean, leads: boolean, before: string, after: string): string {
  const character = characterOf(escaped);
  if (character === null) {
    const seen = escaped.replace(UNSEEN, '');
    return seen === escaped ? escaped : withoutUnseen(escaped, seen, before, after);
  }
  const rest = escaped.length - 1;
  // `Å’` alone may be a letter in quotation marks.
  if (LATIN_LETTER.test(character)) return follows || leads ? character + FILLER.repeat(rest) : escaped;
  if (follows && leads) return character === '"' ? escaped : FILLER.repeat(rest) + character;
  const opens = /[“‘«£]/.test(character) || (/["']/.test(character) && !/\S/.test(before) && /\S/.test(after));
  return opens ? ' '.repeat(rest) + character : character + ' '.repeat(rest);
}

/** A word or mark with the unseen as blanks on that side of it where a blank parts nothing; else they fill up. */
function withoutUnseen(escaped: string, seen: string, before: string, after: string): string {
  const rest = escaped.length - seen.length;
  const [follows, leads] = [/\S/.test(before), /\S/.test(after)];
  if (seen === '') return (follows && leads ? FILLER : ' ').repeat(rest);
  const isWord = LETTER.test(seen.charAt(0));
  if (isWord && follows && leads) return escaped.replace(UNSEEN, (unseen) => FILLER.repeat(unseen.length));
  return (isWord ? !follows : escaped.startsWith(seen)) ? ' '.repeat(rest) + seen : seen + ' '.repeat(rest);
}

/** A layer whose spans hold escaped characters wholly or not at all, `"` in `&quot;` is all of it, and whose words have no fillers. */
export function withWholeMarks<T>(layer: T, escaped: readonly Span[]): T {
  if (typeof layer === 'string') return layer.replaceAll(FILLER, '') as T;
  if (Array.isArray(layer)) return layer.map((one) => withWholeMarks(one, escaped)) as T;
  if (layer === null || typeof layer !== 'object' || Object.getPrototypeOf(layer) !== Object.prototype) return layer;
  const whole = Object.fromEntries(
    Object.entries(layer).map(([key, value]) => [
      key,
      typeof value !== 'number' || (key !== 'start' && key !== 'end')
        ? withWholeMarks(value, escaped)
        : edgeOf(value, key, escaped),
    ]),
  );
  return whole as T;
}

function edgeOf(offset: number, edge: 'start' | 'end', escaped: readonly Span[]): number {
  const around = escaped[countBefore(escaped, ({ start }) => start < offset) - 1];
  return around === undefined || around.end <= offset ? offset : around[edge];
}

/** The mark or letter that is meant; null where it is none of those that are read. */
function characterOf(escaped: string): string | null {
  const isCode = escaped.startsWith('\\u');
  if (!isCode && (escaped.startsWith('\\') || escaped === '""')) return escaped.charAt(1);
  const character = isCode
    ? String.fromCharCode(Number.parseInt(escaped.slice(2), 16))
    : escaped.startsWith('&')
      ? entityOf(/^&(?:amp;)?([^;]+)/.exec(escaped)![1]!)
      : byMisread().get(escaped);
  const read = character?.replace('\u00a0', ' ');
  return read !== undefined && (isMark(read) || LATIN_LETTER.test(read)) ? read : null;
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return characterNamed(name);
  const isHex = /^#[xX]/.test(name);
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return windowsBytes().get(code) ?? String.fromCodePoint(code); // `&#147;` is “ to every browser
}
