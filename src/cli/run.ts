/**
 * One run of a view: files in, each document annotated as far as the view requires, its
 * rows written as soon as they are known. A document that fails is a line on stderr (and
 * an error record where each document gives one row); the run goes on with the next.
 *
 * Readers, annotators and renderers are heavy: they are imported here, when a command really runs.
 */
import { setImmediate } from 'node:timers/promises';
import type { Context } from '../annotators/annotator.ts';
import type { Document } from '../document/document.ts';
import type { Failure } from '../inputs/input.ts';
import type { Renderer } from '../renderers/renderer.ts';
import { VIEWS } from '../views/index.ts';
import { ArgumentError, type Row, type View, type ViewRun } from '../views/view.ts';
import { decideColor } from './color.ts';
import { Interrupted, type Io, UsageError } from './io.ts';
import { failureLine, messageLine } from './messages.ts';
import { readNames } from './names.ts';
import { openInputs } from './open-inputs.ts';
import type { RunOptions } from './options.ts';
import { fileOutput, type Output, streamOutput } from './output.ts';

/** @returns the exit code: 1 if some documents failed, else 0. */
export async function run(
  asked: View,
  paths: readonly string[],
  options: RunOptions,
  io: Io,
  argument?: string,
): Promise<number> {
  const view = { ...asked, columns: asked.columnsFor?.(options.filters) ?? asked.columns };
  if (paths.length === 0) throw new UsageError(noFiles(view, io));
  const viewRun = await start(view, options, argument);
  const results = await openInputs(paths, options, io);
  const toFile = options.output !== null && options.output !== '-';
  const output = toFile ? await fileOutput(options.output!) : streamOutput(io.stdout);
  try {
    const failed = await writeRows(view, viewRun, interruptible(results, io.signal), options, output, io);
    await output.finish();
    return failed ? 1 : 0;
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

async function start(view: View, options: RunOptions, argument: string | undefined): Promise<ViewRun> {
  try {
    return await view.start(options.filters, argument);
  } catch (error) {
    throw error instanceof ArgumentError ? new UsageError(error.message) : error;
  }
}

function noFiles(view: View, io: Io): string {
  const stdin = io.stdin.isTTY ? 'a file, a folder, a glob, or - for standard input' : '- to read standard input';
  const argument = view.argument ? `${view.argument.name.toUpperCase()} ` : '';
  return `no files given; try: newsx ${view.name} ${argument}FILE (${stdin})`;
}

function lackedColumns(view: View, renderer: Renderer): string[] {
  return (renderer.needs ?? []).filter((key) => !view.columns.some((column) => column.key === key));
}

function wrongFormat(view: View, renderer: Renderer, lacking: readonly string[]): string {
  const fitting = VIEWS.filter((one) => lackedColumns(one, renderer).length === 0).map((one) => one.name);
  const advice = fitting.includes(view.name) ? ' with these options' : `; try: newsx ${fitting.join(' or ')}`;
  return `format ${renderer.name} needs the columns ${lacking.join(' and ')}, which ${view.name} has not${advice}`;
}

type Results = Awaited<ReturnType<typeof openInputs>>;

/** @returns whether any document failed. */
async function writeRows(
  view: View,
  viewRun: ViewRun,
  results: Results,
  options: RunOptions,
  output: Output,
  io: Io,
): Promise<boolean> {
  const [{ annotate }, { RENDERERS }] = await Promise.all([
    import('../annotators/annotate.ts'),
    import('../renderers/index.ts'),
  ]);
  const isTerminal = io.stdout.isTTY === true && (options.output === null || options.output === '-');
  const renderer = RENDERERS.find((one) => one.name === options.format)!;
  const lacking = lackedColumns(view, renderer);
  if (lacking.length > 0) throw new UsageError(wrongFormat(view, renderer, lacking));
  const writer = renderer.start(view.columns, {
    color: decideColor(options.color, io.env, isTerminal),
    width: isTerminal ? io.stdout.columns || 80 : null,
  });
  const context: Context = {
    authority: options.names === null ? null : await readNames(options.names),
    trace: options.verbose ? (line) => io.stderr.write(messageLine(line())) : () => {},
  };
  let failed = false;
  const fail = (failure: Failure): readonly Row[] => {
    failed = true;
    if (!options.quiet) io.stderr.write(failureLine(failure));
    return view.oneRowPerDocument ? [errorRecord(failure)] : [];
  };
  const rowsOf = (document: Document): readonly Row[] => {
    try {
      return viewRun.add(annotate(document, view.requires, context));
    } catch (error) {
      if (options.verbose) io.stderr.write(messageLine((error as Error).stack ?? String(error)));
      return fail(crash(document, error));
    }
  };
  for await (const result of results)
    await output.write(writer.rows(result.document ? rowsOf(result.document) : fail(result.failure)));
  await output.write(writer.rows(viewRun.end()) + writer.end());
  return failed;
}

function errorRecord(failure: Failure): Row {
  return { id: failure.id, record: failure.record, error: { code: failure.code, message: failure.message } };
}

function crash(document: Document, error: unknown): Failure {
  const { path, record } = document.source;
  const message = `this is a bug in newsx, please report it: ${error instanceof Error ? error.message : String(error)}`;
  return { id: document.id, path, record, code: 'internal', message };
}

/**
 * The same items, until a signal comes, even while the next item is being waited for.
 * @throws Interrupted
 */
async function* interruptible<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  let stop = (): void => {};
  signal.addEventListener('abort', () => stop());
  const iterator = items[Symbol.asyncIterator]();
  try {
    while (true) {
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        stop = () => reject(new Interrupted());
        if (signal.aborted) stop();
        iterator.next().then(resolve, reject);
      });
      if (next.done) return;
      yield next.value;
      await setImmediate(); // signals are delivered only when the event loop turns
    }
  } finally {
    // A reader that waits for input cannot be closed: it is left behind.
    if (!signal.aborted) await iterator.return?.();
  }
}
