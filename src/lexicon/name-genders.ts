/**
 * Whether a full name is mostly a woman's or mostly a man's (data/name-genders.tsv): weak evidence
 * for whom a pronoun means, never printed.
 *
 *   namesGender('Elena Petrova') -> "f";   'Kim Yo-jong' -> "f";   of 'Robin Paz' as little as of 'Acme' -> null
 */
import { lazy, readTable, remembered } from './data.ts';
import { fold } from './spelling.ts';
import type { Gender } from './titles.ts';

/** The rows of the table: lists of words with spaces between, in code-unit order, searched as they are. */
const lists = lazy(
  () => new Map(readTable('name-genders.tsv').map(([kind = '', words = '']) => [kind, words] as const)),
);

/**
 * What a full name suggests: its given name, else a word such as *bint* or the end of the last word (*-ovna*); null for a
 * single name, which may be a surname, and for names of both or neither.
 */
export const namesGender = remembered((name: string): Gender | null => {
  const [first = '', ...others] = fold(name.toLowerCase()).split(' ');
  const last = others.at(-1);
  if (last === undefined) return null;
  const isSurname = isListed('surname first', first);
  return (
    (isSurname ? givenGender(others.join('-')) : null) ??
    (isSurname && others.join().includes('-') ? null : givenGender(first)) ??
    ofKind((gender) => others.some((word) => isListed(`${gender} word`, word))) ??
    ofKind((gender) => endsOf(last).some((end) => isListed(`${gender} end`, end)))
  );
});

const givenGender = (word: string): Gender | null => ofKind((gender) => isListed(gender, word));
const ofKind = (holds: (gender: Gender) => boolean): Gender | null => (holds('f') ? 'f' : holds('m') ? 'm' : null);

/** The ends of a word that are long enough to tell something, the longest first. */
function endsOf(word: string): string[] {
  return [7, 6, 5, 4, 3].flatMap((length) => (word.length > length ? [word.slice(-length)] : []));
}

/** Whether a list has a word: halving, as nothing needs to be made of the lists first. */
function isListed(kind: string, word: string): boolean {
  const list = lists().get(kind) ?? '';
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = list.lastIndexOf(' ', middle - 1) + 1;
    const space = list.indexOf(' ', middle);
    const end = space < 0 ? list.length : space;
    const found = list.slice(start, end);
    if (found === word) return true;
    if (found < word) low = end + 1;
    else high = start;
  }
  return false;
}
