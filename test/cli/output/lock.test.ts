/** One run at a time on an output, also where the one before was killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { OutputError } from '../../../src/cli/io.ts';
import { lockOutput } from '../../../src/cli/output/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsx-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));
const output = join(folder, 'out.jsonl');

const LOCK = resolve(import.meta.dirname, '../../../src/cli/output/lock.ts');

/** Another process that has the lock until it is killed. */
async function holder() {
  const code = `import(${JSON.stringify(LOCK)}).then((m) => m.lockOutput(${JSON.stringify(output)})).then(() => { console.log('held'); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  expect(String((await once(child.stdout, 'data'))[0])).toBe('held\n');
  return child;
}

test('another run is refused while one writes, and not once that is killed', async () => {
  const child = await holder();
  const refused = lockOutput(relative(process.cwd(), output));
  await expect(refused).rejects.toThrow(OutputError);
  await expect(refused).rejects.toThrow(/another run is writing to .*out\.jsonl: wait until it is done$/);
  expect(readdirSync(folder)).toEqual(['out.jsonl.newsx-lock']);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = await lockOutput(output);
  await release();
  await release();
  expect(readdirSync(folder)).toEqual([]);
});

test('one after the other has it, whatever the lock file of a killed run is', async () => {
  writeFileSync(`${output}.newsx-lock`, '');
  for (let n = 0; n < 3; n++) await (await lockOutput(output))();
  expect(readdirSync(folder)).toEqual([]);
});

test('where no lock can be made there is none: who writes tells why', async () => {
  await (await lockOutput(join(folder, 'no-such-folder', 'out')))();
  writeFileSync(join(folder, 'other.newsx-lock'), 'the notes of somebody else');
  await (await lockOutput(join(folder, 'other')))();
});
