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
import { INPUT_FORMATS as FORMATS, readDocuments } from './inputs/index.ts';
import type { ReadOptions, ReadResult } from './inputs/reading.ts';
import { NO_FILTERS } from './views/filters.ts';
import { givenValue } from './views/given-values.ts';
import { type RowsOf, type ViewName, viewNamed, viewNames } from './views/index.ts';
import { ArgumentError, type Row, type View } from './views/view.ts';
import { type Filters, OptionError } from './views/view-options.ts';

/** How to read, where the usual way is not right. */
export interface ReadSettings extends Partial<ReadOptions> {
  /** The input format of all files, as in `--input-format`; without it, each file's ending and content tell. */
  readonly format?: string;
}

/** The input formats by their names, as `ReadSettings.format` and `--input-format` take them, with the file name endings that say them. */
export const INPUT_FORMATS: readonly {
  readonly name: string;
  readonly summary: string;
  readonly extensions: readonly string[];
}[] = FORMATS.map(({ name, summary, extensions }) => ({ name, summary, extensions }));

/** A file that is not on the disk: its ending helps to tell the format. */
export interface InMemory {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The articles of files, folders, glob patterns and bytes in memory, in the order in which they are named.
 * Each result has either a `document`, or a `failure` that says what could not be read and why,
 * or a `warning`. What is wrong with one document never stops the rest.
 * @throws Error if `format` names no input format
 */
export function read(
  sources: string | InMemory | readonly (string | InMemory)[],
  settings: ReadSettings = {},
): AsyncGenerator<ReadResult> {
  const all = typeof sources === 'string' || 'bytes' in sources ? [sources] : sources;
  return readDocuments(filesOf(all), { encoding: null, given: {}, ...settings, format: settings.format ?? null });
}

async function* filesOf(sources: readonly (string | InMemory)[]) {
  for (const source of sources) {
    // Standard input is the command line's: in a script `-` is a file like any other that has nothing in it.
    if (typeof source === 'string') yield* findFiles([source], Readable.from([]));
    else yield { path: source.path, open: () => Readable.from([Buffer.from(source.bytes)]) };
  }
}

/** The view's options, as on the command line (`--min-weight 2` is `minWeight: 2`); `argument` where it takes one. */
export interface Wish extends Partial<Filters> {
  readonly argument?: string;
}

type Documents = Iterable<Document> | AsyncIterable<Document>;

/**
 * The rows of the commands that read articles: `views.quotes(documents, { speaker: ['choe'] })`. Documents are annotated
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
  const run = await view.start({ ...NO_FILTERS, ...wish, ...checked(view, wish) }, argument);
  const rows: Row[] = [];
  for await (const document of documents) {
    const annotated = annotate(document, view.requires);
    run.meet?.(annotated);
    rows.push(...run.add(annotated));
  }
  return [...rows, ...run.end()];
}

/** The values of the view's options, as their declarations take them. */
function checked({ name, options = {} }: View, wish: Partial<Filters>): Partial<Filters> {
  const entries = Object.entries(options).map(([option, declared]) => {
    try {
      return [option, givenValue(declared, wish[option])];
    } catch (error) {
      throw error instanceof OptionError ? new ArgumentError(`${name}, option "${option}": ${error.message}`) : error;
    }
  });
  return Object.fromEntries(entries);
}
