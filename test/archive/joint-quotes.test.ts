/** A quote of several speakers is one of each of them, on records and on an archive of them alike; in all it is one. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { connect } from '../../src/archive/driver.ts';
import { runWith } from '../helpers/io.ts';
import { ownFolder, recordsAndArchive } from '../helpers/records-and-archive.ts';

const TEXT = `MILLBROOK, Feb. 3 -- Ines Torvald and Piet Amsel said the answer of Mara Quill was absurd.

"We need the names," Torvald said. "I am tired," Amsel said.`;

const at = ownFolder('joint');
writeFileSync(at('article.txt'), TEXT);
const [RECORDS, ARCHIVE] = recordsAndArchive(at, at('article.txt'), '--date', '2025-02-04');

describe.each([
  ['records', RECORDS],
  ['an archive', ARCHIVE],
])('of %s', (_, input) => {
  test.each([
    ['quotes --speaker amsel --columns id,speakers', 'id,speakers\nq1,Ines Torvald; Piet Amsel\nq3,Piet Amsel\n'],
    ['quotes --speaker torvald --columns id', 'id\nq1\nq2\n'],
    [
      'speakers --columns speaker,quotes,words,quoteShare,wordShare',
      'speaker,quotes,words,quoteShare,wordShare\nInes Torvald,2,11,0.6667,0.7857\nPiet Amsel,2,10,0.6667,0.7143\n',
    ],
    [
      'speakers --speaker amsel --columns speaker,quotes,quoteShare,wordShare',
      'speaker,quotes,quoteShare,wordShare\nPiet Amsel,2,0.6667,0.7143\n',
    ],
    [
      'diversity --columns quotes,named,speakers,evenness,topSpeaker,topShare',
      'quotes,named,speakers,evenness,topSpeaker,topShare\n3,3,2,1,Ines Torvald,0.6667\n',
    ],
    ['timeline --count year --speaker amsel', 'period,docs,matching,mentions,quotes\n2025,1,1,0,2\n'],
    [
      'about --columns speaker,entity,quotes',
      'speaker,entity,quotes\nInes Torvald,Mara Quill,1\nPiet Amsel,Mara Quill,1\n',
    ],
    ['about --speaker amsel --columns speaker,quotes', 'speaker,quotes\nPiet Amsel,1\n'],
    [
      'network --ties speaks-about --columns source,target,weight',
      'source,target,weight\nInes Torvald,Mara Quill,1\nPiet Amsel,Mara Quill,1\n',
    ],
  ])('%s', async (line, expected) => {
    const [command, ...args] = line.split(' ');
    const { stdout, stderr, exit } = await runWith([command!, input, ...args, '-f', 'csv', '--quiet']);
    expect({ stdout, stderr, exit }).toEqual({ stdout: expected, stderr: '', exit: 0 });
  });
});

test('so does the view of the archive', async () => {
  const { stdout } = await runWith(['sql', 'SELECT * FROM speakers ORDER BY words DESC', ARCHIVE, '-f', 'csv']);
  expect(stdout).toBe('speaker,quotes,words,docs\nInes Torvald,2,11,1\nPiet Amsel,2,10,1\n');
});

test('which finds one name in an index, and counts without a look at quotes', async () => {
  const archive = await connect(ARCHIVE, 'read');
  const planOf = (sql: string): string =>
    archive
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row) => row.at(-1))
      .join('\n');
  try {
    expect(planOf("SELECT * FROM speakers WHERE speaker = 'Piet Amsel'")).toMatch(
      /SEARCH _speaker USING COVERING INDEX _speaker_name \(speaker=\?/,
    );
    expect(planOf('SELECT * FROM speakers')).not.toContain('_quote');
  } finally {
    archive.close();
  }
});

test('a report has it on the page of each, with its number on that of the first', async () => {
  const { stdout } = await runWith(['report', RECORDS, '--quiet', '-f', 'html']);
  const items = [...stdout.matchAll(/<li class="quote[^>]*? data-s="\d+"/g)].map(([item]) => item);
  expect(items).toHaveLength(4);
  expect(items.filter((item) => item.includes('id="q1"'))).toHaveLength(1);
  expect(items.filter((item) => item.includes('class="quote again" data-n="1"'))).toHaveLength(1);
  expect(stdout).toContain('Quote 1, indirect: Ines Torvald, Piet Amsel');
  // Both are searched, cited and written to tables, on each page.
  expect(stdout.match(/data-names="Ines Torvald; Piet Amsel"/g)).toHaveLength(2);
});
