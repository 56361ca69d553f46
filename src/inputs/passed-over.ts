/**
 * Files of a folder that are of no kind that is read, by their endings: said, so that a folder
 * of 500 pictures of pages and one text is not taken for a corpus of one.
 * In: `a.eml`, `b.eml`, `c` -> out: `3 files of other kinds (.eml 2, without an ending 1)`.
 */
import { extname } from 'node:path';
import { oneLine } from './failures.ts';

const MOST_NAMED = 12;
const LONGEST = 12;

export function passedOver(paths: readonly string[]): string {
  return `${paths.length} ${paths.length === 1 ? 'file' : 'files'} of other kinds (${byEnding(paths)})`;
}

/** How many of the paths have which ending: `.eml 2, without an ending 1`. */
export function byEnding(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const ending = oneLine(extname(path).toLowerCase());
    // What is long is no ending but a part of a name: `interview.with the minister`.
    const name = ending.length < 2 || ending.length > LONGEST ? 'without an ending' : ending;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = sorted.slice(0, MOST_NAMED).map(([name, count]) => `${name} ${count}`);
  const rest = sorted.slice(MOST_NAMED).reduce((sum, [, count]) => sum + count, 0);
  if (rest > 0) named.push(`others ${rest}`);
  return named.join(', ');
}
