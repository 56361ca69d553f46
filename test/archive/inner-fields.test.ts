/** Fields within fields, lists and numbers as groups and as what is asked for: of articles, records and an archive alike. */
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';
import { ownFolder } from '../helpers/records-and-archive.ts';

const said = (who: string): string => `${who} said on Monday that it would rain.`;
const ARTICLES = [
  { id: 'a', pub: { name: 'Ledger' }, tags: ['port'], score: 100, desk: '', text: said('Ines Torvald') },
  { id: 'b', pub: { name: 'Courier' }, tags: ['farm'], score: 9, text: said('Piet Amsel') },
  { id: 'c', pub: { name: 'Courier' }, score: 10, desk: 'city', text: said('Mara Quill') },
  { id: 'd', pub: null, score: 'n/a', desk: ' ', text: said('Olga Brandt') },
];

const at = ownFolder('inner');
const [FILE, RECORDS, ARCHIVE] = [at('articles.jsonl'), at('records.jsonl'), at('archive.newsx')];
beforeAll(async () => {
  writeFileSync(FILE, ARTICLES.map((one) => `${JSON.stringify(one)}\n`).join(''));
  await runWith(['annotate', FILE, '--keep', 'all', '-o', RECORDS]);
  await runWith(['index', FILE, '--into', ARCHIVE]);
}, 60_000);

describe.each([
  ['articles', FILE],
  ['records', RECORDS],
  ['an archive', ARCHIVE],
])('of %s', (_, input) => {
  test.each([
    ['meta --keep pub.name --columns doc,pub.name', 'doc,pub.name\na,Ledger\nb,Courier\nc,Courier\nd,\n'],
    ['meta --keep tags.0 --columns doc,tags.0 --limit 2', 'doc,tags.0\na,port\nb,farm\n'],
    ['meta --where pub.name=Courier --columns doc', 'doc\nb\nc\n'],
    ['meta --where tags.0=port --columns doc', 'doc\na\n'],
    ['meta --where pub.name=Courier --where score=9 --columns doc', 'doc\nb\n'],
    [
      'speakers --by pub.name --columns group,speaker',
      'group,speaker\nCourier,Mara Quill\nCourier,Piet Amsel\nLedger,Ines Torvald\n,Olga Brandt\n',
    ],
    ['diversity --by score --columns group,quotes', 'group,quotes\n9,1\n10,1\n100,1\nn/a,1\n'],
    ['diversity --by desk --columns group,quotes', 'group,quotes\ncity,1\n,3\n'],
    [
      'compare --by pub.name --a Ledger --b Courier --columns speaker,onlyIn --limit 1',
      'speaker,onlyIn\nInes Torvald,Ledger\n',
    ],
  ])('%s', async (line, expected) => {
    const [command, ...args] = line.split(' ');
    const { stdout, stderr, exit } = await runWith([command!, input, ...args, '-f', 'csv', '--quiet']);
    expect({ stdout, stderr, exit }).toEqual({ stdout: expected, stderr: '', exit: 0 });
  });

  test.each([
    ['--where', 'pub.nam=Ledger', 'no article has the field pub.nam'],
    ['--where', 'pub.name=Post', 'no article has this pub.name'],
  ])('%s %s is an error', async (option, value, message) => {
    const { stderr, exit } = await runWith(['meta', input, option, value]);
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
  });

  test('a field to keep that nobody has is told', async () => {
    const { stderr } = await runWith(['meta', input, '--keep', 'pub.nam,score,pub.name', '-f', 'csv']);
    expect(stderr.match(/warning: .*/g)).toEqual(['warning: --keep pub.nam: no record has it']);
  });
});
