import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findFiles } from '../../src/inputs/find-files.ts';

// The superuser may read everything, so a refusal is played for one name.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const access: typeof real.access = (path, mode) =>
    String(path).endsWith('secret.txt')
      ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
      : real.access(path, mode);
  return { ...real, access };
});

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'newsx-'));
  const files = [
    'b.txt',
    'a-b/x.txt',
    'a/x.TXT',
    'a/y.jsonl',
    'a/z.png',
    'a/.hidden.txt',
    '.git/c.txt',
    'é 1.txt',
    '-n.txt',
  ];
  for (const folder of ['a', 'a-b', '.git', 'empty', 'locked']) mkdirSync(join(root, folder));
  for (const file of [...files, 'B.txt', 'q[1].txt', 'locked/secret.txt', 'locked/open.txt'])
    writeFileSync(join(root, file), 'text');
});

afterAll(() => rmSync(root, { recursive: true }));

/** What is found, a failure as `path: code`, the temporary folder's name left out. */
async function find(...paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const one of findFiles(
    paths.map((path) => (path === '-' ? path : `${root}/${path}`)),
    Readable.from([]),
  ))
    found.push(
      'failure' in one
        ? `${one.failure.path}: ${one.failure.code}`
        : 'warning' in one
          ? `${one.warning.path}: ${one.warning.message}`
          : one.path,
    );
  return found.map((path) => path.replace(`${root}/`, ''));
}

it('takes files as they are given, again and again, whatever their names', async () => {
  expect(await find('b.txt', 'a/z.png', 'é 1.txt', '-n.txt', 'q[1].txt', 'b.txt')).toEqual([
    ...['b.txt', 'a/z.png', 'é 1.txt', '-n.txt', 'q[1].txt', 'b.txt'],
  ]);
});

it('reads a folder through: known endings, nothing hidden, in byte order', async () => {
  expect(await find('a/')).toEqual(['a/: passed over: 1 file of other kinds (.png 1)', 'a/x.TXT', 'a/y.jsonl']);
  expect(await find('')).toEqual([
    ...[
      ': passed over: 1 file of other kinds (.png 1)',
      '-n.txt',
      'B.txt',
      'a-b/x.txt',
      'a/x.TXT',
      'a/y.jsonl',
      'b.txt',
      'locked/open.txt',
      'locked/secret.txt: no-permission',
    ],
    ...['q[1].txt', 'é 1.txt'],
  ]);
});

it('ends on links in a circle, and reads each folder once', async () => {
  mkdirSync(join(root, 'loop/in'), { recursive: true });
  writeFileSync(join(root, 'loop/in/a.txt'), 'text');
  symlinkSync(join(root, 'loop'), join(root, 'loop/in/up'));
  symlinkSync(join(root, 'loop/in'), join(root, 'loop/again'));
  symlinkSync(join(root, 'a'), join(root, 'loop/other'));
  symlinkSync('nowhere', join(root, 'loop/gone.txt'));
  symlinkSync('self.txt', join(root, 'loop/self.txt'));
  expect(await find('loop')).toEqual([
    ...[
      'loop: passed over: 1 file of other kinds (.png 1)',
      'loop/gone.txt: not-found',
      'loop/in/a.txt',
      'loop/other/x.TXT',
      'loop/other/y.jsonl',
      'loop/self.txt: read-error',
    ],
  ]);
  expect(await find('loop/**/a.txt')).toContain('loop/in/a.txt');
  rmSync(join(root, 'loop'), { recursive: true });
});

it('expands patterns', async () => {
  expect(await find('*.txt')).toEqual(['-n.txt', 'B.txt', 'b.txt', 'q[1].txt', 'é 1.txt']);
  expect(await find('a/*.{jsonl,png}')).toEqual(['a/y.jsonl', 'a/z.png']);
  expect(await find('*.docx')).toEqual(['*.docx: no-files']);
});

it('puts a failure in the place of what cannot be read', async () => {
  expect(await find('nope.txt', 'b.txt', 'b.txt/x', 'empty', 'locked/secret.txt')).toEqual([
    ...['nope.txt: not-found', 'b.txt', 'b.txt/x: not-found', 'empty: no-files', 'locked/secret.txt: no-permission'],
  ]);
});

it.skipIf(process.platform === 'win32')('takes a named pipe, but no device', async () => {
  execFileSync('mkfifo', [join(root, 'pipe')]);
  expect(await find('pipe')).toEqual(['pipe']);
  rmSync(join(root, 'pipe'));
  expect(await find('../../../../../../dev/null')).toEqual(['../../../../../../dev/null: not-a-file']);
});

it('reads standard input once', async () => {
  expect(await find('-', 'b.txt', '-')).toEqual(['-', 'b.txt', '-: stdin-twice']);
});
