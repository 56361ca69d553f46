/** What is known of files from beside them: a table, their names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsFromTable } from '../../src/inputs/facts/metadata-file.ts';
import { factsFromNames } from '../../src/inputs/facts/name-pattern.ts';
import { readDocuments } from '../../src/inputs/index.ts';
import type { FileFacts } from '../../src/inputs/input.ts';
import { collect, fileOf, OPTIONS } from './helpers.ts';

const table = (text: string) => factsFromTable(Buffer.from(text), 'meta.csv');
const read = (facts: FileFacts[], ...paths: string[]) =>
  collect(
    readDocuments(
      paths.map((path) => fileOf(path, 'Ann spoke.')),
      { ...OPTIONS, format: null, keepIfThere: ['outlet', 'n'], facts },
    ),
  );

describe('a pattern for names', () => {
  it.each<[string, string, object | null]>([
    ['{outlet}_{date}_{n}', 'x/herald_2025-03-04_1.txt', { outlet: 'herald', date: '2025-03-04', n: '1' }],
    ['{outlet}_{date}_{n}', 'herald_2025-03-04_1_2.txt.gz', { outlet: 'herald', date: '2025-03-04', n: '1_2' }],
    ['{outlet}_{date}_{n}', 'herald_1.txt', null],
    [
      '{outlet}/{year}{month}{day}-{n}',
      'a/herald/20250304-x.txt',
      { outlet: 'herald', year: '2025', month: '03', day: '04', date: '2025-03-04', n: 'x' },
    ],
    ['{outlet} ({*}) {n}', 'The Herald (old) 7.txt', { outlet: 'The Herald', n: '7' }],
    ['{date}', '2025-03-04.html', { date: '2025-03-04' }],
    ['a+b.{n}', 'a+b.7.txt', { n: '7' }],
    ['a+b.{n}', 'aab_7.txt', null],
  ])('%s on %s', (pattern, path, record) => {
    const found = factsFromNames(pattern).of(path);
    expect(found === null ? null : { ...found }).toEqual(record);
  });

  it.each<[string, RegExp]>([
    ['plain', /no field in braces/],
    ['{a', /not closed|no field/],
    ['{a b}', /no field in braces|no word/],
    ['{a}_{b c}', /no word/],
    ['{a}{b}', /nothing stands between \{a\} and \{b\}/],
    ['{a}_{a}', /twice/],
  ])('%s is refused', (pattern, message) => {
    expect(() => factsFromNames(pattern)).toThrow(message);
  });

  it('gives back what names were made of', () => {
    const word = fc.stringMatching(/^[a-z0-9 -]{1,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect({ ...factsFromNames('{a}_{b}').of(`${a}_${b}.txt`) }).toEqual({ a, b });
      }),
    );
  });

  it('reaches the documents, and tells the names that do not fit', async () => {
    const results = await read([factsFromNames('{outlet}_{date}_{n}')], 'herald_2025-03-04_1.txt', 'odd.txt');
    expect(results[0]?.document).toMatchObject({
      given: { published: '2025-03-04' },
      fields: { outlet: 'herald', n: '1' },
    });
    expect(results[1]?.document?.given).toEqual({});
    expect(results[2]?.warning).toMatchObject({
      path: 'odd.txt',
      message: expect.stringContaining('1 of 2 files do not fit the pattern'),
    });
  });

  it('whose date is no date is told', async () => {
    const results = await read([factsFromNames('{date}')], 'spring.txt', 'autumn.txt');
    expect(results.flatMap((result) => (result.document ? [result.unreadDate] : []))).toEqual(['spring', 'autumn']);
  });
});

describe('a table of metadata', () => {
  it.each<[string, string, string]>([
    ['by name', 'file,date,outlet\na.txt,2025-03-04,Herald\n', 'x/a.txt'],
    ['by name without its ending', 'Doc_ID;date;outlet\na;2025-03-04;Herald\n', 'x/a.txt'],
    ['by path', 'path\tdate\toutlet\nx/a.txt\t2025-03-04\tHerald\n', './x/a.txt'],
    ['by a path of Windows', 'filename,date,outlet\nx\\A.TXT,2025-03-04,Herald\n', 'x/a.txt.gz'],
    ['in an archive', 'file,date,outlet\na.txt,2025-03-04,Herald\n', 'c.zip/x/a.txt'],
    [
      'its dates of digits read as the others show',
      'file,date,outlet\na.txt,04/03/2025,Herald\nb.txt,13/03/2025,Post\n',
      'a.txt',
    ],
  ])('%s', async (_, csv, path) => {
    const [result] = await read([table(csv)], path);
    expect(result?.document).toMatchObject({ given: { published: '2025-03-04' }, fields: { outlet: 'Herald' } });
  });

  it.each<[string, string, readonly string[]]>([
    ['by another of its names, against what the file says', 'file,Publication', ['Herald', 'Gazette']],
    ['by its name in another case', 'file,Outlet', ['Herald', 'Gazette']],
    ['by a name that may mean more, where the file names none', 'file,source', ['Herald', 'Post']],
  ])('names the outlet %s', async (_, names, expected) => {
    const own = { path: 'a.jsonl', text: '{"text": "Ann spoke.", "outlet": "Post"}' };
    const results = await collect(
      readDocuments([fileOf('a.txt', 'Ann spoke.'), fileOf(own.path, own.text)], {
        ...{ ...OPTIONS, format: null, keep: ['outlet'] },
        facts: [table(`${names}\na.txt,Herald\na.jsonl,Gazette\n`)],
      }),
    );
    expect(results.flatMap(({ document }) => document?.fields.outlet ?? [])).toEqual(expected);
  });

  it('tells files without a row, and rows without a file', async () => {
    const results = await read([table('file,outlet\na.txt,Herald\nc.txt,Post\n')], 'a.txt', 'b.txt');
    expect(results.at(-1)?.warning).toEqual({
      path: 'meta.csv',
      record: null,
      code: 'metadata',
      message: '1 of 2 files have no row in it; 1 of its 2 rows are of no file that was read',
    });
  });

  it('is none of the articles where it lies among them', async () => {
    const facts = [factsFromTable(Buffer.from('file,outlet\na.txt,Herald\n'), 'news/meta.csv')];
    const results = await read(facts, 'news/a.txt', './news/meta.csv');
    expect(results).toMatchObject([{ document: { fields: { outlet: 'Herald' } } }]);
  });

  it('is passed over aloud where it is named as an input itself', async () => {
    const facts = [factsFromTable(Buffer.from('file,outlet\na.txt,Herald\n'), 'news/meta.csv')];
    const files = [fileOf('news/a.txt', 'Ann spoke.'), { ...fileOf('news/meta.csv', ''), isNamed: true as const }];
    const results = await collect(readDocuments(files, { ...OPTIONS, format: null, facts }));
    expect(results).toMatchObject([
      { document: { id: expect.any(String) } },
      { warning: { path: 'news/meta.csv', code: 'passed-over' } },
    ]);
  });

  it('wins over names, and keeps the order of the results', async () => {
    const facts = [factsFromNames('{outlet}_{n}'), table('file,outlet\nh_1.txt,Herald\n')];
    const results = await read(facts, 'h_1.txt', 'missing_2.jsonl', 'p_3.txt');
    expect(results.slice(0, 3).map(({ document, failure }) => document?.fields ?? failure?.code)).toEqual([
      { outlet: 'Herald', n: '1' },
      'bad-json',
      { outlet: 'p', n: '3' },
    ]);
  });

  it.each<[string, RegExp]>([
    ['a,b\n1,2\n', /no column names the files/],
    ['file,b\na.txt,1\na.txt,2\n', /two rows are for the file "a.txt"/],
    ['', /holds no text/],
    ['file,"b\n1', /./],
  ])('%j is refused', (csv, message) => {
    expect(() => table(csv)).toThrow(message);
  });
});
