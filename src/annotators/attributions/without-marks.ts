/** Verbatim speech without the quotation marks around it. */
import type { Document } from '../../document/document.ts';
import type { Quote } from '../../document/layers.ts';
import { type Span, trimSpan } from '../../document/span.ts';

/** What closes a quotation that a mark opens, longer marks first. */
const PAIRS: readonly (readonly [opening: string, closing: RegExp])[] = [
  ['``', /''$/],
  ['‘‘', /’’$/],
  ['"', /(?:["”]|'')$/],
  ['“', /(?:[”“"]|’’)$/],
  ['”', /[”“]$/],
  ['„', /[”“]$/],
  ['«', /»$/],
  ['»', /«$/],
  ['‹', /›$/],
  ['›', /‹$/],
  ["''", /''$/],
  ['″', /″$/],
  ['＂', /＂$/],
  ['‟', /[”“‟]$/],
  ['`', /['’`]$/],
  ['‘', /’$/],
  ["'", /'$/],
];

/**
 * A stretch of verbatim speech without the mark that opens it, the one that closes it if it has
 * one, and a comma before that: `"We left,"` -> `We left`.
 */
export function withoutMarks(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const pair = PAIRS.find(([opening]) => words.startsWith(opening) && words.length > opening.length);
  if (pair === undefined) return span;
  const [opening, closing] = pair;
  const closed = closing.exec(words.slice(opening.length));
  const end = span.end - (closed === null ? 0 : closed[0].length);
  const inner = trimSpan(text, { start: span.start + opening.length, end });
  return closed !== null && text[inner.end - 1] === ','
    ? trimSpan(text, { start: inner.start, end: inner.end - 1 })
    : inner;
}

/** What a quote quotes: of one that is all verbatim the words alone; of a mixed one, marks tell what is. */
export function wordsSaid({ text }: Pick<Document, 'text'>, { kind, content }: Quote): readonly Span[] {
  return kind === 'direct' && content.length > 1 ? content.map((span) => withoutMarks(text, span)) : content;
}
