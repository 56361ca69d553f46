/**
 * Whether a role such as *the minister* names the holder of a title such as *Foreign
 * Minister*: the words of the role end the title, and what one office is called by another
 * name is one.
 *
 *   the minister -> Foreign Minister;   the head of state -> President;   the foreign minister -/-> Minister
 */
import { remembered } from '../../lexicon/data.ts';
import { namePattern } from '../../lexicon/name-words.ts';
import { type TitleMatch, titleAt } from '../../lexicon/titles.ts';

/** Whether a role names the holder of a title: *the minister* the Foreign Minister, not the other way round. */
export function roleFits(head: readonly string[], title: string): boolean {
  const role = head.filter((word) => !NOT_THE_OFFICE.has(word)).map(sameOffice);
  return titlesOf(title).some((words) => {
    const start = words.length - role.length;
    return start >= 0 && words[start - 1] !== 'vice' && role.every((word, i) => word === words[start + i]);
  });
}

/** Who held an office is called by it with or without these. */
const NOT_THE_OFFICE: ReadonlySet<string> = new Set(['-', 'ex', 'former', 'then', 'late', 'outgoing']);

/** Whether a role or title says that it is held no longer: *former president*, *ex-minister*. */
export function isPast(title: string): boolean {
  return pastPattern().test(title);
}

const pastPattern = namePattern((of) => `\\b${of('past')}\\b`, 'i');

/** The last words of the role, or of a title by any of its names, by which holders are found. */
export function lastWordsOf(title: string): string[] {
  return titlesOf(title).flatMap((words) => words.slice(-1));
}

/** The words of a title, and of what else its holder is called: `President` -> president; head of state. */
const titlesOf = remembered((title: string): string[][] =>
  [title, ...otherNames(title)].map((name) => wordsOf(name.toLowerCase()).map(sameOffice)),
);

/** What else the table calls the office that ends a title; nothing where a modifier stands before it: `Vice President`. */
function otherNames(title: string): readonly string[] {
  const words = wordsOf(title);
  for (let i = 0; i < words.length; i++) {
    const found = officeAt(words, i);
    if (found === null || i + found.length !== words.length) continue;
    const { name, also } = found.title;
    const spelt = wordsOf(name);
    if (found.length > spelt.length) return [];
    return [name, ...also, ...(officeAt(spelt, 0)?.title.also ?? [])];
  }
  return [];
}

function officeAt(words: readonly string[], start: number): TitleMatch | null {
  return titleAt(
    words.map((text) => ({ text })),
    start,
  );
}

function wordsOf(title: string): string[] {
  return title.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** *spokeswoman* and *spokesperson*, *chair* and *chairman* are one office. */
function sameOffice(word: string): string {
  return word.replace(/(?<=^(?:spokes|chair|congress|police|business))(?:man|woman|person)$/, '');
}
