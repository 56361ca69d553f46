/**
 * How the real program grows: with the length of one document, with workers, and with the
 * number of documents. Work is measured in processor time, which a busy machine changes less
 * than the time on the wall.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { type Articles, makeArticles } from './articles.ts';
import { median, range } from './figures.ts';
import { textOf } from './texts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = ['--import', join(ROOT, 'scripts/bench/usage.mjs'), join(ROOT, 'bin/newsx.js')];

interface Cost {
  /** Seconds on the wall. */
  readonly wall: number;
  /** Seconds of processor time, of all threads. */
  readonly cpu: number;
  readonly peakMB: number;
}

/** How much is run: little, to see that nothing broke; or all of it, for figures that are published. */
const SMALL = { articles: 200, rounds: 1, lengths: [1e4, 1e5], marks: 1e5, counts: [] };
const WHOLE = { articles: 2000, rounds: 3, lengths: [1e4, 1e5, 1e6, 1e7], marks: 1e6, counts: [1e3, 1e4, 1e5] };

/** @param texts of articles: they are read as they are by one and two jobs, and their paragraphs are what longer documents are made of */
export async function benchScale(texts: readonly string[], whole: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsx-scale-'));
  const much = whole ? WHOLE : SMALL;
  try {
    const articles = makeArticles(texts);
    await lengths(folder, articles, much.lengths, much.marks);
    await jobs(folder, texts, much.articles, much.rounds);
    if (much.counts.length > 0) await counts(folder, articles, much.counts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One job and two, in alternated rounds. */
async function jobs(folder: string, texts: readonly string[], count: number, rounds: number): Promise<void> {
  const file = join(folder, 'articles.jsonl');
  const rows = Array.from({ length: count }, (_, i) => ({ id: `a${i}`, text: texts[i % texts.length]! }));
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const runs: [Cost[], Cost[]] = [[], []];
  for (let round = 0; round < rounds; round++) for (const n of [1, 2] as const) runs[n - 1]!.push(await run(file, n));
  print(`\n${count} articles, medians of ${rounds} alternated rounds`, [
    'jobs',
    'articles/s',
    'cpu ms each',
    'peak MB',
  ]);
  for (const [i, all] of runs.entries()) {
    const of = (figure: keyof Cost): number => median(all.map((one) => one[figure]));
    print('', [i + 1, count / of('wall'), (of('cpu') / count) * 1000, of('peakMB')]);
  }
  const times = runs[0].map(({ wall }, i) => wall / runs[1][i]!.wall);
  const work = runs[0].map(({ cpu }, i) => runs[1][i]!.cpu / cpu);
  console.log(
    `two jobs are ${median(times).toFixed(2)} (${range(times)}) times as fast on the wall, for ${median(work).toFixed(2)} times the processor time`,
  );
}

async function lengths(folder: string, articles: Articles, chars: readonly number[], marks: number): Promise<void> {
  const base = await run(await write(folder, articles, 1, 10), 1);
  print('\none document (processor time without start-up)', ['characters', 'cpu s', 'cpu s/MB', 'peak MB']);
  for (const length of chars) {
    const { cpu, peakMB } = await run(await write(folder, articles, 1, length), 1);
    print('', [length, cpu - base.cpu, (cpu - base.cpu) / (length / 1e6), peakMB]);
  }
  const file = join(folder, 'marks.jsonl');
  writeFileSync(file, `${JSON.stringify({ id: 'marks', text: textOf('only quotation marks', marks) })}\n`);
  const { cpu, peakMB } = await run(file, 1);
  print('and of quotation marks alone', [marks, cpu - base.cpu, (cpu - base.cpu) / (marks / 1e6), peakMB]);
}

async function counts(folder: string, articles: Articles, most: readonly number[]): Promise<void> {
  const CHARS = 500;
  print(`\ndocuments of ${CHARS} characters, 2 jobs`, ['documents', 'wall s', 'cpu ms/doc', 'peak MB']);
  for (const count of most) {
    const { wall, cpu, peakMB } = await run(await write(folder, articles, count, CHARS), 2);
    print('', [count, wall, (cpu / count) * 1000, peakMB]);
  }
}

/** A JSONL file of so many articles of that length. */
async function write(folder: string, articles: Articles, count: number, chars: number): Promise<string> {
  const path = join(folder, `${count}-${chars}.jsonl`);
  const file = createWriteStream(path);
  for (let i = 0; i < count; i++)
    if (!file.write(`${JSON.stringify({ id: `a${i}`, text: articles.text(i, chars) })}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
  return path;
}

async function run(file: string, jobs: number): Promise<Cost> {
  const started = performance.now();
  const args = [...PROGRAM, 'annotate', file, '--jobs', String(jobs)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const usage = readAll(child.stdio[3] as Readable);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`newsx annotate ended with ${code}`);
  return { wall: (performance.now() - started) / 1000, ...JSON.parse(await usage) };
}

function print(title: string, cells: readonly (string | number)[]): void {
  if (title !== '') console.log(title);
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell : String(Number(cell.toPrecision(3)))));
  console.log(texts.map((cell) => cell.padStart(12)).join(''));
}
