import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { csvFormat, tsvFormat } from '../../../src/inputs/formats/csv.ts';
import { readDocuments } from '../../../src/inputs/index.ts';
import type { ReadOptions } from '../../../src/inputs/input.ts';
import { brief, collect, fileOf, OPTIONS, readAll } from '../helpers.ts';

const read = (text: string | Uint8Array, options: Partial<ReadOptions> = {}) =>
  readAll(csvFormat, fileOf('n.csv', text), options);

describe('rows that are documents', () => {
  it.each<[string, string, Partial<ReadOptions>, [string, string][]]>([
    [
      'quanteda',
      'doc_id,text\na,"One, ""two""."\nb,Three.\n',
      {},
      [
        ['a', 'One, "two".'],
        ['b', 'Three.'],
      ],
    ],
    ['semicolons', 'id;body\r\na;1,5 per cent\r\n', {}, [['a', '1,5 per cent']]],
    ['tabs in a .csv, as GDELT has it', 'id\ttext\na\tx, y; z\n', {}, [['a', 'x, y; z']]],
    ['bars', 'id|text\na|x, y\n', {}, [['a', 'x, y']]],
    ['a delimiter in a quoted name', '"id;a;b;c",text\nx,T\n', {}, [['n.csv:1', 'T']]],
    ['one column', 'text\nT\n', {}, [['n.csv:1', 'T']]],
    ['lines in a cell', 'text,id\n"One.\n\nTwo.",a\n', {}, [['a', 'One.\n\nTwo.']]],
    [
      'quotation marks not doubled',
      'id,text\na,"He said "yes" to it"\nb,a "b" c\n',
      {},
      [
        ['a', '"He said "yes" to it"'],
        ['b', 'a "b" c'],
      ],
    ],
    ['no last line end', 'text\nT', {}, [['n.csv:1', 'T']]],
    ['names in other spellings', 'Doc-ID,Full Text\na,T\n', {}, [['a', 'T']]],
    ['a column without a name', ',text\n7,T\n', {}, [['n.csv:1', 'T']]],
    ['a name that objects have', '__proto__,constructor,text\nx,y,T\n', {}, [['n.csv:1', 'T']]],
    ['the columns named', 'Nr,Inhalt,text\na,T,x\n', { columns: { text: 'Inhalt', id: 'nr' } }, [['a', 'T']]],
    ['the delimiter named', 'id,a:text\nx:T\n', { delimiter: ':', columns: { id: 'id,a' } }, [['x', 'T']]],
    ['the line that tells Excel what separates the cells', 'sep=;\r\nid;text\r\na;"T, U"\r\n', {}, [['a', 'T, U']]],
    ['the same after a byte order mark', '\ufeffsep=;\r\nid;text\r\na;"T, U"\r\n', {}, [['a', 'T, U']]],
    ['a byte order mark', '\ufefftext,id\nT,a\n', {}, [['a', 'T']]],
  ])('%s', async (_, text, options, expected) => {
    const results = await read(text, options);
    expect(results.map(({ document }) => [document?.id, document?.text])).toEqual(expected);
  });

  it('do not begin with another line of names, which is passed over and told', async () => {
    const results = await read('id,text\na,T\n\ufeffid,text\nid,U\nID,Text\n');
    expect(results.map(({ document, warning }) => document?.text ?? warning?.message)).toEqual([
      'T',
      'U',
      'the line of column names stands in it 2 times more (line 3), and is passed over',
    ]);
  });

  it('read title, date, byline, and the hash of their cells', async () => {
    const [result] = await read('text,Headline,pub_date,date,author\nT,H,x,2025-09-30,By Ann Lee\n');
    expect(result?.document?.given).toEqual({ headline: 'H', published: '2025-09-30', bylines: ['Ann Lee'] });
    expect(result?.document?.source).toEqual({
      path: 'n.csv',
      format: 'csv',
      record: 1,
      sha256: createHash('sha256').update('THx2025-09-30By Ann Lee').digest('hex'),
    });
  });

  it('keep the columns asked for, by any spelling, or all that were not read', async () => {
    const text = 'id,text,Outlet,page,body\na,T,The Herald,3,\n';
    const fields = async (keep: 'all' | string[]) =>
      (await read(text, { keep })).map(({ document }) => document?.fields);
    expect(await fields('all')).toEqual([{ outlet: 'The Herald', page: '3', body: '' }]);
    expect(await fields(['outlet', 'id'])).toEqual([{ outlet: 'The Herald', id: 'a' }]);
    expect(await fields([])).toEqual([{}]);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])('in %s', async (encoding) => {
    const bytes = iconv.encode('id,text\na,"“Well,” said Zoë – twice…"\nb,Plain.\n', encoding, { addBOM: true });
    const results = await read(bytes);
    expect(results.map(({ document }) => document?.text)).toEqual(['“Well,” said Zoë – twice…', 'Plain.']);
  });

  it('come back as csv-stringify wrote them, whatever the cells and the chunks', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `${text.replaceAll('\0', '')}.`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.nat(9), async (rows, size) => {
        const bytes = Buffer.from(stringify([['id', 'text'], ...rows], { quoted: true }));
        const chunks = Array.from({ length: Math.ceil(bytes.length / (size + 1)) }, (_, at) =>
          bytes.subarray(at * (size + 1), (at + 1) * (size + 1)),
        );
        const results = await readAll(csvFormat, fileOf('n.csv', ...chunks));
        expect(results.map(({ document }) => document?.text)).toEqual(rows.map(([, text]) => text));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is wrong or doubtful', () => {
  it.each<[string, string, Partial<ReadOptions>, string[], RegExp]>([
    ['nothing', '', {}, ['empty'], /holds no text/],
    ['names only', 'id,text\n', {}, [], /^$/],
    ['no text column', 'id,name\na,b\n', {}, ['no-text'], /name the one that does \(id, name\) with --text-field$/],
    [
      'addresses alone',
      'id,url\na,b\n',
      {},
      ['no-text'],
      /with --text-field; a list of addresses has no texts: get the pages/,
    ],
    [
      'another text column',
      'id,text\na,b\n',
      { columns: { text: 'Inhalt' } },
      ['no-text'],
      /no column "Inhalt".*id, text/,
    ],
    ['a short row', 'id,text\na\nb,T\n', {}, ['bad-row', 'document b'], /line 2: the row has 1 cells/],
    ['a long row', 'id,text\na,b,c\nb,T\n', {}, ['bad-row', 'document b'], /line 2: the row has 3 cells/],
    [
      'an open quote',
      'id,text\na,T\nb,"T\nc,T\n',
      {},
      ['document a', 'bad-row'],
      /line 3: a quotation mark in the row that begins here is never closed/,
    ],
    ['a blank cell', 'id,text\na, \nb,T\n', {}, ['empty', 'document b'], /"text" holds no text/],
    ['a blank row', 'id,text\n , \nb,T\n', {}, ['blank-line', 'document b'], /row is blank/],
    [
      'two texts',
      'body,text\nB,T\nB,T\n',
      {},
      ['warning two-columns', 'document n.csv:1', 'document n.csv:2'],
      /"text" is taken.*--text-field/,
    ],
    [
      'two dates',
      'text,published,date\nT,2025-01-02,2025-01-03\n',
      {},
      ['warning two-columns', 'document n.csv:1'],
      /"date" is taken.*--date-field/,
    ],
    ['two dates alike', 'text,published,date\nT,2025-01-02,2025-01-02\n', {}, ['document n.csv:1'], /^$/],
    [
      'a date column that is not there',
      'text\nT\n',
      { columns: { published: 'day' } },
      ['document n.csv:1', 'warning no-field'],
      /--date-field day/,
    ],
    [
      'a kept column that is not there',
      'text\nT\n',
      { keep: ['x'] },
      ['document n.csv:1', 'warning no-field'],
      /--keep x/,
    ],
    ['two columns of one name', 'text,text\nT,U\n', {}, ['warning column-twice', 'document n.csv:1'], /"text".*first/],
    ['a NUL', 'id,text\na,T\0\nb,T\n', {}, ['binary', 'document b'], /NUL/],
  ])('%s', async (_, text, options, expected, message) => {
    const results = await read(text, options);
    expect(brief(results)).toEqual(expected);
    const said = results.map(({ failure, warning }) => failure?.message ?? warning?.message ?? '').join('');
    expect(said).toMatch(message);
  });

  it('an image is no table', async () => {
    const [result] = await read(Buffer.from('\x89PNG\r\n', 'latin1'));
    expect(result?.failure?.message).toMatch(/PNG image/);
  });

  it('never throws, and every row that is not a document is a failure', async () => {
    const piece = fc.constantFrom('a', ',', '"', '\n', '\r\n', ';', '\t', 'text', '\0', '“', ' ');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const results = await readAll(tsvFormat, fileOf('n.tsv', `text\tid\n${pieces.join('')}`));
        for (const { document, failure } of results) expect(document?.text.trim() ?? failure?.message).toBeTruthy();
      }),
      { numRuns: 200 },
    );
  });
});

it('a table in a text file is told by its line of names', async () => {
  const rows = 'title\tdate\ttext\r\nRain\t2025-03-04\tIt rained.\r\n';
  const bytes = Buffer.from(`\ufeff${rows}`, 'utf16le');
  for (const content of [rows, bytes]) {
    const results = await collect(readDocuments([fileOf('a.txt', content)], { ...OPTIONS, format: null }));
    expect(results.map(({ document }) => [document?.given, document?.text])).toEqual([
      [{ headline: 'Rain', published: '2025-03-04' }, 'It rained.'],
    ]);
  }
  const text = 'title, date and text\nstand on a card.\n';
  const [result] = await collect(readDocuments([fileOf('a.txt', text)], { ...OPTIONS, format: null }));
  expect(result?.document?.text).toBe(text);
});
