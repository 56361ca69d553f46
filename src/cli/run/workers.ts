/**
 * Worker threads that run a view's task. A document on which a worker crashes or runs out
 * of memory is a failure of that document alone: the pool starts a new worker in its place.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResourceLimits } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Document } from '../../document/document.ts';
import type { Failure } from '../../inputs/input.ts';
import type { Keep } from '../../inputs/kept-fields.ts';
import type { Filters } from '../../views/view-options.ts';
import { bug, outOfMemory } from '../crash.ts';
import { WORKER } from '../package-files.ts';
import type { Outcome, TaskOptions } from './task.ts';

/** All that a worker must know to run the task; plain data, sent when it starts. */
export interface WorkerOptions extends TaskOptions {
  readonly viewName: string;
  readonly filters: Filters;
  readonly argument: string | undefined;
  readonly keep: Keep;
  /** Whether the rows are written as they are, each as a line of JSON: then the worker makes the lines. */
  readonly asLines: boolean;
  /** Where it may put files; made by the first that does, since few runs have any. */
  readonly folder: string;
}

export interface Workers {
  /** What became of the document. Never rejects. */
  run(document: Document): Promise<Outcome>;
  /** Stops the workers, also in the middle of a document. */
  close(): Promise<void>;
}

/**
 * @param file what runs in each thread, if not newsx's own task
 * @param limits of each thread's memory, if not Node's own
 */
export function startWorkers(
  threads: number,
  options: Omit<WorkerOptions, 'folder'>,
  file: URL = WORKER,
  limits: ResourceLimits = {},
): Workers {
  const folder = join(tmpdir(), `newsx-${randomUUID()}`);
  const pool = new Piscina({
    filename: file.href,
    workerData: { ...options, folder } satisfies WorkerOptions,
    resourceLimits: limits,
    // One document needs one thread: the others start when others wait, and then stay.
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
  });
  let broken: unknown = null;
  // The pool gives up where new workers break as they start. What waits for one would wait for ever.
  const giveUpIfEmpty = (error: unknown): void => {
    if (pool.threads.length > 0 || broken !== null) return;
    broken = error;
    void pool.destroy();
  };
  pool.on('error', giveUpIfEmpty);
  return {
    run: async (document) => {
      try {
        if (broken !== null) throw broken;
        return await pool.run(document);
      } catch (error) {
        giveUpIfEmpty(error);
        return { failure: crash(document, broken ?? error), notes: [] };
      }
    },
    close: async () => {
      await pool.destroy();
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    },
  };
}

function crash(document: Document, error: unknown): Failure {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(document) : bug(document, error);
}
