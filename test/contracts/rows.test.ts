/** The rows of every view are what its columns declare, from which the types of the library and the codebook are made. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import type { Document } from '../../src/document/document.ts';
import { readAnnotated } from '../../src/inputs/records/annotated.ts';
import { NO_FILTERS } from '../../src/views/filters.ts';
import { VIEWS } from '../../src/views/index.ts';
import { type Column, isNumeric, type Json, type Row, type View } from '../../src/views/view.ts';
import type { Filters } from '../../src/views/view-options.ts';

const path = (name: string): string => fileURLToPath(new URL(`../cases/${name}`, import.meta.url));
const articles: Document[] = readFileSync(path('two-papers.annotated.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => readAnnotated(JSON.parse(line), {}));

const GOLD = path('eval/brat/gold');
const ARGUMENTS: Readonly<Record<string, string>> = { match: '#Person', kwic: 'strike', eval: GOLD, differences: GOLD };

/** What is wrong with a cell; null where nothing is. */
function faultOf({ type = 'text', values, nullable }: Column, cell: Json | undefined): string | null {
  if (cell === null) return nullable ? null : 'empty';
  if (type === 'fraction') return typeof cell === 'number' ? null : 'no number';
  if (type === 'number') return Number.isSafeInteger(cell) ? null : 'no whole number';
  if (typeof cell !== 'string') return 'no text';
  if (type === 'date') return /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d.*)?)?)?$/.test(cell) ? null : 'no date';
  return values === undefined || values.includes(cell) ? null : 'not in the list';
}

/** Each set of options that gives the view other columns, and none. */
function variantsOf({ columnsFor, options = {} }: View): Filters[] {
  const paths = ['examples/a', 'examples/b'];
  const choices = Object.entries(options).flatMap(([name, option]) =>
    (option.choices ?? []).map((choice) => ({ ...NO_FILTERS, paths, minG2: 0, [name]: choice })),
  );
  return [{ ...NO_FILTERS, paths }, ...(columnsFor ? choices : [])];
}

async function rowsOf(view: View, filters: Filters): Promise<readonly Row[]> {
  const run = await view.start(filters, view.argument && ARGUMENTS[view.name]);
  const texts =
    run.texts ?? articles.map((one, i) => ({ ...one, source: { ...one.source, path: filters.paths[i % 2]! } }));
  const annotated = texts.map((one) => annotate(one, view.requires));
  for (const one of annotated) run.meet?.(one);
  return [...annotated.flatMap((one) => run.add(one)), ...run.end()];
}

const flat = VIEWS.filter(({ columns }) => !columns.some(({ cell }) => cell));
const cases = flat.flatMap((view) =>
  variantsOf(view).map((filters) => {
    const { paths: _, minG2: __, ...asked } = filters;
    return [`${view.name} ${JSON.stringify(asked)}`, view, filters] as const;
  }),
);

describe('rows', () => {
  test('are looked at of nearly all views', () => {
    expect(flat.length).toBeGreaterThan(VIEWS.length - 4);
  });

  test.each(cases)('of %s are as declared', async (_, view, filters) => {
    const columns = view.columnsFor?.(filters) ?? view.columns;
    const rows = await rowsOf(view, filters);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(columns.map(({ key }) => key).sort());
      for (const column of columns)
        expect(faultOf(column, row[column.key]), `${column.key}: ${JSON.stringify(row[column.key])}`).toBeNull();
    }
  });

  test('a wrong cell is found', () => {
    expect(faultOf({ key: 'x' }, null)).toBe('empty');
    expect(faultOf({ key: 'x', values: ['a'] }, 'b')).toBe('not in the list');
    expect(faultOf({ key: 'x', type: 'number' }, 1.5)).toBe('no whole number');
    expect(faultOf({ key: 'x', type: 'date' }, 'yesterday')).toBe('no date');
    expect(isNumeric({ key: 'x' })).toBe(false);
  });
});
