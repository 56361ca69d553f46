/**
 * Watches the files of a run as they are read: how far reading has come, whether anything could be read, and how to
 * end it where nobody wants the rest.
 */
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { FindResult } from '../../inputs/find-files.ts';
import type { ReadResult } from '../../inputs/input.ts';

export interface Meter {
  /** The same files, watched. */
  watch(files: AsyncIterable<FindResult>): AsyncGenerator<FindResult>;
  /** The same results, counted. */
  count(results: AsyncIterable<ReadResult>): AsyncGenerator<ReadResult>;
  /** Something was read that is not among the counted results. */
  noteRead(): void;
  /** Whether any document could be read, also one that is not meant. */
  hasRead(): boolean;
  /** Bytes as they stand on the disk, of all files; the total is null where one has no size, as a pipe. */
  state(): { readonly bytesRead: number; readonly bytesTotal: number | null };
  /** Ends the reading, also where it waits for input that may never come. */
  close(): void;
}

/** Streams of files and pipes count what they have read. */
type Counting = Readable & { readonly bytesRead?: number };

export function makeMeter(): Meter {
  const open = new Set<Counting>();
  let closed = 0;
  let bytesTotal: number | null = null;
  let hasRead = false;
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
      const all: FindResult[] = [];
      for await (const file of files) all.push(file);
      const sizes = await Promise.all(all.map(sizeOf));
      bytesTotal = sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0);
      for (const file of all) yield !('open' in file) ? file : { ...file, open: () => opened(file.open()) };
    },
    async *count(results) {
      for await (const result of results) {
        if (result.document) hasRead = true;
        yield result;
      }
    },
    noteRead: () => {
      hasRead = true;
    },
    hasRead: () => hasRead,
    state: () => ({
      bytesRead: [...open].reduce((sum, stream) => sum + (stream.bytesRead ?? 0), closed),
      bytesTotal,
    }),
    close: () => {
      for (const stream of open) stream.destroy();
    },
  };
}

async function sizeOf(file: FindResult): Promise<number | null> {
  if (!('open' in file)) return 0;
  const stats = file.path === '-' ? null : await stat(file.path).catch(() => null);
  return stats?.isFile() ? stats.size : null;
}
