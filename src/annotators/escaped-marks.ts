/**
 * Marks that an archive left escaped or read in a wrong encoding, as the stages read them: each in
 * as many characters as it takes in the text, so that every offset holds. The text itself stays as
 * it is, and so do marks between letters (`isn&#8217;t`), which no blank may part.
 *
 *   '&quot;We won,&quot; she said.' -> '     "We won,"      she said.'
 *   'â€œWe won,â€ she said.' -> '  “We won,”  she said.'
 */
import { countBefore } from '../document/finding.ts';
import type { Span } from '../document/span.ts';

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  apos: "'",
  amp: '&',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** UTF-8 read as windows-1252; the last byte of ” is in no such character, and is lost or a control. */
const MISREAD: Readonly<Record<string, string>> = {
  'â€œ': '“',
  'â€˜': '‘',
  'â€™': '’',
  'â€“': '–',
  'â€”': '—',
  'â€¦': '…',
  'â€\u009d': '”',
  'â€�': '”',
  'â€': '”',
};

const ESCAPED = new RegExp(
  [
    `&(?:${Object.keys(NAMED).join('|')}|#\\d{2,5}|#[xX][\\da-fA-F]{2,4});`,
    Object.keys(MISREAD).join('|'),
    String.raw`\\["']`,
    // Doubled by a table of comma-separated values; one pair beside another holds nothing.
    String.raw`(?<![^\s(])""(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}][.,!?…]?)""(?![^\s.,;:)])`,
  ].join('|'),
  'gu',
);
const MARKS = /^["“”‘’'«»&–—… ]$/u;
const LETTER = /[\p{L}\p{N}]/u;
const DAMAGED = /&[#a-z]|â€|\\["']|""/;

/** A text as the stages read it. */
export interface Reading {
  /** In the same length, with escaped marks in plain characters and blanks. */
  readonly text: string;
  /** Where the escaped marks stand, in text order. */
  readonly escaped: readonly Span[];
}

export function readPlainly(text: string): Reading {
  if (!DAMAGED.test(text)) return { text, escaped: [] };
  const places: Span[] = [];
  const plain = text.replace(ESCAPED, (escaped, at: number) => {
    const mark = markOf(escaped);
    const [before, after] = [text.charAt(at - 1), text.charAt(at + escaped.length)];
    if (mark === null || (LETTER.test(before) && LETTER.test(after))) return escaped;
    places.push({ start: at, end: at + escaped.length });
    const blanks = ' '.repeat(escaped.length - 1);
    const opens = /[“‘«]/.test(mark) || (/["']/.test(mark) && !/\S/.test(before) && /\S/.test(after));
    return opens ? blanks + mark : mark + blanks;
  });
  return { text: plain, escaped: places };
}

/** A layer whose spans hold escaped marks wholly or not at all: `"` in `&quot;` is all of it. */
export function withWholeMarks<T>(layer: T, escaped: readonly Span[]): T {
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

function markOf(escaped: string): string | null {
  if (escaped.startsWith('\\') || escaped === '""') return escaped.charAt(1);
  if (!escaped.startsWith('&')) return MISREAD[escaped] ?? null;
  const name = escaped.slice(1, -1);
  const hex = /^#[xX]/.test(name);
  const mark = name.startsWith('#')
    ? String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10))
    : NAMED[name];
  return mark !== undefined && MARKS.test(mark.replace('\u00a0', ' ')) ? mark.replace('\u00a0', ' ') : null;
}
