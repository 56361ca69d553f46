/**
 * What kind of person a noun or phrase calls somebody: a title of data/titles.tsv, an
 * occupation of data/occupations.tsv, or another noun for persons (data/nouns.tsv).
 *
 *   "deputy finance minister" -> office;  "potato farmer" -> occupation, of its last word;  "river" -> null
 */
import { lazy, readTable } from './data.ts';
import { nounOf, personNouns } from './nouns.ts';
import { type Title, titleEndingAt, titlesOfTable } from './titles.ts';
import { perWord } from './word-facts.ts';

type CallingKind = Title['kind'] | 'occupation' | 'person' | 'unlisted';

/** What a phrase calls a person by its last words. */
export interface Calling {
  readonly kind: CallingKind;
  /** How many tokens the known words take, with the modifiers that the table of titles knows. */
  readonly length: number;
  readonly gender: Title['gender'];
}

const occupations = lazy(() => {
  const words = new Set(readTable('occupations.tsv').map(([text]) => text as string));
  const parts = [...words].map((text) => text.split(' '));
  return {
    words,
    longest: Math.max(...parts.map(({ length }) => length)),
    lastWords: new Set(parts.map((all) => all.at(-1)!)),
  };
});

/** Whether an occupation may end with a word; a hyphen is no word. */
const mayEnd = perWord((word): boolean => {
  const { lastWords } = occupations();
  return word === '-' || lastWords.has(word) || lastWords.has(word.toLowerCase());
});

/** All that the three tables call persons, but for forms of address. */
export function allCallings(): string[] {
  return [...titlesOfTable(), ...occupations().words, ...personNouns()];
}

type Tokens = readonly { readonly text: string }[];

/** The longest known calling that ends right before the token `end`; null if its last word calls nobody anything. */
export function callingEndingAt(tokens: Tokens, end: number, floor = 0): Calling | null {
  const title = titleEndingAt(tokens, end);
  const found = occupationEndingAt(tokens, end, floor);
  if (title !== null && title.length >= found && end - title.length >= floor)
    return { kind: title.title.kind, length: title.length, gender: title.title.gender };
  if (found > 0) return { kind: 'occupation', length: found, gender: null };
  const last = tokens[end - 1]?.text ?? '';
  const noun = nounOf(last) ?? nounOf(last.toLowerCase());
  return noun?.sort === 'person' ? { kind: 'person', length: 1, gender: noun.gender } : null;
}

/** The same of a plural: `former MPs`, `committee members`; null for a singular. */
export function callingOfSeveral(tokens: Tokens, end: number, floor = 0): Calling | null {
  const last = tokens[end - 1]?.text ?? '';
  const one = singular(last);
  return one === last
    ? null
    : callingEndingAt(withLast(tokens, end, one), Math.min(end, REACH), Math.max(0, floor - Math.max(0, end - REACH)));
}

/** More tokens than any calling has. */
const REACH = 16;

/** The last tokens before `end`, the very last one replaced. */
function withLast(tokens: Tokens, end: number, text: string): Tokens {
  return [...tokens.slice(Math.max(0, end - REACH), end - 1), { text }];
}

/** The singular of a plural of a noun for persons: `members`, `policewomen`, `secretaries`. */
export function singular(word: string): string {
  if (/[^aeious]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:wo)?men$/.test(word)) return word.replace(/men$/, 'man');
  if (/(?:sh|ch|ss|x)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whom or what a noun in lower case, in the singular or the plural, is for: `residents` -> person; null for others. */
export const sortOfNoun = (lower: string): ReturnType<typeof sortOf> => sortOf(lower) ?? sortOf(singular(lower));
const sortOf = (noun: string) => nounOf(noun)?.sort ?? null;

function occupationEndingAt(tokens: Tokens, end: number, floor: number): number {
  if (end <= floor || !mayEnd(tokens[end - 1]!)) return 0; // most words end none
  const { words, longest } = occupations();
  let phrase = '';
  let best = 0;
  for (let at = end - 1, count = 0; at >= floor && count < longest; at--) {
    const { text } = tokens[at]!;
    if (text === '-') continue;
    phrase = phrase === '' ? text : `${text} ${phrase}`;
    count++;
    if (words.has(phrase) || words.has(phrase.toLowerCase())) best = end - at;
  }
  return best;
}
