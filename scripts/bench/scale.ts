/**
 * How the real program grows: with workers, with the number of documents, and with the
 * length of one. Work is measured in processor time, which a busy machine changes less
 * than the time on the wall.
 *
 *   npm run bench -- --scale [FILE.jsonl…] [--count 100000] [--chars 500]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { type Articles, makeArticles } from './articles.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = ['--import', join(ROOT, 'scripts/bench/usage.mjs'), join(ROOT, 'bin/newsx.js')];

interface Cost {
  /** Seconds on the wall. */
  readonly wall: number;
  /** Seconds of processor time, of all threads. */
  readonly cpu: number;
  readonly peakMB: number;
}

/** @param texts of articles; their paragraphs are what documents are made of */
export async function benchScale(texts: readonly string[], options: { count: number; chars: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsx-scale-'));
  try {
    const articles = makeArticles(texts);
    await workers(folder, articles);
    await lengths(folder, articles);
    await counts(folder, articles, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function workers(folder: string, articles: Articles): Promise<void> {
  const COUNT = 1000;
  const CHARS = 2500;
  const file = await write(folder, articles, COUNT, CHARS);
  print(`\n${COUNT} documents of ${CHARS} characters`, ['jobs', 'docs/s', 'cpu ms/doc', 'peak MB']);
  for (const jobs of [1, 2, 1, 2]) {
    const { wall, cpu, peakMB } = await run(file, jobs);
    print('', [jobs, COUNT / wall, (cpu / COUNT) * 1000, peakMB]);
  }
}

async function lengths(folder: string, articles: Articles): Promise<void> {
  const base = await run(await write(folder, articles, 1, 10), 1);
  print('\none document (processor time without start-up)', ['characters', 'cpu s', 'cpu s/MB', 'peak MB']);
  for (const chars of [1e3, 1e4, 1e5, 1e6, 1e7]) {
    const { cpu, peakMB } = await run(await write(folder, articles, 1, chars), 1);
    print('', [chars, cpu - base.cpu, (cpu - base.cpu) / (chars / 1e6), peakMB]);
  }
}

async function counts(folder: string, articles: Articles, most: { count: number; chars: number }): Promise<void> {
  print(`\ndocuments of ${most.chars} characters, 2 jobs`, ['documents', 'wall s', 'cpu ms/doc', 'peak MB']);
  for (const count of [most.count / 100, most.count / 10, most.count]) {
    const { wall, cpu, peakMB } = await run(await write(folder, articles, count, most.chars), 2);
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
