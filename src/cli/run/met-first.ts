/**
 * Where the rows of the first document tell of people whom only the last makes known: all documents are met, and kept
 * meanwhile in a file among the temporary ones, as they need not fit into memory; then they are given one by one.
 *
 *   a report of records: Veldt, in the first, is Tomas Veldt of the ninth -> the page of the first says so
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ViewRun } from '../../views/view.ts';
import { writeError } from '../io.ts';
import type { Settled } from './dispatch.ts';

/** The same, met before the first is given; as they are where the view has no need of it. */
export async function* metFirst(settled: AsyncIterable<Settled>, viewRun: ViewRun): AsyncGenerator<Settled> {
  const held: Place[] = [];
  let spool: Spool | null = null;
  try {
    for await (const one of settled) {
      // Archives tell of their people before they give the first document.
      if (viewRun.meetsFirst?.() !== true) {
        yield one;
        continue;
      }
      const met = withDocument(one);
      // What an archive gives was told of.
      if (met.outcome.document && !one.outcome.document) viewRun.meet?.(met.outcome.document);
      spool ??= openSpool();
      held.push(spool.write(met));
    }
    for (const place of held) yield spool!.read(place);
  } finally {
    spool?.close();
  }
}

/** With the document as it is annotated, so that it is not met again. */
function withDocument(one: Settled): Settled {
  const { document, outcome } = one;
  if (document === null || outcome.layers === undefined) return one;
  return { ...one, outcome: { document: { ...document, layers: outcome.layers }, notes: outcome.notes } };
}

interface Place {
  readonly start: number;
  readonly length: number;
}

interface Spool {
  write(one: Settled): Place;
  read(place: Place): Settled;
  close(): void;
}

/** @throws OutputError where there is no room among the temporary files */
function openSpool(): Spool {
  const folder = written(() => mkdtempSync(join(tmpdir(), 'newsx-')));
  const file = written(() => openSync(join(folder, 'documents'), 'w+'));
  let end = 0;
  return {
    write: (one) => {
      const bytes = serialize(one);
      const place = { start: end, length: bytes.length };
      written(() => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, end + at);
      });
      end += bytes.length;
      return place;
    },
    read: ({ start, length }) => {
      const bytes = Buffer.alloc(length);
      for (let at = 0; at < length; ) at += readSync(file, bytes, at, length - at, start + at);
      return deserialize(bytes) as Settled;
    },
    close: () => {
      closeSync(file);
      rmSync(folder, { recursive: true });
    },
  };
}

function written<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeError(error as NodeJS.ErrnoException, `temporary files in ${tmpdir()} (TMPDIR names another folder)`);
  }
}
