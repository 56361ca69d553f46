/** Bars in a table on a terminal, by what they stand for. */
import { expect, test } from 'vitest';
import { table } from '../../src/renderers/table.ts';
import { withBars } from '../../src/renderers/table-bars.ts';
import { ASCII, UNICODE } from '../../src/renderers/table-marks.ts';
import type { Column } from '../../src/views/view.ts';

const COLUMNS: readonly Column[] = [{ key: 'name' }, { key: 'quotes', type: 'number', bars: true }];

function bars(counts: readonly number[], marks = UNICODE): string[] {
  return withBars(
    COLUMNS,
    counts.map((count) => ['x', String(count)]),
    marks,
  ).rows.map((row) => row[2]!);
}

test.each([
  [
    [12, 6, 1, 0],
    ['██████████', '█████', '▉', ''],
  ],
  [
    [1000, 1],
    ['██████████', '▏'],
  ],
  [
    [3, 3],
    [undefined, undefined],
  ],
  [[], []],
])('%j', (counts, expected) => {
  expect(bars(counts)).toEqual(expected);
});

test('where there is ASCII alone, to half a character', () => {
  expect(bars([20, 13, 1], ASCII)).toEqual(['==========', '======-', '-']);
});

test.each([
  ['in a pipe none', null, false],
  ['on a terminal after the number', 60, true],
  ['where there is no room none', 14, false],
])('%s', async (_, width, isThere) => {
  const writer = table.start(COLUMNS, { color: false, width });
  const rows = [
    { name: 'Ada Obi', quotes: 4 },
    { name: 'Asante', quotes: 2 },
  ];
  const text = writer.rows(rows) + (await writer.end());
  expect(/4 +█{10}\n/.test(text)).toBe(isThere);
  expect(text).not.toContain(isThere ? 'want of width' : '█');
});
