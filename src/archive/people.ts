/**
 * Who is the same, as an archive keeps it: told anew whenever it has been written to, by the rules of
 * src/analyses/people, from the names, countries and months of all its articles.
 */
import { type Identified, type Merge, type Same, startPeople } from '../analyses/people/people.ts';
import type { Annotated } from '../document/document.ts';
import { countedOf } from './documents.ts';
import type { Connection } from './driver.ts';

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
