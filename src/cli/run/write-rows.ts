/**
 * Writes the rows of what is settled, each as soon as it is there. A document that failed is
 * a line on stderr, and an error record where each document gives one row.
 *
 *   a missing file under `annotate` -> {"id":"a.txt","record":null,"error":{"code":"not-found",…}}
 */
import type { CountedRows } from '../../analyses/counted-rows.ts';
import { ArchiveError } from '../../archive/faults.ts';
import type { Document } from '../../document/document.ts';
import type { Failure } from '../../inputs/input.ts';
import type { Written } from '../../renderers/renderer.ts';
import { narrowing } from '../../views/question.ts';
import type { Row } from '../../views/view.ts';
import { bug, OF_ALL } from '../crash.ts';
import { type Io, OutputError } from '../io.ts';
import { failureLine, messageLine, warningLine } from '../messages.ts';
import { isAsciiOnly } from '../output/ascii.ts';
import { decideColor } from '../output/color.ts';
import { isFile, type Output } from '../output/index.ts';
import { pagedThrough } from '../output/pager-choice.ts';
import type { Settled } from './dispatch.ts';
import type { Job } from './job.ts';
import { readPieces } from './lines-file.ts';
import { NO_PROGRESS, terminalProgress } from './progress.ts';
import type { Meter } from './progress-meter.ts';
import type { Resumption } from './resume.ts';
import { startSelection } from './selection.ts';
import { tally } from './summary.ts';
import type { Outcome } from './task.ts';
import { unheeded } from './unheeded.ts';

/**
 * @param resumption of a run that may be resumed, else null
 * @param meter of the files that are read
 * @returns whether any document failed, in this run or in that which it resumes.
 */
export async function writeRows(
  { view, viewRun, columns, renderer, options, people }: Job,
  settled: AsyncIterable<Settled>,
  output: Output,
  resumption: Resumption | null,
  meter: Meter,
  io: Io,
): Promise<boolean> {
  const isTerminal = io.stdout.isTTY === true && !isFile(options.output);
  const writer = renderer.start(view.columns, {
    color: decideColor(options.color, io.env, isTerminal),
    width: options.width ?? (isTerminal ? io.stdout.columns || 80 : null),
    ascii: isTerminal && isAsciiOnly(io.env),
    isAsked: options.columns.length > 0,
    excelSafe: options.excelSafe,
    summary: () => selection.summary(),
  });
  const selection = startSelection(columns, view.columns, renderer.wholeRows === true, options);
  // The head is in the file already.
  if (resumption && resumption.past.bytes > 0) writer.rows([]);
  const narrow = narrowing(options.question, view, people);
  const warningOf = unheeded(viewRun, view.name, options);
  const isKnown = viewRun.know !== undefined;
  let failed = resumption?.past.failed ?? false;
  let failures = 0;
  const isSeen = io.stderr.isTTY === true && !options.quiet;
  const progress = isSeen ? terminalProgress(io.stderr, io.now) : NO_PROGRESS;
  const started = io.now();
  const counts = tally();
  const say = (line: string): void => {
    progress.clear();
    io.stderr.write(line);
  };
  const told = new Set<string>();
  const fail = (failure: Failure): readonly Row[] => {
    // What is done stays done, and nothing else is taken for done.
    if (failure.code === OF_ALL) throw new OutputError(failure.message);
    failed = true;
    told.add(failure.path);
    failures++;
    if (!options.quiet) say(failureLine(failure));
    return view.oneRowPerDocument ? [errorRecord(failure)] : [];
  };
  const piecesOf = (rows: readonly Row[]): Iterable<Written> => writer.pieces?.(rows) ?? [writer.rows(rows)];
  const writtenOf = ({ document, outcome }: Settled): Iterable<Written> => {
    for (const note of outcome.notes) say(messageLine(note));
    if (outcome.file !== undefined) return readPieces(outcome.file);
    return outcome.lines ?? piecesOf(selection.of(rowsOf(document, outcome)));
  };
  const write = async (rows: readonly Row[]): Promise<void> => {
    for (const piece of piecesOf(rows)) await output.write(piece);
  };
  const rowsOf = (
    document: Settled['document'],
    outcome: Exclude<Outcome, { lines: readonly string[] } | { file: string }>,
  ): readonly Row[] => {
    if (outcome.failure) return fail(outcome.failure);
    if (outcome.rows) return outcome.rows;
    if (outcome.warning) {
      if (!options.quiet) say(warningLine(outcome.warning));
      return [];
    }
    if (outcome.batch) return outcome.batch.flatMap((read) => rowsOfOne(read, read, true));
    const annotated = outcome.document ?? { ...document!, layers: outcome.layers };
    return rowsOfOne(document!, annotated, outcome.document !== undefined);
  };
  const rowsOfOne = (read: Document, annotated: Document, isOfArchive: boolean): readonly Row[] => {
    try {
      // Who is the same in an archive is known, and need not be told by its documents.
      if (!(isOfArchive && isKnown)) viewRun.meet?.(annotated);
      const meant = narrow(annotated);
      return meant === null ? [] : viewRun.add(meant);
    } catch (error) {
      if (error instanceof ArchiveError) throw error;
      return fail(bug(read, error));
    }
  };
  try {
    for await (const one of settled) {
      failures = 0;
      const first = one.document ?? one.outcome.batch?.[0];
      const warning = first && !options.quiet ? warningOf(first) : null;
      if (warning !== null) say(messageLine(warning));
      for (const piece of writtenOf(one)) {
        // Rows on the same terminal take its place.
        if (isTerminal && piece !== '') progress.clear();
        await output.write(piece);
      }
      await resumption?.wrote(one, failed);
      counts.add(one, failures);
      progress.update(() => ({
        documents: counts.documents,
        failed: counts.failed,
        ...meter.state(),
        seconds: (io.now() - started) / 1000,
      }));
      if (!selection.isFull || !viewRun.perDocument) continue;
      selection.stop();
      // Enough rows, and no look at the rest; but who names a file that is not there should know.
      const { findMissing } = await import('../../inputs/find-files.ts');
      const missing = await findMissing(options.filters.paths);
      for (const failure of missing) if (!told.has(failure.path)) fail(failure);
      break;
    }
  } finally {
    progress.clear();
  }
  for (const rows of viewRun.rest?.() ?? []) {
    await write(selection.of(rows));
    if (!selection.isFull) continue;
    selection.stop();
    break;
  }
  const last = viewRun.end(counts.documents > 0 && counts.failed === counts.documents);
  let made = 0;
  for (const rows of inPages(last, options.sort.length > 0 ? PAGE : Math.min(options.limit ?? PAGE, PAGE))) {
    await write(selection.of(rows));
    made += rows.length;
    if (!selection.isFull || !hasLength(last)) continue;
    selection.passOver(last.length - made);
    break;
  }
  await write(selection.rest());
  for (const piece of writer.rest?.() ?? []) await output.write(piece);
  const rest = await writer.end();
  const mayPage = isTerminal && options.pager !== 'never' && renderer.name === 'table' && typeof rest === 'string';
  if (!(mayPage && (await pagedThrough(rest, io)))) await output.write(rest);
  const summary = counts.line();
  if (summary !== null && !options.quiet) say(messageLine(summary));
  return failed;
}

/** Very many rows are not all held before the first is written. */
const PAGE = 1000;

function* inPages(rows: Iterable<Row>, size: number): Generator<readonly Row[]> {
  let page: Row[] = [];
  for (const row of rows) {
    if (page.push(row) < size) continue;
    yield page;
    page = [];
  }
  yield page;
}

function hasLength(rows: Iterable<Row>): rows is CountedRows<Row> {
  return 'length' in rows;
}

function errorRecord(failure: Failure): Row {
  return { id: failure.id, record: failure.record, error: { code: failure.code, message: failure.message } };
}
