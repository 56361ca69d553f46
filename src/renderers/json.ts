/**
 * JSON: `json` is one valid array, `jsonl` a stream with a row a line. Both write each
 * row as it is, on one line of its own.
 *
 * Characters that some readers take as a line's end, or that a terminal would obey, are
 * written as \u escapes: every parser reads the same text back.
 */
import type { Json, Row } from '../views/view.ts';
import type { Renderer, RowWriter } from './renderer.ts';

const ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One line of JSON, each such character escaped. */
export function toLine(value: Json): string {
  return JSON.stringify(value).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The rows as JSON Lines. */
export const toLines = (rows: readonly Row[]): string => rows.map((row) => `${toLine(row)}\n`).join('');

/** Writes one JSON document whose list grows with the rows, an item a line: `opening` ends with `[`, `closing` starts with `]`. */
export function listWriter(
  opening: string,
  closing: string,
  itemsOf: (rows: readonly Row[]) => readonly Json[],
): RowWriter {
  let opened = false;
  return {
    rows: (rows) => {
      let text = '';
      for (const item of itemsOf(rows)) {
        text += `${opened ? ',' : opening}\n${toLine(item)}`;
        opened = true;
      }
      return text;
    },
    end: () => (opened ? `\n${closing}\n` : `${opening}${closing}\n`),
  };
}

export const json: Renderer = {
  name: 'json',
  summary: 'one valid JSON array of rows',
  wholeRows: true,
  start: () => listWriter('[', ']', (rows) => rows),
};

export const jsonl: Renderer = {
  name: 'jsonl',
  summary: 'JSON Lines: one row a line, as they are found',
  wholeRows: true,
  appendable: true,
  start: () => ({
    rows: toLines,
    end: () => '',
  }),
};
