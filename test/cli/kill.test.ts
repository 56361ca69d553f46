/** The real program, killed in the middle of its work and started again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { makeBin } from '../helpers/cases.ts';

const bin = makeBin();
const folder = mkdtempSync(join(tmpdir(), 'newsx-kill-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(bin, { recursive: true });
});

const RECORDS = Array.from({ length: 250 }, (_, i) =>
  i % 50 === 9 ? '{"id": "torn' : JSON.stringify({ id: `r${i}`, text: `Rain, "${i}" mm of it,\nfell in Lisbon.` }),
);
/** Milliseconds from one record to the next: the input takes longer than the times at which runs are killed. */
const PACE = 8;

/** A run that reads the records as they come, and writes to a file. */
function start(format: string, output: string, ...more: string[]) {
  const child = spawn(
    process.execPath,
    [join(bin, 'newsx'), 'meta', '-', '--input-format', 'jsonl', '-f', format, '-o', output, '--quiet', ...more],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  child.stdin.on('error', () => {}); // it was killed
  return child;
}

/** How much an interrupted run has brought safely to the disk. */
function recordsDone(output: string): number {
  const last =
    existsSync(`${output}.newsx-run`) && readFileSync(`${output}.newsx-run`, 'utf8').trim().split('\n').at(-1);
  return last ? (JSON.parse(last).records ?? 0) : 0;
}

async function killed(format: string, output: string): Promise<void> {
  const child = start(format, output, '--resume');
  const exit = once(child, 'exit');
  const feeding = (async () => {
    for (const record of RECORDS) {
      child.stdin.write(`${record}\n`);
      await setTimeout(PACE);
      if (child.exitCode !== null || child.signalCode !== null) return;
    }
  })();
  const before = recordsDone(output);
  while (recordsDone(output) === before) await setTimeout(5);
  await setTimeout(Math.random() * 600);
  child.kill('SIGKILL');
  expect(await exit).toEqual([null, 'SIGKILL']);
  await feeding;
}

describe.concurrent('SIGKILL', () => {
  test.each(['jsonl', 'csv'])('loses, doubles and tears nothing: %s', async (format) => {
    const whole = start(format, join(folder, `whole.${format}`));
    whole.stdin.end(RECORDS.join('\n'));
    expect(await once(whole, 'exit')).toEqual([1, null]);

    const output = join(folder, `out.${format}`);
    for (let kill = 0; kill < 2; kill++) await killed(format, output);
    expect(existsSync(output)).toBe(false);
    expect(statSync(`${output}.newsx-part`).size).toBeGreaterThan(0);
    const resumed = start(format, output, '--resume');
    resumed.stdin.end(RECORDS.join('\n'));
    expect(await once(resumed, 'exit')).toEqual([1, null]);
    expect(readFileSync(output, 'utf8')).toBe(readFileSync(join(folder, `whole.${format}`), 'utf8'));
  });
});
