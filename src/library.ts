/**
 * newsx in three words, for scripts: `read` files, `annotate` documents, and get the rows of
 * any of the `views`.
 *
 *   for await (const { document } of read('news/')) console.log(await views.quotes([document]));
 */
import { Readable } from 'node:stream';
import { annotate } from './annotators/annotate.ts';
import type { Document } from './document/document.ts';
import { findFiles } from './inputs/find-files.ts';
import { readDocuments } from './inputs/index.ts';
import type { ReadOptions, ReadResult } from './inputs/input.ts';
import { NO_FILTERS } from './views/filters.ts';
import { type RowsOf, type ViewName, viewNamed, viewNames } from './views/index.ts';
import { ArgumentError, type Row } from './views/view.ts';
import type { Filters } from './views/view-options.ts';

/** How to read, where the usual way is not right. */
export interface ReadSettings extends Partial<ReadOptions> {
  /** The input format of all files, as in `--input-format`; without it, each file's ending and content tell. */
  readonly format?: string;
}

/**
 * The articles of files, folders and glob patterns, in the order in which they are named.
 * Each result has either a `document`, or a `failure` that says what could not be read and why,
 * or a `warning`. What is wrong with one document never stops the rest.
 * @throws Error if `format` names no input format
 */
export function read(paths: string | readonly string[], settings: ReadSettings = {}): AsyncGenerator<ReadResult> {
  // Standard input is the command line's: in a script `-` is a file like any other that has nothing in it.
  const files = findFiles(typeof paths === 'string' ? [paths] : paths, Readable.from([]));
  return readDocuments(files, { encoding: null, given: {}, ...settings, format: settings.format ?? null });
}

/** The view's options, as on the command line (`--min-weight 2` is `minWeight: 2`); `argument` where it takes one. */
export interface Wish extends Partial<Filters> {
  readonly argument?: string;
}

type Documents = Iterable<Document> | AsyncIterable<Document>;

/**
 * Every command's rows: `views.quotes(documents, { speaker: ['choe'] })`. Documents are annotated
 * as far as the view needs; layers that they have are taken as they are. Offsets in rows count
 * Unicode code points, half-open.
 * @throws ArgumentError if the view's argument or one of its options is wrong
 */
export const views = Object.fromEntries(
  viewNames().map((name) => [name, (documents: Documents, wish?: Wish) => rowsOf(name, documents, wish)]),
) as unknown as { readonly [N in ViewName]: (documents: Documents, wish?: Wish) => Promise<RowsOf<N>[]> };

async function rowsOf(name: ViewName, documents: Documents, { argument, ...wish }: Wish = {}): Promise<Row[]> {
  const view = viewNamed(name);
  const known = [...Object.keys(view.options ?? {}), 'paths'];
  for (const option of Object.keys(wish))
    if (!known.includes(option))
      throw new ArgumentError(`${name} has no option "${option}"; it has ${known.join(', ')}`);
  const run = await view.start({ ...NO_FILTERS, ...wish }, argument);
  const rows: Row[] = [];
  for await (const document of documents) rows.push(...run.add(annotate(document, view.requires)));
  return [...rows, ...run.end()];
}
