/** The program as one file, in a folder where nothing else is: it prints what the installed one prints. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** Node from 22.13 on. */
const hasSqlite = isBuiltin('node:sqlite');
const SEED = join(ROOT, 'seeds');
const PAPERS = join(ROOT, 'examples/two-papers.jsonl');
const EVERY_KIND = join(ROOT, 'test/cases/quotes/reads-every-kind-of-file');

const COMMANDS: readonly (readonly string[])[] = [
  ['--version'],
  ['quotes', SEED, '--format', 'csv'],
  ['entities', EVERY_KIND, '--format', 'jsonl', '--quiet'],
  ['speakers', PAPERS, '--jobs', '2'],
  ['annotate', PAPERS, '--jobs', '2', '--quiet'],
  ['match', '#Person said', PAPERS],
  ['mentions', SEED, '--format', 'parquet'],
  ['report', SEED],
  ['codebook', '--format', 'csv'],
  ['schema'],
  ['man'],
  ['quotes', 'no-such-file'],
];

const folder = mkdtempSync(join(tmpdir(), 'newsx-single-'));
beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/single/build.mjs'), '--executable'], { stdio: 'pipe' });
  for (const name of ['newsx.mjs', 'newsx']) copyFileSync(join(ROOT, 'dist/single', name), join(folder, name));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What a command gives where no other program can be found. */
function outcome(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env: {}, encoding: 'latin1' });
  return { status, stdout, stderr };
}

const installed = (args: readonly string[]) => outcome(process.execPath, [join(ROOT, 'bin/newsx.js'), ...args]);

describe.each([
  [
    'newsx.mjs, with Node',
    (args: readonly string[]) => outcome(process.execPath, [join(folder, 'newsx.mjs'), ...args]),
  ],
  ['the executable, without', (args: readonly string[]) => outcome(join(folder, 'newsx'), args)],
])('%s', (_, run) => {
  test.each(COMMANDS.map((args) => [args.map((arg) => arg.replace(ROOT, '')).join(' '), args] as const))(
    'newsx %s',
    (__, args) => {
      const expected = installed(args);
      expect(expected.stdout + expected.stderr).not.toBe('');
      expect(run(args)).toEqual(expected);
    },
  );

  test.skipIf(hasSqlite)('says of an archive what it needs', () => {
    const { status, stderr } = run(['index', PAPERS, '--into', join(folder, 'papers.newsx')]);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/libsql, or Node 22\.16 or later/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test.runIf(hasSqlite)('makes an archive and asks it, by the SQLite within Node', () => {
    const archive = join(mkdtempSync(join(folder, 'archive-')), 'papers.newsx');
    expect(run(['index', PAPERS, '--into', archive, '--quiet'])).toMatchObject({ status: 0, stderr: '' });
    const question = ['speakers', archive, '--format', 'csv', '--quiet'];
    expect(run(question)).toEqual(installed(question));
    expect(run(question).stdout).toMatch(/^speaker,/);
  });
});

test('one file is no larger than what it holds needs', () => {
  expect(statSync(join(folder, 'newsx.mjs')).size).toBeLessThan(20_500_000);
});
