/**
 * What a worker writes of a very long document stands in a file among the temporary ones until its turn comes: sent to
 * the main thread, it would be held three times, while all that was found is held as well.
 */
import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

let files = 0;

/**
 * Writes the pieces to a new file of the folder, which need not be there yet.
 * @returns its path; null where no file can be made or the disk is full: then what is written must go another way
 */
export function writePieces(pieces: Iterable<string>, folder: string): string | null {
  const path = join(folder, `${threadId}-${files++}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openSync(path, 'wx', 0o600);
    try {
      for (const piece of pieces) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    return path;
  } catch (error) {
    if (existsSync(path)) rmSync(path);
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return null;
  }
}

const PIECE = 1 << 20;

/** What stands in such a file, piece by piece; it is gone afterwards. */
export function* readPieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    while (true) {
      const bytes = Buffer.allocUnsafe(PIECE);
      const length = readSync(file, bytes);
      if (length === 0) return;
      yield bytes.subarray(0, length);
    }
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
