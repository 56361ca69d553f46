/**
 * From the files that the user named to documents, through the readers, which are
 * imported here. What cannot be asked for at all is a UsageError.
 */
import type { ReadOptions, ReadResult } from '../../inputs/input.ts';
import { type Io, UsageError } from '../io.ts';
import { readFacts } from '../options/given-files.ts';
import type { RunOptions } from '../options/index.ts';
import type { OutputGuard } from '../output/kept-inputs.ts';
import type { ArchiveJob } from './archived.ts';
import type { Given } from './given.ts';
import { fieldsSeen, meantOnly } from './meant.ts';
import type { Meter } from './progress-meter.ts';

export async function openInputs(
  paths: readonly string[],
  job: ArchiveJob,
  io: Io,
  meter: Meter,
  guard: OutputGuard,
): Promise<AsyncIterable<Given>> {
  const { view, options } = job;
  const [{ INPUT_FORMATS, isEncoding, readDocuments }, { findFiles }, { withSameIds }] = await Promise.all([
    import('../../inputs/index.ts'),
    import('../../inputs/find-files.ts'),
    import('../../inputs/records/same-ids.ts'),
  ]);
  const formats = INPUT_FORMATS.map((format) => format.name);
  if (options.inputFormat !== null && !formats.includes(options.inputFormat))
    throw new UsageError(`no input format "${options.inputFormat}"; there are ${formats.join(', ')}`);
  if (options.encoding !== null && !isEncoding(options.encoding))
    throw new UsageError(`no encoding "${options.encoding}"; try utf-8, windows-1252 or utf-16le`);
  const facts = await readFacts(options);
  const seen = fieldsSeen(view, options);
  // Of the articles that are meant: those that are left out stand in no table.
  const meant = (results: AsyncIterable<Given>) => {
    const some = meantOnly(results, seen, options);
    return view.tellsSameIds ? some : withSameIds(some);
  };
  const readFiles = (some: readonly string[]): AsyncIterable<ReadResult> =>
    meter.count(
      readDocuments(meter.watch(guard.without(findFiles(some, io.stdin))), {
        format: options.inputFormat,
        encoding: options.encoding,
        columns: columnsOf(options),
        ...(options.delimiter === null ? {} : { delimiter: options.delimiter }),
        ...(options.dateOrder === null ? {} : { dateOrder: options.dateOrder }),
        facts,
        ownTables: guard.tables,
        // Where a field is named that there may not be, all that there are can be listed.
        keep: seen.named.length > 0 ? 'all' : options.keep,
        keepIfThere: options.keeps,
        given: options.date === null ? {} : { published: options.date },
      }),
    );
  const runs = await inRuns(paths);
  if (runs.length === 1 && !runs[0]!.isArchive) return meant(readFiles(paths));
  const { documentsIn } = await import('./archived.ts');
  if (runs.some((run) => run.isArchive)) meter.noteRead();
  const parts = runs.map((run) =>
    run.isArchive ? documentsIn(run.paths, job, seen, runs.length === 1) : readFiles(run.paths),
  );
  return meant(oneAfterTheOther(parts));
}

interface Stretch {
  readonly isArchive: boolean;
  readonly paths: string[];
}

/** The paths in their order, archives apart from what is read as files. */
async function inRuns(paths: readonly string[]): Promise<Stretch[]> {
  const { isArchive } = await import('../../archive/is-archive.ts');
  const runs: Stretch[] = [];
  for (const path of paths) {
    const is = await isArchive(path);
    if (runs.at(-1)?.isArchive !== is) runs.push({ isArchive: is, paths: [] });
    runs.at(-1)!.paths.push(path);
  }
  return runs;
}

async function* oneAfterTheOther<T>(parts: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  for (const part of parts) yield* part;
}

/** Which columns or fields hold what, as far as the user says. */
function columnsOf({ textField, titleField, dateField, idField }: RunOptions): NonNullable<ReadOptions['columns']> {
  const named = Object.entries({ text: textField, headline: titleField, published: dateField, id: idField });
  return Object.fromEntries(named.filter(([, name]) => name !== null));
}
