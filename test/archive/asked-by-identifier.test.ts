/** Who has a Wikidata identifier is found by it as by name, as speaker and as who is spoken about, on records and on an archive alike. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';
import { ownFolder, recordsAndArchive } from '../helpers/records-and-archive.ts';

const TEXT = `MILLBROOK, Feb. 3 -- Ines Torvald and Piet Amsel said the answer of Mara Quill was absurd.

"We need the names," Torvald said. Mara Quill said the bridge was closed.`;
const NAMES = `name,aliases,type,title,country,qid
Piet Amsel,,person,,,Q7801
Mara Quill,,person,,,Q7802
`;

const at = ownFolder('identifier');
writeFileSync(at('article.txt'), TEXT);
writeFileSync(at('names.csv'), NAMES);
const GIVEN = ['--names', at('names.csv'), '--date', '2025-02-04'];
const [RECORDS, ARCHIVE] = recordsAndArchive(at, at('article.txt'), ...GIVEN);

describe.each([
  ['records', RECORDS],
  ['an archive', ARCHIVE],
])('of %s', (_, input) => {
  test.each([
    ['quotes --speaker Q7801 --columns speakers', 'Ines Torvald; Piet Amsel\n'],
    ['speakers --speaker Q7801 --columns speaker,quotes', 'Piet Amsel,1\n'],
    ['speakers --speaker Q7801 --speaker torvald --columns speaker', 'Ines Torvald\nPiet Amsel\n'],
    ['speakers --as-named --speaker Q7802 --columns speaker', 'Mara Quill\n'],
    ['about --entity Q7802 --columns speaker,entity', 'Ines Torvald,Mara Quill\nPiet Amsel,Mara Quill\n'],
    ['about --as-named --entity Q7802 --speaker Q7801 --columns speaker,entity', 'Piet Amsel,Mara Quill\n'],
    ['quotes --about Q7802 --columns id', 'q1\n'],
    // Neither a part of an identifier nor what stands before names within newsx is one.
    ['speakers --speaker Q78 --columns speaker', ''],
    ['speakers --speaker actor/ines/torvald --columns speaker', ''],
    ['about --entity Q78 --columns speaker', ''],
  ])('%s', async (line, expected) => {
    const [command, ...args] = line.split(' ').map((word) => word.replaceAll('/', ' '));
    const { stdout, stderr } = await runWith([command!, input, ...args, '-f', 'csv', '--quiet']);
    expect(stderr).toBe('');
    expect(stdout.slice(stdout.indexOf('\n') + 1)).toBe(expected);
  });
});
