/**
 * Where rows go: standard output, or a file that appears whole or not at all.
 *
 * `-o FILE` is written beside itself under another name and takes its place at the end,
 * so a run that fails leaves no half file and an older one stays as it was.
 */
import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { visible } from '../renderers/visible.ts';
import { type Terminal, write, writeError } from './io.ts';

export interface Output {
  write(text: string): Promise<void>;
  /** All is written. */
  finish(): Promise<void>;
  /** The run failed: leave nothing behind. */
  abandon(): Promise<void>;
}

/** Whether `-o` names a file, not standard output. */
export function isFile(output: string | null): output is string {
  return output !== null && output !== '-';
}

export function streamOutput(stream: Terminal): Output {
  return { write: (text) => write(stream, text), finish: async () => {}, abandon: async () => {} };
}

export async function fileOutput(path: string): Promise<Output> {
  const failed = (error: unknown): never => {
    throw writeError(error as NodeJS.ErrnoException, visible(path));
  };
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) failed(Object.assign(new Error(), { code: 'EISDIR' }));
  // A device or named pipe has no place to take: it is written to directly.
  const direct = existing !== null && !existing.isFile();
  const target = existing ? await realpath(path) : path;
  const written = direct ? target : join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  const file = await open(written, direct ? 'w' : 'wx', existing?.mode).catch(failed);
  const discard = async (): Promise<void> => {
    await file.close().catch(() => {});
    if (!direct) await unlink(written).catch(() => {});
  };
  return {
    write: async (text) => {
      await file.writeFile(text).catch(failed);
    },
    finish: async () => {
      try {
        await file.close();
        if (!direct) await rename(written, target);
      } catch (error) {
        await discard();
        failed(error);
      }
    },
    abandon: discard,
  };
}
