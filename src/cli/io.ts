/**
 * What the command line talks to, handed in by main.ts so that nothing else touches
 * `process` and tests can pass their own.
 */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** Milliseconds since some moment. Nothing that is written to the output may depend on it. */
  readonly now: () => number;
  /** Shows a text page by page; false where it could not. Without it all is written at once. */
  readonly page?: (text: string, pager: string) => Promise<boolean>;
}

export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };

/** The user asked for something that cannot be: one line on stderr, exit code 2. */
export class UsageError extends Error {}

/** The results cannot be written (disk full, no such folder): one line on stderr, exit code 2, as nothing was written. */
export class OutputError extends Error {}

/** The reader of our output has gone (`| head`): the run ends quietly. */
export class ClosedPipe extends Error {}

/** A signal asked the run to stop. */
export class Interrupted extends Error {}

/** Writes and waits until the stream has taken it, so that a slow reader slows us down. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(writeError(error, 'standard output')) : resolve()));
  });
}

/** The error to throw for one that writing to `target` gave. */
export function writeError(error: NodeJS.ErrnoException, target: string): Error {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return new ClosedPipe();
  const reason = error.code === undefined ? undefined : REASONS[error.code];
  return new OutputError(`cannot write ${target}: ${reason ?? error.message}`);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EFBIG: 'it would be larger than is allowed',
  EISDIR: 'it is a folder',
  ENOENT: 'no such folder',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'no such folder',
  EROFS: 'the file system is read-only',
};
