/** Parquet as DuckDB reads it: every row of the CSV, in the types of its columns. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';

const SEEDS = resolve(import.meta.dirname, '../../seeds');
const COMPARE = `
import duckdb
print(duckdb.sql("SELECT string_agg(column_name || ' ' || column_type, ', ') FROM (DESCRIBE FROM 'mentions.parquet')").fetchall()[0][0])
print(duckdb.sql("SELECT count(*) FROM 'mentions.parquet'").fetchall()[0][0])
print(duckdb.sql("FROM 'mentions.parquet' EXCEPT ALL FROM 'mentions.csv'").fetchall())
`;

const folder = mkdtempSync(join(tmpdir(), 'newsx-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('DuckDB reads the mentions of the seed as it reads their CSV', async () => {
  for (const format of ['parquet', 'csv']) {
    const { exit } = await runWith(['mentions', SEEDS, '-f', format, '-o', join(folder, `mentions.${format}`)]);
    expect(exit).toBe(0);
  }
  const [types, rows, different] = execFileSync('python3', ['-c', COMPARE], { cwd: folder, encoding: 'utf8' }).split(
    '\n',
  );
  expect(types).toBe(
    'doc VARCHAR, entity VARCHAR, type VARCHAR, form VARCHAR, text VARCHAR, start BIGINT, end BIGINT, confidence DOUBLE, name VARCHAR, part VARCHAR, by VARCHAR',
  );
  expect(Number(rows)).toBeGreaterThan(20);
  expect(different).toBe('[]');
});
