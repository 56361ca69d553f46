/**
 * Which documents of an archive can have what is asked, from its indexes: at least all that have it. What
 * they have is then looked at as on files, so that both give the same.
 */
import type { FieldValue } from '../document/document.ts';
import { fieldAt, mayHold } from '../inputs/records/inner-fields.ts';
import type { Connection } from './driver.ts';
import { namesThat } from './names.ts';

/** What a document must have; what is null or empty asks for nothing. */
export interface Wanted {
  readonly since?: string | null;
  readonly until?: string | null;
  readonly where?: ReadonlyMap<string, readonly string[]>;
  /** Words and phrases that all stand in the text; `word*` is any word that begins so. */
  readonly terms?: readonly string[];
  /** Of each an entity whose name it keeps, or that has this Wikidata identifier. */
  readonly entities?: readonly { readonly keeps: (name: string) => boolean; readonly qid: string }[];
  /** A speaker of at least one quote whose name it keeps, or who has one of these Wikidata identifiers. */
  readonly speaker?: { readonly keeps: (name: string) => boolean; readonly qids: readonly string[] } | null;
}

/** Of a field that holds the one that is asked for, the value tells nothing yet. */
const WITH_FIELD = `
  SELECT document FROM _field WHERE name = ? AND CAST(value AS TEXT) IN (SELECT value FROM json_each(?))
  UNION SELECT document FROM _field WHERE name IN (SELECT value FROM json_each(?))`;

/** Numbers of documents, in their order; null where nothing is asked that an index can tell. */
export function candidates(connection: Connection, wanted: Wanted): number[] | null {
  const { since = null, until = null, where = new Map(), terms = [], entities = [], speaker = null } = wanted;
  const { prepare } = connection;
  const sets: Set<number>[] = [];
  const add = (sql: string, ...values: (string | number)[]): void => {
    sets.push(
      new Set(
        prepare(sql)
          .all(...values)
          .map(([id]) => id as number),
      ),
    );
  };
  if (since !== null) add('SELECT id FROM _document WHERE day >= ?', since);
  // 2025-03-31 is later than 2025-03, and within it.
  if (until !== null) add('SELECT id FROM _document WHERE day < ?', `${until}~`);
  for (const [field, values] of where)
    add(WITH_FIELD, field, JSON.stringify(values), JSON.stringify(holders(namesOfFields(connection), field)));
  for (const term of terms) {
    const query = fullText(term);
    if (query !== null) add('SELECT rowid FROM search WHERE search MATCH ?', query);
  }
  // The names of all that there is are few beside how often they stand there.
  for (const { keeps, qid } of entities)
    add(
      'SELECT document FROM _entity WHERE name IN (SELECT value FROM json_each(?)) UNION SELECT document FROM _entity WHERE qid = ?',
      JSON.stringify(namesThat(connection, keeps)),
      qid,
    );
  if (speaker !== null)
    add(
      `SELECT document FROM _speaker WHERE speaker IN (SELECT value FROM json_each(?))
      UNION SELECT document FROM _entity WHERE qid IN (SELECT value FROM json_each(?))`,
      JSON.stringify(namesThat(connection, speaker.keeps)),
      JSON.stringify(speaker.qids),
    );
  if (sets.length === 0) return null;
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size) as [Set<number>, ...Set<number>[]];
  return [...smallest].filter((id) => others.every((set) => set.has(id))).sort((a, b) => a - b);
}

/**
 * A term as a query of the full text that finds at least what the term does; null where the index cannot tell, as
 * for what begins with `*` or has letters that the two fold differently.
 *
 *   sanction* -> "sanction" *;   Okonjo's bill -> "Okonjo s bill"
 */
function fullText(term: string): string | null {
  if (!/^[A-Za-z0-9\s'’.*-]+$/.test(term)) return null;
  const words = term.match(/[A-Za-z0-9*]+/g) ?? [];
  const last = words.at(-1);
  if (last === undefined || words.slice(0, -1).some((word) => word.includes('*'))) return null;
  if (!/^[A-Za-z0-9]+\*?$/.test(last)) return null;
  const phrase = `"${words.join(' ').replace('*', '')}"`;
  return last.endsWith('*') ? `${phrase} *` : phrase;
}

/** The fields that documents have, and the values of those that are named, by name or path. */
export function fieldsIn(connection: Connection, named: readonly string[]) {
  const names = namesOfFields(connection);
  const select = connection.prepare('SELECT DISTINCT value FROM _field WHERE name = ? AND value IS NOT NULL');
  const valuesIn = (own: string, name: string): string[] =>
    (select.all(own).flat() as FieldValue[]).flatMap((value) => {
      const found = fieldAt({ [own]: value }, name) ?? null;
      return found === null ? [] : [String(found)];
    });
  const valuesOf = (name: string): Set<string> =>
    new Set([name, ...holders(names, name)].flatMap((own) => valuesIn(own, name)));
  return { names, values: new Map(named.map((name) => [name, valuesOf(name)])) };
}

function namesOfFields({ prepare }: Connection): string[] {
  return prepare('SELECT DISTINCT name FROM _field').all().flat() as string[];
}

/** The fields in which another one may stand that is named by its path, or that are written a little otherwise. */
function holders(names: readonly string[], asked: string): string[] {
  return names.filter((own) => own !== asked && mayHold(own, asked));
}
