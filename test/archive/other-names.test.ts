/** Who is asked for by another name: that of a merge of the names file, on records and archives; that of the rules, on an archive. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';
import { ownFolder, recordsAndArchive } from '../helpers/records-and-archive.ts';

const ARTICLES = [
  {
    id: 'a',
    date: '2025-02-03',
    outlet: 'Ledger',
    text: 'MILLBROOK, Feb. 3 -- "We will mend the old bridge over the river," Piotr B. Halloran said on Monday. "Piotr B. Halloran has no money for it," Ines Torvald said.',
  },
  {
    id: 'b',
    date: '2025-02-04',
    outlet: 'Courier',
    text: 'MILLBROOK, Feb. 4 -- "We will mend the old bridge over the river," Piotr Halloran said on Tuesday. "Piotr Halloran has no money for it," Ines Torvald said.',
  },
  {
    id: 'c',
    date: '2025-02-05',
    outlet: 'Courier',
    text: 'MILLBROOK, Feb. 5 -- "The old bridge will be shut for years," the Bridge Baron said on Wednesday. Mara Quill said the Bridge Baron was wrong.',
  },
];

const at = ownFolder('other-names');
const NAMES = at('names.csv');
writeFileSync(at('articles.jsonl'), ARTICLES.map((one) => `${JSON.stringify(one)}\n`).join(''));
writeFileSync(NAMES, 'name,aliases,type\nRegister Torvald,Ines Torvald|Mara Quill|Nobody Known,merge\n');
const [RECORDS, ARCHIVE] = recordsAndArchive(at, at('articles.jsonl'), '--keep', 'outlet');

async function rows(input: string, line: string, ...more: string[]): Promise<readonly Record<string, unknown>[]> {
  const [command, ...args] = line.split(' ');
  const { stdout, stderr, exit } = await runWith([command!, ...args, ...more, '-f', 'json', '--quiet', input]);
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  return JSON.parse(stdout);
}

const count = (values: readonly Record<string, unknown>[], key: string): number =>
  values.reduce((sum, row) => sum + Number(row[key]), 0);

describe.each([
  ['records', RECORDS],
  ['an archive', ARCHIVE],
])('a merge of the names file, of %s', (_, input) => {
  const named = (line: string, ...more: string[]) => rows(input, line, ...more, '--names', NAMES);

  test('timeline counts the quotes and the articles of all the names', async () => {
    const said = await named('timeline --count year --speaker register');
    expect(said).toMatchObject([{ docs: 3, matching: 3, quotes: 3 }]);
    expect(await named('timeline --count year --entity register')).toMatchObject([{ docs: 3, matching: 3 }]);
    expect(await rows(input, 'timeline --count year --entity register')).toMatchObject([{ docs: 3, matching: 0 }]);
  });

  test('kwic finds all of their mentions', async () => {
    const places = await named('kwic --entity register');
    expect(new Set(places.map(({ doc }) => doc))).toEqual(new Set(['a', 'b', 'c']));
    expect(await rows(input, 'kwic --entity register')).toEqual([]);
  });

  test('about --entity finds what is said about them', async () => {
    writeFileSync(at('other.csv'), 'name,aliases,type\nOld Halloran,Piotr Halloran|Piotr B. Halloran,merge\n');
    const found = await rows(input, 'about --entity old', '--names', at('other.csv'));
    expect(found).toMatchObject([{ speaker: 'Ines Torvald', quotes: 2, docs: 2 }]);
  });

  test('compare --what quotes keeps theirs', async () => {
    const line = 'compare --by outlet --a Ledger --b Courier --what quotes --speaker register';
    expect(await named(line)).toMatchObject([{ docA: 'a', docB: 'b', quoteB: 'Piotr Halloran has no money for it' }]);
    expect(await rows(input, line)).toEqual([]);
  });

  test('people says in how many articles each of the names stands', async () => {
    const all = await named('people --name register');
    expect(all.map(({ name, docs, rule }) => [name, docs, rule])).toEqual([
      ['Ines Torvald', 2, 'people/names-file'],
      ['Mara Quill', 1, 'people/names-file'],
      ['Nobody Known', 0, 'people/names-file'],
    ]);
  });
});

describe('a merge by the rules, of an archive', () => {
  test('is one', async () => {
    expect(await rows(ARCHIVE, 'people --state merged')).toMatchObject([{ rule: 'people/middle-initial' }]);
  });

  test.each([
    ['timeline --count year', '--speaker', 'quotes', 2],
    ['timeline --count year', '--entity', 'matching', 2],
  ])('%s %s', async (line, option, key, expected) => {
    const person = String((await rows(ARCHIVE, 'people --state merged'))[0]!.person);
    expect(count(await rows(ARCHIVE, line, option, person), key)).toBe(expected);
  });

  test('kwic, about and compare --what quotes', async () => {
    const person = String((await rows(ARCHIVE, 'people --state merged'))[0]!.person);
    const places = await rows(ARCHIVE, 'kwic', '--entity', person);
    expect(new Set(places.map(({ doc }) => doc))).toEqual(new Set(['a', 'b']));
    expect(count(await rows(ARCHIVE, 'about', '--entity', person), 'quotes')).toBe(2);
    const line = 'compare --by outlet --a Ledger --b Courier --what quotes';
    expect(await rows(ARCHIVE, line, '--speaker', person)).toMatchObject([{ docA: 'a', docB: 'b' }]);
  });
});
