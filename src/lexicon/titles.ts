/**
 * Titles, offices, ranks and roles of people (data/titles.tsv), found in tokens: the
 * words in the table, with modifiers before them and suffixes after.
 *
 *   "former deputy prime minister" -> 4 tokens, the office prime minister;
 *   "president-elect" -> 3 tokens; "Lt. Gen." -> the rank lieutenant general
 */
import { lazy, readTable, remembered } from './data.ts';
import { perWord } from './word-facts.ts';

/** A gender that a title itself states. */
export type Gender = 'm' | 'f';

type TitleKind = 'honorific' | 'office' | 'rank' | 'religious' | 'royal' | 'role' | 'kin';

export interface Title {
  /** As in the table; abbreviations are spelt out (`PM`: prime minister). */
  readonly name: string;
  readonly kind: TitleKind;
  readonly gender: Gender | null;
  /** May refer back alone, with *the*: the premier, the spokeswoman. */
  readonly role: boolean;
  /** What else its holder is called: head of state, of a president. */
  readonly also: readonly string[];
}

export interface TitleMatch {
  /** How many tokens the title takes, with its modifiers, suffix and hyphens. */
  readonly length: number;
  readonly title: Title;
}

type Tokens = readonly { readonly text: string }[];

interface Titles {
  /** What they are called in the table, but for forms of address. */
  readonly texts: readonly string[];
  /** By words joined by spaces, without final stops: in lower case, or as written where case matters. */
  readonly titles: ReadonlyMap<string, Title>;
  readonly modifiers: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  /** Words of the longest title that begins with a word; words in lower case. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** Words of the longest title of all. */
  readonly longest: number;
  /** All words of titles, modifiers and suffixes, and those that titles, with their suffixes, end with; in lower case. */
  readonly words: ReadonlySet<string>;
  readonly lastWords: ReadonlySet<string>;
}

const lexicon = lazy((): Titles => {
  const texts: string[] = [];
  const titles = new Map<string, Title>();
  const modifiers = new Set<string>();
  const suffixes = new Set<string>();
  for (const [text = '', kind, gender, role, standsFor, also] of readTable('titles.tsv')) {
    const key = text.split(' ').map(plain).join(' ');
    if (kind === 'modifier') modifiers.add(key);
    else if (kind === 'suffix') suffixes.add(key);
    else {
      if (kind !== 'honorific') texts.push(text);
      titles.set(key, {
        name: standsFor || text,
        kind: kind as TitleKind,
        gender: gender === 'm' || gender === 'f' ? gender : null,
        role: role === 'role',
        also: also ? also.split(' | ') : [],
      });
    }
  }
  const longestFrom = new Map<string, number>();
  for (const key of titles.keys()) {
    const words = key.toLowerCase().split(' ');
    longestFrom.set(words[0] ?? '', Math.max(longestFrom.get(words[0] ?? '') ?? 0, words.length));
  }
  const lastWords = new Set([...titles.keys()].map((key) => key.toLowerCase().split(' ').at(-1)!));
  for (const suffix of suffixes) lastWords.add(suffix);
  const words = new Set([
    ...[...titles.keys()].flatMap((key) => key.toLowerCase().split(' ')),
    ...modifiers,
    ...suffixes,
  ]);
  const longest = Math.max(...longestFrom.values());
  return { texts, titles, modifiers, suffixes, longestFrom, longest, words, lastWords };
});

/** `Lt.` and `Lt` are one, and so are both apostrophes. */
function plain(word: string): string {
  return word.replace(/(?<=.)\.$/, '').replace('’', "'");
}

/** The titles of the table, as it has them, but for forms of address. */
export function titlesOfTable(): readonly string[] {
  return lexicon().texts;
}

/** More modifiers in a row than any real title has are not followed. */
const MOST_MODIFIERS = 3;

/** The longest title that starts at a token, or null. */
export function titleAt(tokens: Tokens, index: number): TitleMatch | null {
  return longestAt(tokens, index, tokens.length, MOST_MODIFIERS);
}

/** The longest title that ends right before the token `end`, or null. */
export function titleEndingAt(tokens: Tokens, end: number): TitleMatch | null {
  const last = wordAt(tokens, end - 1, tokens.length);
  if (last === null || !last.mayEnd) return null; // most words end no title
  const reach = 2 * (MOST_MODIFIERS + lexicon().longest + 1);
  let start = end - 1;
  while (start > 0 && start > end - reach && titleWord(tokens[start - 1]!).mayBeInside) start--;
  for (; start < end; start++) {
    const found = longestAt(tokens, start, end, MOST_MODIFIERS);
    if (found?.length === end - start) return found;
  }
  return null;
}

/** Whether a noun phrase such as `premier`, `the foreign minister` may refer back to a person. */
export const isRoleNoun = remembered((text): boolean => {
  const tokens = (text.match(/-|[^\s-]+/g) ?? []).map((word) => ({ text: word }));
  const start = tokens[0]?.text.toLowerCase() === 'the' ? 1 : 0;
  const found = titleAt(tokens, start);
  return found?.title.role === true && start + found.length === tokens.length;
});

/** The longest title from `start` that ends at `end` or before. */
function longestAt(tokens: Tokens, start: number, end: number, modifiersLeft: number): TitleMatch | null {
  const word = wordAt(tokens, start, end);
  if (word === null || (word.longest === 0 && !word.modifies)) return null; // nor do they begin one
  const plainly = tableAt(tokens, start, end);
  if (modifiersLeft === 0 || !word.modifies) return plainly;
  const next = afterHyphen(tokens, start + 1, end);
  const rest = longestAt(tokens, next, end, modifiersLeft - 1);
  if (rest === null || (plainly !== null && plainly.length >= next - start + rest.length)) return plainly;
  return { length: next - start + rest.length, title: rest.title };
}

/** The longest title of the table itself, and its suffix. */
function tableAt(tokens: Tokens, start: number, end: number): TitleMatch | null {
  const { titles } = lexicon();
  const longest = wordAt(tokens, start, end)?.longest ?? 0;
  let best: { end: number; title: Title } | null = null;
  let key = '';
  let at = start;
  for (let words = 0; words < longest; words++) {
    const word = wordAt(tokens, at, end);
    if (word === null) break;
    key = words === 0 ? word.plain : `${key} ${word.plain}`;
    const title = titles.get(key) ?? titles.get(key.toLowerCase());
    if (title !== undefined) best = { end: at + 1, title };
    at = afterHyphen(tokens, at + 1, end);
  }
  if (best === null) return null;
  const suffix = afterHyphen(tokens, best.end, end);
  const hasSuffix = wordAt(tokens, suffix, end)?.isSuffix === true;
  return { length: (hasSuffix ? suffix + 1 : best.end) - start, title: best.title };
}

/** What a word may be in a title. */
interface TitleWord {
  readonly plain: string;
  /** Words of the longest title that begins with it; 0: none does. */
  readonly longest: number;
  readonly modifies: boolean;
  readonly isSuffix: boolean;
  readonly mayEnd: boolean;
  readonly mayBeInside: boolean;
}

const titleWord = perWord((text): TitleWord => {
  const { modifiers, suffixes, longestFrom, words, lastWords } = lexicon();
  const word = plain(text);
  const lower = word.toLowerCase();
  return {
    plain: word,
    longest: longestFrom.get(lower) ?? 0,
    modifies: modifiers.has(lower),
    isSuffix: suffixes.has(lower),
    mayEnd: lastWords.has(lower),
    mayBeInside: words.has(lower) || HYPHEN.test(text),
  };
});

function wordAt(tokens: Tokens, at: number, end: number): TitleWord | null {
  const token = at < end ? tokens[at] : undefined;
  return token === undefined ? null : titleWord(token);
}

function afterHyphen(tokens: Tokens, at: number, end: number): number {
  const token = at < end ? tokens[at] : undefined;
  return token !== undefined && isHyphen(token) ? at + 1 : at;
}

const HYPHEN = /^[-‐‑]$/;
const isHyphen = ({ text }: { readonly text: string }): boolean => text === '-' || text === '‐' || text === '‑';
