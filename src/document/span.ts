/**
 * Spans: half-open ranges [start, end) of UTF-16 code units in a document's text.
 *
 * Everything inside newsx counts UTF-16 units, as JavaScript strings do; only the
 * views turn them into Unicode code points (see code-points.ts).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Who made a finding: the rule or model, e.g. `dates/weekday` or `names/crf`. */
export interface Provenance {
  readonly by: string;
  /** The rules that made or changed it, in their order; only where there are some, and the run was asked to note them. */
  readonly rules?: readonly string[] | undefined;
}

/** The provenance of a finding, for another that is made of it. */
export function provenanceOf({ by, rules }: Provenance): Provenance {
  return rules === undefined ? { by } : { by, rules };
}

/** The text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `outer` holds all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Order by start, then the longer first: an outer span comes before what it holds. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The span without the white space at its two ends; empty (start = end) if there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (start < end && isSpace(text, end - 1)) end--;
  return { start, end };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
