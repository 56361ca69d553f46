/** An archive as other programs read it, with no help from newsx: SQLite's own command line, sqlite-utils, Datasette, pandas and R. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';

const TEXTS = resolve(import.meta.dirname, '../../examples/two-papers.jsonl');
const folder = mkdtempSync(join(tmpdir(), 'newsx-archive-'));
beforeAll(async () => {
  expect((await runWith(['index', TEXTS, '--into', join(folder, 'papers.newsx')])).exit).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const QUERY =
  "SELECT name, count(*) AS quotes FROM quotes JOIN fields USING (document) WHERE name = 'outlet' GROUP BY name";
const FOUND = "SELECT count(*) FROM search WHERE search MATCH 'grain'";
const PANDAS = `
import pandas, sqlite3
archive = sqlite3.connect('file:papers.newsx?mode=ro', uri=True)
quotes = pandas.read_sql('SELECT * FROM quotes', archive)
print(len(quotes), quotes['start'].dtype.kind, quotes['confidence'].dtype.kind, quotes['words'].sum() > 0)
`;
const R = `
archive <- DBI::dbConnect(RSQLite::SQLite(), 'papers.newsx', flags = RSQLite::SQLITE_RO)
quotes <- DBI::dbReadTable(archive, 'quotes')
cat(nrow(quotes), is.numeric(quotes$start), is.numeric(quotes$confidence), is.character(quotes$speaker))
`;

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8' }).trim();
const quotesOf = async (): Promise<number> =>
  JSON.parse((await runWith(['quotes', join(folder, 'papers.newsx'), '--json'])).stdout).length;

test("SQLite's command line reads the views and the full text", async () => {
  expect(run('sqlite3', '-readonly', 'papers.newsx', QUERY)).toBe(`outlet|${await quotesOf()}`);
  expect(Number(run('sqlite3', '-readonly', 'papers.newsx', FOUND))).toBeGreaterThan(0);
});

test('sqlite-utils reads a view', async () => {
  const rows = JSON.parse(run('sqlite-utils', 'rows', 'papers.newsx', 'quotes'));
  expect(rows).toHaveLength(await quotesOf());
});

test('Datasette serves a view and the answer to a question in SQL', async () => {
  const served = (path: string): unknown => JSON.parse(run('datasette', 'papers.newsx', '--get', path));
  expect(served('/papers/quotes.json?_shape=array&_size=max')).toHaveLength(await quotesOf());
  const sql = encodeURIComponent("SELECT count(*) AS docs FROM search WHERE search MATCH 'grain'");
  expect(served(`/papers.json?sql=${sql}&_shape=array`)).toEqual([{ docs: expect.any(Number) }]);
});

test('pandas reads a view, numbers as numbers', async () => {
  expect(run('python3', '-c', PANDAS)).toBe(`${await quotesOf()} i f True`);
});

test('R reads a view, numbers as numbers', async () => {
  expect(run('Rscript', '-e', R)).toBe(`${await quotesOf()} TRUE TRUE TRUE`);
});
