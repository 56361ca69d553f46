/**
 * Contents: where what is said begins and ends, and how its spans are written. A content that is
 * one quotation is given without its marks and without a comma that only joins it to the cue; one
 * of several pieces keeps the marks of each, which tell the verbatim ones from the others. The stop
 * of an unquoted sentence is left out. A leading `that` belongs to the content, as the annotated
 * corpora have it.
 *
 *   said talks "went well". -> `talks "went well"`, mixed;   "Yes," -> `Yes`, direct
 *   "Yes," he said. "We left." -> `"Yes,"` and `"We left."`, direct
 */
import { countBefore } from '../../../document/finding.ts';
import type { QuoteKind, Tokens } from '../../../document/layers.ts';
import { overlaps, type Span, trimSpan } from '../../../document/span.ts';
import type { Quotation } from '../marks.ts';
import type { Segment } from '../tagger/labels.ts';

/** A piece of content: its span, with quotation marks at its ends, and how much of it is quoted. */
export interface Piece extends Span {
  readonly quoted: 'all' | 'part' | 'none';
  /** The span without marks around the whole and a comma before the closing one. */
  readonly inner: Span;
  /** The quotations that it holds, by their indexes; of a piece quoted as a whole, the one that it is. */
  readonly held: readonly number[];
}

/** What pieces are cut from: a text, its tokens, and its outermost quotations. */
export interface Material {
  readonly text: string;
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
}

const LEADING = /^(?:[,:;.]|[—–-]+)$/;
const TRAILING = /^(?:[,:;.!]|[—–-]+|and|but)$/i;

/**
 * The content of a segment of tokens, trimmed; null if nothing is left. A quotation is never cut,
 * unless `cue` stands in it, as where a mark was forgotten: "We left, he said. "It hurt."
 */
export function pieceOf(material: Material, { first, end }: Segment, cue: Span | null): Piece | null {
  const { text, tokens, quotations } = material;
  const quotationOf = (at: number): number => {
    const index = quotationAt(material, at);
    return index >= 0 && cue !== null && overlaps(quotations[index]!, cue) ? -1 : index;
  };
  let from = first;
  let to = end;
  while (from < to && quotationOf(from) < 0 && LEADING.test(tokens.words[from]!.text)) from++;
  while (to > from && quotationOf(to - 1) < 0 && TRAILING.test(tokens.words[to - 1]!.text)) to--;
  if (from >= to) return null;
  const opening = quotationOf(from);
  const closing = quotationOf(to - 1);
  if (opening >= 0 && opening === closing) return quotedPiece(text, quotations, opening);
  const start = opening < 0 ? tokens.starts[from]! : quotations[opening]!.start;
  const stop = closing < 0 ? tokens.ends[to - 1]! : quotations[closing]!.end;
  const held: number[] = [];
  for (let at = countBefore(quotations, endsBy(start)); at < quotations.length && quotations[at]!.start < stop; at++)
    if (quotations[at]!.start >= start && quotations[at]!.end <= stop) held.push(at);
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, stop))) return null; // marks alone say nothing
  const unpaired = held.length > 0 ? null : withoutUnpaired(material, from, to);
  if (unpaired !== null) return { start, end: stop, inner: withoutComma(text, unpaired), quoted: 'all', held };
  return { start, end: stop, inner: { start, end: stop }, quoted: held.length > 0 ? 'part' : 'none', held };
}

/** What stands behind a mark that was never closed, before one that was never opened, or in marks that are no quotation otherwise: verbatim all the same; null without one. */
function withoutUnpaired({ text, tokens }: Material, first: number, end: number): Span | null {
  const opens = /^(?:["“„«]|``)$/.test(tokens.words[first]!.text);
  const closes = /^(?:["”»]|'')$/.test(tokens.words[end - 1]!.text);
  if (!(opens || closes) || end - first < (opens && closes ? 3 : 2)) return null;
  const start = opens ? tokens.starts[first + 1]! : tokens.starts[first]!;
  return trimSpan(text, { start, end: closes ? tokens.ends[end - 2]! : tokens.ends[end - 1]! });
}

/** The content of a whole quotation. */
export function quotedPiece(text: string, quotations: readonly Quotation[], index: number): Piece | null {
  const { start, end, inner } = quotations[index]!;
  const bare = withoutComma(text, inner);
  return bare.start < bare.end ? { start, end, inner: bare, quoted: 'all', held: [index] } : null;
}

/** Where a segment of tokens stands in the text. */
export function spanOf({ tokens }: Material, { first, end }: Segment): Span {
  return { start: tokens.starts[first]!, end: tokens.ends[end - 1]! };
}

export function withoutComma(text: string, span: Span): Span {
  const trimmed = trimSpan(text, span);
  return text[trimmed.end - 1] === ',' ? trimSpan(text, { start: trimmed.start, end: trimmed.end - 1 }) : trimmed;
}

/** The content as it is given: of a single piece what stands between its marks. */
export function contentOf(pieces: readonly Piece[]): Span[] {
  const spans = pieces.length === 1 ? [pieces[0]!.inner] : pieces;
  return spans.map(({ start, end }) => ({ start, end }));
}

export function kindOf(pieces: readonly Piece[]): QuoteKind {
  if (pieces.every((piece) => piece.quoted === 'all')) return 'direct';
  return pieces.every((piece) => piece.quoted === 'none') ? 'indirect' : 'mixed';
}

/** Index of the quotation that holds a token, marks included; -1: none. */
function quotationAt({ tokens, quotations }: Material, at: number): number {
  const start = tokens.starts[at]!;
  const index = countBefore(quotations, endsBy(start));
  const quotation = quotations[index];
  return quotation !== undefined && quotation.start <= start ? index : -1;
}

/** Whether a quotation ends at an offset or before; quotations are in order. */
function endsBy(offset: number): (quotation: Quotation) => boolean {
  return ({ end }) => end <= offset;
}
