/**
 * What is known of the files from beside them: a table of metadata (`--metadata`), or their
 * names (`--name-pattern`). It wins over what a file says of itself.
 * In: `herald_2025-03-04_1.txt` and the pattern `{outlet}_{date}_{n}` -> out: a document
 * published on 2025-03-04, with the fields outlet and n to keep.
 */
import { oneLine } from '../failures.ts';
import type { FileFacts, ReadOptions, ReadResult } from '../input.ts';
import { keptFields, wantedFields } from '../kept-fields.ts';
import type { DateOrder } from '../records/iso-date.ts';
import type { JsonRecord } from '../records/nested.ts';
import { outletOf, withOutlet } from '../records/outlet.ts';
import { readFields } from '../records/record.ts';

/** The results with what is known of their files; what was doubtful is said at the end. */
export async function* withFileFacts(
  results: AsyncIterable<ReadResult>,
  facts: readonly FileFacts[],
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  const counts = facts.map((source) => ({ source, known: 0, first: null as string | null }));
  let files = 0;
  let path: string | null = null;
  let found: readonly Found[] = [];
  for await (const result of results) {
    const { document } = result;
    if (!document) {
      yield result;
      continue;
    }
    if (document.source.path !== path) {
      path = document.source.path;
      files++;
      found = counts.flatMap((count): readonly Found[] => {
        const known = count.source.of(document.source.path);
        if (known !== null) count.known++;
        else count.first ??= document.source.path;
        return known === null ? [] : [{ record: known, order: options.dateOrder ?? count.source.order }];
      });
    }
    yield found.reduce<ReadResult>((one, facts) => withRecord(one, facts, options), result);
  }
  for (const { source, known, first } of counts) {
    const warning = source.said(files, known, first);
    if (warning) yield { warning: { ...warning, message: oneLine(warning.message) } };
  }
}

interface Found {
  readonly record: JsonRecord;
  readonly order: DateOrder | null;
}

function withRecord(result: ReadResult, { record, order }: Found, options: ReadOptions): ReadResult {
  const { document } = result;
  if (!document) return result;
  const { given, read, unreadDate } = readFields(record, {}, order);
  const { unreadDate: before, ...rest } = result as typeof result & { unreadDate?: string };
  const unread = unreadDate ?? (given.published === undefined ? before : undefined);
  // The text is the file's.
  const names = new Set([...read].filter((name) => !/^(?:text|body|content)$/i.test(name)));
  // A column that may mean the outlet (source, domain) says less than the file that names its own.
  const outlet = outletOf(record, Object.hasOwn(document.fields, 'outlet') ? 'sure' : 'usual');
  const named = withOutlet(record, outlet);
  const fields = { ...document.fields, ...keptFields(named, names, wantedFields(options)) };
  return {
    ...rest,
    ...(unread === undefined ? {} : { unreadDate: unread }),
    document: { ...document, given: { ...document.given, ...given }, fields },
  };
}
