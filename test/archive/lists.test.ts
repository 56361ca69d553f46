/** Lists of the user's own beside articles that are annotated already: heeded where people are counted, else a warning. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';

const RECORDS = resolve(import.meta.dirname, '../cases/two-papers.annotated.jsonl');
const TEXTS = resolve(import.meta.dirname, '../../examples/two-papers.jsonl');
const folder = mkdtempSync(join(tmpdir(), 'newsx-lists-'));
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  writeFileSync(at('names.csv'), 'name,aliases,type\nMara Okonjo,Ines Calloway,merge\n');
  await runWith(['index', RECORDS, '--into', at('papers.newsx')]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const WARNING = '--names: not applied to articles that are annotated already';

test.each([
  ['quotes', RECORDS, 1],
  ['quotes', at('papers.newsx'), 1],
  ['timeline', RECORDS, 1],
  ['speakers', RECORDS, 0],
  ['speakers', at('papers.newsx'), 0],
  ['entities', TEXTS, 0],
])('%s of %s warns %i times', async (command, input, times) => {
  const { stderr, exit } = await runWith([command, input, '--names', at('names.csv')]);
  expect([exit, stderr.split(WARNING).length - 1]).toEqual([0, times]);
});

describe('names --from-wikidata', () => {
  const names = (content: string) => {
    writeFileSync(at('query.csv'), content);
    return runWith(['names', '--from-wikidata', at('query.csv')]);
  };

  test.each([
    [
      'rows of one item are one line; an alias that is another name is left out',
      'item,itemLabel,itemAltLabel,positionLabel,countryLabel\nhttp://www.wikidata.org/entity/Q7001,Mara Okonjo,"Mara A. Okonjo, Ines Calloway",Transport Minister,Ghana\nhttp://www.wikidata.org/entity/Q7001,Mara Okonjo,M. Okonjo,senator,Ghana\nwd:Q7002,Ines Calloway,,,\n',
      'name,aliases,type,title,country,qid\nMara Okonjo,Mara A. Okonjo|M. Okonjo,person,Transport Minister,GHA,Q7001\nInes Calloway,,person,,,Q7002\n',
    ],
    [
      'an item without a label is none',
      'person,personLabel\nQ7001,Q7001\nQ7002,Ines Calloway\n',
      'name,aliases,type,title,country,qid\nInes Calloway,,person,,,Q7002\n',
    ],
  ])('%s', async (_, content, expected) => {
    expect((await names(content)).stdout).toBe(expected);
  });

  test.each([
    ['a,b\n1,2\n', 'it has no column of Wikidata items (Q30436217); its columns are a, b'],
    ['item,b\nQ7001,2\n', 'it has no column itemLabel with the names'],
    ['', 'holds no text'],
  ])('%j is one line', async (content, message) => {
    const { stdout, stderr, exit } = await names(content);
    expect([stdout, exit, stderr.trimEnd().split('\n').length]).toEqual(['', 2, 1]);
    expect(stderr).toContain(message);
  });

  test('what it makes is a names file, under whose names people are counted', async () => {
    const { stdout } = await names('item,itemLabel,itemAltLabel\nQ7001,Mara Okonjo,Ines Calloway\n');
    writeFileSync(at('made.csv'), stdout);
    const counted = await runWith(['speakers', RECORDS, '--names', at('made.csv'), '-f', 'csv', '--columns', 'speaker,quotes', '--limit', '2']); // biome-ignore format: one line
    expect(counted.stdout).toBe('speaker,quotes\nMara Okonjo,13\nTomas Veldt,13\n');
  });

  test('a file that is not there', async () => {
    const { stderr, exit } = await runWith(['names', '--from-wikidata', at('none.csv')]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('there is no such file')]);
  });
});
