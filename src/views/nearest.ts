/**
 * What somebody may have meant who wrote what there is not.
 *
 *   cvs, of table, csv, tsv -> csv;   outlett, of outlet -> outlet;   xyz -> null
 */
import { distance } from 'fastest-levenshtein';

/** Of all letters, the share that may be wrong. */
const WRONG = 0.4;

/** The nearest of the names, or null where none is near. */
function nearest(written: string, names: readonly string[]): string | null {
  const asked = written.toLowerCase();
  const near = names
    .map((name) => ({ name, far: distance(asked, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= WRONG * Math.max(asked.length, name.length) || haveSameLetters(asked, name))
    .sort((a, b) => a.far - b.far);
  return near[0]?.name ?? null;
}

/** Two letters in each other's place are one slip. */
function haveSameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b.toLowerCase()].sort().join('');
}

/** ` (Did you mean csv?)`, or nothing. */
export function suggestion(written: string, names: readonly string[]): string {
  const name = nearest(written, names);
  return name === null ? '' : ` (Did you mean ${name}?)`;
}

/** More are too many to look through. */
const MOST_LISTED = 20;

/** What there is, in order: `Harbour Post, Valley Gazette`. */
export function listOf(names: Iterable<string>): string {
  const all = [...names].sort();
  const more = all.length - MOST_LISTED;
  return `${all.slice(0, MOST_LISTED).join(', ') || 'none'}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`;
}
