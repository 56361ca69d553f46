import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { findFiles } from '../../src/inputs/find-files.ts';
import { formatFor, readDocuments } from '../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from './helpers.ts';

it.each([
  ['a.txt', null, 'text'],
  ['a.b/A.NDJSON', null, 'jsonl'],
  ['a.jsonl', null, 'jsonl'],
  ['a.csv', null, 'csv'],
  ['a.tab', null, 'tsv'],
  ['jsonl', null, 'text'],
  ['-', null, 'text'],
  ['-', 'jsonl', 'jsonl'],
  ['a.jsonl', 'text', 'text'],
])('%s, asked for as %s, is %s', (path, name, format) => {
  expect(formatFor(path, name).name).toBe(format);
});

it('knows no other names', () => {
  expect(() => formatFor('a.txt', 'docx')).toThrow('unknown input format "docx": use text or jsonl or csv or tsv');
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

it('reads what findFiles finds, standard input too', async () => {
  const stdin = Readable.from([Buffer.from('{"text":"A"}\n')]);
  const results = await collect(readDocuments(findFiles(['-'], stdin), { ...OPTIONS, format: 'jsonl' }));
  expect(brief(results)).toEqual(['document -:1']);
});
