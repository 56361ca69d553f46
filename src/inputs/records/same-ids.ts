/**
 * Says at the end of a run how many of its documents have the id of another: tables made of them cannot be
 * joined by it, as where each of several files counts its articles from 1.
 * In: the documents 1, 2 of one file, 1 of another -> out: a warning after the last of them.
 */
import { type Document, pathRead } from '../../document/document.ts';
import { oneLine } from '../failures.ts';
import type { Warning } from '../input.ts';

/** Of so many documents the ids are kept, some 50 MB; those behind them are compared with these. */
const MOST_KEPT = 500_000;

/** What may be a document; those that are read lazily come of an archive, which has each once. */
interface MaybeDocument {
  readonly document?: Document;
  readonly isLazy?: boolean;
}

export async function* withSameIds<T extends MaybeDocument>(
  results: AsyncIterable<T>,
): AsyncGenerator<T | { readonly warning: Warning }> {
  const seen = new Set<string>();
  let count = 0;
  let first: { readonly id: string; readonly path: string } | null = null;
  for await (const result of results) {
    const document = result.isLazy ? undefined : result.document;
    if (document && seen.has(document.id)) {
      count++;
      first ??= { id: document.id, path: pathRead(document) };
    } else if (document && seen.size < MOST_KEPT) seen.add(document.id);
    yield result;
  }
  if (first === null) return;
  const have = count === 1 ? '1 document has' : `${count} documents have`;
  const message = `${have} the id of another (first: "${first.id}"), so that tables do not tell them apart: name the column of the ids with --id-field, or leave out what is given twice`;
  yield { warning: { path: first.path, record: null, code: 'same-id', message: oneLine(message) } };
}
