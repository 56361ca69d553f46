/**
 * Watches the files of a run as they are read: how far reading has come, and how to end it
 * where nobody wants the rest.
 */
import type { Readable } from 'node:stream';
import type { Found } from '../inputs/find-files.ts';

export interface Meter {
  /** The same files, watched. */
  watch(files: AsyncIterable<Found>): AsyncGenerator<Found>;
  /** Of all files so far, as they stand on the disk. */
  bytesRead(): number;
  /** Ends the reading, also where it waits for input that may never come. */
  close(): void;
}

/** Streams of files and pipes count what they have read. */
type Counting = Readable & { readonly bytesRead?: number };

export function makeMeter(): Meter {
  const open = new Set<Counting>();
  let closed = 0;
  const opened = (stream: Counting): Counting => {
    open.add(stream);
    stream.once('close', () => {
      open.delete(stream);
      closed += stream.bytesRead ?? 0;
    });
    return stream;
  };
  return {
    async *watch(files) {
      for await (const file of files) yield 'failure' in file ? file : { ...file, open: () => opened(file.open()) };
    },
    bytesRead: () => [...open].reduce((sum, stream) => sum + (stream.bytesRead ?? 0), closed),
    close: () => {
      for (const stream of open) stream.destroy();
    },
  };
}
