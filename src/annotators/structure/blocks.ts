/**
 * Cuts a text into the stretches that everything else in this stage labels: paragraphs.
 *
 * In most files a paragraph is one line. In hard-wrapped text it runs over several, and
 * cutting there would break every sentence; so the document as a whole is asked first
 * whether its lines look wrapped, and only then are full lines joined with the next.
 *
 * A line that ends within a quotation is cut whatever the others are.
 *
 *   "The premier said on\nMonday that…" (many such lines) -> one paragraph
 */
import type { Span } from '../../document/span.ts';

/** A line without the white space around it. */
interface Line extends Span {
  readonly indented: boolean;
  /** Whether an empty line (or the start of the text) comes before it. */
  readonly afterGap: boolean;
  /** Whether it goes on in lower case from a line right before it that ends without a stop. */
  readonly goesOn: boolean;
}

interface Paragraph {
  readonly start: number;
  end: number;
  /** How many of its line ends are within quotations alone. */
  cuts: number;
}

/** The paragraphs of a text, in order, without white space at their ends. */
export function paragraphs(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const joined: Paragraph[] = [];
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1];
    const last = joined.at(-1);
    const isWrapped = previous && width !== null && continues(text, previous, line, width);
    if (last && previous && (isWrapped || isWithinQuote(text, last, previous, line))) {
      last.end = line.end;
      if (!isWrapped) last.cuts++;
    } else joined.push({ start: line.start, end: line.end, cuts: 0 });
  }
  return joined.map(({ start, end }) => ({ start, end }));
}

const SPACE = /\s/;
const STOP = /[.!?:;"”’)\]]/;
const LOWER = /\p{Ll}/u;
const LINE_END = /[\n\r\u2028\u2029]/g;

/** Whether a line ends without a stop, and what follows begins in lower case. */
function isCut(text: string, line: Span, next: number): boolean {
  return !STOP.test(text.charAt(line.end - 1)) && LOWER.test(text.charAt(next));
}

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
    if (start < end)
      lines.push({
        start,
        end,
        indented: start > from,
        afterGap: gap,
        goesOn: !gap && isCut(text, lines.at(-1)!, start),
      });
    gap = start === end;
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return lines;
}

/** A paragraph of which no more has been seen: behind more of it a mark may belong to anything. */
const MOST_BEFORE = 1000;

/** A quotation over more lines than these may never be closed. */
const MOST_CUTS = 5;

/** Whether a paragraph, whose last line is `line`, breaks off within a quotation: `"It is now⏎fine," said Ann Lee.` */
function isWithinQuote(text: string, paragraph: Paragraph, line: Line, next: Line): boolean {
  if (!next.goesOn || paragraph.cuts >= MOST_CUTS || line.end - paragraph.start > MOST_BEFORE) return false;
  const before = text.slice(paragraph.start, line.end);
  const straight = before.lastIndexOf('"');
  if (straight < 0) return before.lastIndexOf('“') > before.lastIndexOf('”');
  return !/[“”]/.test(before) && isOpening(before, straight);
}

/** Whether a straight mark opens a quotation, before a word and behind a space, a bracket or a dash; others close one, or mean inches: `12" wide`. */
function isOpening(text: string, mark: number): boolean {
  return /^$|[\s([{—–]/.test(text.charAt(mark - 1)) && /\S/.test(text.charAt(mark + 1));
}

/** Wrapped text is set to a measure in this range; beyond it, a line is a paragraph. */
const NARROWEST = 25;
const WIDEST = 120;
/** In lines under this measure, as of newspapers' columns, poems and lists are set as well: it needs more to show prose. */
const NARROW = 40;

/** Two lines with nothing between them. */
interface Seam {
  readonly line: Line;
  readonly next: Line;
}

/**
 * The measure to which the text is wrapped; null where it is not. Prose that is cut by
 * its width leaves lines that end without a stop and go on in lower case; lines that are
 * paragraphs hardly ever do. Two such seams are the least that counts as evidence.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const seams: Seam[] = [];
  for (let at = 1; at < lines.length; at++)
    if (!lines[at]!.afterGap) seams.push({ line: lines[at - 1]!, next: lines[at]! });
  const goingOn = seams.filter(({ next }) => next.goesOn);
  if (goingOn.length < 2 || goingOn.length < 0.25 * seams.length) return null;
  const lengths = seams.map(({ line }) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(0.9 * (lengths.length - 1))] as number;
  if (width < NARROWEST || width > WIDEST) return null;
  return width >= NARROW || isNarrowProse(text, seams, goingOn, width) ? width : null;
}

const MIN_NARROW = 4;
const SHARE_FULL = 0.8;
const NARROW_SLACK = 2;

/**
 * Whether narrow lines are those of prose: they are full, so that the next word had no room, which those of poems
 * and lists are only by chance, and most stretches of them end as sentences do, which those of a headline do not.
 */
function isNarrowProse(text: string, seams: readonly Seam[], goingOn: readonly Seam[], width: number): boolean {
  const full = goingOn.filter(({ line, next }) => isFull(text, line, next, width - NARROW_SLACK));
  if (goingOn.length < MIN_NARROW || full.length < SHARE_FULL * goingOn.length) return false;
  const ends = seams.filter(({ next }, at) => seams[at + 1]?.line !== next);
  const stopped = ends.filter(({ next }) => /[.!?"”’)\]]/.test(text.charAt(next.end - 1)));
  return 2 * stopped.length >= ends.length;
}

/** How much shorter than the measure a line may be (and still be full): wrapping is not always greedy. */
const SLACK = 12;
const SLACK_OF_NARROW = 8;
/** After a full stop the line is more likely the paragraph's last. */
const STRICT = 2;

/** Whether `next` is the same paragraph: nothing marks a new one, and its first word had no room on `line`. */
function continues(text: string, line: Line, next: Line, width: number): boolean {
  if (next.afterGap || (next.indented && !line.indented)) return false;
  const slack = /[.!?]/.test(text.charAt(line.end - 1)) ? STRICT : width < NARROW ? SLACK_OF_NARROW : SLACK;
  return isFull(text, line, next, width - slack);
}

/** Whether the first word of the next line had no room on the line, within a measure. */
function isFull(text: string, line: Line, next: Line, measure: number): boolean {
  const word = /^\S{1,40}/.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0] ?? '';
  return line.end - line.start + 1 + word.length >= measure;
}
