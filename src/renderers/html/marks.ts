/**
 * Spans that overlap in any way, as elements that nest. A sweep over all boundaries
 * closes and reopens what would cross:
 *
 *   quote [0, 10), name [8, 14) of "She thanks Ada Obi" -> <q>She than<name>ks</name></q><name> Ada</name>
 */
import { compareSpans, type Span } from '../../document/span.ts';
import { escapeHtml } from './escape.ts';

export interface Mark extends Span {
  readonly classes: string;
  /** Attributes of every piece, escaped: ` data-e="3"`. */
  readonly attributes?: string;
  /** The first piece's id: an address must be there once. */
  readonly id?: string;
  /** Written at the start of the first piece, without any text of its own. */
  readonly lead?: string;
}

/** The text of `within` as HTML, each mark cut to it, the outer mark outside. Marks of one span nest in their order. */
export function markUp(text: string, within: Span, marks: readonly Mark[]): string {
  const cut = marks
    .map((mark) => ({ mark, start: Math.max(mark.start, within.start), end: Math.min(mark.end, within.end) }))
    .filter(({ start, end }) => start < end)
    .sort(compareSpans);
  const boundaries = [...new Set(cut.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const open: (typeof cut)[number][] = [];
  let html = '';
  let at = within.start;
  let next = 0;
  for (const boundary of boundaries) {
    html += escapeHtml(text.slice(at, boundary));
    at = boundary;
    const outermost = open.findIndex(({ end }) => end === boundary);
    if (outermost >= 0) {
      html += '</span>'.repeat(open.length - outermost);
      for (const piece of open.splice(outermost)) {
        if (piece.end === boundary) continue;
        html += startTag(piece.mark, false);
        open.push(piece);
      }
    }
    for (; cut[next]?.start === boundary; next++) {
      const piece = cut[next]!;
      html += startTag(piece.mark, piece.start === piece.mark.start);
      open.push(piece);
    }
  }
  return html + escapeHtml(text.slice(at, within.end));
}

function startTag({ classes, attributes = '', id, lead = '' }: Mark, first: boolean): string {
  return `<span class="${classes}"${attributes}${first && id ? ` id="${id}"` : ''}>${first ? lead : ''}`;
}
