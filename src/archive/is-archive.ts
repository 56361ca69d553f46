/** Which paths are archives: told by their first bytes, so that no file is taken for one by its name alone. */
import { open } from 'node:fs/promises';
import { APPLICATION_ID } from './schema.ts';

export const MAGIC = 'SQLite format 3\0';
/** Where SQLite's header has the application's number. */
const APPLICATION_ID_AT = 68;
const ENDING = '.newsx';

/**
 * Whether the path is that of an archive: a file that is one, or that has an archive's ending.
 */
export async function isArchive(path: string): Promise<boolean> {
  const head = await headOf(path, APPLICATION_ID_AT + 4);
  if (head === null) return false;
  if (head.toString('latin1', 0, MAGIC.length) !== MAGIC) return path.endsWith(ENDING);
  // A file that was never finished has no number yet.
  const id = head.length < APPLICATION_ID_AT + 4 ? 0 : head.readUInt32BE(APPLICATION_ID_AT);
  return id === APPLICATION_ID || path.endsWith(ENDING);
}

/** The first bytes of a file; null where there is none to read. */
export async function headOf(path: string, length: number): Promise<Buffer | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    // What is a pipe would lose what is read of it.
    if (!(await file.stat()).isFile()) return null;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
