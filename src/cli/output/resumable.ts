/**
 * `-o FILE --resume`: output that a killed run leaves behind and the next run goes on with.
 *
 * Rows go to FILE.newsx-part, and from time to time a checkpoint to the journal
 * FILE.newsx-run, always after the rows that it counts are on the disk. So whatever a kill
 * leaves is a journal that tells the truth about the beginning of the part file; the rest
 * of the part file is cut off and made anew. At the end the part file becomes FILE.
 */
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { visible } from '../../renderers/visible.ts';
import { UsageError, writeError } from '../io.ts';
import { dataOf, type Output } from './index.ts';
import {
  type Checkpoint,
  continueJournal,
  type Journal,
  type PastRun,
  type RunKey,
  readJournal,
  startJournal,
} from './journal.ts';
import { lockOutput, type Release } from './lock.ts';
import { writeAt } from './write-at-offset.ts';

/** An earlier run has done everything. */
export interface FinishedOutput {
  readonly finished: true;
  readonly past: Checkpoint;
}

export interface ResumableOutput extends Output {
  readonly finished: false;
  /** What an earlier run has done. */
  readonly past: Checkpoint;
  /** What is done by now, with all that is written. */
  note(state: Omit<Checkpoint, 'bytes' | 'complete'>): void;
  /** Brings what was noted safely to the disk. */
  save(): Promise<void>;
}

const NOTHING: Checkpoint = { records: 0, bytes: 0, failed: false, digest: '' };

/** @throws UsageError if what lies there is of another run; OutputError if another run is writing to it. */
export async function resumableOutput(path: string, run: RunKey): Promise<ResumableOutput | FinishedOutput> {
  const target = await realpath(path).catch(() => path);
  const files = { target, part: `${target}.newsx-part`, journal: `${target}.newsx-run` };
  const existing = await stat(target).catch(() => null);
  if (existing && !existing.isFile()) throw new UsageError(`--resume needs a file to write to, and ${path} is none`);
  const release = await lockOutput(target);
  try {
    const pastRun = await readJournal(files.journal);
    if (pastRun) refuseOther(pastRun.run, run, files.journal);
    const opened = (pastRun && (await takeUp(files, pastRun))) ?? (await begin(files, run));
    if (!('finished' in opened)) return outputOn(files, opened, release, (existing?.size ?? 0) > 0);
    await release();
    return opened;
  } catch (error) {
    await release();
    throw error instanceof UsageError ? error : writeError(error as NodeJS.ErrnoException, visible(path));
  }
}

interface Files {
  readonly target: string;
  readonly part: string;
  readonly journal: string;
}

interface Opened {
  readonly past: Checkpoint;
  readonly file: FileHandle;
  readonly journal: Journal;
}

async function begin(files: Files, run: RunKey): Promise<Opened> {
  // The old part file goes first: no journal may ever stand beside the part file of another run.
  const file = await open(files.part, 'w');
  await file.sync();
  const journal = await startJournal(files.journal, run);
  await syncFolder(files.target);
  return { past: NOTHING, file, journal };
}

/** Goes on where the earlier run stopped; null where nothing is left of its output. */
async function takeUp(files: Files, pastRun: PastRun): Promise<Opened | FinishedOutput | null> {
  const last = pastRun.checkpoints.at(-1);
  const length = await lengthOf(files.part);
  if (last?.complete && length === null) {
    // It was renamed, and perhaps read, moved or changed since.
    const written = await lengthOf(files.target);
    if (written === null) return null;
    if (written !== last.bytes)
      throw new UsageError(`${files.target} is not as the finished run left it; to run again, delete ${files.journal}`);
    return { finished: true, past: last };
  }
  if (length === null) return null;
  const past = pastRun.checkpoints.findLast(({ bytes }) => bytes <= length) ?? NOTHING;
  const file = await open(files.part, 'r+');
  await file.truncate(past.bytes);
  return { past, file, journal: await continueJournal(files.journal, pastRun) };
}

function outputOn(files: Files, { past, file, journal }: Opened, release: Release, replaces: boolean): ResumableOutput {
  let position = past.bytes;
  let state: Checkpoint = past;
  const orFail = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      throw writeError(error as NodeJS.ErrnoException, visible(files.target));
    }
  };
  const save = async (checkpoint: Checkpoint): Promise<void> => {
    await file.datasync();
    await journal.add(checkpoint);
  };
  const close = async (): Promise<void> => {
    await file.close();
    await journal.close();
  };
  return {
    past,
    replaces,
    finished: false,
    write: (written) =>
      orFail(async () => {
        position = await writeAt(file, dataOf(written), position);
      }),
    note: (done) => {
      state = { ...done, bytes: position };
    },
    save: () => orFail(() => save(state)),
    finish: () =>
      orFail(async () => {
        await save({ ...state, bytes: position, complete: true });
        await close();
        await rename(files.part, files.target);
        await syncFolder(files.target);
        await release();
      }),
    abandon: async () => {
      // After a signal nothing is lost; on a full disk the last checkpoint stands.
      await save(state).catch(() => {});
      await close().catch(() => {});
      await release();
    },
    discard: async () => {
      await close().catch(() => {});
      for (const path of [files.journal, files.part]) await rm(path, { force: true });
      await release();
    },
  };
}

/** What was, and what is now asked for instead. */
function refuseOther(was: RunKey, is: RunKey, journal: string): void {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => was[key] !== is[key]);
  if (keys.length === 0) return;
  const changes = keys.map((key) => `${key} was ${was[key] ?? 'not there'}, is ${is[key] ?? 'not there'}`);
  throw new UsageError(
    `cannot resume another run: ${changes.join('; ')}. Ask for the same, or delete ${journal} to start again`,
  );
}

async function lengthOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Names of new files are safe only when their folder is. */
async function syncFolder(path: string): Promise<void> {
  // Windows neither can nor need do this.
  const folder = await open(dirname(path), 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
