/**
 * Cuts a text into the stretches that everything else in this stage labels: paragraphs.
 *
 * In most files a paragraph is one line. In hard-wrapped text it runs over several, and
 * cutting there would break every sentence; so the document as a whole is asked first
 * whether its lines look wrapped, and only then are full lines joined with the next.
 *
 *   "The premier said on\nMonday that…" (many such lines) -> one paragraph
 */
import type { Span } from '../../document/span.ts';

/** A line without the white space around it. */
interface Line extends Span {
  readonly indented: boolean;
  /** Whether an empty line (or the start of the text) comes before it. */
  readonly afterGap: boolean;
}

/** The paragraphs of a text, in order, without white space at their ends. */
export function paragraphs(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  if (width === null) return lines.map(({ start, end }) => ({ start, end }));
  const joined: { start: number; end: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1];
    const last = joined.at(-1);
    if (previous && last && continues(text, previous, line, width)) last.end = line.end;
    else joined.push({ start: line.start, end: line.end });
  }
  return joined;
}

const SPACE = /\s/;
const LINE_END = /[\n\r\u2028\u2029]/g;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (let from = 0; from < text.length; ) {
    LINE_END.lastIndex = from;
    const to = LINE_END.test(text) ? LINE_END.lastIndex - 1 : text.length;
    let start = from;
    let end = to;
    while (start < end && SPACE.test(text.charAt(start))) start++;
    while (end > start && SPACE.test(text.charAt(end - 1))) end--;
    if (start < end) lines.push({ start, end, indented: start > from, afterGap: gap });
    gap = start === end;
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return lines;
}

/** Wrapped text is set to a measure in this range; beyond it, a line is a paragraph. */
const NARROWEST = 40;
const WIDEST = 120;

/**
 * The measure to which the text is wrapped; null where it is not. Prose that is cut by
 * its width leaves lines that end without a stop and go on in lower case; lines that are
 * paragraphs hardly ever do. Two such joins are the least that counts as evidence.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let joins = 0;
  let lower = 0;
  const lengths: number[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!next || next.afterGap) continue;
    joins++;
    lengths.push(line.end - line.start);
    const cut = !/[.!?:;"”’)\]]/.test(text.charAt(line.end - 1));
    if (cut && /\p{Ll}/u.test(text.charAt(next.start))) lower++;
  }
  if (lower < 2 || lower < 0.25 * joins) return null;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(0.9 * (lengths.length - 1))] as number;
  return width >= NARROWEST && width <= WIDEST ? width : null;
}

/** How much shorter than the measure a line may be (and still be full): wrapping is not always greedy. */
const SLACK = 12;
/** After a full stop the line is more likely the paragraph's last. */
const STRICT = 2;

/** Whether `next` is the same paragraph: nothing marks a new one, and its first word had no room on `line`. */
function continues(text: string, line: Line, next: Line, width: number): boolean {
  if (next.afterGap || (next.indented && !line.indented)) return false;
  const word = /^\S{1,40}/.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0] ?? '';
  const slack = /[.!?]/.test(text.charAt(line.end - 1)) ? STRICT : SLACK;
  return line.end - line.start + 1 + word.length >= width - slack;
}
