import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/inputs/find-files.ts';
import { readDocuments } from '../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from './helpers.ts';

const RECORD = '{"id":"a","text":"Ann spoke."}\n';

const PAGE =
  '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body><p>Ann spoke.</p></body></html>';
const G2_OF_PAGES = `<?xml version="1.0"?><newsMessage><itemSet>${['a', 'b']
  .map((guid) => `<newsItem guid="${guid}"><contentSet><inlineXML>${PAGE}</inlineXML></contentSet></newsItem>`)
  .join('')}</itemSet></newsMessage>`;
const NITF = '<nitf><head><title>A</title></head><body><body.content><p>Ann spoke.</p></body.content></body></nitf>';

describe('the format', () => {
  it.each<[string, string, string]>([
    ['a.txt', 'Ann spoke.', 'text'],
    ['a.txt', '{Ann} [spoke].', 'text'],
    ['a.txt', 'Ann spoke of <html> and <body>', 'text'],
    ['a.txt', RECORD, 'json'],
    ['a.txt', RECORD + RECORD, 'jsonl'],
    ['a.txt', PAGE, 'html'],
    ['a.b/A.NDJSON', RECORD, 'jsonl'],
    ['a.jsonl', RECORD, 'jsonl'],
    ['a.json', RECORD, 'json'],
    ['a.json', RECORD + RECORD, 'jsonl'],
    ['a.json', '{\n "text": "Ann spoke."}', 'json'],
    ['a.json', `[${RECORD}]`, 'json'],
    ['a.csv', 'text\nAnn spoke.\n', 'csv'],
    ['a.tab', 'text\nAnn spoke.\n', 'tsv'],
    ['-', 'Ann spoke.', 'text'],
    ['-', '[Editor: "Ann" spoke.]', 'text'],
    ['-', '{Ann} spoke.', 'text'],
    ['-', 'Story, by Ann Lee, in Paris\n', 'text'],
    ['-', RECORD + RECORD, 'jsonl'],
    ['data', `\n [ ${RECORD}]`, 'json'],
    ['-', G2_OF_PAGES, 'newsml'],
    ['-', NITF, 'nitf'],
    ['-', PAGE, 'html'],
    ['-', `<?xml version="1.0"?><!-- a page -->${PAGE}`, 'html'],
    ['data', 'doc_id,text\na,Ann spoke.\n', 'csv'],
    ['data', '"id"\t"text"\na\tAnn spoke.\n', 'csv'],
  ])('of %s, %j, is %s', async (path, content, format) => {
    const [result] = await collect(readDocuments([fileOf(path, content)], { ...OPTIONS, format: null }));
    expect(result?.document?.source.format).toBe(format);
  });

  it('can be asked for, by a name that there is', async () => {
    const files = [fileOf('a.jsonl', RECORD)];
    const [result] = await collect(readDocuments(files, { ...OPTIONS, format: 'text' }));
    expect(result?.document?.text).toBe(RECORD);
    await expect(collect(readDocuments(files, { ...OPTIONS, format: 'docs' }))).rejects.toThrow(
      'unknown input format "docs": use text or',
    );
  });
});

it('goes on after a file that cannot be found, and one that breaks off', async () => {
  const breaking = {
    path: 'disk.jsonl',
    open: () =>
      Readable.from(
        (function* () {
          yield Buffer.from('{"id":"d1","text":"A"}\n{"id":"d2"');
          throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
        })(),
      ),
  };
  const missing = { failure: { id: 'm', path: 'm', record: null, code: 'not-found', message: 'gone' } };
  const files = [fileOf('a.txt', 'A'), missing, breaking, fileOf('b.txt', ' '), fileOf('c.txt', 'C')];
  const results = await collect(readDocuments(files, { ...OPTIONS, format: null }));
  expect(brief(results)).toEqual([
    'document a.txt',
    'not-found',
    'document d1',
    'read-error',
    'empty',
    'document c.txt',
  ]);
  expect(results[3]?.failure?.message).toContain('EIO: i/o error');
});

it.each<[string, string]>([
  ['a.csv', 'id,title,text\n'],
  ['a.json', '[]'],
  ['a.jsonl', ''],
])('says of %s holding %j that there is no article', async (path, content) => {
  const results = await collect(readDocuments([fileOf(path, content)], { ...OPTIONS, format: null }));
  expect(results.map(({ warning }) => [warning?.code, warning?.message])).toEqual([
    ['no-articles', 'holds no articles'],
  ]);
});

it('reads what findFiles finds, standard input too', async () => {
  const stdin = Readable.from([Buffer.from('{"text":"A"}\n')]);
  const results = await collect(readDocuments(findFiles(['-'], stdin), { ...OPTIONS, format: 'jsonl' }));
  expect(brief(results)).toEqual(['document -:1']);
});
