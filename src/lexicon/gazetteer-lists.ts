/**
 * The lists of known names as tables hold them: which tables make up which list, and all their names in one
 * table of phrases. The build does this once; see packs.ts.
 *
 *   places.tsv, columns 1 and 2 -> "são paulo" is "sao paulo" in the list of cities
 */
import { readLines } from './data.ts';
import { lettered } from './letters.ts';
import { definePack } from './packs.ts';
import { arraysOf, makePhraseTable, type PhraseTable, tableOf } from './phrase-table.ts';
import { fold } from './spelling.ts';

/** Columns of a table that hold names, what parts several names in one, and the column of their country. */
type Source = readonly [table: string, columns: readonly number[], separator?: string | null, country?: number];

/** Each list with the tables that it is read from; its place here is the bit that stands for it. */
const SOURCES = {
  countries: [
    ['countries.tsv', [1, 2, 3, 4], ' | '],
    ['gazetteer/countries.tsv', [0]],
  ],
  cities: [['places.tsv', [0, 1]]],
  'given-names': [
    ['gazetteer/given-names.tsv', [0]],
    ['gazetteer/recalled/given-names.tsv', [0]],
  ],
  surnames: [
    ['gazetteer/surnames.tsv', [0]],
    ['gazetteer/recalled/surnames.tsv', [0]],
  ],
  peoples: [
    ['demonyms.tsv', [0]],
    ['gazetteer/peoples.tsv', [0]],
    ['gazetteer/recalled/peoples.tsv', [0]],
  ],
  regions: [
    ['regions.tsv', [0]],
    ['gazetteer/regions.tsv', [0]],
    ['gazetteer/subdivisions.tsv', [0]],
    ['gazetteer/recalled/regions.tsv', [0]],
  ],
  organizations: [
    ['agencies.tsv', [0, 1], ';', 2],
    ['gazetteer/organizations.tsv', [0], null, 1],
    ['gazetteer/recalled/organizations.tsv', [0], null, 1],
  ],
  products: [
    ['gazetteer/products.tsv', [0]],
    ['gazetteer/recalled/products.tsv', [0]],
  ],
  works: [
    ['gazetteer/works.tsv', [0]],
    ['gazetteer/recalled/works.tsv', [0]],
  ],
  facilities: [['gazetteer/recalled/facilities.tsv', [0]]],
} as const satisfies Record<string, readonly Source[]>;

type ListName = keyof typeof SOURCES;
const LISTS = Object.keys(SOURCES) as ListName[];

/** The tables of data/ that the lists are read from. */
export const LIST_TABLES: ReadonlySet<string> = new Set(LISTS.flatMap((list) => SOURCES[list].map(([table]) => table)));

/** The bit that stands for a list in `listsOf`. */
export const bitOf = (list: ListName): number => 1 << LISTS.indexOf(list);

/** The same words that tokens are: `people's` is two, `côte d'ivoire` is two. */
const word = lettered(
  String.raw`(?:\p{L}\.){2,}|'s(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:'(?!s(?!\p{L}))[\p{L}\p{M}]+)*|\S`,
  'gu',
);

/** Most names, as they stand, are the words of an entry. */
const ODD = /[^a-z ]/;

/** A name as the table of phrases has it: small letters without accents, the words parted by spaces. */
export function phraseOf(name: string): string {
  const lower = name.toLowerCase();
  return ODD.test(lower) ? (fold(lower.replaceAll('’', "'")).match(word()) ?? []).join(' ') : lower;
}

/** The table of phrases, and the countries that its numbers stand for, from 1 on. */
interface Gazetteer {
  readonly table: PhraseTable;
  readonly countries: readonly string[];
}

/** Stands for more than one country until all tables are read. */
const SEVERAL = -1;

function makeGazetteer(): Gazetteer {
  const entries = new Map<string, { lists: number; longest: number; country: number }>();
  const codes = new Map<string, number>();
  const add = (phrase: string, lists: number, longest: number, code: string): void => {
    if (code !== '' && !codes.has(code)) codes.set(code, codes.size + 1);
    const country = codes.get(code) ?? 0;
    const known = entries.get(phrase);
    if (known === undefined) entries.set(phrase, { lists, longest, country });
    else {
      known.lists |= lists;
      known.longest = Math.max(known.longest, longest);
      // Two bodies of one name in two countries: it tells none.
      if (country !== 0) known.country = known.country === 0 || known.country === country ? country : SEVERAL;
    }
  };
  for (const list of LISTS)
    for (const { name, country } of namesIn(SOURCES[list])) {
      const entry = phraseOf(name);
      add(entry, bitOf(list), 0, country);
      const space = entry.indexOf(' ');
      if (space > 0) add(entry.slice(0, space), 0, entry.split(' ').length, '');
    }
  for (const entry of entries.values()) if (entry.country === SEVERAL) entry.country = 0;
  return { table: makePhraseTable(entries), countries: [...codes.keys()] };
}

/** All names of all lists. */
export const GAZETTEER = definePack<Gazetteer>({
  name: 'gazetteer',
  make: makeGazetteer,
  write: ({ table, countries }) => ({ about: { countries }, arrays: arraysOf(table) }),
  read: (file) => ({ table: tableOf(file), countries: file.about.countries as string[] }),
});

/** The names of a list, again where several tables have them. */
function namesIn(sources: readonly Source[]): { readonly name: string; readonly country: string }[] {
  const names: { readonly name: string; readonly country: string }[] = [];
  for (const [table, columns, separator, ofCountry] of sources)
    for (const line of readLines(table)) {
      const cells = line.includes('\t') ? line.split('\t') : [line];
      const country = (ofCountry === undefined ? '' : cells[ofCountry]) ?? '';
      for (const column of columns) {
        const cell = cells[column] ?? '';
        const all = separator ? cell.split(separator) : [cell];
        for (const name of all) if (name !== '') names.push({ name, country });
      }
    }
  return names;
}
