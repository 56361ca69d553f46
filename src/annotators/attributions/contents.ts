/**
 * Contents: where what is said begins and ends, and how its spans are written. Text wholly
 * inside quotation marks is given without them and without a comma that only joins it to the
 * cue; the stop of an unquoted sentence is left out. A leading `that` belongs to the content, as the
 * annotated corpora have it.
 *
 *   said talks "went well". -> `talks "went well"`, mixed;   "Yes," -> `Yes`, direct
 */
import type { QuoteKind } from '../../document/layers.ts';
import { type Span, trimSpan } from '../../document/span.ts';
import type { Quotation } from './marks.ts';
import { isQuoted, lowerAt, spanOf, type Unit } from './units.ts';

/** A piece of content: its span, and how much of it is quoted. */
export interface Piece extends Span {
  readonly quoted: 'all' | 'part' | 'none';
  /** The quotations that it holds, by their indexes; of a piece quoted as a whole, the one that it is. */
  readonly held: readonly number[];
}

/** The content of words [first, end), trimmed; null if nothing is left. */
export function pieceOf(
  text: string,
  unit: Unit,
  quotations: readonly Quotation[],
  first: number,
  end: number,
): Piece | null {
  let from = first;
  let to = end;
  while (from < to && !isQuoted(unit, from) && /^(?:[,:;.]|[—–-]+)$/.test(lowerAt(unit, from))) from++;
  while (to > from && !isQuoted(unit, to - 1) && /^(?:[,:;.!]|[—–-]+|and|but)$/.test(lowerAt(unit, to - 1))) to--;
  if (from >= to) return null;
  const opening = unit.words[from]?.quotation ?? -1;
  if (opening >= 0 && opening === unit.words[to - 1]?.quotation) return quotedPiece(text, quotations, opening);
  const held = new Set(unit.words.slice(from, to).map(({ quotation }) => quotation));
  held.delete(-1);
  return { ...spanOf(unit, from, to), quoted: held.size > 0 ? 'part' : 'none', held: [...held] };
}

/** The content of a whole quotation, without its marks. */
export function quotedPiece(text: string, quotations: readonly Quotation[], index: number): Piece | null {
  const { inner } = quotations[index] as Quotation;
  const trimmed = trimSpan(text, inner);
  const end = text[trimmed.end - 1] === ',' ? trimmed.end - 1 : trimmed.end;
  const span = trimSpan(text, { start: trimmed.start, end });
  return span.start < span.end ? { ...span, quoted: 'all', held: [index] } : null;
}

export function kindOf(pieces: readonly Piece[]): QuoteKind {
  if (pieces.every((piece) => piece.quoted === 'all')) return 'direct';
  return pieces.every((piece) => piece.quoted === 'none') ? 'indirect' : 'mixed';
}
