/**
 * Whom a name means when it is counted: what the user's own names say, else what the rules told.
 *
 *   a names file with `Donald Trump,DJT|The Donald,merge` -> The Donald counts as Donald Trump
 */
import { nameKey } from '../../lexicon/spelling.ts';
import type { Identified, Merge, Standing } from './people.ts';
import type { Scope } from './profile.ts';

/** What the user says of names: which are one, and which are not. */
export interface Identities {
  /** Each with the name to count under first; a Wikidata identifier stands for itself. */
  readonly together: readonly (readonly string[])[];
  /** The second of each pair is not the first. */
  readonly apart: readonly (readonly [string, string])[];
}

export const NO_IDENTITIES: Identities = { together: [], apart: [] };

interface Person {
  readonly identity: string;
  readonly name: string;
}

/** Whom an identity with that name means in a scope. */
export type Who = (identity: string, name: string, scope: Scope) => Person;

/** The same in one article. */
export type Renaming = (identity: string, name: string) => Person;

export function whoIs(told: readonly Identified[], { together, apart }: Identities): Who {
  const everywhere = new Map<string, Person>();
  const scoped = new Map<string, Map<Scope, Person>>();
  for (const { same } of told)
    for (const { identity, scope, person, name } of same)
      if (scope === null) everywhere.set(identity, { identity: person, name });
      else
        scoped.set(identity, (scoped.get(identity) ?? new Map<Scope, Person>()).set(scope, { identity: person, name }));
  const given = new Map<string, Person>();
  for (const names of together) {
    const person = { identity: identityOfName(names[0]!), name: names[0]! };
    for (const name of names) given.set(identityOfName(name), person);
  }
  // What the user says of one of those that the rules told the same, is said of all of them.
  for (const [identity, { identity: person }] of everywhere) {
    const own = given.get(identity);
    if (own && !given.has(person)) given.set(person, own);
  }
  // Whom the rules told the same as another, and who is not; with whom is then left.
  const alone = new Map<string, Person>();
  for (const [name, other] of apart) {
    const [left, right] = [identityOfName(name), identityOfName(other)];
    if (everywhere.get(right)?.identity === (everywhere.get(left)?.identity ?? left))
      alone.set(right, { identity: left, name });
  }
  const isApart = new Set(apart.map(([name, other]) => `${identityOfName(other)}\n${nameKey(name)}`));
  return (identity, name, scope) => {
    const own = given.get(identity);
    if (own) return own;
    if (alone.has(identity)) return { identity: `${identity} alone`, name };
    const here = scoped.get(identity)?.get(scope) ?? everywhere.get(identity);
    if (here === undefined || isApart.has(`${identity}\n${nameKey(here.name)}`)) return { identity, name };
    // Those that were told the same as one who is split off are the others.
    const left = alone.get(here.identity) ?? here;
    return given.get(left.identity) ?? left;
  };
}

/** As identityOf has that of a person or organization. */
export function identityOfName(name: string): string {
  return /^Q[1-9]\d*$/.test(name) ? name : `actor ${nameKey(name)}`;
}

/** The merges that the user's names add to those of the rules, and without those that they forbid. */
export function mergesWith(known: readonly Identified[], { together, apart }: Identities): Merge[] {
  const merges = known.flatMap((one) => one.merges);
  const forbidden = new Set(apart.map(([name, other]) => `${nameKey(other)}\n${nameKey(name)}`));
  const told = { rule: 'people/names-file', scope: null, isMerged: true } as const;
  const given = together.flatMap(([person, ...others]) =>
    others.map((name): Merge => ({ name, person: person!, ...standingOf(identityOfName(name), known), ...told })),
  );
  return [...given, ...merges.filter(({ name, person }) => !forbidden.has(`${nameKey(name)}\n${nameKey(person)}`))];
}

/** Over all that is known together; a name that stands nowhere is a person's. */
function standingOf(identity: string, known: readonly Identified[]): Standing {
  const all = known.flatMap(({ standing }) => standing?.get(identity) ?? []);
  const [most] = [...all].sort((a, b) => b.articles - a.articles);
  return { type: most?.type ?? 'person', articles: all.reduce((sum, { articles }) => sum + articles, 0) };
}
