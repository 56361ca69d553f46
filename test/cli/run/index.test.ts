/** Runs of a small view of our own, so that what is tested is the run and not the annotators. */
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Interrupted, OutputError, UsageError } from '../../../src/cli/io.ts';
import { run } from '../../../src/cli/run/index.ts';
import type { Annotated } from '../../../src/document/document.ts';
import { perDocument } from '../../../src/views/per-document.ts';
import type { View } from '../../../src/views/view.ts';
import { makeIo } from '../../helpers/io.ts';
import { runOptions } from '../../helpers/run-options.ts';

const words: View = {
  name: 'words',
  summary: 'Counts tokens.',
  requires: ['tokens'],
  columns: [{ key: 'doc' }, { key: 'words', type: 'number' }],
  oneRowPerDocument: true,
  start: () =>
    perDocument((document: Annotated<'tokens'>) => {
      if (document.text.includes('BOOM')) throw new TypeError('no such thing');
      return [{ doc: document.id, words: document.layers.tokens.words.length }];
    }),
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsx-run-'));
  await writeFile(join(folder, 'a.txt'), 'Rain fell.\n');
  await writeFile(join(folder, 'b.txt'), 'BOOM\n');
});
afterEach(() => rm(folder, { recursive: true }));

const paths = (...names: string[]): string[] => names.map((name) => join(folder, name));

describe('run', () => {
  test('writes rows and says 0', async () => {
    const { io, written } = makeIo();
    expect(await run(words, paths('a.txt'), runOptions('csv'), io)).toBe(0);
    expect(written).toEqual({ stdout: `doc,words\n${folder}/a.txt,3\n`, stderr: '' });
  });

  test('goes on after documents that fail: a line each, an error record in their places, 1', async () => {
    const { io, written } = makeIo();
    expect(await run(words, paths('missing.txt', 'b.txt', 'a.txt'), runOptions('jsonl'), io)).toBe(1);
    const records = written.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toEqual([
      { id: `${folder}/missing.txt`, record: null, error: { code: 'not-found', message: expect.any(String) } },
      {
        id: `${folder}/b.txt`,
        record: null,
        error: { code: 'internal', message: expect.stringContaining('bug in newsx') },
      },
      { doc: `${folder}/a.txt`, words: 3 },
    ]);
    expect(written.stderr.split('\n')).toEqual([
      expect.stringMatching(/^newsx: .*missing\.txt: /),
      expect.stringMatching(/^newsx: .*b\.txt: this is a bug in newsx.*no such thing$/),
      'newsx: 3 documents, 2 failed',
      '',
    ]);
  });

  test('--allow-errors changes the exit code only', async () => {
    const { io, written } = makeIo();
    expect(await run(words, paths('b.txt', 'a.txt'), runOptions('csv', { allowErrors: true }), io)).toBe(0);
    expect(written.stderr).toMatch(/b\.txt: this is a bug/);
  });

  test('names the record of a file of several', async () => {
    const { io, written } = makeIo({ stdin: '{"text":"Rain fell."}\nnot json\n{"text":"Snow."}\n' });
    expect(await run(words, ['-'], runOptions('jsonl', { inputFormat: 'jsonl' }), io)).toBe(1);
    const records = written.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toHaveLength(3);
    expect(records[1]).toMatchObject({ record: 2, error: { code: expect.any(String) } });
    expect(written.stderr).toMatch(/^newsx: standard input:2: [^\n]+\nnewsx: 3 documents, 1 failed\n$/);
  });

  test('--quiet keeps the exit code only; --verbose adds what stages found and where a bug is', async () => {
    const quiet = makeIo();
    expect(await run(words, paths('b.txt'), runOptions('csv', { quiet: true }), quiet.io)).toBe(1);
    expect(quiet.written).toEqual({ stdout: 'doc,words\n', stderr: '' });
    const verbose = makeIo();
    await run(words, paths('b.txt'), runOptions('csv', { verbose: true }), verbose.io);
    expect(verbose.written.stderr).toMatch(/tokens: 1 tokens/);
    expect(verbose.written.stderr).toMatch(/TypeError: no such thing +at /);
  });

  test('fits a terminal, colours it, and does neither in a file', async () => {
    const { io, written } = makeIo({ columns: 40 });
    await run(words, paths('a.txt'), runOptions('table'), io);
    expect(written.stdout).toContain('\u001b[1m');
    const file = join(folder, 'out.txt');
    await run(words, paths('a.txt'), runOptions('table', { output: file }), io);
    expect(await readFile(file, 'utf8')).not.toContain('\u001b');
  });

  test.each([
    [true, /a file, a folder/],
    [false, /- to read standard input/],
  ])('without files asks for them (standard input a terminal: %s)', async (stdinIsTerminal, hint) => {
    const asked = run(words, [], runOptions('csv'), makeIo({ stdinIsTerminal }).io);
    await expect(asked).rejects.toThrow(UsageError);
    await expect(asked).rejects.toThrow(hint);
  });

  test.each([
    [{ inputFormat: 'abw' }, /no input format "abw"; there are text, .*jsonl/],
    [{ excelSafe: true, format: 'jsonl' as const }, /--excel-safe is for --format csv and tsv, not for jsonl/],
    [{ encoding: 'klingon' }, /no encoding "klingon"/],
  ])('%j is a usage error', async (wrong, message) => {
    const asked = run(words, paths('a.txt'), runOptions('csv', wrong), makeIo().io);
    await expect(asked).rejects.toThrow(UsageError);
    await expect(asked).rejects.toThrow(message);
  });

  test('stops at a signal, even while it waits for input, and leaves no file', async () => {
    const { io } = makeIo();
    const controller = new AbortController();
    const { Readable } = await import('node:stream');
    const stdin = Object.assign(new Readable({ read: () => {} }), { isTTY: false });
    const output = join(folder, 'out.csv');
    const running = run(words, ['-'], runOptions('csv', { output }), { ...io, stdin, signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(running).rejects.toThrow(Interrupted);
    expect(await readdir(folder)).toEqual(['a.txt', 'b.txt']);
  });
});

describe('-o FILE', () => {
  const write = (output: string, ...names: string[]): Promise<number> =>
    run(words, paths(...names), runOptions('jsonl', { output }), makeIo().io);

  test('replaces a file whole, keeps its mode, and follows a link to it', async () => {
    const real = join(folder, 'real.jsonl');
    await writeFile(real, 'old', { mode: 0o600 });
    await symlink(real, join(folder, 'link.jsonl'));
    expect(await write(join(folder, 'link.jsonl'), 'a.txt')).toBe(0);
    expect(JSON.parse(await readFile(real, 'utf8'))).toMatchObject({ words: 3 });
    expect((await stat(real)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a.txt', 'b.txt', 'link.jsonl', 'real.jsonl']);
  });

  test('may be none of the inputs', async () => {
    await symlink(join(folder, 'a.txt'), join(folder, 'link.jsonl'));
    for (const output of ['a.txt', 'link.jsonl'])
      await expect(write(join(folder, output), 'b.txt', 'a.txt')).rejects.toThrow(
        /is read by this run, and would be lost/,
      );
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toMatch(/^[^{]/);
  });

  test('stays as it was where nothing could be read', async () => {
    const output = join(folder, 'out.jsonl');
    await writeFile(output, 'old');
    expect(await write(output, 'mistyped.txt')).toBe(1);
    expect(await readFile(output, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.txt', 'b.txt', 'out.jsonl']);
    expect(await write(join(folder, 'new.jsonl'), 'mistyped.txt')).toBe(1);
    expect(await readFile(join(folder, 'new.jsonl'), 'utf8')).toContain('not-found');
  });

  test('is written although some documents failed', async () => {
    expect(await write(join(folder, 'out.jsonl'), 'b.txt', 'a.txt')).toBe(1);
    expect((await readFile(join(folder, 'out.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(2);
  });

  test('keeps the old file when the run breaks off', async () => {
    const output = join(folder, 'out.jsonl');
    await writeFile(output, 'old');
    const broken: View = {
      ...words,
      start: () => ({
        add: () => [{ doc: 'a' }],
        end: () => {
          throw new Error('broken');
        },
      }),
    };
    await expect(run(broken, paths('a.txt'), runOptions('jsonl', { output }), makeIo().io)).rejects.toThrow('broken');
    expect(await readFile(output, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.txt', 'b.txt', 'out.jsonl']);
  });

  test.each([
    ['a folder', '.', /it is a folder/],
    ['in no folder', 'missing/out.jsonl', /no such folder/],
    ['below a file', 'a.txt/out.jsonl', /no such folder/],
  ])('%s is refused', async (_, name, message) => {
    const asked = write(join(folder, name), 'a.txt');
    await expect(asked).rejects.toThrow(OutputError);
    await expect(asked).rejects.toThrow(message);
  });

  test.runIf(process.platform === 'linux')('a device is written to, and a full one is an error', async () => {
    expect(await write('/dev/null', 'a.txt')).toBe(0);
    await expect(write('/dev/full', 'a.txt')).rejects.toThrow(/cannot write \/dev\/full: no space left/);
  });
});
