/**
 * `--resume`: which run this is, what it must pass over because an earlier one has done it,
 * and when to make sure of what it has done itself.
 *
 * The inputs are read again from their beginning. Those of the records that are done must be
 * what they were, which a running SHA-256 over them tells: then the output is what one run
 * over today's inputs would give, also where records were added at their end.
 */
import { readFile } from 'node:fs/promises';
import { sha256Of } from '../../document/sha256.ts';
import { type Io, UsageError } from '../io.ts';
import { shapingFiles, shapingOptions } from '../options/index.ts';
import type { Checkpoint, RunKey } from '../output/journal.ts';
import { type FinishedOutput, type ResumableOutput, resumableOutput } from '../output/resumable.ts';
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
  readonly finished: false;
  readonly output: ResumableOutput;
  /** What an earlier run has done. */
  readonly past: Checkpoint;
  /** The results that are still to be worked on. @throws UsageError if the others are not what they were. */
  remaining(results: AsyncIterable<Given>): AsyncGenerator<Given>;
  /** To be called when the rows of a result have been written. */
  wrote(settled: Settled, failed: boolean): Promise<void>;
}

/** @throws UsageError where a run cannot be taken up in its middle, or what is there is of another run. */
export async function resumeRun(job: Job, paths: readonly string[], { now }: Io): Promise<Resumption | FinishedOutput> {
  const reason = whyNotResumable(job);
  if (reason !== null) throw new UsageError(`--resume ${reason}`);
  const output = await resumableOutput(job.options.output!, await runKey(job, paths));
  if (output.finished) return output;
  const { past } = output;
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  let records = 0;
  let saved = now();
  const count = (input: unknown): void => {
    hash.update(JSON.stringify(input));
    records++;
  };
  const digest = (): string => hash.copy().digest('hex');
  return {
    finished: false,
    output,
    past,
    async *remaining(results) {
      const iterator = results[Symbol.asyncIterator]();
      while (records < past.records) {
        const { done, value } = await iterator.next();
        if (done) break;
        count(value.document ?? value.failure ?? value.warning);
      }
      if (past.records > 0 && (records < past.records || digest() !== past.digest))
        throw new UsageError(
          `cannot resume: the first ${past.records} records of the input are not what they were. Restore them, or delete the .newsx-run file beside the output to start again`,
        );
      yield* { [Symbol.asyncIterator]: () => iterator };
    },
    wrote: async ({ document, outcome }, failed) => {
      count(document ?? outcome.failure ?? outcome.warning);
      output.note({ records, failed, digest: digest() });
      if (now() - saved < BETWEEN_CHECKPOINTS) return;
      await output.save();
      saved = now();
    },
  };
}
