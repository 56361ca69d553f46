/**
 * What `-o FILE` may not name: a file that the run reads, which would be lost.
 *
 *   newsx quotes a.jsonl -o a.jsonl -> an error, as of cp
 *   newsx annotate . -o annotated.jsonl, for the second time -> what newsx wrote the first time is not read
 */
import { type BigIntStats, fstatSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { FindResult } from '../../inputs/find-files.ts';
import { OWN_BYTES, type OwnTable, whyPassedOver } from '../../inputs/made-by-newsx.ts';
import { type Io, UsageError } from '../io.ts';
import { isFile } from './index.ts';

/** A file by what it is, whatever names and links lead to it; null for what has no content to lose. */
type Identity = string | null;

/** Holds the output against what is read. */
export interface OutputGuard {
  readonly tables: readonly OwnTable[];
  /** Whether it was left out of the files: then they are not all that was there to be read. */
  isPassedOver(): boolean;
  /** @throws UsageError where it is one of these files. @param io whose standard input `-` reads */
  refuse(paths: readonly string[], io: Pick<Io, 'stdin'>): Promise<void>;
  /** The files without it, where it is what newsx wrote before. @throws UsageError where it may be something else */
  without(files: AsyncIterable<FindResult>): AsyncIterable<FindResult>;
}

/** @param tables that newsx writes, that of the run included */
export async function outputGuard(output: string | null, tables: readonly OwnTable[]): Promise<OutputGuard> {
  const own = isFile(output) ? await identityAt(output) : null;
  if (own === null) return { tables, isPassedOver: () => false, refuse: async () => {}, without: (files) => files };
  let isPassedOver = false;
  return {
    tables,
    isPassedOver: () => isPassedOver,
    refuse: async (paths, io) => {
      for (const path of paths) {
        const identity = path === '-' ? identityOfStream(io.stdin) : await identityAt(path);
        if (identity === own) throw new UsageError(`-o ${output}: is read by this run, and would be lost: ${ADVICE}`);
      }
    },
    async *without(files) {
      for await (const file of files) {
        const unnamed = 'open' in file ? file.unnamed : undefined;
        if (!('open' in file) || !unnamed || (await identityAt(file.path)) !== own) yield file;
        else if (whyPassedOver(await headOf(file.path), unnamed, tables) !== null) {
          isPassedOver = true;
          yield {
            warning: {
              path: file.path,
              record: null,
              code: 'passed-over',
              message: 'passed over: what newsx wrote, and writes anew now',
            },
          };
        } else
          throw new UsageError(
            `-o ${output}: lies among the files that are read, and may be one that would be lost: ${ADVICE}`,
          );
      }
    },
  };
}

const ADVICE = 'name another file';

async function identityAt(path: string): Promise<Identity> {
  return identityOf(await stat(path, { bigint: true }).catch(() => null));
}

/** Of `< a.jsonl`; a pipe has none. */
function identityOfStream(stream: Readable & { readonly fd?: unknown }): Identity {
  return typeof stream.fd === 'number' ? identityOf(fstatSync(stream.fd, { bigint: true })) : null;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(OWN_BYTES), 0, OWN_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function identityOf(stats: BigIntStats | null): Identity {
  return stats?.isFile() && stats.size > 0n ? `${stats.dev}:${stats.ino}` : null;
}
