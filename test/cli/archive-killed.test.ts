/** The real program, killed while it writes an archive, and without room to write: what is in it is whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../src/archive/driver.ts';
import { makeBin, shell } from '../helpers/cases.ts';
import { runWith } from '../helpers/io.ts';

const bin = makeBin();
const folder = mkdtempSync(join(tmpdir(), 'newsx-archive-killed-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(bin, { recursive: true });
});

const RECORDS = Array.from({ length: 240 }, (_, i) =>
  JSON.stringify({ id: `r${i}`, text: `Mayor Ann Lee said on Monday that "${i} mm of rain" fell in Lisbon.` }),
);
const INPUT = join(folder, 'in.jsonl');
writeFileSync(INPUT, RECORDS.join('\n'));

/** How many documents there are, each of which must have all that belongs to it. */
async function wholeDocuments(path: string): Promise<number> {
  const archive = await connect(path, 'read');
  const numbers = (sql: string) => archive.prepare(sql).all().flat();
  expect(numbers('PRAGMA integrity_check')).toEqual(['ok']);
  const [documents] = numbers('SELECT count(*) FROM _document') as [number];
  for (const table of ['_text', '_layers', '_quote'])
    expect(numbers(`SELECT count(DISTINCT document) FROM ${table}`)).toEqual([documents]);
  expect(numbers("SELECT count(*) FROM search WHERE search MATCH 'lisbon'")).toEqual([documents]);
  archive.close();
  return documents;
}

/** Begins to index the first records, which it is given; more would be waited for. */
function startIndexing(archive: string, records: number) {
  const args = ['index', '-', '--input-format', 'jsonl', '--into', archive];
  const child = spawn(process.execPath, [join(bin, 'newsx'), ...args]);
  child.stdin.on('error', () => {});
  child.stdin.write(`${RECORDS.slice(0, records).join('\n')}\n`);
  return { child, exit: once(child, 'exit'), said: text(child.stderr) };
}

/** Waits until so many documents are there for those who read. */
async function untilFinished(archive: string, documents: number): Promise<void> {
  while (!existsSync(archive) || (await finished(archive)) < documents) await setTimeout(2);
}

test('SIGKILL at any moment leaves whole documents, and the same command goes on', async () => {
  const archive = join(folder, 'killed.newsx');
  let done = 0;
  // Each round is killed some while after it has finished a batch that the last one had not.
  for (const wait of [0, 11, 37]) {
    // Given few more than it is waited for: however slow those who watch are, some are left for the next round.
    const { child, exit } = startIndexing(archive, done + 60);
    await untilFinished(archive, done + 25);
    await setTimeout(wait);
    child.kill('SIGKILL');
    expect(await exit).toEqual([null, 'SIGKILL']);
    const now = await wholeDocuments(archive);
    expect(now).toBeGreaterThanOrEqual(done + 25);
    done = now;
  }
  const { stdout, exit } = await runWith(['index', INPUT, '--into', archive, '--json']);
  expect(exit).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { unchanged: done, added: RECORDS.length - done, documents: RECORDS.length },
  ]);
  const [killed, atOnce] = [archive, join(folder, 'whole.newsx')];
  await runWith(['index', INPUT, '--into', atOnce]);
  const annotate = async (path: string) =>
    (await runWith(['annotate', path])).stdout.replaceAll('"-"', JSON.stringify(INPUT));
  expect(await annotate(killed)).toBe(await annotate(atOnce));
});

/** What a reader sees while the other writes; nothing until it has begun. */
async function finished(path: string): Promise<number> {
  try {
    const archive = await connect(path, 'read');
    const [count] = archive.prepare('SELECT count(*) FROM _document').get() as [number];
    archive.close();
    return count;
  } catch {
    return 0;
  }
}

test('without room it says so, and what was finished is there', async () => {
  const archive = join(folder, 'full.newsx');
  writeFileSync(join(folder, 'few.jsonl'), RECORDS.slice(0, 40).join('\n'));
  expect((await shell(`newsx index few.jsonl --into full.newsx --quiet`, folder, bin)).exit).toBe(0);
  const kilobytes = Math.ceil(readFileSync(archive).length / 512);
  const { exit, stderr } = await shell(
    `ulimit -f ${kilobytes + 40}; newsx index in.jsonl --into full.newsx`,
    folder,
    bin,
  );
  expect({ exit, stderr }).toEqual({
    exit: 1,
    stderr: expect.stringMatching(/^newsx: full\.newsx: (?:no space left|cannot be read or written to the end).*\n$/),
  });
  expect(await wholeDocuments(archive)).toBeGreaterThanOrEqual(40);
  expect((await shell('newsx index in.jsonl --into full.newsx --quiet', folder, bin)).exit).toBe(0);
  expect(await wholeDocuments(archive)).toBe(RECORDS.length);
});

test('a signal ends it with what was read so far', async () => {
  const archive = join(folder, 'stopped.newsx');
  const { child, exit, said } = startIndexing(archive, RECORDS.length);
  await untilFinished(archive, 50);
  child.kill('SIGINT');
  expect(await exit).toEqual([null, 'SIGINT']);
  expect(await said).toContain(`stopped: what is done is in ${archive}; the same command goes on with the rest`);
  expect(await wholeDocuments(archive)).toBeGreaterThanOrEqual(50);
  // In the one file, without what a run that is going on has beside it; and who reads it leaves nothing there either.
  copyFileSync(archive, join(folder, 'alone.newsx'));
  expect((await shell('newsx quotes alone.newsx --limit 1', folder, bin)).exit).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('alone'))).toEqual(['alone.newsx']);
});
