/** The lists of known names: read from one place each, and looked up by folded words. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lexicon/data.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { bodyCountry, entryAt, isOneOfAPeople, isState, isTitleName, listsOf } from '../../src/lexicon/gazetteer.ts';
import { bitOf } from '../../src/lexicon/gazetteer-lists.ts';
import { fold } from '../../src/lexicon/spelling.ts';

const key = (name: string): string => fold(name.toLowerCase());
const words = (text: string) => text.split(' ').map((folded) => ({ folded }));

describe('the lists', () => {
  it.each([
    ['kenya', 'countries', true],
    ['nairobi', 'cities', true],
    ['kenyan', 'peoples', true],
    ['dalits', 'peoples', true],
    ['xinjiang', 'regions', true],
    ['guanacaste', 'regions', true],
    ['reuters', 'organizations', true],
    ['unesco', 'organizations', true],
    ['ramadan', 'works', true],
    ['covaxin', 'products', true],
    ['okonkwo', 'countries', false],
    ['zorblax', 'surnames', false],
  ] as const)('%s in %s: %s', (word, list, expected) => {
    expect((listsOf(word) & bitOf(list)) !== 0).toBe(expected);
  });

  it('holds phrases, the longest first, without accents', () => {
    expect(entryAt(words('in hong kong today'), 1)?.words).toBe(2);
    expect(entryAt(words('in hong kong today'), 0)).toBeNull();
    expect(entryAt(words('sao paulo'), 0)?.words).toBe(2);
  });

  it.each([
    ['Belgian', true],
    ['Dane', true],
    ['Welshman', true],
    ['Tory', true],
    ['belgian', false],
    ['Belgians', false],
    ['Japanese', false],
    ['French', false],
    ['Harbour', false],
  ])('%s calls one person after a people: %s', (word, expected) => {
    expect(isOneOfAPeople(word)).toBe(expected);
  });

  it.each([
    ['Bayern Munich', 'DEU'],
    ['Safaricom', 'KEN'],
    ['University of São Paulo', 'BRA'],
    ['Xinhua News Agency', 'CHN'],
    ['FIFA', null],
    ['Ministry of Health', null],
    ['Nairobi', null],
    ['Zorblax Holdings', null],
  ])('%s is a body of %s', (name, code) => {
    expect(bodyCountry(name)).toBe(code);
  });

  it('names no country of a body that the table of countries lacks', () => {
    const codes = new Set(readTable('countries.tsv').map(([code]) => code));
    for (const table of ['gazetteer/organizations.tsv', 'gazetteer/recalled/organizations.tsv'])
      expect(readTable(table).filter(([, code]) => code !== undefined && !codes.has(code))).toEqual([]);
  });

  it('knows full names of states', () => {
    expect(isState(['islamic', 'republic', 'of', 'iran'])).toBe(true);
    expect(isState(['islamic', 'republic', 'news', 'agency'])).toBe(false);
    expect(isState(['iran'])).toBe(false);
  });

  it('knows titles that are names', () => {
    expect(isTitleName('Nana')).toBe(true);
    expect(isTitleName('Colonel')).toBe(false);
  });
});

describe('data/gazetteer', () => {
  it.each([
    ['countries', 'countries.tsv', [1, 2, 3, 4], ' | '],
    ['peoples', 'demonyms.tsv', [0], '|'],
    ['regions', 'regions.tsv', [0], '|'],
    ['subdivisions', 'regions.tsv', [0], '|'],
    ['organizations', 'agencies.tsv', [0, 1], ';'],
  ] as const)('%s repeats nothing that %s has', (list, table, columns, separator) => {
    const cells = readTable(table).flatMap((row) => columns.map((column) => row[column] ?? ''));
    const known = new Set(cells.flatMap((cell) => cell.split(separator)).map(key));
    expect(readTable(`gazetteer/${list}.tsv`).filter(([name = '']) => known.has(key(name)))).toEqual([]);
  });

  it.each([
    ['organizations', ['gazetteer/organizations.tsv', 'agencies.tsv']],
    ['works', ['gazetteer/works.tsv']],
    ['products', ['gazetteer/products.tsv']],
    ['peoples', ['gazetteer/peoples.tsv', 'demonyms.tsv']],
    ['regions', ['gazetteer/regions.tsv', 'gazetteer/subdivisions.tsv', 'regions.tsv']],
    ['given-names', ['gazetteer/given-names.tsv']],
    ['surnames', ['gazetteer/surnames.tsv']],
  ] as const)('recalled/%s repeats nothing of the other tables of its list', (list, tables) => {
    const known = new Set(tables.flatMap((table) => readTable(table)).map(([name = '']) => key(name)));
    expect(readTable(`gazetteer/recalled/${list}.tsv`).filter(([name = '']) => known.has(key(name)))).toEqual([]);
  });

  it('names no name twice in a list', () => {
    for (const file of readdirSync(dataPath('gazetteer'), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.tsv')) continue;
      const names = readTable(`gazetteer/${file}`).map(([name = '']) => name);
      const places = new Map([...names.entries()].map(([at, name]) => [name, at]));
      expect(
        names.filter((name, at) => places.get(name) !== at),
        file,
      ).toEqual([]);
    }
  });
});
