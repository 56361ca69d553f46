/**
 * A league as bars lying down, the names before them and the numbers after.
 *
 *   Ada Obi 12, Kwame Asante 5 -> two bars, the first the longest
 */
import { escapeHtml } from '../html/escape.ts';
import { type Picture, tenth } from './picture.ts';

const WIDTH = 640;
const NAMES = 220;
const ROW = 24;
const MOST_LETTERS = 32;

export function barsPicture(
  rows: readonly { readonly name: string; readonly value: number }[],
  label: string,
): Picture {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const room = WIDTH - NAMES - 60;
  const bars = rows.map(({ name, value }, i) => {
    const y = i * ROW + 8;
    const length = tenth((room * value) / most);
    const shown = name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
    return `<g><title>${escapeHtml(`${name}: ${value}`)}</title><text text-anchor="end" x="${NAMES - 8}" y="${y + 13}">${escapeHtml(shown)}</text><rect class="bar-1" x="${NAMES}" y="${y}" width="${length}" height="16"/><text class="soft" x="${NAMES + length + 6}" y="${y + 13}">${value.toLocaleString('en')}</text></g>`;
  });
  return { width: WIDTH, height: rows.length * ROW + 16, label, body: bars.join('') };
}
