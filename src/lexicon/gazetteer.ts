/**
 * Lists of known names: countries, cities, given names, surnames, peoples, regions, organizations.
 * They come from the tables that other stages read, and from data/gazetteer for what those lack.
 *
 * They never decide by themselves: the tagger sees which lists a word or a run of words is in,
 * and learned what that is worth. `San Lorenzo` is a city of the list, so both words are marked.
 */
import { lazy, readLines, readTable } from './data.ts';
import { fold } from './spelling.ts';

/** Columns of a table that hold names, and what parts several names in one. */
type Source = readonly [table: string, columns: readonly number[], separator?: string];

/** Each list with the tables that it is read from; its place here is the bit that stands for it. */
const SOURCES = {
  countries: [
    ['countries.tsv', [1, 2, 3, 4], ' | '],
    ['gazetteer/countries.tsv', [0]],
  ],
  cities: [['places.tsv', [0, 1]]],
  'given-names': [['gazetteer/given-names.tsv', [0]]],
  surnames: [['gazetteer/surnames.tsv', [0]]],
  peoples: [
    ['demonyms.tsv', [0]],
    ['gazetteer/peoples.tsv', [0]],
  ],
  regions: [
    ['regions.tsv', [0]],
    ['gazetteer/regions.tsv', [0]],
    ['gazetteer/subdivisions.tsv', [0]],
  ],
  organizations: [
    ['agencies.tsv', [0, 1], ';'],
    ['gazetteer/organizations.tsv', [0]],
  ],
  products: [['gazetteer/products.tsv', [0]]],
  works: [['gazetteer/works.tsv', [0]]],
} as const satisfies Record<string, readonly Source[]>;

type ListName = keyof typeof SOURCES;
const LISTS = Object.keys(SOURCES) as ListName[];

/** The bit that stands for a list in `listsOf`. */
export const bitOf = (list: ListName): number => 1 << LISTS.indexOf(list);

interface Gazetteer {
  /** List bits of each entry, its words joined by spaces, in lower case. */
  readonly entries: ReadonlyMap<string, number>;
  /** The number of words in the longest entry that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
}

/** The same words that tokens are: `people's` is two, `côte d'ivoire` is two. */
const WORD = /(?:\p{L}\.){2,}|'s(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:'(?!s(?!\p{L}))[\p{L}\p{M}]+)*|\S/gu;

/** The same for names in their own case, where a stop stays with its abbreviation: `St.`. */
const CASED_WORD = /\p{Lu}\p{Ll}?\.|'s(?!\p{L})|[\p{L}\p{M}\p{N}]+|\S/gu;

/** Most names, as they stand, are the words of an entry. */
const ODD = /[^a-z ]/;

const gazetteer = lazy((): Gazetteer => {
  const entries = new Map<string, number>();
  const longest = new Map<string, number>();
  for (const list of LISTS)
    for (const name of namesIn(SOURCES[list])) {
      const lower = name.toLowerCase();
      const entry = ODD.test(lower) ? (fold(lower.replaceAll('’', "'")).match(WORD) ?? []).join(' ') : lower;
      entries.set(entry, (entries.get(entry) ?? 0) | bitOf(list));
      const space = entry.indexOf(' ');
      if (space < 0) continue;
      const first = entry.slice(0, space);
      longest.set(first, Math.max(longest.get(first) ?? 0, entry.split(' ').length));
    }
  return { entries, longest };
});

/** Some 50,000 names are read at every start, most of them from lists that have nothing else: those lines are not split. */
function namesIn(sources: readonly Source[]): string[] {
  const names: string[] = [];
  for (const [table, columns, separator] of sources)
    for (const line of readLines(table)) {
      const cells = line.includes('\t') ? line.split('\t', Math.max(...columns) + 1) : [line];
      for (const column of columns) {
        const cell = cells[column] ?? '';
        if (separator !== undefined) names.push(...cell.split(separator).filter(Boolean));
        else if (cell !== '') names.push(cell);
      }
    }
  return names;
}

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
  return words.length > 2 && ((gazetteer().entries.get(words.join(' ')) ?? 0) & bitOf('countries')) !== 0;
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

const titleNames = lazy(() => new Set(readTable('gazetteer/title-names.tsv').map(([word]) => word as string)));

/** Whether a title is a part of names as often as not: `Nana`, `Syed`, `Mother`. */
export function isTitleName(word: string): boolean {
  return titleNames().has(word);
}

/** The words of each landmark, by its first word. */
const landmarks = lazy(() => {
  const byFirst = new Map<string, string[][]>();
  for (const [name = ''] of readTable('gazetteer/landmarks.tsv')) {
    const words = name.match(CASED_WORD) ?? [];
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
});

/** How many tokens a well-known building's name takes that begins at a token; 0 if none does. Case matters. */
export function landmarkAt(tokens: readonly { readonly text: string }[], at: number): number {
  const known = landmarks().get(tokens[at]?.text ?? '') ?? [];
  const found = known.find((words) =>
    words.every((word, place) => tokens[at + place]?.text.replace('’', "'") === word),
  );
  return found?.length ?? 0;
}

const possessiveNames = lazy(() => {
  const byLast = new Map<string, string[][]>();
  for (const [name = ''] of readTable('gazetteer/possessive-names.tsv')) {
    const words: string[] = name.match(CASED_WORD) ?? [];
    const possessor = words[words.lastIndexOf("'s") - 1] ?? '';
    byLast.set(
      possessor,
      [...(byLast.get(possessor) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byLast;
});

/**
 * The name that ends in *'s* of itself, or goes on after it, around the `'s` at a token, as [first, end):
 * `Moody's`, `Lloyd's of London`; null if there is none. Case matters.
 */
export function possessiveNameAround(
  tokens: readonly { readonly text: string }[],
  at: number,
): readonly [first: number, end: number] | null {
  for (const words of possessiveNames().get(tokens[at - 1]?.text ?? '') ?? []) {
    const first = at - words.lastIndexOf("'s");
    if (first >= 0 && words.every((word, place) => tokens[first + place]?.text.replace('’', "'") === word))
      return [first, first + words.length];
  }
  return null;
}
