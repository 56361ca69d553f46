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

/** Lists of more items are written in parts of so many. */
const PART = 1000;
/** Characters that are written together. */
const PIECE = 1 << 20;

const isLong = (value: Json | undefined): value is readonly Json[] => Array.isArray(value) && value.length > PART;

const isRecord = (value: Json): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What `toLine` gives, in several texts where a record has long lists.
 *
 *   { id: 'a', dates: [1, 2, …] }  ->  {"id":"a","dates":[ | 1,2 | ,3,4 | ]}
 */
function* lineTexts(record: Json): Generator<string> {
  if (!isRecord(record) || !Object.values(record).some(isLong)) return yield toLine(record);
  let joint = '{';
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `${joint}${toLine(key)}:`;
    joint = ',';
    if (!isLong(value)) {
      yield toLine(value);
      continue;
    }
    for (let at = 0; at < value.length; at += PART)
      yield (at === 0 ? '[' : ',') + toLine(value.slice(at, at + PART)).slice(1, -1);
    yield ']';
  }
  yield '}';
}

/** Texts joined to pieces of some length. */
function* joined(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* lineTextsOf(rows: readonly Row[]): Generator<string> {
  for (const row of rows) {
    yield* lineTexts(row);
    yield '\n';
  }
}

/** The rows as JSON Lines, in pieces that are made one by one: all of a very long document would need much room at once. */
export const linePieces = (rows: readonly Row[]): Iterable<string> => joined(lineTextsOf(rows));

/** Writes one JSON document whose list grows with the rows, an item a line: `opening` ends with `[`, `closing` starts with `]`. */
export function listWriter(
  opening: string,
  closing: string,
  itemsOf: (rows: readonly Row[]) => readonly Json[],
): RowWriter {
  let opened = false;
  function* items(rows: readonly Row[]): Generator<string> {
    for (const item of itemsOf(rows)) {
      yield `${opened ? ',' : opening}\n`;
      opened = true;
      yield* lineTexts(item);
    }
  }
  return {
    rows: (rows) => [...items(rows)].join(''),
    pieces: (rows) => joined(items(rows)),
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
    rows: (rows) => [...linePieces(rows)].join(''),
    pieces: linePieces,
    end: () => '',
  }),
};
