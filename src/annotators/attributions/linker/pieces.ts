/**
 * Contents: where what is said begins and ends, and how its spans are written. Text wholly
 * inside quotation marks is given without them and without a comma that only joins it to the
 * cue; the stop of an unquoted sentence is left out. A leading `that` belongs to the content, as the
 * annotated corpora have it.
 *
 *   said talks "went well". -> `talks "went well"`, mixed;   "Yes," -> `Yes`, direct
 */
import type { QuoteKind, Token } from '../../../document/layers.ts';
import { type Span, trimSpan } from '../../../document/span.ts';
import type { Quotation } from '../marks.ts';
import type { Segment } from '../tagger/labels.ts';

/** A piece of content: its span, and how much of it is quoted. */
export interface Piece extends Span {
  readonly quoted: 'all' | 'part' | 'none';
  /** The quotations that it holds, by their indexes; of a piece quoted as a whole, the one that it is. */
  readonly held: readonly number[];
}

/** What pieces are cut from: a text, its tokens, and its outermost quotations. */
export interface Material {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
}

const LEADING = /^(?:[,:;.]|[—–-]+)$/;
const TRAILING = /^(?:[,:;.!]|[—–-]+|and|but)$/i;

/** The content of a segment of tokens, trimmed; null if nothing is left. A quotation is never cut. */
export function pieceOf(material: Material, { first, end }: Segment): Piece | null {
  const { text, tokens, quotations } = material;
  let from = first;
  let to = end;
  while (from < to && quotationAt(material, from) < 0 && LEADING.test(tokens[from]!.text)) from++;
  while (to > from && quotationAt(material, to - 1) < 0 && TRAILING.test(tokens[to - 1]!.text)) to--;
  if (from >= to) return null;
  const opening = quotationAt(material, from);
  const closing = quotationAt(material, to - 1);
  if (opening >= 0 && opening === closing) return quotedPiece(text, quotations, opening);
  const start = opening < 0 ? tokens[from]!.start : quotations[opening]!.start;
  const stop = closing < 0 ? tokens[to - 1]!.end : quotations[closing]!.end;
  const held: number[] = [];
  for (let at = firstQuotation(quotations, start); at < quotations.length && quotations[at]!.start < stop; at++)
    held.push(at);
  return { start, end: stop, quoted: held.length > 0 ? 'part' : 'none', held };
}

/** The content of a whole quotation, without its marks. */
export function quotedPiece(text: string, quotations: readonly Quotation[], index: number): Piece | null {
  const { inner } = quotations[index]!;
  const trimmed = trimSpan(text, inner);
  const end = text[trimmed.end - 1] === ',' ? trimmed.end - 1 : trimmed.end;
  const span = trimSpan(text, { start: trimmed.start, end });
  return span.start < span.end ? { ...span, quoted: 'all', held: [index] } : null;
}

export function kindOf(pieces: readonly Piece[]): QuoteKind {
  if (pieces.every((piece) => piece.quoted === 'all')) return 'direct';
  return pieces.every((piece) => piece.quoted === 'none') ? 'indirect' : 'mixed';
}

/** Index of the quotation that holds a token, marks included; -1: none. */
function quotationAt({ tokens, quotations }: Material, at: number): number {
  const token = tokens[at]!;
  const index = firstQuotation(quotations, token.start);
  const quotation = quotations[index];
  return quotation !== undefined && quotation.start <= token.start ? index : -1;
}

/** Index of the first quotation that ends after an offset. */
function firstQuotation(quotations: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
