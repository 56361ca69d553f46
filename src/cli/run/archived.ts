/** The documents of archives, as a command needs them. */
import { candidates, fieldsIn, type Wanted } from '../../archive/candidates.ts';
import { identifiedIn } from '../../archive/people.ts';
import { type ArchiveReader, keepsAll, openForReading } from '../../archive/reader.ts';
import type { ReadResult } from '../../inputs/input.ts';
import { keepsName } from '../../views/filters.ts';
import { termsOf } from '../../views/question.ts';
import type { View, ViewRun } from '../../views/view.ts';
import type { RunOptions } from '../options/index.ts';
import type { FieldsSeen } from './meant.ts';

/** @param isAll whether there is nothing else to read @throws ArchiveError where a path is no archive, or it cannot be read */
export async function* documentsIn(
  paths: readonly string[],
  view: View,
  viewRun: ViewRun,
  options: RunOptions,
  seen: FieldsSeen,
  argument: string | undefined,
  isAll: boolean,
): AsyncGenerator<ReadResult> {
  // Sentences are made of tokens: where those are made anew, so are they.
  const layers = keepsAll(view.requires) ? view.requires : view.requires.filter((layer) => layer !== 'sentences');
  const archives = await openAll(paths);
  try {
    viewRun.know?.(
      archives.map(({ connection }) => identifiedIn(connection)),
      isAll,
    );
    for (const archive of archives) {
      if (seen.named.length > 0) {
        const { names, values } = fieldsIn(archive.connection, seen.named);
        seen.noteNames(names);
        for (const [field, all] of values) for (const value of all) seen.noteValue(field, value);
      }
      if (viewRun.know && view.rowsComeOfPeople) continue;
      const ids = candidates(archive.connection, wanted(view, options, argument)) ?? undefined;
      const documents = view.countsOnly ? archive.counted(layers, ids) : archive.documents(layers, ids);
      for (const document of documents) yield { document, isLazy: true };
    }
  } finally {
    for (const archive of archives) archive.close();
  }
}

async function openAll(paths: readonly string[]): Promise<ArchiveReader[]> {
  const archives: ArchiveReader[] = [];
  try {
    for (const path of paths) archives.push(await openForReading(path));
    return archives;
  } catch (error) {
    for (const archive of archives) archive.close();
    throw error;
  }
}

/** What a document must have to be meant, and to give the view a row. */
function wanted(view: View, { question, filters }: RunOptions, argument: string | undefined): Wanted {
  const { about, since, until, where, text } = question;
  const {
    terms = [],
    entities = [],
    speakers = [],
  } = filters.dedupe === true ? {} : (view.rowsNeed?.(filters, argument) ?? {}); // Of near-duplicates the first counts, also where it has not what is asked.
  const named = about === null ? entities : [...entities, about];
  return {
    since,
    until,
    where,
    terms: [...(text === null ? [] : termsOf(text)), ...terms],
    entities: named.map((asked) => (name: string, qid: string | null) => qid === asked || keepsName(asked, name)),
    speaker: speakers.length === 0 ? null : (name) => speakers.some((asked) => keepsName(asked, name)),
  };
}
