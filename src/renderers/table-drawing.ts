/**
 * Columns of given widths as lines of text. cli-table3 lives here only; it decides wrongly by
 * itself whether to colour, so its own styles are off.
 */
import Table from 'cli-table3';
import tableUtils from 'cli-table3/src/utils.js';

export const GAP = '  ';
const ASCII = /^[\x20-\x7e]*$/;

/** How many terminal columns a text takes. */
export function measure(text: string): number {
  return ASCII.test(text) ? text.length : tableUtils.strlen(text);
}

/** cli-table3's layout looks at every pair of rows: a long table is drawn some rows at a time. */
const ROWS_AT_A_TIME = 50;

/** Rows of cells, whose lines are at most as wide as their columns; above the first a line of `rule`, where that is given. */
export function draw(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  aligns: readonly ('left' | 'right')[],
  rule = '',
): string {
  let text = '';
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    const part = new Table({
      chars: { ...NO_LINES, ...(at === 0 ? { top: rule, 'top-mid': rule.repeat(GAP.length) } : {}) },
      colWidths: [...widths],
      colAligns: [...aligns],
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    });
    part.push(...rows.slice(at, at + ROWS_AT_A_TIME).map((row) => [...row]));
    for (const line of part.toString().split('\n')) text += `${line.trimEnd()}\n`;
  }
  return text;
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: GAP,
};
