/**
 * Feature templates by name: what a feature looks at, without the values that fill it in. The
 * number that a model knows a template by is the hash of its table's and its own name.
 *
 *   templates('token', { pair: '`he said`' }).pair -> a number, to be mixed with the hashes of two words
 */
import { hashOf } from './hash.ts';

/** The numbers of a table's templates. `table` has a line for each: its name, and an example of what it sees. */
export function templates<Name extends string>(
  table: string,
  examples: Readonly<Record<Name, string>>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(examples) as Name[];
  return Object.fromEntries(names.map((name) => [name, hashOf(`${table}/${name}`)])) as Record<Name, number>;
}
