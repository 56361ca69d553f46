/**
 * Who works on the documents: this thread while there is little to do, worker threads
 * where there is much or the user says so. What comes out is the same for any number of
 * workers, in the order of the input.
 */
import { ArchiveError } from '../../archive/faults.ts';
import type { Document } from '../../document/document.ts';
import type { LayerName } from '../../document/layers.ts';
import { bug } from '../crash.ts';
import type { Given } from './given.ts';
import { type Bounds, inOrder } from './ordered-window.ts';
import type { Outcome, Task } from './task.ts';
import { isVeryLong, keepHeapSmallest } from './thrift.ts';
import type { Workers } from './workers.ts';

/** What became of a document, or of what could not be read as one, or a warning. */
export interface Settled {
  /** Null where none could be read. */
  readonly document: Document | null;
  readonly outcome: Outcome;
  /** Whether the input gives a date of publication that is not read. */
  readonly hasUnreadDate: boolean;
  /** Whether it is a page of links to articles rather than one. */
  readonly isList: boolean;
  readonly isTeaser: boolean;
}

interface Means {
  /** Number of workers; 1 works in this thread, null goes by how much there is to do. */
  readonly jobs: number | null;
  /** How many workers there are where there is much to do. */
  readonly cores: number;
  /** The layers that the task needs. */
  readonly requires: readonly LayerName[];
  /** What comes of a document that has all the layers. */
  readNow(document: Document): Outcome;
  /** Each is called once, when it is needed: what they load is heavy. */
  loadTask(): Promise<Task>;
  startWorkers(threads: number): Promise<Workers>;
}

export interface Crew {
  settle(results: AsyncIterable<Given>): AsyncGenerator<Settled>;
  /** Stops the workers, also in the middle of a document. */
  close(): Promise<void>;
}

/** Characters of text after which workers are started unasked: below, their start takes longer than they save. */
const MUCH = 400_000;

const ONE_AT_A_TIME: Bounds = { items: 1, size: Number.POSITIVE_INFINITY };
/** Enough that the others have work while one is busy with a long document. */
const ITEMS_PER_WORKER = 32;
/** In characters of text; what is found in a document can take several times the memory of its text. */
const SIZE_UNDER_WAY = 16_000_000;

function readNow(document: Document, means: Means): Outcome {
  try {
    return means.readNow(document);
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    return { failure: bug(document, error), notes: [] };
  }
}

export function makeCrew(means: Means): Crew {
  const threads = means.jobs ?? means.cores;
  let useWorkers = means.jobs !== null && means.jobs > 1;
  let done = 0;
  let task: Promise<Task> | null = null;
  let workers: Promise<Workers> | null = null;

  const work = async (document: Document, isLazy: boolean): Promise<Outcome> => {
    const isComplete = means.requires.every((layer) => layer in document.layers);
    if (isLazy && isComplete) return readNow(document, means);
    if (isComplete) {
      // An annotated record: to send it to a worker would take longer than what is left to do.
      task ??= means.loadTask();
      return (await task)(document);
    }
    done += document.text.length;
    if (isVeryLong(document)) keepHeapSmallest();
    if (means.jobs === null && done > MUCH) useWorkers = true;
    if (useWorkers) {
      workers ??= means.startWorkers(threads);
      return (await workers).run(document);
    }
    task ??= means.loadTask();
    return (await task)(document);
  };

  return {
    settle: (results) =>
      inOrder(
        results,
        async (result): Promise<Settled> => {
          const { document, failure, warning, batch } = result;
          if (document)
            return {
              document,
              outcome: await work(document, result.isLazy === true),
              hasUnreadDate: result.unreadDate !== undefined,
              isList: result.isList === true,
              isTeaser: result.isTeaser === true,
            };
          const outcome = { ...(batch ? { batch } : failure ? { failure } : { warning }), notes: [] };
          return { document: null, outcome, hasUnreadDate: false, isList: false, isTeaser: false };
        },
        ({ document, isLazy }) => (isLazy ? 0 : (document?.text.length ?? 0)),
        () => (useWorkers ? { items: ITEMS_PER_WORKER * threads, size: SIZE_UNDER_WAY } : ONE_AT_A_TIME),
      ),
    close: async () => (await workers)?.close(),
  };
}
