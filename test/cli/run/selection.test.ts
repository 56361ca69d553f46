import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SortKey, sortKeys } from '../../../src/cli/options/selection.ts';
import { startSelection } from '../../../src/cli/run/selection.ts';
import type { Row } from '../../../src/views/view.ts';

const COLUMNS = [{ key: 'name' }, { key: 'quotes' }];

function selected(rows: readonly Row[], sort: readonly SortKey[], limit: number | null, columns: string[] = []) {
  const written = columns.length > 0 ? columns.map((key) => ({ key })) : COLUMNS;
  const selection = startSelection(COLUMNS, written, true, { columns, sort, limit });
  const found = rows.flatMap((row) => selection.of([row]));
  return { rows: [...found, ...selection.rest()], summary: selection.summary(), isFull: selection.isFull };
}

const ROWS: Row[] = [
  { name: 'Veldt', quotes: 2 },
  { name: 'Émile Aro', quotes: 10 },
  { name: 'Okonjo', quotes: null },
  { name: 'Adeyemi', quotes: 2 },
];
const namesOf = (rows: readonly Row[]): unknown[] => rows.map((row) => row.name);

describe('sorting', () => {
  test.each([
    ['quotes', ['Veldt', 'Adeyemi', 'Émile Aro', 'Okonjo']],
    ['quotes:desc', ['Émile Aro', 'Veldt', 'Adeyemi', 'Okonjo']],
    ['quotes:desc,name', ['Émile Aro', 'Adeyemi', 'Veldt', 'Okonjo']],
    ['name', ['Adeyemi', 'Émile Aro', 'Okonjo', 'Veldt']],
    ['name:desc', ['Veldt', 'Okonjo', 'Émile Aro', 'Adeyemi']],
  ])('by %s, what is not given last', (keys, names) => {
    expect(namesOf(selected(ROWS, sortKeys(keys), null).rows)).toEqual(names);
  });

  test('gives each row once', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: fc.string(), quotes: fc.option(fc.nat(3)) })), (rows) => {
        const { rows: sorted } = selected(rows, sortKeys('quotes'), null);
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted).toHaveLength(rows.length);
      }),
    );
  });
});

describe('a limit', () => {
  test('takes the first, or the first when all are sorted', () => {
    expect(selected(ROWS, [], 2)).toMatchObject({ rows: ROWS.slice(0, 2), isFull: true, summary: '2 of 4 rows' });
    expect(selected(ROWS, sortKeys('quotes:desc'), 1)).toMatchObject({ rows: [ROWS[1]], isFull: false });
    expect(selected(ROWS, [], 5)).toMatchObject({ rows: ROWS, isFull: false, summary: '4 rows' });
  });

  test('that ends the search does not say how many rows there are', () => {
    const selection = startSelection([], [], false, { columns: [], sort: [], limit: 2 });
    selection.of(ROWS);
    selection.stop();
    expect(selection.summary()).toBe('the first 2 rows');
  });

  test('does not count what failed, and loses none of it', () => {
    const failed = { id: 'x', error: { code: 'empty', message: '' } };
    const { rows, summary } = selected([failed, ...ROWS, failed], [], 1, ['name']);
    expect(rows).toEqual([failed, { name: 'Veldt' }, failed]);
    expect(summary).toBe('1 of 4 rows');
  });
});
