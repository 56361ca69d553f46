/** What a run writes never takes the place of what it reads, and is not read by the next run over the same folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runWith } from '../../helpers/io.ts';

const ARTICLE =
  '{"id":"p1","outlet":"Post","text":"Ruth Calder said the bridge was closed. \\"It is unsafe,\\" Calder said."}\n';

let folder: string;
const at = (name: string): string => join(folder, name);
const contents = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')]));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsx-kept-'));
  writeFileSync(at('news.jsonl'), ARTICLE);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('-o FILE in the folder that is read', () => {
  test.each([
    ['annotate', 'annotated.jsonl'],
    ['report', 'report.html'],
    ['quotes', 'quotes.csv'],
    ['dates', 'dates.json'],
    ['mentions', 'mentions.tsv'],
    ['speakers', 'speakers.jsonl'],
  ])('of %s is written again as it was, and counts for no article', async (command, name) => {
    const again = [command, folder, '-o', at(name)];
    expect((await runWith(again)).exit).toBe(0);
    const first = contents();
    const { stderr, exit } = await runWith(again);
    expect([exit, stderr]).toEqual([0, expect.stringContaining(`${name}: warning: passed over: what newsx wrote`)]);
    expect(contents()).toEqual(first);
    const other = await runWith(['meta', folder, '-f', 'csv', '--columns', 'doc']);
    expect(other.stdout).toBe('doc\np1\n');
    expect(other.stderr).toMatch(/warning: passed over: (?:a table|a report|what) .*newsx made.*name the file itself/);
  });

  test.each([
    ['articles', 'news.jsonl', ARTICLE],
    ['a page', 'page.html', '<meta name="generator" content="WordPress"><p>Ruth Calder said it was closed.</p>'],
    ['a table of articles', 'table.csv', 'doc,text\n1,Ruth Calder said it was closed.\n'],
  ])('is refused where it holds %s', async (_, name, content) => {
    writeFileSync(at(name), content);
    const before = contents();
    const { stderr, exit } = await runWith(['quotes', folder, '-f', 'csv', '-o', at(name)]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('name another file')]);
    expect(contents()).toEqual(before);
  });

  test('is kept where the articles it was made of are gone', async () => {
    await runWith(['annotate', folder, '-o', at('annotated.jsonl')]);
    await runWith(['quotes', folder, '-o', at('quotes.csv')]);
    rmSync(at('news.jsonl'));
    const before = contents();
    expect((await runWith(['annotate', folder, '-o', at('annotated.jsonl')])).exit).toBe(2);
    rmSync(at('annotated.jsonl'));
    expect((await runWith(['quotes', folder, '-o', at('quotes.csv')])).exit).toBe(1);
    expect(contents()).toEqual({ 'quotes.csv': before['quotes.csv'] });
  });
});

test('the lists of a run are not written over either', async () => {
  writeFileSync(at('names.csv'), 'name,type\nRuth Calder,person\n');
  const { exit } = await runWith(['quotes', at('news.jsonl'), '--names', at('names.csv'), '-o', at('names.csv')]);
  expect(exit).toBe(2);
  expect(readFileSync(at('names.csv'), 'utf8')).toMatch(/^name,type/);
});

test('records are read where they are named, and in a folder without what they were made of', async () => {
  await runWith(['annotate', folder, '-o', at('annotated.jsonl')]);
  const doc = ['-f', 'csv', '--columns', 'doc'];
  expect((await runWith(['meta', at('annotated.jsonl'), ...doc])).stdout).toBe('doc\np1\n');
  rmSync(at('news.jsonl'));
  expect(await runWith(['meta', folder, ...doc])).toEqual({ stdout: 'doc\np1\n', stderr: '', exit: 0 });
});

test.each(['nodir/q.csv', 'news.jsonl/q.csv'])('an output that cannot be written ends with 2: %s', async (name) => {
  const { stderr, exit } = await runWith(['quotes', at('news.jsonl'), '-o', at(name)]);
  expect([exit, stderr]).toEqual([2, expect.stringContaining('no such folder')]);
});
