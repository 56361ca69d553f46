/** Rows as JSON Lines, wherever they are made: in the main thread or in a worker. */
import { describe, expect, it, test } from 'vitest';
import { json, jsonl, linePieces } from '../../src/renderers/json.ts';
import type { Row } from '../../src/views/view.ts';

const STYLE = { color: false, width: null };

test.each([
  [[], ''],
  [[{ a: 1 }, { a: null }], '{"a":1}\n{"a":null}\n'],
  [[{ a: 'x\u2028y\u202e' }], '{"a":"x\\u2028y\\u202e"}\n'],
])('%j', (rows, lines) => {
  expect([...linePieces(rows)].join('')).toBe(lines);
  expect(jsonl.start([], STYLE).rows(rows)).toBe(lines);
});

describe('pieces of long lists', () => {
  const long = Array.from({ length: 120_000 }, (_, at) => ({ at, text: `word ${at}` }));
  const rows: readonly Row[] = [
    { id: 'a', dates: long, empty: [], last: null },
    { id: 'b', dates: [1, 2] },
    { words: long.slice(0, 1000), dates: long.slice(0, 1001) },
  ];

  it('of lines together are what is written of each row at once', () => {
    const pieces = [...linePieces(rows)];
    expect(pieces.join('')).toBe(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    expect(pieces.length).toBeGreaterThan(3);
  });

  it('of one array, too', () => {
    const writer = json.start([], STYLE);
    const pieces = [...writer.pieces!(rows.slice(0, 2)), ...writer.pieces!(rows.slice(2))];
    expect(pieces.join('') + writer.end()).toBe(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  });
});
