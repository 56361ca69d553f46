/** Rows as JSON Lines, wherever they are made: in the main thread or in a worker. */
import { expect, test } from 'vitest';
import { jsonl, toLines } from '../../src/renderers/json.ts';

test.each([
  [[], ''],
  [[{ a: 1 }, { a: null }], '{"a":1}\n{"a":null}\n'],
  [[{ a: 'x\u2028y\u202e' }], '{"a":"x\\u2028y\\u202e"}\n'],
])('%j', (rows, lines) => {
  expect(toLines(rows)).toBe(lines);
  expect(jsonl.start([], { color: false, width: null }).rows(rows)).toBe(lines);
});
