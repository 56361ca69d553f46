/**
 * `-o FILE --resume`: output that a killed run leaves behind and the next run goes on with.
 *
 * Rows go to FILE.newsx-part, and from time to time a checkpoint to the journal
 * FILE.newsx-run, always after the rows that it counts are on the disk. So whatever a kill
 * leaves is a journal that tells the truth about the beginning of the part file; the rest
 * of the part file is cut off and made anew. At the end the part file becomes FILE.
 */
import { copyFile, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
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
  type Unread,
} from './journal.ts';
import { lockOutput, type Release } from './lock.ts';
import { writeAt } from './write-at-offset.ts';

/** What an earlier run has left. */
export interface EarlierRun {
  /** How far it is safely on the disk. */
  readonly past: Checkpoint;
  /** What it could not read, in the order of the input. */
  readonly unread: readonly Unread[];
  /** Whether it has done everything, and its output has its name. */
  readonly isFinished: boolean;
  /** Goes on from what is done: all of it, or what was done before something unread. */
  open(from: Checkpoint): Promise<ResumableOutput>;
  /** Leaves all as it is. */
  leave(): Promise<void>;
}

export interface ResumableOutput extends Output {
  /** What is done by now, with all that is written. */
  note(state: Pick<Checkpoint, 'records' | 'failed' | 'digest'>, unread: Omit<Unread, 'bytes'> | null): void;
  /** Brings what was noted safely to the disk. */
  save(): Promise<void>;
}

const NOTHING: Checkpoint = { records: 0, bytes: 0, failed: false, digest: '' };

/** @throws UsageError if what lies there is of another run; OutputError if another run is writing to it. */
export async function earlierRun(path: string, run: RunKey): Promise<EarlierRun> {
  const target = await realpath(path).catch(() => path);
  const files = { target, part: `${target}.newsx-part`, journal: `${target}.newsx-run` };
  const existing = await stat(target).catch(() => null);
  if (existing && !existing.isFile()) throw new UsageError(`--resume needs a file to write to, and ${path} is none`);
  const release = await lockOutput(target);
  const orLeave = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await release();
      throw error instanceof UsageError ? error : writeError(error as NodeJS.ErrnoException, visible(path));
    }
  };
  return orLeave(async () => {
    const pastRun = await readJournal(files.journal);
    if (pastRun) refuseOther(pastRun.run, run, files.journal);
    const left = pastRun && (await leftOf(files, pastRun));
    return {
      ...(left ?? { past: NOTHING, unread: [], isFinished: false }),
      open: (from) =>
        orLeave(async () => {
          const opened = left ? await takeUp(files, pastRun!, left, from) : await begin(files, run);
          return outputOn(files, opened, from, { release, replaces: (existing?.size ?? 0) > 0 });
        }),
      leave: release,
    };
  });
}

interface Files {
  readonly target: string;
  readonly part: string;
  readonly journal: string;
}

interface Opened {
  readonly file: FileHandle;
  readonly journal: Journal;
}

type Left = Pick<EarlierRun, 'past' | 'unread' | 'isFinished'>;

async function begin(files: Files, run: RunKey): Promise<Opened> {
  // The old part file goes first: no journal may ever stand beside the part file of another run.
  const file = await open(files.part, 'w');
  await file.sync();
  const journal = await startJournal(files.journal, run);
  await syncFolder(files.target);
  return { file, journal };
}

/** How far the earlier run came; null where nothing is left of its output. */
async function leftOf(files: Files, { checkpoints }: PastRun): Promise<Left | null> {
  const last = checkpoints.at(-1);
  const length = await lengthOf(files.part);
  if (last?.complete && length === null) {
    // It was renamed, and perhaps read, moved or changed since.
    const written = await lengthOf(files.target);
    if (written === null) return null;
    if (written !== last.bytes)
      throw new UsageError(`${files.target} is not as the finished run left it; to run again, delete ${files.journal}`);
    return { past: last, unread: unreadBefore(checkpoints), isFinished: true };
  }
  if (length === null) return null;
  const index = checkpoints.findLastIndex(({ bytes }) => bytes <= length);
  const past = checkpoints[index] ?? NOTHING;
  return { past, unread: unreadBefore(checkpoints.slice(0, index + 1)), isFinished: false };
}

/** What was unread at the last of the checkpoints: one that goes back takes back what came after it. */
function unreadBefore(checkpoints: readonly Checkpoint[]): readonly Unread[] {
  let all: Unread[] = [];
  let before = 0;
  for (const { records, unread = [] } of checkpoints) {
    if (records < before) all = all.filter((one) => one.records < records);
    all.push(...unread);
    before = records;
  }
  return all;
}

async function takeUp(files: Files, pastRun: PastRun, { past, isFinished }: Left, from: Checkpoint): Promise<Opened> {
  // The finished output stays until the new one is whole; a copy that is cut off is its beginning.
  if (isFinished) await copyFile(files.target, files.part);
  const file = await open(files.part, 'r+');
  const journal = await continueJournal(files.journal, pastRun);
  if (from !== past) {
    const { records, bytes, failed, digest } = from;
    await journal.add({ records, bytes, failed, digest });
  }
  await file.truncate(from.bytes);
  return { file, journal };
}

function outputOn(
  files: Files,
  { file, journal }: Opened,
  past: Checkpoint,
  { release, replaces }: { readonly release: Release; readonly replaces: boolean },
): ResumableOutput {
  let position = past.bytes;
  let { unread: _, complete: __, ...state }: Checkpoint = past;
  let unread: Unread[] = [];
  const orFail = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      throw writeError(error as NodeJS.ErrnoException, visible(files.target));
    }
  };
  const save = async (checkpoint: Checkpoint): Promise<void> => {
    await file.datasync();
    await journal.add(unread.length > 0 ? { ...checkpoint, unread } : checkpoint);
    unread = [];
  };
  const close = async (): Promise<void> => {
    await file.close();
    await journal.close();
  };
  return {
    replaces,
    write: (written) =>
      orFail(async () => {
        position = await writeAt(file, dataOf(written), position);
      }),
    note: (done, failure) => {
      if (failure) unread.push({ ...failure, bytes: state.bytes });
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
