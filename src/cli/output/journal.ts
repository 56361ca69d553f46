/**
 * The journal of a run that may be resumed: a line of JSON that says which run it is, then
 * one for each time that output was brought safely to the disk. A line that a kill cut off
 * counts for nothing.
 *
 *   {"newsx-run":1,"run":{"command":"annotate",…}}
 *   {"records":812,"bytes":40960311,"failed":false,"digest":"9f86…"}
 */
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { writeAt } from './write-at-offset.ts';

/** What tells one run from another: all that its output depends on but the inputs' content, as text. */
export type RunKey = Readonly<Record<string, string>>;

/** A state that is on the disk. */
export interface Checkpoint {
  /** Documents, and failures in their places, that are done. */
  readonly records: number;
  /** Length of their output. */
  readonly bytes: number;
  /** Whether any of them failed. */
  readonly failed: boolean;
  /** Hex SHA-256 of the inputs of these records. */
  readonly digest: string;
  /** What could not be read since the checkpoint before this one. */
  readonly unread?: readonly Unread[];
  /** All is written; the output may have its final name already. */
  readonly complete?: true;
}

/** Where something could not be read: what is done before it, and the digest with its failure. If it can be read now, the run goes on from there. */
export interface Unread extends Pick<Checkpoint, 'records' | 'bytes' | 'failed' | 'digest'> {
  readonly after: string;
}

export interface PastRun {
  readonly run: RunKey;
  readonly checkpoints: readonly Checkpoint[];
  /** Length of the journal up to the end of its last whole line. */
  readonly bytes: number;
}

/** What the journal at a path says; null where there is none, or none that got as far as to say which run it is. */
export async function readJournal(path: string): Promise<PastRun | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').slice(0, -1);
  const head = parse(lines[0]);
  if (head?.['newsx-run'] !== 1) return null;
  const checkpoints: Checkpoint[] = [];
  let bytes = Buffer.byteLength(lines[0]!) + 1;
  for (const line of lines.slice(1)) {
    const value = parse(line);
    if (value === null) break;
    checkpoints.push(value as unknown as Checkpoint);
    bytes += Buffer.byteLength(line) + 1;
  }
  return { run: head.run as RunKey, checkpoints, bytes };
}

function parse(line: string | undefined): Record<string, unknown> | null {
  try {
    const value = JSON.parse(line ?? '');
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

export interface Journal {
  /** The checkpoint is on the disk when this resolves. */
  add(checkpoint: Checkpoint): Promise<void>;
  close(): Promise<void>;
}

/** A new journal in the place of any other. */
export async function startJournal(path: string, run: RunKey): Promise<Journal> {
  const journal = journalOn(await open(path, 'w'), 0);
  await journal.add({ 'newsx-run': 1, run });
  return journal;
}

/** The journal of an earlier run, to be gone on with. */
export async function continueJournal(path: string, { bytes }: PastRun): Promise<Journal> {
  const file = await open(path, 'r+');
  await file.truncate(bytes);
  return journalOn(file, bytes);
}

function journalOn(file: FileHandle, end: number): { add(line: object): Promise<void>; close(): Promise<void> } {
  let position = end;
  return {
    add: async (line) => {
      position = await writeAt(file, `${JSON.stringify(line)}\n`, position);
      await file.datasync();
    },
    close: () => file.close(),
  };
}
