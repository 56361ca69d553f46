/**
 * Markdown: a table as GitHub, Quarto and most others read it. A cell shows exactly its
 * text: what Markdown or HTML would take as their own is escaped, a line's end is a space.
 *
 *   {name: "A|B *c*", mentions: 2} -> | A\|B \*c\* | 2 |
 */
import { alignOf, type Cell } from '../views/view.ts';
import { cellsOf } from './cells.ts';
import type { Renderer } from './renderer.ts';
import { visible } from './visible.ts';

/**
 * What CommonMark, GitHub or Pandoc would read as markup in a cell: emphasis, code, links,
 * HTML, entities, formulas, citations, sub- and superscripts, emoji (`:tada:`), dashes (`--`).
 * An underscore inside a word (`000_3f06`) is none.
 */
const SPECIAL = /[\\`*[\]<>|~^$@]|&(?=#?\w+;)|:(?=[\w+-]+:)|-(?=-)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

export const markdown: Renderer = {
  name: 'markdown',
  summary: 'a Markdown table',
  start: (columns) => {
    let head = [
      line(columns.map(({ key }) => key)),
      line(columns.map((column) => (alignOf(column) === 'right' ? '---:' : '---'))),
    ].join('');
    const take = (): string => {
      const taken = head;
      head = '';
      return taken;
    };
    return {
      rows: (rows) =>
        take() +
        cellsOf(columns, rows)
          .map((cells) => line(cells.map(escapeCell)))
          .join(''),
      end: take,
    };
  },
};

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function escapeCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return visible(cell).replace(SPECIAL, '\\$&');
}
