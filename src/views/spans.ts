/** Spans as the output counts them: Unicode code points, with the text they cover. */
import { type CodePoints, codePointsOf } from '../document/code-points.ts';
import type { Document } from '../document/document.ts';
import { type Span, slice } from '../document/span.ts';

interface PrintedSpan {
  readonly start: number;
  readonly end: number;
}

/** Turns a document's spans into printed ones; made once a document, since it may hold a table of offsets. */
export interface SpanPrinter {
  offsets(span: Span): PrintedSpan;
  withText(span: Span): PrintedSpan & { readonly text: string };
  /** The texts of several spans in one string. */
  join(spans: readonly Span[], separator: string): string;
}

export function spanPrinter(document: Document): SpanPrinter {
  const points: CodePoints = codePointsOf(document.text);
  const offsets = (span: Span): PrintedSpan => ({
    start: points.fromUtf16(span.start),
    end: points.fromUtf16(span.end),
  });
  return {
    offsets,
    withText: (span) => ({ ...offsets(span), text: slice(document.text, span) }),
    join: (spans, separator) => spans.map((span) => slice(document.text, span)).join(separator),
  };
}

/** Two decimals: more would claim more than a calibrated confidence knows. */
export function printedConfidence(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
