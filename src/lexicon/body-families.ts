/**
 * Families of bodies (data/body-families.tsv): a body of one is never called by a noun of another.
 *
 *   "carmaker" -> firm;  "regulator" -> public;  "bank" -> null: banks are firms, and are not
 */
import { lazy, readTable } from './data.ts';
import { isWord } from './function-words.ts';

const families = lazy(() => new Map(readTable('body-families.tsv').map(([noun = '', family = '']) => [noun, family])));

/** The family of a noun in lower case; null where it goes with several, or with none. */
export function familyOf(noun: string): string | null {
  return families().get(noun) ?? null;
}

/**
 * The family that the head of a body's name states, which its first preposition ends: `Ministry of Roads`, `Port Authority`;
 * not that of a union, as states and parties are called so too.
 */
export function familyOfName(name: string): string | null {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const cut = words.findIndex((word, i) => i > 0 && isWord(word, 'preposition'));
  const family = familyOf((cut < 0 ? words : words.slice(0, cut)).at(-1) ?? '');
  return family === 'union' ? null : family;
}
