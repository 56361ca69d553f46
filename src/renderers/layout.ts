/**
 * How wide each column of a table is, and where its cells wrap. Pure arithmetic on
 * strings; `measure` says how many terminal columns a string takes.
 *
 *   widths for 80 columns; "The premier said on Monday that…" -> lines of at most n columns
 */
export type Measure = (text: string) => number;

/** Longest word that is never broken: doc ids fit, hashes and addresses do not. */
const LONGEST_WORD = 24;
/** The same where space is scarce: a time, `2025-09-30T08:57`, fits. */
const LONGEST_WORD_TIGHT = 16;
/** Cells wider than this are prose, which is unreadable in a column narrower than PROSE_WIDTH. */
const PROSE = 60;
const PROSE_WIDTH = 30;
/** The least that is left of a column's name where space is scarce. */
const NAME_WIDTH = 5;

/** The least of a cell that is cut rather than wrapped. */
const CUT_WIDTH = 24;

/** One column's demands: its widest cell and name, and the longest word of each. */
interface Demand {
  readonly natural: number;
  readonly cellWord: number;
  readonly name: number;
}

/** How far columns may be cut: `comfortable` keeps each column's name whole, `tight` breaks names too. */
export type Fit = 'comfortable' | 'tight';

/**
 * The width of each column so that together they take at most `budget`; null where that
 * would leave columns too narrow to be read. The widest columns give way first, and
 * none is cut below its longest word while another can still give.
 */
export function fitColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  budget: number,
  measure: Measure,
  fit: Fit,
  isCut: (column: number) => boolean = () => false,
): number[] | null {
  const demands = names.map((name, i) => demandOf(name, rows, i, measure));
  const natural = demands.map((demand) => demand.natural);
  if (sum(natural) <= budget) return natural;
  const floors = demands.map((demand, i) =>
    isCut(i)
      ? Math.min(demand.natural, CUT_WIDTH)
      : fit === 'comfortable'
        ? floorOf(demand, Math.max(demand.name, demand.cellWord), LONGEST_WORD)
        : floorOf(demand, Math.max(Math.min(demand.name, NAME_WIDTH), demand.cellWord), LONGEST_WORD_TIGHT),
  );
  return sum(floors) <= budget ? level(natural, floors, budget) : null;
}

function demandOf(name: string, rows: readonly (readonly string[])[], column: number, measure: Measure): Demand {
  let widest = measure(name);
  let cellWord = 0;
  for (const row of rows) {
    const cell = row[column]!;
    const width = measure(cell);
    widest = Math.max(widest, width);
    if (width <= cellWord) continue;
    for (const word of cell.split(' ')) cellWord = Math.max(cellWord, measure(word));
  }
  return { natural: widest, cellWord, name: measure(name) };
}

function floorOf(demand: Demand, word: number, longestWord: number): number {
  const prose = demand.natural > PROSE ? PROSE_WIDTH : 0;
  return Math.min(demand.natural, Math.max(Math.min(word, longestWord), prose));
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

/** The text in one line of at most `width`, an ellipsis in place of what is cut off at the end, or at the start. */
export function cutOff(text: string, width: number, at: 'start' | 'end', measure: Measure): string {
  if (measure(text) <= width) return text;
  const segments = [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
  if (at === 'start') segments.reverse();
  let used = 1;
  const kept: string[] = [];
  for (const segment of segments) {
    used += measure(segment);
    if (used > width) break;
    kept.push(segment);
  }
  return at === 'start' ? `…${kept.reverse().join('')}` : `${kept.join('')}…`;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

function breakWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of GRAPHEMES.segment(word)) {
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
