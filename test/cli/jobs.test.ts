/** The real program with worker threads: the same bytes for any number of them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBin, shell } from '../helpers/cases.ts';

const bin = makeBin();
const folder = mkdtempSync(join(tmpdir(), 'newsx-jobs-'));
const run = (line: string) => shell(line, folder, bin);

const SPEAKERS = ['Ilse Brandt', 'Tomas Okoro', 'Mina Sato', 'Governor Paul Reyes'];

/** Short articles and long ones, so that they are ready in another order than they come, and lines that are none. */
function records(): string[] {
  return Array.from({ length: 16 }, (_, i) => {
    if (i % 7 === 4) return '{"id": "torn", "text": "Ann';
    const said = `${SPEAKERS[i % SPEAKERS.length]} said on Monday that river ${i} had risen. `;
    return JSON.stringify({ id: `r${i}`, text: said.repeat(i % 5 === 0 ? 12 : 1) });
  });
}

/** A run that reads standard input, which is left open. */
function start(...args: string[]) {
  const program = [join(bin, 'newsx'), 'annotate', '--input-format', 'jsonl', '--quiet', '--jobs', '2', ...args];
  const child = spawn(process.execPath, program);
  // What is written after it has gone goes nowhere.
  child.stdin.on('error', () => {});
  return child;
}

beforeAll(() => {
  writeFileSync(join(folder, 'in.jsonl'), records().join('\n'));
  writeFileSync(join(folder, 'names.csv'), 'name,aliases,type,qid\nRiver Authority,river 3,organization,Q1\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(bin, { recursive: true });
});

describe('--jobs', () => {
  test.each([
    'annotate in.jsonl --names names.csv --verbose',
    'speakers in.jsonl --format csv',
    "match '#Person said' in.jsonl --format json",
  ])('changes no byte and no message: %s', async (command) => {
    const one = await run(`newsx ${command} --jobs 1`);
    expect(one.exit).toBe(1);
    expect(one.stdout.length).toBeGreaterThan(200);
    expect(one.stderr.split('\n').filter((line) => line.includes('not valid JSON'))).toHaveLength(2);
    expect(await run(`newsx ${command} --jobs 2`)).toEqual(one);
  });

  test('changes no byte of a very long document, which goes by a file', async () => {
    const texts = [`Mina Sato said so.\n${'-'.repeat(1_000_000)}`, 'Ilse Brandt left.'];
    writeFileSync(join(folder, 'long.jsonl'), texts.map((text, i) => JSON.stringify({ id: `d${i}`, text })).join('\n'));
    const hashed = 'newsx annotate long.jsonl --jobs JOBS | cksum';
    const one = await run(hashed.replace('JOBS', '1'));
    expect(one.exit).toBe(0);
    expect(await run(hashed.replace('JOBS', '2'))).toEqual(one);
    // Nor where there is no folder for such a file.
    expect(await run(`TMPDIR=in.jsonl/none ${hashed.replace('JOBS', '2')}`)).toEqual(one);
  });

  test('ends with 0 when the reader of its output goes away, though its input stays open', async () => {
    const child = start('-');
    child.stdin.write(records().join('\n'));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write(`\n${records().join('\n')}\n`);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test.runIf(process.platform === 'linux')('ends with 2 on a full disk, though its input stays open', async () => {
    const child = start('-', '-o', '/dev/full');
    child.stdin.write(records().join('\n'));
    expect(String(await once(child.stderr, 'data'))).toMatch(/cannot write \/dev\/full: no space left on the device/);
    expect(await once(child, 'exit')).toEqual([2, null]);
  });
});

describe('--shard', () => {
  test('parts joined and sorted are the whole, with the failures', async () => {
    const whole = await run('newsx meta in.jsonl --format jsonl');
    const parts = await run('for i in 1 2; do newsx meta in.jsonl --format jsonl --shard $i/2; done');
    const sorted = (text: string): string[] => text.trim().split('\n').sort();
    expect(sorted(whole.stdout)).toHaveLength(16);
    expect(sorted(parts.stdout)).toEqual(sorted(whole.stdout));
    const failures = (text: string): string[] => sorted(text).filter((line) => !/^newsx: \d+ documents/.test(line));
    expect(failures(parts.stderr)).toEqual(failures(whole.stderr));
  });
});
