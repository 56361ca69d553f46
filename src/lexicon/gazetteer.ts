/**
 * Lists of known names (data/gazetteer): countries, cities, given names, surnames, peoples.
 *
 * They never decide by themselves: the tagger sees which lists a word or a run of words is in,
 * and learned what that is worth. `San Lorenzo` is a city of the list, so both words are marked.
 */
import { lazy, readBody, readTable } from './data.ts';

/** Files in data/gazetteer; the place in this list is the bit that stands for it. */
export const LISTS = ['countries', 'cities', 'given-names', 'surnames', 'peoples', 'regions', 'organizations'] as const;

interface Gazetteer {
  /** List bits of each entry, its words joined by spaces, in lower case. */
  readonly entries: ReadonlyMap<string, number>;
  /** The number of words in the longest entry that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
}

/** The same words that tokens are: `people's` is two, `côte d'ivoire` is two. */
const WORD = /(?:\p{L}\.){2,}|'s(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:'(?!s(?!\p{L}))[\p{L}\p{M}]+)*|\S/gu;

/** Most lines, as they stand, are the words of an entry. */
const ODD = /[^a-z ]/;

const gazetteer = lazy((): Gazetteer => {
  const entries = new Map<string, number>();
  const longest = new Map<string, number>();
  for (const [bit, list] of LISTS.entries())
    for (const line of readBody(`gazetteer/${list}.tsv`).toLowerCase().split('\n')) {
      if (line === '') continue;
      const entry = ODD.test(line) ? (line.match(WORD) ?? []).join(' ') : line;
      entries.set(entry, (entries.get(entry) ?? 0) | (1 << bit));
      const space = entry.indexOf(' ');
      if (space < 0) continue;
      const first = entry.slice(0, space);
      longest.set(first, Math.max(longest.get(first) ?? 0, entry.split(' ').length));
    }
  return { entries, longest };
});

/** The lists that a single word is in, as bits; `lower` is in lower case. */
export function listsOf(lower: string): number {
  return gazetteer().entries.get(lower) ?? 0;
}

/** The longest entry of two or more words that begins at a token; null if there is none. */
export function entryAt(
  words: readonly { readonly folded: string }[],
  at: number,
): { readonly lists: number; readonly words: number } | null {
  const { entries, longest } = gazetteer();
  let phrase = words[at]?.folded ?? '';
  const limit = Math.min(longest.get(phrase) ?? 0, words.length - at);
  let found: { readonly lists: number; readonly words: number } | null = null;
  for (let count = 2; count <= limit; count++) {
    phrase = `${phrase} ${words[at + count - 1]?.folded}`;
    const lists = entries.get(phrase);
    if (lists !== undefined) found = { lists, words: count };
  }
  return found;
}

/** Whether the words, in lower case, are the full name of a state: `islamic republic of iran`. */
export function isState(words: readonly string[]): boolean {
  return (
    words.length > 2 && ((gazetteer().entries.get(words.join(' ')) ?? 0) & (1 << LISTS.indexOf('countries'))) !== 0
  );
}

/** What kind of clue a word is beside a name; 0 is none. */
export const CUES = [
  'none',
  'title',
  'speech',
  'kin',
  'month',
  'day',
  'time',
  'currency',
  'amount',
  'organization',
  'place',
  'facility',
  'event',
  'sport',
  'connector',
  'link',
  'opener',
] as const;
type Cue = (typeof CUES)[number];

const cues = lazy(
  () => new Map(readTable('gazetteer/cues.tsv').map(([word = '', cue = '']) => [word, CUES.indexOf(cue as Cue)])),
);

/** The number of a word's cue class (its place in CUES); `lower` is in lower case. */
export function cueOf(lower: string): number {
  return cues().get(lower) ?? 0;
}

const titles = lazy(() => new Set(readTable('gazetteer/titles.tsv').map(([word]) => word as string)));

/** Whether a word before a name is a title or honorific: `Mr.`, `Datuk`. */
export function isTitle(word: string): boolean {
  return titles().has(word.toLowerCase().replace(/\.$/, ''));
}
