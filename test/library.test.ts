/** The library's front door: what a script gets is what the commands print. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ArgumentError, annotate, createDocument, type Document, read, VIEWS, views, type Wish } from '../src/index.ts';
import { runWith } from './helpers/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsx-library-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, 'a.csv'),
  'id,text,outlet\na,"The strike is over, Premier Ada Obi said.",Harbour Post\nb,,Harbour Post\n',
);

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const results = () => all(read(folder, { keep: ['outlet'], given: { published: '2025-03-01' } }));

async function documents(): Promise<Document[]> {
  return (await results()).flatMap(({ document }) => document ?? []);
}

test('annotate takes a text, as a document of no file', () => {
  const text = 'The strike is over, Premier Ada Obi said.';
  expect(annotate(text)).toEqual(annotate(createDocument({ id: 'text', text })));
  expect(annotate(text).layers.quotes).toHaveLength(1);
});

describe('read', () => {
  test('gives documents, and failures in their places', async () => {
    const [first, second, ...more] = await results();
    expect(more).toEqual([]);
    expect(first?.document).toMatchObject({
      id: 'a',
      fields: { outlet: 'Harbour Post' },
      given: { published: '2025-03-01' },
    });
    expect(second?.failure).toMatchObject({ id: 'b', code: 'empty' });
  });

  test('says what it cannot find, and does not know unknown formats', async () => {
    const [missing] = await all(read(join(folder, 'missing.txt')));
    expect(missing?.failure?.code).toBe('not-found');
    await expect(all(read(folder, { format: 'wordperfect' }))).rejects.toThrow(/rtf/);
  });
});

describe('views', () => {
  test('has each command by its name', () => {
    expect(Object.keys(views)).toEqual(VIEWS.map((view) => view.name));
  });

  test('gives the rows that the command prints, of documents annotated before or not', async () => {
    const { stdout } = await runWith(['quotes', folder, '--json', '--date', '2025-03-01', '--quiet']);
    const printed = JSON.parse(stdout);
    expect(printed).toHaveLength(1);
    expect(await views.quotes(await documents())).toEqual(printed);
    expect(await views.quotes((await documents()).map((document) => annotate(document)))).toEqual(printed);
    expect(await views.quotes(await documents(), { speaker: ['nobody'] })).toEqual([]);
  });

  test('takes a document made of a string, an argument, and refuses a wrong one', async () => {
    const document = createDocument({ id: 'x', text: 'The strike ended. The strike was long.' });
    expect(document.source).toMatchObject({ path: 'x', format: 'text', record: null });
    expect(await views.kwic([document], { argument: 'strike' })).toHaveLength(2);
    await expect(views.match([document], { argument: '#Persn' })).rejects.toThrow(ArgumentError);
    await expect(views.quotes([document], { speeker: ['Okonjo'] })).rejects.toThrow(/no option "speeker".*speaker/);
  });

  test.each<[keyof typeof views, Wish, RegExp]>([
    ['quotes', { kind: 'indirect' }, /option "kind": It must be a list/],
    ['quotes', { kind: ['spoken'] }, /option "kind": Allowed choices are direct, indirect, mixed/],
    ['quotes', { speaker: 'okonjo' }, /option "speaker": It must be a list/],
    ['quotes', { speech: 'yes' }, /option "speech": It must be true or false/],
    ['quotes', { minConfidence: 2 }, /option "minConfidence": It must be a number from 0 to 1/],
    ['network', { minWeight: '2' }, /option "minWeight": It must be a number/],
    ['network', { ties: 'friends' }, /option "ties": Allowed choices are/],
    ['timeline', { count: 'wek' }, /option "count": Allowed choices are .*Did you mean week/],
    ['timeline', { entity: '--' }, /option "entity": It has no word/],
  ])('%s refuses %o', async (name, wish, message) => {
    await expect(views[name]([], wish)).rejects.toThrow(ArgumentError);
    await expect(views[name]([], wish)).rejects.toThrow(message);
  });

  test('takes the values that the options declare, and for null their defaults', async () => {
    const rows = await views.quotes(await documents());
    expect(await views.quotes(await documents(), { kind: null, speaker: [], speech: false, minConfidence: 0 })).toEqual(
      rows,
    );
    const direct = rows.filter(({ kind }) => kind === 'direct');
    expect(await views.quotes(await documents(), { kind: ['Direct'] })).toEqual(direct);
  });
});
