/**
 * The page for users of R, Python and DuckDB: each snippet is run as written, in
 * a folder with the files that the page makes first, and must print what it shows.
 * It needs `Rscript` with jsonlite and `python3` with pandas and duckdb; without them it fails.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBin } from '../helpers/cases.ts';
import { pageText, ROOT } from '../helpers/pages.ts';

const SNIPPET = /^```(sh|r|python|sql)\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm;

/** DuckDB has no command line in the Python package: each statement's result is printed as there. */
const RUN_SQL = `
import duckdb, sys
for statement in sys.stdin.read().split(";"):
    if statement.strip():
        print(duckdb.sql(statement))
`;

const RUNNERS: Readonly<Record<string, (code: string) => readonly [program: string, args: string[], input: string]>> = {
  sh: (code) => ['sh', ['-e'], code],
  r: (code) => ['Rscript', ['--vanilla', '-'], code],
  python: (code) => ['python3', ['-'], code],
  sql: (code) => ['python3', ['-c', RUN_SQL], code],
};

const snippets = [...pageText('docs/r-python-duckdb.md').matchAll(SNIPPET)].map(([, language, code, shown = '']) => ({
  language: language!,
  code: code!,
  shown,
}));

const bin = makeBin();
const folder = mkdtempSync(join(tmpdir(), 'newsx-tools-'));
beforeAll(() => cpSync(resolve(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true }));
afterAll(() => {
  for (const made of [bin, folder]) rmSync(made, { recursive: true });
});

describe('the page for R, Python and DuckDB users', () => {
  test('has snippets in all of them', () => {
    expect([...new Set(snippets.map(({ language }) => language))]).toEqual(['sh', 'r', 'python', 'sql']);
    for (const { language, shown } of snippets) if (language !== 'sh') expect(shown).not.toBe('');
  });

  test.each(snippets)('$language: $code', ({ language, code, shown }) => {
    const [program, args, input] = RUNNERS[language]!(code);
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, LC_ALL: 'C.UTF-8' };
    const printed = execFileSync(program, args, { input, cwd: folder, env, encoding: 'utf8' });
    expect(trimmed(printed)).toBe(trimmed(shown));
  });
});

/** Tables are padded to the right, which no editor keeps. */
function trimmed(text: string): string {
  return text.replace(/[^\S\n]+$/gm, '').trim();
}
