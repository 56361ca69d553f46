/**
 * Writes data at a place in a file. Where nothing can be locked, two runs that were started on the same
 * output by mistake then write the same bytes to the same places.
 */
import type { FileHandle } from 'node:fs/promises';

/** @returns the position after the data. */
export async function writeAt(file: FileHandle, data: string | Uint8Array, position: number): Promise<number> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  // A disk that is nearly full takes a part, and says why only when asked to take the rest.
  for (let written = 0; written < bytes.length; )
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  return position + bytes.length;
}
