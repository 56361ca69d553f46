/**
 * Lists of known names: countries, cities, given names, surnames, peoples, regions, organizations.
 * They come from the tables that other stages read, and from data/gazetteer for what those lack.
 *
 * They never decide by themselves: the tagger sees which lists a word or a run of words is in,
 * and learned what that is worth. `San Lorenzo` is a city of the list, so both words are marked.
 */
import { lazy, readTable, remembered } from './data.ts';
import { bitOf, GAZETTEER, phraseOf } from './gazetteer-lists.ts';
import { lettered, reading } from './letters.ts';
import { countryIn, listsIn, longestIn } from './phrase-table.ts';

/** The words of names in their own case, where a stop stays with its abbreviation: `St.`. */
const casedWord = lettered(String.raw`\p{Lu}\p{Ll}?\.|'s(?!\p{L})|[\p{L}\p{M}\p{N}]+|\S`, 'gu');

export { bitOf };

/** The lists that a single word is in, as bits; `lower` is in lower case. */
export function listsOf(lower: string): number {
  return listsIn(GAZETTEER.get().table, lower);
}

/** The longest entry of two or more words that begins at a token; null if there is none. */
export function entryAt(
  words: readonly { readonly folded: string }[],
  at: number,
): { readonly lists: number; readonly words: number } | null {
  return longestIn(GAZETTEER.get().table, words, at);
}

/** The country (ISO 3166-1 alpha-3) of the body that a name, without an article, is by far best known for; null where the lists tell none. */
export const bodyCountry = remembered((name: string): string | null => {
  const { table, countries } = GAZETTEER.get();
  return countries[countryIn(table, phraseOf(name)) - 1] ?? null;
});

/**
 * Whether a word, as written, calls one person after a people, a faith or a party: the lists have its plural as well.
 *
 *   Belgian, Dane, Democrat: yes;   Japanese, French, belgian: no
 */
export function isOneOfAPeople(word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const lower = word.toLowerCase();
  return (
    isPeople(lower) &&
    [`${lower}s`, lower.replace(/y$/, 'ies'), lower.replace(/man$/, 'men')].some(
      (plural) => plural !== lower && isPeople(plural),
    )
  );
}

const isPeople = (lower: string): boolean => (listsOf(lower) & bitOf('peoples')) !== 0;

/** Whether the words, in lower case, are the full name of a state: `islamic republic of iran`. */
export function isState(words: readonly string[]): boolean {
  return words.length > 2 && (listsOf(words.join(' ')) & bitOf('countries')) !== 0;
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

/** The words of each landmark, by its first word, the longest first. */
const landmarks = lazy(() => {
  const byFirst = new Map<string, string[][]>();
  for (const [name = ''] of readTable('gazetteer/landmarks.tsv')) {
    const words = reading([name], () => name.match(casedWord())) ?? [];
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
});

/** How many tokens a well-known building's name takes that begins at a token; 0 if none does. Case matters. */
export function landmarkAt(tokens: readonly { readonly text: string }[], at: number): number {
  const known = landmarks().get(tokens[at]?.text ?? '');
  if (known === undefined) return 0;
  const found = known.find((words) =>
    words.every((word, place) => tokens[at + place]?.text.replace('’', "'") === word),
  );
  return found?.length ?? 0;
}

const possessiveNames = lazy(() => {
  const byLast = new Map<string, string[][]>();
  for (const [name = ''] of readTable('gazetteer/possessive-names.tsv')) {
    const words: string[] = reading([name], () => name.match(casedWord())) ?? [];
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
