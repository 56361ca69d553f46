/**
 * What a field says, whatever its shape: services give a title or a text as a string, as an
 * object around it, or as a list of pieces.
 * In: `{"main": "Bridge to open", "kicker": null}` -> out: `Bridge to open`;
 * `[{"content": "<b>One.</b>", "type": "sanitized_html"}]` -> out: `<p><b>One.</b></p>`, HTML.
 */

import { wellFormed } from '../bytes/decode.ts';
import type { JsonRecord } from './nested.ts';
import { isObject } from './nested.ts';

export interface TextValue {
  readonly text: string;
  readonly isHtml: boolean;
}

/** Under which names an object holds the string that it is there for. */
const INNER = [
  'main',
  'value',
  'text',
  'rendered',
  'original',
  'content',
  'default',
  'name',
  'by',
  'html',
  'print_headline',
];
const MAX_DEPTH = 6;

/** Pieces of a list that are no text of the article. */
const NO_PARAGRAPH =
  /^(?:kicker|title|headline|byline|dateline|date|author.*|image|photo|caption|video|gallery|tweet|deck|pull.?quote|link|ad)$/i;

/** What is written where there is nothing: an article that a service took down or sells, a missing value of R's and Python's. */
const NOTHING = /^(?:\[removed\]|\[Removed\]|ONLY AVAILABLE IN [A-Z ]{1,40} PLANS?|NA|#?N\/A|NaN|nan|NULL|null|None)?$/;

/** A whole number that is a text only because no number holds it: a key, which a service may well name `story` or `article`. */
const LONG_NUMBER = /^-?\d{16,}$/;

function saysNothing(text: string): boolean {
  const trimmed = text.trim();
  return NOTHING.test(trimmed) || LONG_NUMBER.test(trimmed);
}

/** The string that a field is or holds, white space around it taken away; null where there is none. */
export function lineIn(value: unknown): string | null {
  if (typeof value === 'string') return saysNothing(value) ? null : wellFormed(value).trim();
  if (Array.isArray(value)) return lineIn(mainOf(value)[0]);
  if (!isObject(value)) return null;
  for (const name of INNER) if (typeof value[name] === 'string') return lineIn(value[name]);
  return null;
}

/** The text that a field is or holds; null where there is none. */
export function textIn(value: unknown): TextValue | null {
  if (typeof value === 'string') return saysNothing(value) ? null : { text: value, isHtml: isMarkup(value) };
  if (!isObject(value)) return null;
  if (!Array.isArray(value)) {
    const inner = inlineOf(value, MAX_DEPTH);
    return inner === '' ? null : { text: inner, isHtml: saysHtml(value) || isMarkup(inner) };
  }
  const pieces = mainOf(value).flatMap((piece) => {
    const text = inlineOf(piece, MAX_DEPTH).trim();
    return text === '' || isAside(piece) ? [] : [{ text, isHtml: saysHtml(piece) || isMarkup(text) }];
  });
  if (pieces.length === 0) return null;
  if (!pieces.some(({ isHtml }) => isHtml)) return { text: pieces.map(({ text }) => text).join('\n\n'), isHtml: false };
  return { text: pieces.map(paragraph).join('\n'), isHtml: true };
}

/** Whether a text is HTML: it begins with an element and has a block. */
function isMarkup(text: string): boolean {
  return (
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype|[a-z][a-z0-9]*[\s>/])/i.test(text) &&
    /<(?:p|div|br|h[1-6]|li|article)[\s>/]/i.test(text)
  );
}

/** Of pieces with roles, as ninjs has them, those of the main role; else all. */
function mainOf(pieces: readonly unknown[]): readonly unknown[] {
  const main = pieces.filter((piece) => isObject(piece) && piece.role === 'main');
  return main.length > 0 ? main : pieces;
}

function isAside(piece: unknown): boolean {
  return (
    isObject(piece) && [piece.type, piece.role].some((kind) => typeof kind === 'string' && NO_PARAGRAPH.test(kind))
  );
}

function inlineOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return value;
  if (!isObject(value) || depth === 0) return '';
  if (Array.isArray(value)) return value.map((one) => inlineOf(one, depth - 1)).join('');
  for (const name of INNER) {
    const inner = inlineOf((value as JsonRecord)[name], depth - 1);
    if (inner.trim() !== '') return inner;
  }
  return '';
}

function saysHtml(piece: unknown): boolean {
  if (!isObject(piece)) return false;
  const { mime, contentType, content_type, contenttype, type, rendered } = piece;
  return (
    typeof rendered === 'string' ||
    [mime, contentType, content_type, contenttype, type].some((one) => typeof one === 'string' && /html/i.test(one))
  );
}

function paragraph({ text, isHtml }: TextValue): string {
  if (isHtml)
    return /^\s*<(?:p|div|h[1-6]|ul|ol|blockquote|figure|table|section|article)[\s>]/i.test(text)
      ? text
      : `<p>${text}</p>`;
  return `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
}
