/** What only a real process shows: pipes that close, disks that are full, signals, start-up. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBin, shell } from '../helpers/cases.ts';

const bin = makeBin();
const folder = mkdtempSync(join(tmpdir(), 'newsx-process-'));
/** More rows than a pipe holds: 64 KB on Linux. */
const RECORDS = 1500;
beforeAll(() => {
  const records = Array.from({ length: RECORDS }, (_, i) => `${JSON.stringify({ id: `r${i}`, text: 'Rain fell.' })}\n`);
  writeFileSync(join(folder, 'many.jsonl'), records.join(''));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(bin, { recursive: true });
});

const run = (line: string) => shell(line, folder, bin);

describe('the process', () => {
  test('ends quietly with 0 when the reader of its output goes away', async () => {
    const { stdout, stderr, exit } = await run(`{ newsx annotate --quiet many.jsonl; echo "exit $?" >&2; } | head -1`);
    expect(stdout.split('\n')).toHaveLength(2);
    expect([stderr, exit]).toEqual(['exit 0\n', 0]);
  });

  test('writes all of a large output to a slow reader', async () => {
    const { stdout } = await run('newsx annotate --quiet many.jsonl | (sleep 0.5; wc -lc)');
    const [lines, bytes] = stdout.trim().split(/\s+/).map(Number);
    expect(lines).toBe(RECORDS);
    expect(bytes).toBeGreaterThan(2 * 65_536);
  });

  test
    .runIf(process.platform === 'linux')
    .each([
      'annotate --quiet many.jsonl > /dev/full',
      'annotate --quiet many.jsonl -o /dev/full',
      '--version > /dev/full',
      'help > /dev/full',
    ])('a full disk is one line and 2: %s', async (line) => {
    const { stdout, stderr, exit } = await run(`newsx ${line}`);
    expect(stderr).toMatch(/^newsx: cannot write [^\n]+: no space left on the device\n$/);
    expect([stdout, exit]).toEqual(['', 2]);
  });

  test
    .runIf(process.platform === 'linux')
    .each([
      'newsx meta --quiet few.jsonl -f csv -o /dev/stdout | cat',
      'newsx meta --quiet few.jsonl -f csv -o /dev/fd/1 | cat',
      'newsx meta --quiet few.jsonl -f csv -o /proc/self/fd/1 | cat',
      "bash --norc -c 'newsx meta --quiet few.jsonl -f csv -o >(cat)' | cat",
      'mkfifo pipe; newsx meta --quiet few.jsonl -f csv -o pipe & cat pipe; rm pipe',
    ])('writes to a pipe by its path: %s', async (line) => {
    const { stdout, stderr } = await run(`head -2 many.jsonl > few.jsonl; ${line}; rm few.jsonl`);
    expect(stderr).toBe('');
    expect(stdout.split('\n').map((row) => row.split(',')[0])).toEqual(['doc', 'r0', 'r1', '']);
  });

  test.runIf(process.platform === 'linux')('no room for temporary files is one line and 2', async () => {
    const { stderr, exit } = await run('TMPDIR=/dev/null newsx report --quiet many.jsonl -o report.html');
    expect(stderr).toMatch(/^newsx: cannot write temporary files in \/dev\/null \(TMPDIR [^\n]+\): no such folder\n$/);
    expect(exit).toBe(2);
    expect(readdirSync(folder)).toEqual(['many.jsonl']);
  });

  test.runIf(process.platform === 'linux').each(['1', '2'])(
    'a limit of addresses is one line and 2, and no fault of a document: --jobs %s',
    async (jobs) => {
      const command = `newsx quotes --quiet --allow-errors --jobs ${jobs} many.jsonl -f jsonl -o limited.jsonl`;
      const { stderr, exit } = await run(`ulimit -v 8388608; ${command}`);
      expect(stderr).toMatch(/^newsx: the taggers need more address space [^\n]+--disable-wasm-trap-handler[^\n]+\n$/);
      expect(exit).toBe(2);
      expect(readdirSync(folder)).toEqual(['many.jsonl']);
      const advised = await run(
        'ulimit -v 8388608; export NODE_OPTIONS=--disable-wasm-trap-handler; newsx quotes --quiet --jobs 1 many.jsonl -f jsonl',
      );
      expect([advised.stderr, advised.exit]).toEqual(['', 0]);
    },
  );

  test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it while it waits for input', async (signal) => {
    const program = resolve(import.meta.dirname, '../../bin/newsx.js');
    const child = spawn(process.execPath, [program, 'annotate', '-o', 'out.jsonl', '-'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const opened = (): boolean => readdirSync(folder).some((name) => name.startsWith('.out.jsonl'));
    while (!opened()) await new Promise((later) => setTimeout(later, 20));
    child.kill(signal);
    const [code, by] = await new Promise<unknown[]>((done) => child.on('exit', (...how) => done(how)));
    const kept = 'with --resume, what is done is kept and the same command goes on';
    expect([code, by, stderr]).toEqual([null, signal, `newsx: stopped: out.jsonl was not written; ${kept}\n`]);
    expect(readdirSync(folder)).toEqual(['many.jsonl']);
  });

  test('a shell sees 143 after SIGTERM', async () => {
    const { stdout } = await run('sleep 3 2>/dev/null | newsx annotate - & sleep 1; kill -TERM $!; wait $!; echo $?');
    expect(stdout).toBe('143\n');
  });
});
