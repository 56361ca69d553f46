/**
 * Where results go: standard output, or a file or folder that appears whole or not at all.
 *
 * `-o FILE` is written beside itself under another name and takes its place at the end,
 * so a run that fails leaves no half file and an older one stays as it was.
 */
import { mkdir, open, realpath, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { AnyRenderer, NamedFile, Written } from '../../renderers/renderer.ts';
import { visible } from '../../renderers/visible.ts';
import { OutputError, type Terminal, UsageError, write, writeError } from '../io.ts';

export interface Output {
  /** Whether something is there already that its end would replace. */
  readonly replaces: boolean;
  /** Takes what the renderer that it was opened for gives. */
  write(written: Written): Promise<void>;
  /** All is written. */
  finish(): Promise<void>;
  /** The run failed: leave nothing behind, or what another run can go on with. */
  abandon(): Promise<void>;
  /** What was written is worth nothing: leave nothing behind. */
  discard(): Promise<void>;
}

/** Whether `-o` names a file, not standard output. */
export function isFile(output: string | null): output is string {
  return output !== null && output !== '-';
}

/**
 * Opens what the user named for what the format writes: `null` and `-` are standard output.
 * @throws UsageError if bytes would go to a terminal, or files to no folder
 */
export async function openOutput(path: string | null, format: AnyRenderer, stdout: Terminal): Promise<Output> {
  const toFile = isFile(path);
  if (format.writes === 'files') {
    if (!toFile)
      throw new UsageError(`format ${format.name} writes several files; name a new folder for them: -o FOLDER`);
    return folderOutput(path);
  }
  if (toFile) return fileOutput(path);
  if (format.writes === 'bytes' && stdout.isTTY)
    throw new UsageError(`format ${format.name} is not text that a terminal could show; write it to a file: -o FILE`);
  const nothing = async (): Promise<void> => {};
  return {
    replaces: false,
    write: (written) => write(stdout, dataOf(written)),
    finish: nothing,
    abandon: nothing,
    discard: nothing,
  };
}

/** What goes to one file or stream; only formats that write files give anything else. */
export function dataOf(written: Written): string | Uint8Array {
  return written as string | Uint8Array;
}

async function fileOutput(path: string): Promise<Output> {
  const failed = (error: unknown): never => {
    throw writeError(error as NodeJS.ErrnoException, visible(path));
  };
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) failed(Object.assign(new Error(), { code: 'EISDIR' }));
  // A device or pipe has no place to take: it is written to directly. An open pipe, as /dev/stdout, has no other path.
  const direct = existing !== null && !existing.isFile();
  const target = existing && !direct ? await realpath(path).catch(failed) : path;
  const written = direct ? target : join(dirname(target), `.${basename(target)}.${await anyName()}`);
  const file = await open(written, direct ? 'w' : 'wx', existing?.mode).catch(failed);
  const discard = async (): Promise<void> => {
    await file.close().catch(() => {});
    if (!direct) await unlink(written).catch(() => {});
  };
  return {
    replaces: !direct && (existing?.size ?? 0) > 0,
    write: async (written) => {
      await file.writeFile(dataOf(written)).catch(failed);
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
    discard,
  };
}

/** A new folder. One that has something in it stays as it is: annotations in it may have been corrected by hand. */
async function folderOutput(path: string): Promise<Output> {
  const failed = (error: unknown): never => {
    throw writeError(error as NodeJS.ErrnoException, visible(path));
  };
  // An empty folder gives way; anything else is in the way.
  await rmdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return;
    throw new OutputError(`cannot write ${visible(path)}: it is there already; name a new folder`);
  });
  const target = join(dirname(path), basename(path));
  const written = join(dirname(target), `.${basename(target)}.${await anyName()}`);
  await mkdir(written).catch(failed);
  const discard = (): Promise<void> => rm(written, { recursive: true, force: true });
  return {
    replaces: false,
    write: async (files) => {
      for (const { name, content, isPiece } of files as readonly NamedFile[]) {
        if (name.includes('/')) await mkdir(join(written, dirname(name)), { recursive: true }).catch(failed);
        await writeFile(join(written, name), content, { flag: isPiece ? 'a' : 'w' }).catch(failed);
      }
    },
    finish: async () => {
      try {
        await rename(written, target);
      } catch (error) {
        await discard();
        failed(error);
      }
    },
    abandon: discard,
    discard,
  };
}

/** Twelve digits that no other run takes. What makes them takes long to load, and most runs write to standard output. */
async function anyName(): Promise<string> {
  const { randomBytes } = await import('node:crypto');
  return randomBytes(6).toString('hex');
}
