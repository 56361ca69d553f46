/**
 * How the time and memory of one document grow with its length, for texts of many kinds: each
 * length is annotated in a process of its own, after a short text has warmed it up. Twice the
 * text should take twice the time; what takes much more at any doubling is marked.
 *
 *   npm run bench -- --growth [--kinds 'one line,tables'] [--most 3200000]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { KIND_NAMES, type Kind, textOf } from './texts.ts';

const SUBJECT = join(import.meta.dirname, 'long-document.mjs');
const FIRST = 100_000;
/** A doubling that takes more than this is marked. */
const MOST = 2.2;
/** Seconds after which a length is given up, and all longer ones of its kind. */
const LIMIT = 240;

interface Cost {
  /** Seconds of processor time, of all threads, for the one document. */
  readonly cpu: number;
  readonly peakMB: number;
}

/** @throws Error if there is no such kind */
export function benchGrowth(asked: readonly string[], most: number): void {
  const unknown = asked.filter((name) => !(KIND_NAMES as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`no kind ${unknown.join(', ')}; there are ${KIND_NAMES.join(', ')}`);
  const lengths: number[] = [];
  for (let length = FIRST; length <= most; length *= 2) lengths.push(length);
  console.log(`processor seconds of one document by its characters, and how many times more than of half of them`);
  console.log(`${''.padEnd(22)}${lengths.map((length) => `${length / 1000}k`.padStart(14)).join('')}   peak MB`);
  for (const kind of KIND_NAMES.filter((name) => asked.length === 0 || asked.includes(name)))
    console.log(rowOf(kind, lengths));
}

function rowOf(kind: Kind, lengths: readonly number[]): string {
  let row = kind.padEnd(22);
  let last: Cost | null = null;
  for (const length of lengths) {
    const cost = costOf(textOf(kind, length));
    if (cost === null) return `${row}   given up`;
    const times = last === null ? '' : ` ${(cost.cpu / last.cpu).toFixed(2)}${cost.cpu > MOST * last.cpu ? '!' : ' '}`;
    row += `${cost.cpu.toFixed(2)}${times}`.padStart(14);
    last = cost;
  }
  return `${row}${last!.peakMB.toFixed(0).padStart(10)}`;
}

/** What it takes to annotate a text; null if that takes too long. */
function costOf(text: string): Cost | null {
  const run = spawnSync(process.execPath, [SUBJECT], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1 << 20,
    timeout: LIMIT * 1000,
  });
  if (run.signal !== null) return null;
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Cost;
}
