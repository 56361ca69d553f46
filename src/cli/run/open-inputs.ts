/**
 * From the files that the user named to documents, through the readers, which are
 * imported here. What cannot be asked for at all is a UsageError.
 */
import type { ReadOptions, ReadResult } from '../../inputs/input.ts';
import { type Io, UsageError } from '../io.ts';
import { readFacts } from '../options/given-files.ts';
import type { RunOptions } from '../options/index.ts';
import type { Meter } from './progress-meter.ts';

export async function openInputs(
  paths: readonly string[],
  options: RunOptions,
  io: Io,
  meter: Meter,
): Promise<AsyncIterable<ReadResult>> {
  const [{ INPUT_FORMATS, isEncoding, readDocuments }, { findFiles }] = await Promise.all([
    import('../../inputs/index.ts'),
    import('../../inputs/find-files.ts'),
  ]);
  const formats = INPUT_FORMATS.map((format) => format.name);
  if (options.inputFormat !== null && !formats.includes(options.inputFormat))
    throw new UsageError(`no input format "${options.inputFormat}"; there are ${formats.join(', ')}`);
  if (options.encoding !== null && !isEncoding(options.encoding))
    throw new UsageError(`no encoding "${options.encoding}"; try utf-8, windows-1252 or utf-16le`);
  const facts = await readFacts(options);
  return readDocuments(meter.watch(findFiles(paths, io.stdin)), {
    format: options.inputFormat,
    encoding: options.encoding,
    columns: columnsOf(options),
    ...(options.delimiter === null ? {} : { delimiter: options.delimiter }),
    ...(options.dateOrder === null ? {} : { dateOrder: options.dateOrder }),
    facts,
    keep: options.keep,
    given: options.date === null ? {} : { published: options.date },
  });
}

/** Which columns or fields hold what, as far as the user says. */
function columnsOf({ textField, titleField, dateField, idField }: RunOptions): NonNullable<ReadOptions['columns']> {
  const named = Object.entries({ text: textField, headline: titleField, published: dateField, id: idField });
  return Object.fromEntries(named.filter(([, name]) => name !== null));
}
