/**
 * A table of words and phrases that is used as it stands in a file. A phrase is known by two hashes of its
 * characters, 46 bits of them together: one word in some 500 million is taken for another. The upper bits of the first hash
 * pick a bucket of a few phrases, which are compared by the lower ones and by the second hash.
 *
 *   "hong kong" -> bucket 0x1a2f, six phrases, the second of which is it -> its row
 */
import type { Section, Sections } from './sections.ts';

/** What is known of a phrase. */
export interface Entry {
  /** The lists that it is in, as bits; 0 where it only begins phrases. */
  readonly lists: number;
  /** The number of words of the longest phrase that begins with this word. */
  readonly longest: number;
  /** The number of the country whose body it names; 0 where it names none, or more than one. */
  readonly country: number;
}

export interface PhraseTable {
  /** Where each bucket begins; BUCKETS + 1 numbers. */
  readonly starts: Uint32Array;
  /** The lower half of the first hash. */
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  readonly lists: Uint16Array;
  readonly longest: Uint8Array;
  readonly countries: Uint8Array;
}

/** The first hash and the number of a phrase make one number of 50 bits. */
const MOST_ROWS = 0x3ffff;
const BITS = 14;
const BUCKETS = 1 << BITS;
const FIRST_OF_NONE = 0x811c9dc5;
const SECOND_OF_NONE = 0x9e3779b9;

/** The two hashes of a phrase as far as it has been read, and whatever reads on. */
interface Key {
  first: number;
  second: number;
}

function feed(key: Key, text: string): void {
  let { first, second } = key;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
    second ^= second >>> 15;
  }
  key.first = first;
  key.second = second;
}

/** Spread over all bits: FNV leaves the upper ones of short words alike. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** The row of what a key has read, or -1. */
function rowOf({ starts, first, second }: PhraseTable, key: Key): number {
  const hash = spread(key.first);
  const check = key.second >>> 16;
  const low = hash & 0xffff;
  const bucket = hash >>> (32 - BITS);
  for (let row = starts[bucket]!; row < starts[bucket + 1]!; row++)
    if (first[row] === low && second[row] === check) return row;
  return -1;
}

const key: Key = { first: 0, second: 0 };

function begin(text: string): Key {
  key.first = FIRST_OF_NONE;
  key.second = SECOND_OF_NONE;
  feed(key, text);
  return key;
}

/** The lists of a word or phrase, as bits; 0 if it is in none. */
export function listsIn(table: PhraseTable, phrase: string): number {
  const row = rowOf(table, begin(phrase));
  return row < 0 ? 0 : table.lists[row]!;
}

/** The number of the country of the body that a word or phrase names; 0 if there is none. */
export function countryIn(table: PhraseTable, phrase: string): number {
  const row = rowOf(table, begin(phrase));
  return row < 0 ? 0 : table.countries[row]!;
}

/** The longest phrase of two words or more that begins at words[at], with its lists; null if there is none. */
export function longestIn(
  table: PhraseTable,
  words: readonly { readonly folded: string }[],
  at: number,
): { readonly lists: number; readonly words: number } | null {
  const row = rowOf(table, begin(words[at]?.folded ?? ''));
  const limit = row < 0 ? 0 : Math.min(table.longest[row]!, words.length - at);
  let found: { readonly lists: number; readonly words: number } | null = null;
  for (let count = 2; count <= limit; count++) {
    feed(key, ' ');
    feed(key, words[at + count - 1]!.folded);
    const phrase = rowOf(table, key);
    if (phrase >= 0 && table.lists[phrase] !== 0) found = { lists: table.lists[phrase]!, words: count };
  }
  return found;
}

/**
 * The table of phrases.
 * @throws Error if two of them have the same hashes, or there are more than 262,143.
 */
export function makePhraseTable(entries: ReadonlyMap<string, Entry>): PhraseTable {
  const count = entries.size;
  if (count > MOST_ROWS) throw new Error(`${count} phrases are more than a table holds`);
  const phrases = [...entries.keys()];
  const values = [...entries.values()];
  const seconds = new Uint16Array(count);
  // The first hash, and below it the number of the phrase: one sort of numbers, where objects take ten times as long.
  const order = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const { first, second } = begin(phrases[at]!);
    seconds[at] = second >>> 16;
    order[at] = spread(first) * (MOST_ROWS + 1) + at;
  }
  order.sort();
  const rows = new Uint32Array(count);
  const table: PhraseTable = {
    starts: new Uint32Array(BUCKETS + 1),
    first: new Uint16Array(count),
    second: new Uint16Array(count),
    lists: new Uint16Array(count),
    longest: new Uint8Array(count),
    countries: new Uint8Array(count),
  };
  for (let row = 0; row < count; row++) {
    const hash = Math.floor(order[row]! / (MOST_ROWS + 1));
    const at = order[row]! % (MOST_ROWS + 1);
    rows[row] = at;
    const bucket = hash >>> (32 - BITS);
    table.first[row] = hash & 0xffff;
    table.second[row] = seconds[at]!;
    table.lists[row] = values[at]!.lists;
    table.longest[row] = values[at]!.longest;
    table.countries[row] = values[at]!.country;
    table.starts[bucket + 1] = row + 1;
    for (
      let other = row - 1;
      other >= 0 && Math.floor(order[other]! / (MOST_ROWS + 1)) >>> (32 - BITS) === bucket;
      other--
    )
      if (table.first[other] === table.first[row] && table.second[other] === table.second[row])
        throw new Error(`"${phrases[rows[other]!]}" and "${phrases[at]}" have the same hashes`);
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket++)
    table.starts[bucket] = Math.max(table.starts[bucket]!, table.starts[bucket - 1]!);
  return table;
}

/** The arrays of a table, by name, and the table that they make. */
export const arraysOf = (table: PhraseTable): Readonly<Record<string, Section>> => ({ ...table });

export function tableOf(file: Sections): PhraseTable {
  return {
    starts: file.array('starts', 'u32'),
    first: file.array('first', 'u16'),
    second: file.array('second', 'u16'),
    lists: file.array('lists', 'u16'),
    longest: file.array('longest', 'u8'),
    countries: file.array('countries', 'u8'),
  };
}
