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

/** Columns of a table that hold names, and what parts several names in one. */
type Source = readonly [table: string, columns: readonly number[], separator?: string];

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
    ['agencies.tsv', [0, 1], ';'],
    ['gazetteer/organizations.tsv', [0]],
    ['gazetteer/recalled/organizations.tsv', [0]],
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

function makeGazetteer(): PhraseTable {
  const entries = new Map<string, { lists: number; longest: number }>();
  const add = (phrase: string, lists: number, longest: number): void => {
    const known = entries.get(phrase);
    if (known === undefined) entries.set(phrase, { lists, longest });
    else {
      known.lists |= lists;
      known.longest = Math.max(known.longest, longest);
    }
  };
  for (const list of LISTS)
    for (const name of namesIn(SOURCES[list])) {
      const lower = name.toLowerCase();
      const entry = ODD.test(lower) ? (fold(lower.replaceAll('’', "'")).match(word()) ?? []).join(' ') : lower;
      add(entry, bitOf(list), 0);
      const space = entry.indexOf(' ');
      if (space > 0) add(entry.slice(0, space), 0, entry.split(' ').length);
    }
  return makePhraseTable(entries);
}

/** All names of all lists. */
export const GAZETTEER = definePack<PhraseTable>({
  name: 'gazetteer',
  make: makeGazetteer,
  write: (table) => ({ about: {}, arrays: arraysOf(table) }),
  read: tableOf,
});

/** The names of a list, again where several tables have them. */
function namesIn(sources: readonly Source[]): string[] {
  const names: string[] = [];
  for (const [table, columns, separator] of sources)
    for (const line of readLines(table)) {
      const cells = line.includes('\t') ? line.split('\t') : [line];
      for (const column of columns) {
        const cell = cells[column] ?? '';
        if (separator !== undefined) names.push(...cell.split(separator).filter(Boolean));
        else if (cell !== '') names.push(cell);
      }
    }
  return names;
}
