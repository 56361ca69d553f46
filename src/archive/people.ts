/**
 * Who is the same, as an archive keeps it: told anew whenever it has been written to, by the rules of
 * src/analyses/people, from the names, countries and months of all its articles.
 */
import { type Identified, type Merge, type Same, type Standing, startPeople } from '../analyses/people/people.ts';
import { type Identities, identityOfName } from '../analyses/people/who.ts';
import type { Annotated } from '../document/document.ts';
import { countedOf } from './documents.ts';
import type { Connection } from './driver.ts';
import { namesThat } from './names.ts';

export function identifiedIn({ prepare }: Connection): Identified {
  const same = prepare('SELECT identity, scope, person, name FROM _same').all();
  const merges = prepare(
    'SELECT name, person, type, rule, scope, articles, isMerged FROM _merge ORDER BY number',
  ).all();
  return {
    same: same.map(([identity, scope, person, name]) => ({ identity, scope, person, name }) as Same),
    merges: merges.map(
      ([name, person, type, rule, scope, articles, isMerged]) =>
        ({ name, person, type, rule, scope, articles, isMerged: isMerged === 1 }) as Merge,
    ),
  };
}

/** As what those stand in an archive whom the user's own names take together, and in how many articles. */
export function standingIn(connection: Connection, { together }: Identities): ReadonlyMap<string, Standing> {
  const asked = new Set(together.flat().map(identityOfName));
  const select = connection.prepare(
    `SELECT count(DISTINCT document), count(DISTINCT CASE type WHEN 'person' THEN document END) FROM _entity
    WHERE type IN ('person', 'organization') AND (qid = ?1 OR qid IS NULL AND name IN (SELECT value FROM json_each(?2)))`,
  );
  const names = new Map<string, string[]>();
  for (const name of asked.size === 0 ? [] : namesThat(connection, (one) => asked.has(identityOfName(one)))) {
    const identity = identityOfName(name);
    names.set(identity, [...(names.get(identity) ?? []), name]);
  }
  return new Map(
    [...asked].map((identity) => {
      const [all, persons] = select.get(identity, JSON.stringify(names.get(identity) ?? [])) as readonly number[];
      return [identity, { articles: all!, type: all! > 2 * persons! ? 'organization' : 'person' }];
    }),
  );
}

/** Looks through all documents, and puts who is the same in the place of what was told before. */
export function identifyAll(connection: Connection): void {
  const people = startPeople();
  for (const document of countedOf(connection, ['structure', 'entities'], undefined))
    people.add(document as Annotated<'structure' | 'entities'>);
  const { same, merges } = people.end();
  connection.exec('DELETE FROM _same; DELETE FROM _merge;');
  const insertSame = connection.prepare('INSERT INTO _same (identity, scope, person, name) VALUES (?, ?, ?, ?)');
  for (const { identity, scope, person, name } of same) insertSame.run(identity, scope, person, name);
  const insertMerge = connection.prepare(
    'INSERT INTO _merge (name, person, type, rule, scope, articles, isMerged) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { name, person, type, rule, scope, articles, isMerged } of merges)
    insertMerge.run(name, person, type, rule, scope, articles, Number(isMerged));
}
