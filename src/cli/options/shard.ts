/**
 * `--shard i/n`: the i-th of n parts of the documents, told by their ids alone, so that n
 * runs on n machines share the work without splitting a file and whatever else they read.
 *
 * A document's part is the number that the first 8 hexadecimal digits of the SHA-256 of its
 * id (in UTF-8) are, modulo n, plus 1. In Python:
 * `int(hashlib.sha256(id.encode()).hexdigest()[:8], 16) % n + 1`.
 */
import { sha256Of } from '../../document/sha256.ts';
import type { Given } from '../run/given.ts';

export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** The part, from 1 to `count`, that a document with this id belongs to. */
export function shardOf(id: string, count: number): number {
  return (Number.parseInt(sha256Of(id).slice(0, 8), 16) % count) + 1;
}

/** The documents of one part, and the failures that stand in the places of its documents. */
export async function* ofShard(results: AsyncIterable<Given>, shard: Shard): AsyncGenerator<Given> {
  for await (const result of results) {
    // A warning is about a file, not a document: each run says it.
    const id = (result.document ?? result.failure)?.id;
    if (id === undefined || shardOf(id, shard.count) === shard.index) yield result;
  }
}
