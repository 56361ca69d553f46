/** Whoever is counted as one is one everywhere: in what is asked for, in what is counted, by the rules and by the user's own names. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';
import { ownFolder, recordsAndArchive } from '../helpers/records-and-archive.ts';

const at = ownFolder('same-people');
const [MERGE, SPLIT] = [at('merge.csv'), at('split.csv')];

const TEXTS = [
  ['post', 'Minister Kemi A. Okafor said on Monday that the port was open. She met Tomas Veldt.'],
  ['post', 'Kemi Okafor said on Tuesday that the bridge was closed. "We wait," Kemi Okafor said.'],
  ['gazette', 'Adaeze Nwosu said on Friday that Kemi A. Okafor had left. "We are late," Tomas Veldt said.'],
];

writeFileSync(at('t.jsonl'), TEXTS.map(([outlet, text], i) => JSON.stringify({ id: `d${i}`, date: '2025-03-04', outlet, text })).join('\n')); // biome-ignore format: one line
writeFileSync(MERGE, 'name,aliases,type\nKemi Okafor,Adaeze Nwosu,merge\n');
writeFileSync(SPLIT, 'name,aliases,type\nKemi Okafor,Kemi A. Okafor,split\n');
const [RECORDS, ARCHIVE] = recordsAndArchive(at, at('t.jsonl'), '--keep', 'all');

describe.each([
  ['records', RECORDS],
  ['an archive', ARCHIVE],
])('of %s', (_, input) => {
  const rows = async (...args: string[]): Promise<string[]> => {
    const { stdout, exit, stderr } = await runWith([...args, input, '-f', 'csv', '--quiet']);
    expect([exit, stderr]).toEqual([0, '']);
    return stdout.trimEnd().split('\n').slice(1);
  };
  const speakers = (...args: string[]) => rows('speakers', '--columns', 'speaker,quotes', ...args);

  test.each([
    ['the rules', [], ['Kemi A. Okafor,3', 'Adaeze Nwosu,1', 'Tomas Veldt,1']],
    ['each name by itself', ['--as-named'], ['Kemi Okafor,2', 'Kemi A. Okafor,1', 'Adaeze Nwosu,1', 'Tomas Veldt,1']],
    ['a merge of the user', ['--names', MERGE], ['Kemi Okafor,4', 'Tomas Veldt,1']],
    [
      'a split of the user',
      ['--names', SPLIT],
      ['Kemi Okafor,2', 'Kemi A. Okafor,1', 'Adaeze Nwosu,1', 'Tomas Veldt,1'],
    ],
    ['who is asked for under another name', ['--names', MERGE, '--speaker', 'kemi okafor'], ['Kemi Okafor,4']],
    ['who is asked for under another name of the rules', ['--speaker', 'Kemi A. Okafor'], ['Kemi A. Okafor,3']],
  ])('speakers: %s', async (__, args, expected) => {
    expect((await speakers(...args)).sort()).toEqual([...expected].sort());
  });

  test('quotes, compare, network and about go by the same', async () => {
    const columns = ['--columns', 'doc,speaker'];
    expect(await rows('quotes', '--speaker', 'kemi okafor', '--names', MERGE, ...columns)).toEqual(['d0,Kemi A. Okafor', 'd1,Kemi Okafor', 'd1,Kemi Okafor', 'd2,Adaeze Nwosu']); // biome-ignore format: one line
    const sides = ['--by', 'outlet', '--a', 'post', '--b', 'gazette', '--columns', 'speaker,quotesA,quotesB'];
    expect(await rows('compare', ...sides, '--names', MERGE)).toContain('Kemi Okafor,3,1');
    expect(await rows('compare', ...sides, '--speaker', 'okafor', '--names', MERGE)).toEqual(['Kemi Okafor,3,1']);
    const nodes = await rows('network', '--rows', 'nodes', '--columns', 'id,docs', '--names', MERGE);
    expect(nodes.filter((one) => /Okafor|Nwosu/.test(one))).toEqual(['Kemi Okafor,3']);
    expect(await rows('about', '--columns', 'speaker,entity', '--names', MERGE)).toEqual([]);
    expect(await rows('about', '--columns', 'speaker,entity')).toEqual(['Adaeze Nwosu,Kemi A. Okafor']);
  });

  test('report goes by the names of the user and by the rules', async () => {
    const { stdout } = await runWith(['report', input, '-f', 'json', '--names', MERGE, '--quiet']);
    const speakers: { speaker: string; quotes: number }[] = JSON.parse(stdout).at(-1).corpus.speakers;
    expect(speakers.find(({ speaker }) => speaker === 'Kemi Okafor')?.quotes).toBe(4);
  });

  test('--about finds the articles of whoever is counted as who is asked for', async () => {
    const docs = async (name: string): Promise<string[]> => [
      ...new Set(await rows('entities', '--about', name, '--names', MERGE, '--columns', 'doc')),
    ];
    expect(await docs('kemi okafor')).toEqual(['d0', 'd1', 'd2']);
    expect(await docs('adaeze')).toEqual(['d2']);
  });
});
