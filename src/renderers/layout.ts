/**
 * How wide each column of a table is, and where its cells wrap. Pure arithmetic on
 * strings; `measure` says how many terminal columns a string takes.
 *
 *   widths for 80 columns; "The premier said on Monday that…" -> lines of at most n columns
 */
import { lazy } from '../lexicon/data.ts';

export type Measure = (text: string) => number;

/** How a column gives way where there is no room: `whole` never does, `prose` wraps, the others are cut at one place. */
export type Giving = 'whole' | 'prose' | 'start' | 'middle' | 'end';

/** Longest word of prose that is never broken: hashes and addresses are. */
const LONGEST_WORD = 24;
/** No line of prose is longer: the eye finds the next line's start. */
const MEASURE = 80;
/** The least of a cell that is cut at its middle, and of one of which one side counts. */
const CUT_MIDDLE = 16;
const CUT_SIDE = 18;
/** The most of a cell that is cut at its middle: one name of 148 letters does not widen all rows. */
const WIDEST_NAME = 40;

/** The least width of each of so many columns of prose: the more room there is, the more they get before columns of detail do. */
function proseWidth(budget: number, count: number): number {
  return count === 1
    ? Math.max(30, Math.min(66, Math.floor(budget * 0.45)))
    : Math.max(24, Math.min(50, Math.floor((budget * 0.6) / count)));
}

/**
 * The width of each column so that together they take at most `budget`; null where that
 * would leave columns too narrow to be read. The widest columns give way first. The
 * columns' names break only between their parts: `topSpeaker` as `top`, `Speaker`.
 */
export function fitColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  budget: number,
  measure: Measure,
  givings: readonly Giving[],
): number[] | null {
  const natural = names.map((name, i) => {
    const widest = rows.reduce((most, row) => Math.max(most, measure(row[i]!)), 0);
    const most = { prose: MEASURE, middle: WIDEST_NAME, start: MEASURE, end: MEASURE, whole: widest }[givings[i]!];
    return Math.max(measure(name), Math.min(widest, most));
  });
  if (sum(natural) <= budget) return natural;
  const prose = proseWidth(budget, givings.filter((giving) => giving === 'prose').length);
  const floors = names.map((name, i) => {
    const part = Math.max(...partsOf(name).map(measure));
    const cells = rows.map((row) => row[i]!);
    return Math.min(natural[i]!, Math.max(part, leastOf(givings[i]!, cells, prose, measure)));
  });
  return sum(floors) <= budget ? level(natural, floors, budget) : null;
}

function leastOf(giving: Giving, cells: readonly string[], prose: number, measure: Measure): number {
  const longest = (texts: readonly string[]): number => texts.reduce((most, one) => Math.max(most, measure(one)), 0);
  if (giving === 'whole') return longest(cells);
  if (giving === 'middle') return Math.min(longest(cells), CUT_MIDDLE);
  if (giving !== 'prose') return Math.min(longest(cells), CUT_SIDE);
  const word = Math.min(LONGEST_WORD, longest(cells.flatMap((cell) => cell.split(' '))));
  return Math.max(word, Math.min(longest(cells), prose));
}

/** The parts between which a column's name may break. */
function partsOf(name: string): string[] {
  return name.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=[._-])/u);
}

/** A column's name in lines of at most `width`. */
export function wrapName(name: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const part of partsOf(name)) {
    const line = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && measure(line) <= width) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines.flatMap((line) => wrap(line, width, measure));
}

/** Cuts all columns that are wider to one common width, the largest that keeps the budget; none below its floor. */
function level(natural: readonly number[], floors: readonly number[], budget: number): number[] {
  const cut = (limit: number): number[] => natural.map((width, i) => Math.max(floors[i]!, Math.min(width, limit)));
  let low = 0;
  let high = Math.max(...natural);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sum(cut(middle)) <= budget) low = middle;
    else high = middle - 1;
  }
  const widths = cut(low);
  let rest = budget - sum(widths);
  return widths.map((width, i) => (width < natural[i]! && rest-- > 0 ? width + 1 : width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The text in lines of at most `width`, broken at spaces; a longer word is broken between characters. */
export function wrap(text: string, width: number, measure: Measure): string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wordWidth = measure(word);
    if (line !== '' && used + 1 + wordWidth <= width) {
      line += ` ${word}`;
      used += 1 + wordWidth;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wordWidth <= width ? [word] : breakWord(word, width, measure);
    line = pieces.pop()!;
    used = measure(line);
    lines.push(...pieces);
  }
  lines.push(line);
  return lines;
}

/** The text in one line of at most `width`; `mark`, of one column, in place of what is cut off. */
export function cutOff(
  text: string,
  width: number,
  at: 'start' | 'middle' | 'end',
  measure: Measure,
  mark = '…',
): string {
  if (measure(text) <= width) return text;
  const segments = [...graphemes().segment(text)].map(({ segment }) => segment);
  const room = width - 1;
  const first = { start: 0, middle: Math.ceil(room / 2), end: room }[at];
  const head = taken(segments, first, measure);
  const tail = taken(segments.slice(head.length).reverse(), room - first, measure).reverse();
  return `${head.join('')}${mark}${tail.join('')}`;
}

/** As many segments as fit, from the first on. */
function taken(segments: readonly string[], room: number, measure: Measure): string[] {
  let used = 0;
  const end = segments.findIndex((segment) => {
    used += measure(segment);
    return used > room;
  });
  return segments.slice(0, end === -1 ? segments.length : end);
}

/** Made when a word must be broken: it takes 10 ms. */
const graphemes = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

function breakWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes().segment(word)) {
    const taken = measure(segment);
    if (used + taken > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += taken;
  }
  pieces.push(piece);
  return pieces;
}
