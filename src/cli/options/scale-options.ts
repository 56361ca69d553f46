/**
 * Options for large runs: how many workers, which part of the documents, and whether an earlier run is gone on with.
 *
 *   --jobs 4 --shard 3/100 -> { jobs: 4, shard: { index: 3, count: 100 }, resume: false, … }
 */
import { InvalidArgumentError, Option } from 'commander';
import type { Shard } from './shard.ts';

export interface ScaleOptions {
  /** Worker threads; 1 works in the main thread, null goes by how much there is to do. */
  readonly jobs: number | null;
  /** Null for all documents. */
  readonly shard: Shard | null;
  readonly resume: boolean;
  /** Whether documents that fail leave the exit code 0. */
  readonly allowErrors: boolean;
}

export function scaleOptions(): Option[] {
  return [
    new Option(
      '-j, --jobs <n>',
      'how many documents to work on at once (default: one, and all cores where there is much)',
    ).argParser(parseJobs),
    new Option('--shard <i/n>', 'only the i-th of n parts of the documents, told by their ids').argParser(parseShard),
    new Option('--resume', 'with -o FILE: go on where a run that was stopped or killed left off'),
    new Option('--allow-errors', 'end with 0 also where some documents failed'),
  ];
}

export function resolveScale(raw: Readonly<Record<string, unknown>>): ScaleOptions {
  return {
    jobs: (raw.jobs ?? null) as number | null,
    shard: (raw.shard ?? null) as Shard | null,
    resume: raw.resume === true,
    allowErrors: raw.allowErrors === true,
  };
}

const MOST_JOBS = 1024;

function parseJobs(value: string): number {
  const jobs = /^\d+$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_JOBS}.`);
  return jobs;
}

function parseShard(value: string): Shard {
  const [index, count] = (/^(\d{1,9})\/(\d{1,9})$/.exec(value) ?? []).slice(1).map(Number) as [number?, number?];
  if (index === undefined || count === undefined)
    throw new InvalidArgumentError('It must be two whole numbers such as 3/100: the third of a hundred parts.');
  if (index < 1 || index > count)
    throw new InvalidArgumentError(
      `Parts are counted from 1 to the number of parts: from 1/${count} to ${count}/${count}.`,
    );
  return { index, count };
}
