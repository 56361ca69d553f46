/**
 * One run of a view: files in, each document annotated as far as the view requires, its
 * rows written as soon as they are known. A document that fails is a line on stderr (and
 * an error record where each document gives one row); the run goes on with the next.
 *
 * Readers, annotators and renderers are heavy: they are imported here, when a command really runs.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Failure } from '../inputs/input.ts';
import type { Renderer } from '../renderers/renderer.ts';
import { VIEWS } from '../views/index.ts';
import { ArgumentError, type Row, type View, type ViewRun } from '../views/view.ts';
import { decideColor } from './color.ts';
import { bug } from './crash.ts';
import { type Crew, makeCrew, type Settled } from './crew.ts';
import { Interrupted, type Io, UsageError } from './io.ts';
import { failureLine, messageLine } from './messages.ts';
import { makeMeter } from './meter.ts';
import { readNames } from './names.ts';
import { openInputs } from './open-inputs.ts';
import type { RunOptions } from './options.ts';
import { fileOutput, type Output, streamOutput } from './output.ts';
import { ofShard } from './shard.ts';

/** What a run does, as the user asked for it. */
interface Job {
  readonly view: View;
  readonly viewRun: ViewRun;
  readonly argument: string | undefined;
  readonly renderer: Renderer;
  readonly options: RunOptions;
}

/** @returns the exit code: 1 if some documents failed, else 0. */
export async function run(
  view: View,
  paths: readonly string[],
  options: RunOptions,
  io: Io,
  argument?: string,
): Promise<number> {
  if (paths.length === 0) throw new UsageError(noFiles(view, io));
  const renderer = await rendererFor(view, options);
  const job: Job = { view, viewRun: await start(view, options, argument), argument, renderer, options };
  const crew = await crewFor(job);
  const meter = makeMeter();
  const results = await openInputs(paths, options, io, meter);
  const output = isFile(options.output) ? await fileOutput(options.output) : streamOutput(io.stdout);
  try {
    const settled = crew.settle(options.shard ? ofShard(results, options.shard) : results);
    const failed = await writeRows(job, interruptible(settled, io.signal), output, io);
    await output.finish();
    return failed ? 1 : 0;
  } catch (error) {
    await output.abandon();
    throw error;
  } finally {
    meter.close();
    await crew.close();
  }
}

function isFile(output: string | null): output is string {
  return output !== null && output !== '-';
}

async function crewFor({ view, viewRun, argument, options }: Job): Promise<Crew> {
  const { jobs, verbose, filters } = options;
  const authority = options.names === null ? null : await readNames(options.names);
  return makeCrew({
    jobs,
    cores: availableParallelism(),
    requires: view.requires,
    loadTask: async () => (await import('./task.ts')).makeTask(view, viewRun, { authority, verbose }),
    startWorkers: async (threads) => {
      const { startWorkers } = await import('./workers.ts');
      return startWorkers(threads, { viewName: view.name, filters, argument, authority, verbose });
    },
  });
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

/** @throws UsageError if the view has not the columns that the format needs. */
async function rendererFor(view: View, { format }: RunOptions): Promise<Renderer> {
  const { RENDERERS } = await import('../renderers/index.ts');
  const renderer = RENDERERS.find((one) => one.name === format)!;
  const lacking = lackedColumns(view, renderer);
  if (lacking.length > 0) throw new UsageError(wrongFormat(view, renderer, lacking));
  return renderer;
}

function lackedColumns(view: View, renderer: Renderer): string[] {
  return (renderer.needs ?? []).filter((key) => !view.columns.some((column) => column.key === key));
}

function wrongFormat(view: View, renderer: Renderer, lacking: readonly string[]): string {
  const fitting = VIEWS.filter((one) => lackedColumns(one, renderer).length === 0).map((one) => one.name);
  return `format ${renderer.name} needs the columns ${lacking.join(' and ')}, which ${view.name} has not; try: newsx ${fitting.join(' or ')}`;
}

/** @returns whether any document failed. */
async function writeRows(
  { view, viewRun, renderer, options }: Job,
  settled: AsyncIterable<Settled>,
  output: Output,
  io: Io,
): Promise<boolean> {
  const isTerminal = io.stdout.isTTY === true && !isFile(options.output);
  const writer = renderer.start(view.columns, {
    color: decideColor(options.color, io.env, isTerminal),
    width: isTerminal ? io.stdout.columns || 80 : null,
  });
  let failed = false;
  const fail = (failure: Failure): readonly Row[] => {
    failed = true;
    if (!options.quiet) io.stderr.write(failureLine(failure));
    return view.oneRowPerDocument ? [errorRecord(failure)] : [];
  };
  const rowsOf = ({ document, outcome }: Settled): readonly Row[] => {
    for (const note of outcome.notes) io.stderr.write(messageLine(note));
    if (outcome.failure) return fail(outcome.failure);
    if (outcome.rows) return outcome.rows;
    try {
      return viewRun.add({ ...document!, layers: outcome.layers });
    } catch (error) {
      return fail(bug(document!, error));
    }
  };
  for await (const one of settled) await output.write(writer.rows(rowsOf(one)));
  await output.write(writer.rows(viewRun.end()) + writer.end());
  return failed;
}

function errorRecord(failure: Failure): Row {
  return { id: failure.id, record: failure.record, error: { code: failure.code, message: failure.message } };
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
