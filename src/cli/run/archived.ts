/** The documents of archives, as a command needs them. */

import type { Identified } from '../../analyses/people/people.ts';
import { type Identities, identityOfName } from '../../analyses/people/who.ts';
import { candidates, fieldsIn, type Wanted } from '../../archive/candidates.ts';
import type { Connection } from '../../archive/driver.ts';
import { identifiedIn, standingIn } from '../../archive/people.ts';
import { type ArchiveReader, keepsAll, openForReading } from '../../archive/reader.ts';
import type { Document } from '../../document/document.ts';
import type { Keep } from '../../inputs/kept-fields.ts';
import { nowhere } from '../../inputs/records/article.ts';
import { keepsName } from '../../views/filters.ts';
import { termsOf } from '../../views/question.ts';
import type { Given } from './given.ts';
import type { Job } from './job.ts';
import type { FieldsSeen } from './meant.ts';

export type ArchiveJob = Pick<Job, 'view' | 'viewRun' | 'options' | 'argument' | 'people' | 'identities'>;

/** @param isAll whether there is nothing else to read @throws ArchiveError where a path is no archive, or it cannot be read */
export async function* documentsIn(
  paths: readonly string[],
  job: ArchiveJob,
  seen: FieldsSeen,
  isAll: boolean,
): AsyncGenerator<Given> {
  const { view, viewRun, options } = job;
  // Sentences are made of tokens: where those are made anew, so are they.
  const layers = keepsAll(view.requires) ? view.requires : view.requires.filter((layer) => layer !== 'sentences');
  const archives = await openAll(paths);
  try {
    const told = archives.map(({ connection }) => ({
      ...identifiedIn(connection),
      ...(view.rowsComeOfPeople && { standing: standingIn(connection, job.identities) }),
    }));
    viewRun.know?.(told, isAll);
    job.people.know(told);
    const need = wanted(job, told);
    for (const archive of archives) {
      if (seen.named.length > 0) {
        const { names, values } = fieldsIn(archive.connection, seen.named);
        seen.noteNames(names);
        for (const [field, all] of values)
          for (const value of all) {
            seen.noteNames([field]);
            seen.noteValue(field, value);
          }
      }
      if (view.rowsComeOfPeople) continue;
      yield* unkept(archive.connection, options.keep, seen.named);
      const ids = candidates(archive.connection, need) ?? undefined;
      const documents = view.countsOnly ? archive.counted(layers, ids) : archive.documents(layers, ids);
      // A count takes so little of each that handing them on one by one would cost more.
      if (view.countsOnly && options.shard === null) yield* inBatches(documents);
      else for (const document of documents) yield { document, isLazy: true };
    }
  } finally {
    for (const archive of archives) archive.close();
  }
}

/** Says of fields to keep that no article of the archive has, as readers do of files. */
function* unkept(connection: Connection, keep: Keep, named: readonly string[]): Generator<Given> {
  const asked = keep === 'all' ? [] : keep.filter((name) => !named.includes(name));
  if (asked.length === 0) return;
  const place = { path: connection.path, format: 'archive', record: null };
  const { names, values } = fieldsIn(connection, asked);
  for (const name of asked)
    if (!names.includes(name) && values.get(name)!.size === 0) yield nowhere(place, `--keep ${name}`);
}

const BATCH = 250;

function* inBatches(documents: Iterable<Document>): Generator<Given> {
  let batch: Document[] = [];
  for (const document of documents) {
    if (batch.push(document) < BATCH) continue;
    yield { batch };
    batch = [];
  }
  yield { batch };
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
function wanted(
  { view, options: { question, filters }, argument, identities }: ArchiveJob,
  told: readonly Identified[],
): Wanted {
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
    entities: named.map((asked) => {
      const isOther = otherNames(asked, told, identities);
      return { keeps: (name: string) => keepsName(asked, name) || isOther(name), qid: asked };
    }),
    speaker:
      speakers.length === 0
        ? null
        : { keeps: anyOf(speakers.map((asked) => otherNames(asked, told, identities, true))), qids: speakers },
  };
}

function anyOf(tests: readonly ((name: string) => boolean)[]): (name: string) => boolean {
  return (name) => tests.some((test) => test(name));
}

/** Whether a name may be counted under one that is asked for; @param withOwn or is itself one */
function otherNames(
  asked: string,
  told: readonly Identified[],
  { together }: Identities,
  withOwn = false,
): (name: string) => boolean {
  // A Wikidata identifier may be whom others are counted as.
  const keys = new Set<string>([asked]);
  for (const [first, ...others] of together)
    if (keepsName(asked, first!)) for (const name of [first!, ...others]) keys.add(identityOfName(name));
  for (const { same } of told)
    for (const { identity, person, name } of same) if (keepsName(asked, name) || keys.has(person)) keys.add(identity);
  return (name) => keys.has(identityOfName(name)) || (withOwn && keepsName(asked, name));
}
