import { expect, it } from 'vitest';
import { readDocuments } from '../../src/inputs/index.ts';
import type { ReadOptions } from '../../src/inputs/input.ts';
import { collect, fileOf, OPTIONS } from './helpers.ts';

const page = (outlet: string) =>
  `<html lang="en"><head><meta property="og:site_name" content="${outlet}"></head><body><article><h1>Rain</h1><p>Ann Lee said on Monday that it would rain in the valley for days.</p></article></body></html>`;
const PAGE: [string, string] = ['a.html', page('Vale Herald')];
const OTHER: [string, string] = ['b.html', page('')];
const TEXT: [string, string] = ['c.txt', 'It rained.'];
const TABLE: [string, string] = ['d.csv', 'text,outlet\nIt rained.,Vale Herald\n'];

const OWN: [string, string] = [
  'own.jsonl',
  `${JSON.stringify({ schema: 'newsx/1', id: 'a', source: { path: 'm/a1.txt', format: 'text', record: null, sha256: null }, text: 'It rained.' })}\n`,
];

it.each<[string, [string, string][], Partial<ReadOptions>, string[]]>([
  ['a field that is nowhere', [PAGE], { keep: ['outlets'] }, ['a.html: --keep outlets: its article does not have it']],
  [
    'one that is in no file',
    [PAGE, TEXT],
    { keep: ['outlets', 'outlet'] },
    ['a.html: --keep outlets: none of the 2 articles from here on has it'],
  ],
  ['one that is in some files', [OTHER, PAGE, TEXT], { keep: ['outlet'] }, []],
  ['one that a table has', [TABLE, TEXT], { keep: ['outlet'] }, []],
  ['a table, which says it itself', [TABLE], { keep: ['outlets'] }, ['d.csv: --keep outlets: no record has it']],
  ['records of annotate, which are records', [OWN], { keep: ['foo'] }, ['own.jsonl: --keep foo: no record has it']],
  [
    'a column for the title, in records of annotate',
    [OWN],
    { columns: { headline: 'kop' } },
    ['own.jsonl: --title-field kop: no record has it'],
  ],
  ['all fields', [PAGE], { keep: 'all' }, []],
  ['a field that is kept where it is there', [TEXT], { keepIfThere: ['outlet'] }, []],
  [
    'a column for the title, without a table',
    [PAGE, TEXT],
    { columns: { headline: 'kop' } },
    ['a.html: --title-field kop: not heeded, since no table or JSON is read'],
  ],
  ['a column for the text, beside a table', [TABLE, TEXT], { columns: { text: 'text' } }, []],
])('%s', async (_, files, options, expected) => {
  const opened = files.map(([path, content]) => fileOf(path, content));
  const results = await collect(readDocuments(opened, { ...OPTIONS, ...options, format: null }));
  expect(results.flatMap(({ warning }) => (warning ? [`${warning.path}: ${warning.message}`] : []))).toEqual(expected);
});
