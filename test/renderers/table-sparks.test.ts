/** Sparklines: what is counted, over the time that all rows take together. */
import { expect, test } from 'vitest';
import { table } from '../../src/renderers/table.ts';
import { ASCII, UNICODE } from '../../src/renderers/table-marks.ts';
import { sparksOf } from '../../src/renderers/table-sparks.ts';
import { withCourse } from '../../src/views/course.ts';
import type { Column, Row } from '../../src/views/view.ts';

type Dates = Readonly<Record<string, number>>;

function rowOf(dates: Dates, row: Row = {}): Row {
  return withCourse(row, { of: 'quotes', dates: new Map(Object.entries(dates)) });
}

test.each<[string, readonly Dates[], readonly string[] | undefined]>([
  ['each row by its own largest', [{ '2025-03-04': 8, '2025-03-05': 1, '2025-03-07': 4 }], ['█▁ ▄']],
  ['rows over the same time', [{ '2025-03-04': 1 }, { '2025-03-06': 100 }], ['█', '  █']],
  ['a row without dates', [{ '2025-03-04': 1, '2025-03-05': 1 }, {}], ['██', '']],
  ['no more than 20 characters', [{ '2025-01-01': 2, '2025-02-10': 1, '2025-02-09': 1 }], ['█            █']],
  ['months and years, by their first days', [{ '2025': 2, '2025-02': 1 }], ['█              ▄']],
  ['one date', [{ '2025-03-04': 8 }, { '2025-03-04': 2 }], undefined],
  ['no dates', [{}, {}], undefined],
  ['what is no date', [{ 'last spring': 3, '': 2 }], undefined],
])('%s', (_, rows, cells) => {
  expect(
    sparksOf(
      rows.map((dates) => rowOf(dates)),
      UNICODE,
    )?.cells,
  ).toEqual(cells);
});

test('rows of which nothing is known over time have none', () => {
  expect(sparksOf([{ speaker: 'Ada Obi' }], UNICODE)).toBeNull();
});

test('where there is ASCII alone, heights are signs that rise', () => {
  const dates = { '2025-03-04': 1, '2025-03-05': 2, '2025-03-06': 3, '2025-03-07': 4, '2025-03-08': 5 };
  expect(sparksOf([rowOf(dates)], ASCII)!.cells).toEqual(['.:+*#']);
});

const COLUMNS: readonly Column[] = [
  { key: 'speaker', look: 'name' },
  { key: 'quotes', type: 'number', bars: true },
  { key: 'words', type: 'number' },
];

test.each([
  ['on a terminal after the bars, with what it shows below', { width: 80 }, /quotes +over time +words/, true],
  ['in a pipe none', { width: null }, /quotes +words/, false],
  ['where the columns were chosen none', { width: 80, isAsked: true }, /quotes +words/, false],
  ['where there is no room none', { width: 24 }, /quotes +words/, false],
])('%s', async (_, style, heads, isThere) => {
  const writer = table.start(COLUMNS, { color: false, ...style });
  const rows = [
    rowOf({ '2025-03-04': 3, '2025-05-04': 1 }, { speaker: 'Ada Obi', quotes: 4, words: 40 }),
    rowOf({ '2025-05-04': 2 }, { speaker: 'Asante', quotes: 2, words: 30 }),
  ];
  const text = writer.rows(rows) + (await writer.end());
  expect(text).toMatch(heads);
  expect(text.includes('over time: quotes from 2025-03-04 to 2025-05-04, a character is 4 days')).toBe(isThere);
});
