/** What one can ask, and what is said of what there is not; on records and on an archive of them alike. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';

const RECORDS = resolve(import.meta.dirname, '../cases/two-papers.annotated.jsonl');
const folder = mkdtempSync(join(tmpdir(), 'newsx-questions-'));
const ARCHIVE = join(folder, 'papers.newsx');
beforeAll(() => runWith(['index', RECORDS, '--into', ARCHIVE]), 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['records', RECORDS],
  ['an archive', ARCHIVE],
])('of %s', (_, input) => {
  const docs = async (...args: string[]): Promise<string[]> => {
    const { stdout, stderr, exit } = await runWith(['meta', input, ...args, '--json', '--quiet']);
    expect([exit, stderr]).toEqual([0, '']);
    return JSON.parse(stdout).map(({ doc }: { doc: string }) => doc);
  };

  test.each([
    [
      ['--since', '2025-03-10'],
      ['post-2', 'gazette-2', 'post-3', 'gazette-3'],
    ],
    [
      ['--since', '2025-03-04', '--until', '2025-03'],
      ['gazette-1', 'post-2', 'gazette-2'],
    ],
    [['--until', '2024'], []],
    [
      ['--outlet', 'Harbour Post'],
      ['post-1', 'post-2', 'post-3'],
    ],
    [
      ['--outlet', 'Harbour Post', '--outlet', 'Valley Gazette', '--since', '2025-05'],
      ['post-3', 'gazette-3'],
    ],
    [['--where', 'outlet=Valley Gazette', '--until', '2025-03-04'], ['gazette-1']],
    [
      ['--in', '"night shift*"'],
      ['post-1', 'gazette-1'],
    ],
    [['--in', 'NIGHT reserve'], []],
    [
      ['--about', 'calloway'],
      ['gazette-2', 'gazette-3'],
    ],
    [['--about', 'nobody'], []],
  ])('%j', async (args, expected) => {
    expect(await docs(...args)).toEqual(expected);
  });

  test('--about keeps the quotes that mention who is asked for, and of other commands the articles', async () => {
    const { stdout, exit } = await runWith([
      'quotes',
      input,
      '--about',
      'okonjo',
      '-f',
      'csv',
      '--columns',
      'doc,speaker',
    ]);
    expect(exit).toBe(0);
    expect(stdout).toBe('doc,speaker\npost-2,Tomas Veldt\ngazette-2,Ines Calloway\ngazette-3,Ines Calloway\n');
  });

  test.each([
    [['meta', '--outlet', 'NYT'], '--outlet "NYT": no article has this outlet; there are Harbour Post, Valley Gazette'],
    [
      ['meta', '--where', 'outlett=x'],
      '--where outlett=x: no article has the field outlett (Did you mean outlet?); there are outlet',
    ],
    [
      ['speakers', '--by', 'outlett'],
      '--by outlett: no article has the field outlett (Did you mean outlet?); there are outlet',
    ],
    [
      ['compare', '--by', 'outlet', '--a', 'Harbour Post', '--b', 'NYT'],
      '--b NYT: no article has this outlet; there are Harbour Post, Valley Gazette',
    ],
    [
      ['compare', '--by', 'month', '--a', '2025-03', '--b', '2025-04'],
      '--b 2025-04: no article has this month (Did you mean 2025-03?); there are 2025-03, 2025-05',
    ],
  ])('%j is an error that lists what there is', async ([command, ...args], message) => {
    const { stdout, stderr, exit } = await runWith([command!, input, ...args]);
    expect({ stdout, stderr, exit }).toEqual({ stdout: '', stderr: `newsx: ${message}\n`, exit: 2 });
  });

  test('names of the user’s own are heeded when counting', async () => {
    const names = join(folder, 'names.csv');
    writeFileSync(names, 'name;aliases;type\nMara Okonjo;Ines Calloway;merge\nTomas Veldt;Veldt;split\n');
    const { stdout } = await runWith([
      'speakers',
      input,
      '--names',
      names,
      '-f',
      'csv',
      '--columns',
      'speaker,quotes',
      '--limit',
      '3',
    ]);
    expect(stdout).toBe('speaker,quotes\nMara Okonjo,13\nTomas Veldt,12\nVeldt,1\n');
  });
});

describe('two sets are compared by the files that are read, whatever files they remember', () => {
  const paperOf = (name: string, kept: (id: string) => boolean): string => {
    const lines = readFileSync(RECORDS, 'utf8').trimEnd().split('\n');
    const path = join(folder, name);
    writeFileSync(path, `${lines.filter((line) => kept(JSON.parse(line).id)).join('\n')}\n`);
    return path;
  };
  const archiveOf = async (path: string): Promise<string> => {
    const archive = path.replace('.jsonl', '.newsx');
    await runWith(['index', path, '--into', archive]);
    return archive;
  };
  const isPost = (id: string): boolean => id.startsWith('post');
  const compared = async (a: string, b: string, asked: readonly string[]): Promise<string> => {
    const { stdout, stderr, exit } = await runWith(['compare', a, b, ...asked]);
    expect([exit, stderr]).toEqual([0, '']);
    return stdout.replaceAll(a, 'A').replaceAll(b, 'B');
  };

  test.each([['speakers'], ['verbs'], ['quotes'], ['words']])(
    '--what %s',
    async (what) => {
      const a = paperOf('a.jsonl', isPost);
      const b = paperOf('b.jsonl', (id) => !isPost(id));
      const asked = ['--what', what, '--min-g2', '0', '-f', 'csv', '--quiet'];
      const outlets = ['--by', 'outlet', '--a', 'Harbour Post', '--b', 'Valley Gazette'];
      const { stdout: byOutlet } = await runWith(['compare', RECORDS, ...outlets, ...asked]);
      const expected = byOutlet.replaceAll('Harbour Post', 'A').replaceAll('Valley Gazette', 'B');
      expect(expected.split('\n').length).toBeGreaterThan(3);
      const [oldA, oldB] = [await archiveOf(a), await archiveOf(b)];
      expect(await compared(a, b, asked)).toBe(expected);
      expect(await compared(oldA, oldB, asked)).toBe(expected);
      expect(await compared(a, oldB, asked)).toBe(expected);
    },
    60_000,
  );

  test('a pattern, whose articles are in neither, is refused', async () => {
    paperOf('c1.jsonl', isPost);
    const b = paperOf('d.jsonl', (id) => !isPost(id));
    const { stderr, exit } = await runWith(['compare', join(folder, 'c*.jsonl'), b]);
    expect(exit).toBe(2);
    expect(stderr).toContain('newsx: compare takes two files, folders or archives, no patterns: ');
  });
});

describe('sql', () => {
  const sql = (query: string, ...more: string[]) => runWith(['sql', query, ARCHIVE, ...more]);

  test('gives the rows of a query in any format, with numbers as numbers', async () => {
    const { stdout } = await sql(
      'SELECT speaker, quotes, quotes / 2.0 AS half, NULL AS missing FROM speakers WHERE quotes = 5',
      '--json',
    );
    expect(JSON.parse(stdout)).toEqual([{ speaker: 'Ines Calloway', quotes: 5, half: 2.5, missing: null }]);
    expect((await sql('SELECT count(*) AS n FROM quotes', '-f', 'csv')).stdout).toBe('n\n31\n');
    expect((await sql('SELECT 1 AS n WHERE 0', '-f', 'csv')).stdout).toBe('n\n');
  });

  test('takes --columns, --sort and --limit', async () => {
    const { stdout } = await sql(
      'SELECT doc, words FROM documents',
      '-f',
      'csv',
      '--sort',
      'words:desc',
      '--limit',
      '1',
      '--columns',
      'doc',
    );
    expect(stdout).toBe('doc\ngazette-1\n');
  });

  test('rounds no whole number: beyond 2^53 it is its digits', async () => {
    const query = `SELECT 9007199254740993 AS a, -9223372036854775808 AS b, 9007199254740991 AS c, '1; 2' AS "d;" -- all; of it
      ;`;
    expect((await sql(query, '-f', 'csv')).stdout).toBe(
      'a,b,c,d;\n9007199254740993,-9223372036854775808,9007199254740991,1; 2\n',
    );
    expect((await sql(query, '-f', 'table')).stdout).toContain('\n9007199254740993  ');
    const digits = { a: '9007199254740993', b: '-9223372036854775808', c: 9007199254740991, 'd;': '1; 2' };
    expect(JSON.parse((await sql(query, '--json')).stdout)).toEqual([digits]);
  });

  test.each([
    ['SELECT 1; SELECT 2', /second statement: ask one at a time/],
    ['SELECT 1 /* ; */; -- ;\nDELETE FROM _quote', /second statement/],
    [
      'SELECT * FROM quote',
      /^newsx: the query cannot be asked: no such table: quote \(Did you mean quotes\?\); there are /,
    ],
    [
      'SELECT outlet FROM documents',
      /no such column: outlet; it is a field, of which the view fields has a row for each article/,
    ],
    ['SELECT speeker FROM quotes', /no such column: speeker \(Did you mean speaker\?\)/],
    ['DELETE FROM _quote', /gives no rows: it must be a SELECT/],
    ["ATTACH '/tmp/newsx-attached.db' AS other", /gives no rows/],
    ['SELEC 1', /the query cannot be asked: near "SELEC": syntax error/],
    ['', /./],
  ])('%j is one line', async (query, message) => {
    const { stdout, stderr, exit } = await sql(query);
    expect([stdout, exit]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('cannot write, by whatever way', async () => {
    const { stderr, exit } = await sql('DELETE FROM _quote RETURNING id');
    expect([exit, stderr]).toEqual([
      expect.any(Number),
      expect.stringMatching(/cannot be written|readonly|gives no rows/),
    ]);
    expect((await sql('SELECT count(*) AS n FROM quotes', '-f', 'csv')).stdout).toBe('n\n31\n');
  });
});
