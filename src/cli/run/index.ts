/**
 * One run of a view: files in, each document annotated as far as the view requires, its
 * rows out, in the order of the input.
 *
 * Readers, annotators and renderers are heavy: they are imported here, when a command really runs.
 */
import { availableParallelism } from 'node:os';
import { NO_IDENTITIES } from '../../analyses/people/who.ts';
import { type AnyRenderer, NotWritable } from '../../renderers/renderer.ts';
import { RUNS, VIEWS } from '../../views/index.ts';
import { withKeptFields } from '../../views/kept-fields.ts';
import { startKnownPeople } from '../../views/known-people.ts';
import { asking, narrowing } from '../../views/question.ts';
import { ArgumentError, DocumentError, type View, type ViewRun } from '../../views/view.ts';
import type { Filters } from '../../views/view-options.ts';
import { Interrupted, type Io, OutputError, UsageError, write } from '../io.ts';
import { messageLine } from '../messages.ts';
import { digestOfLists, readOwnLists } from '../options/given-files.ts';
import { type RunOptions, shapingFiles } from '../options/index.ts';
import { ofShard } from '../options/shard.ts';
import { isFile, type Output, openOutput } from '../output/index.ts';
import type { Checkpoint } from '../output/journal.ts';
import { type OutputGuard, outputGuard } from '../output/kept-inputs.ts';
import { type Crew, makeCrew } from './dispatch.ts';
import type { Given } from './given.ts';
import { interruptible } from './interruptible.ts';
import type { Job } from './job.ts';
import { metFirst } from './met-first.ts';
import { openInputs } from './open-inputs.ts';
import { makeMeter } from './progress-meter.ts';
import type { Resumption } from './resume.ts';
import { selects, withColumns } from './selection.ts';
import { keepHeapSmall } from './thrift.ts';
import { writeRows } from './write-rows.ts';

/** @returns the exit code: 1 if some documents failed and that is not allowed, else 0. */
export async function run(
  asked: View,
  paths: readonly string[],
  options: RunOptions,
  io: Io,
  argument?: string,
): Promise<number> {
  if (paths.length === 0 && !asked.argument?.bringsTexts) throw new UsageError(noFiles(asked, io));
  const started = await start(asked, options, argument);
  const { view, viewRun } = started;
  const renderer = await rendererFor(view, options);
  // A folder is for any number of articles.
  if (renderer.writes === 'files') keepHeapSmall();
  const people = startKnownPeople(started.identities);
  const job: Job = { ...started, argument, renderer, options, people };
  const crew = await crewFor(job);
  const meter = makeMeter();
  const guard = await guardOf(job, paths, io);
  const bringsAll = paths.length === 0 || view.readsNoArticles;
  if (bringsAll) meter.noteRead();
  const read = bringsAll ? documentsOf(viewRun) : await openInputs(paths, job, io, meter, guard);
  const results = viewRun.admits ? admitted(viewRun, read) : read;
  const part = options.shard ? ofShard(results, options.shard) : results;
  let output: Output | null = null;
  try {
    const resumption = options.resume ? await resume(job, paths, part, io) : null;
    if (resumption !== null && !('output' in resumption)) return await nothingToDo(resumption, options, io);
    output = resumption?.output ?? (await openOutput(options.output, renderer, io.stdout));
    const settled = metFirst(crew.settle(resumption?.remaining ?? part), viewRun);
    const failed = await writeRows(job, interruptible(settled, io.signal), output, resumption, meter, io);
    if ((failed || guard.isPassedOver()) && !meter.hasRead() && output.replaces) {
      await output.discard();
      await write(io.stderr, messageLine(`nothing could be read: ${options.output} stays as it was`));
      return 1;
    }
    await output.finish();
    return viewRun.isWrong?.() ? 1 : exitCode(failed, options);
  } catch (error) {
    await output?.abandon();
    if (error instanceof Interrupted && !options.quiet)
      await write(io.stderr, messageLine(viewRun.stopped?.() ?? (await stopped(job))));
    if (error instanceof NotWritable) throw new OutputError(error.message);
    throw error instanceof ArgumentError ? new UsageError(error.message) : error;
  } finally {
    meter.close();
    await crew.close();
    viewRun.close?.();
  }
}

/** @throws UsageError where what is written would take the place of what is read */
async function guardOf({ view, options, argument }: Job, paths: readonly string[], io: Io): Promise<OutputGuard> {
  const keys = ({ columns }: View): string[] => columns.map(({ key }) => key);
  const guard = await outputGuard(options.output, [keys(view), ...RUNS.map(keys)]);
  const lists = shapingFiles(options).map(([, path]) => path);
  const own = view.argument?.isFile && argument !== undefined ? [argument] : [];
  await guard.refuse([...paths, ...lists, ...own], io);
  return guard;
}

async function resume(
  job: Job,
  paths: readonly string[],
  results: AsyncIterable<Given>,
  io: Io,
): Promise<Resumption | Checkpoint> {
  const { resumeRun } = await import('./resume.ts');
  return resumeRun(job, paths, interruptible(results, io.signal), io);
}

async function nothingToDo(past: Checkpoint, options: RunOptions, io: Io): Promise<number> {
  const { output, quiet } = options;
  const failed = past.failed ? ', but for what failed' : '';
  const message = `${output} is complete already${failed}; to make it again, delete ${output}.newsx-run`;
  if (!quiet) await write(io.stderr, messageLine(message));
  return exitCode(past.failed, options);
}

/** What is left of a run that a signal stopped, and how to go on. */
async function stopped(job: Job): Promise<string> {
  const { output, resume: isResumed } = job.options;
  if (!isFile(output)) return 'stopped: not all of the input was read';
  if (isResumed) return `stopped: what is done is kept; the same command goes on with ${output}`;
  const { whyNotResumable } = await import('./resumable-job.ts');
  const remedy =
    whyNotResumable(job) === null ? '; with --resume, what is done is kept and the same command goes on' : '';
  return `stopped: ${output} was not written${remedy}`;
}

function exitCode(failed: boolean, { allowErrors }: RunOptions): number {
  return failed && !allowErrors ? 1 : 0;
}

async function crewFor({
  view,
  viewRun,
  argument,
  renderer,
  options,
  filters,
  people,
  identities,
  lists,
}: Job): Promise<Crew> {
  const { jobs, verbose, keep } = options;
  const authority = lists.names?.entries ?? null;
  const { verbs } = lists;
  const asLines = renderer.name === 'jsonl' && !selects(options);
  const { question } = options;
  const given = { authority, verbs, verbose, explain: filters.explain === true, question, identities };
  const narrow = narrowing(question, view, people);
  return makeCrew({
    jobs,
    cores: availableParallelism(),
    requires: view.requires,
    // Of an archive: its layers are decoded when they are looked at, and nothing is left to be annotated.
    readNow: (document) => {
      if (!viewRun.perDocument) return { document, notes: [] };
      const meant = narrow(document);
      return { rows: meant === null ? [] : viewRun.add(meant), notes: [] };
    },
    loadTask: async () => (await import('./task.ts')).makeTask(view, viewRun, given),
    startWorkers: async (threads) => {
      const { startWorkers } = await import('./workers.ts');
      return startWorkers(threads, { viewName: view.name, filters, argument, keep, asLines, ...given });
    },
  });
}

async function start(
  asked: View,
  options: RunOptions,
  argument: string | undefined,
): Promise<Pick<Job, 'view' | 'viewRun' | 'columns' | 'filters' | 'identities' | 'lists'>> {
  try {
    const lists = await readOwnLists(options);
    const { together, apart } = lists.names ?? NO_IDENTITIES;
    const filters = {
      ...options.filters,
      lists: digestOfLists(lists),
      identities: JSON.stringify({ together, apart }),
    };
    const columns = asked.columnsFor?.(filters) ?? asked.columns;
    const view = withKeptFields({ ...asking(asked, options.question), columns }, options.keep);
    const viewRun = await view.start(filters, argument);
    const known = { ...view, columns: viewRun.columns ?? view.columns };
    return {
      view: withColumns(known, options),
      columns: known.columns,
      viewRun,
      filters,
      identities: { together, apart },
      lists,
    };
  } catch (error) {
    throw error instanceof ArgumentError ? new UsageError(error.message) : error;
  }
}

/** Without what the view has no need to see, and with a failure for what it cannot take. */
async function* admitted(viewRun: ViewRun, results: AsyncIterable<Given>): AsyncGenerator<Given> {
  for await (const result of results) {
    const { document } = result;
    try {
      if (!document || viewRun.admits!(document)) yield result;
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      const { id, source } = document!;
      yield { failure: { id, path: source.path, record: source.record, code: error.code, message: error.message } };
    }
  }
}

/** The texts that the view's argument brought. */
async function* documentsOf({ texts = [] }: ViewRun): AsyncGenerator<Given> {
  for (const document of texts) yield { document };
}

function noFiles(view: View, io: Io): string {
  const stdin = io.stdin.isTTY ? 'a file, a folder, a glob, or - for standard input' : '- to read standard input';
  const argument = view.argument ? `${view.argument.name.toUpperCase()} ` : '';
  return `no files given; try: newsx ${view.name} ${argument}FILE (${stdin})`;
}

/** @throws UsageError if the view has not the columns that the format needs, or the format knows no `--excel-safe`. */
async function rendererFor(view: View, { format, excelSafe, filters }: RunOptions): Promise<AnyRenderer> {
  const { RENDERERS } = await import('../../renderers/index.ts');
  const renderer = RENDERERS.find((one) => one.name === format)!;
  const lacking = lackedColumns(view, renderer);
  if (lacking.length > 0) throw new UsageError(wrongFormat(view, renderer, lacking, filters));
  if (excelSafe && !renderer.forSpreadsheets) {
    const fitting = RENDERERS.filter((one) => one.forSpreadsheets).map((one) => one.name);
    throw new UsageError(`--excel-safe is for --format ${fitting.join(' and ')}, not for ${format}`);
  }
  return renderer;
}

function lackedColumns(view: View, renderer: AnyRenderer): string[] {
  const lacking = (keys: readonly string[]): string[] =>
    keys.filter((key) => !view.columns.some((column) => column.key === key));
  const { needs = [], needsOneOf = [[]] } = renderer;
  return [...lacking(needs), ...needsOneOf.map(lacking).reduce((a, b) => (b.length < a.length ? b : a))];
}

function wrongFormat(view: View, renderer: AnyRenderer, lacking: readonly string[], filters: Filters): string {
  const fits = (one: View): boolean =>
    lackedColumns(one, renderer).length === 0 && (one.formats?.includes(renderer.name) ?? true);
  const needs = `format ${renderer.name} needs the columns ${lacking.join(' and ')}, which ${view.name} has`;
  const option = optionWith(view, filters, fits);
  if (option !== null) return `${needs} with ${option}`;
  const fitting = VIEWS.filter(fits).map((one) => one.name);
  const advice = fitting.includes(view.name) ? ' with these options' : `; try: newsx ${fitting.join(' or ')}`;
  return `${needs} not${advice}`;
}

/** The option by which the view has columns that fit, as it is written: `--count day`; null where there is none. */
function optionWith(view: View, filters: Filters, fits: (view: View) => boolean): string | null {
  for (const [name, { choices = [] }] of Object.entries(view.options ?? {}))
    for (const value of choices) {
      const columns = view.columnsFor?.({ ...filters, [name]: value });
      if (columns && fits({ ...view, columns })) return `--${name} ${value}`;
    }
  return null;
}
