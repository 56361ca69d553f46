/**
 * `--resume`: which run this is, what it must pass over because an earlier one has done it,
 * and when to make sure of what it has done itself.
 *
 * The inputs are read again from their beginning. Those of the records that are done must be
 * what they were, which a running SHA-256 over them tells: then the output is what one run
 * over today's inputs would give, also where records were added at their end, or where what could
 * not be read can be read by now: from there on it is made anew. Warnings are told, and count for nothing.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sha256Of } from '../../document/sha256.ts';
import { type Io, UsageError } from '../io.ts';
import { shapingFiles, shapingOptions } from '../options/index.ts';
import type { Checkpoint, RunKey } from '../output/journal.ts';
import { earlierRun, type ResumableOutput } from '../output/resumable.ts';
import { version } from '../package-files.ts';
import type { Settled } from './dispatch.ts';
import type { Given } from './given.ts';
import type { Job } from './job.ts';
import { whyNotResumable } from './resumable-job.ts';

async function runKey({ view, argument, options }: Job, paths: readonly string[]): Promise<RunKey> {
  const all = { ...shapingOptions(options), argument, files: paths };
  const asked = Object.entries(all).filter(([, value]) => value !== null && value !== undefined);
  const files = shapingFiles(options).map(async ([name, path]) => [`${name}Sha256`, sha256Of(await readFile(path))]);
  return {
    newsx: version(),
    command: view.name,
    ...Object.fromEntries(asked.map(([key, value]) => [key, JSON.stringify(value)])),
    ...Object.fromEntries(await Promise.all(files)),
  };
}

/** At most so much work is done twice, in milliseconds. */
const BETWEEN_CHECKPOINTS = 500;

export interface Resumption {
  readonly output: ResumableOutput;
  /** What an earlier run has done, and this one goes on from. */
  readonly past: Checkpoint;
  /** The results that are still to be worked on. */
  readonly remaining: AsyncIterable<Given>;
  /** To be called when the rows of a result have been written. */
  wrote(settled: Settled, failed: boolean): Promise<void>;
}

/**
 * @returns how to go on; or what an earlier run has done, where that is all
 * @throws UsageError where a run cannot be taken up in its middle, or what is there is of another run or other inputs.
 */
export async function resumeRun(
  job: Job,
  paths: readonly string[],
  results: AsyncIterable<Given>,
  { now }: Io,
): Promise<Resumption | Checkpoint> {
  const reason = whyNotResumable(job);
  if (reason !== null) throw new UsageError(`--resume ${reason}`);
  const earlier = await earlierRun(job.options.output!, await runKey(job, paths));
  const hash = createHash('sha256');
  const digest = (): string => hash.copy().digest('hex');
  const digestWith = (input: unknown): string => hash.copy().update(JSON.stringify(input)).digest('hex');
  let records = 0;
  const iterator = results[Symbol.asyncIterator]();
  try {
    const unread = new Map(earlier.unread.map((one) => [one.records, one]));
    let { past } = earlier;
    let next: IteratorResult<Given> | null = null;
    const refuseOthers = (done: number, expected: string): void => {
      if (done > 0 && (records < done || digest() !== expected))
        throw new UsageError(
          `cannot resume: the first ${done} records of the input are not what they were. Restore them, or delete the .newsx-run file beside the output to start again`,
        );
    };
    while (records < past.records) {
      next = await iterator.next();
      if (next.done) break;
      if (next.value.warning) continue;
      const input = next.value.document ?? next.value.failure;
      const failure = unread.get(records);
      if (failure && digestWith(input) !== failure.after) {
        // What could not be read is another thing now: all before it stands.
        past = failure;
        break;
      }
      hash.update(JSON.stringify(input));
      records++;
      next = null;
    }
    refuseOthers(past.records, past.digest);
    while (earlier.isFinished && next === null) {
      next = await iterator.next();
      if (!next.done && next.value.warning) next = null;
    }
    if (earlier.isFinished && next?.done) {
      await earlier.leave();
      return past;
    }
    const output = await earlier.open(past);
    let state = { records, failed: past.failed };
    let saved = now();
    return {
      output,
      past,
      remaining: startingWith(next, iterator),
      wrote: async ({ document, outcome }, failed) => {
        if (outcome.warning) return;
        const input = document ?? outcome.failure;
        const before = document === null ? { ...state, digest: digest() } : null;
        hash.update(JSON.stringify(input));
        records++;
        const after = digest();
        output.note({ records, failed, digest: after }, before && { ...before, after });
        state = { records, failed };
        if (now() - saved < BETWEEN_CHECKPOINTS) return;
        await output.save();
        saved = now();
      },
    };
  } catch (error) {
    await earlier.leave();
    throw error;
  }
}

async function* startingWith<T>(first: IteratorResult<T> | null, iterator: AsyncIterator<T>): AsyncGenerator<T> {
  if (first && !first.done) yield first.value;
  if (!first?.done) yield* { [Symbol.asyncIterator]: () => iterator };
}
