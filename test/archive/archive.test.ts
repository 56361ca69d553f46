/** An archive as a user meets it: what goes in, what comes out, and what is wrong with one. */
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/archive/driver.ts';
import { CREATE, PUBLIC_VIEWS, SCHEMA_VERSION } from '../../src/archive/schema.ts';
import { FINDINGS } from '../../src/archive/writer.ts';
import { viewNamed } from '../../src/views/index.ts';
import { runWith } from '../helpers/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsx-archive-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** Articles beyond the plain: astral characters, no body, fields of all kinds, a place, a quote within a quote. */
const MORE = [
  {
    id: 'astral',
    outlet: 'Post',
    page: 3,
    front: true,
    text: '😀 "We will stay," Mayor Ann Ó Briain of Lyon said on Tuesday, adding that "Bo Chan told us \'no\'".',
  },
  { id: 'short', text: 'Rain.' },
  {
    id: 'no-quote',
    outlet: null,
    date: '2025-03-09',
    text: 'PARIS, March 8 (AFP) -- Mara Okonjo met Tomas Veldt.\nShe left at noon.',
  },
];
const RECORDS = at('records.jsonl');
const ARCHIVE = at('news.newsx');

beforeAll(async () => {
  writeFileSync(at('more.jsonl'), MORE.map((one) => JSON.stringify(one)).join('\n'));
  const two = resolve(import.meta.dirname, '../cases/two-papers.annotated.jsonl');
  const { stdout } = await runWith(['annotate', at('more.jsonl'), '--keep', 'all', '-f', 'jsonl']);
  writeFileSync(RECORDS, readFileSync(two, 'utf8') + stdout);
  expect((await runWith(['index', RECORDS, '--into', ARCHIVE])).exit).toBe(0);
}, 60_000);

test('a text that holds a NUL is whole in an archive', async () => {
  writeFileSync(at('nul.jsonl'), `${JSON.stringify({ id: 'nul', text: 'Tom Wu said\0no. The bridge is open.' })}\n`);
  await runWith(['index', at('nul.jsonl'), '--into', at('nul.newsx')]);
  const [fromFile, fromArchive] = await Promise.all(
    ['nul.jsonl', 'nul.newsx'].map((name) => runWith(['annotate', at(name), '-f', 'jsonl'])),
  );
  expect(fromArchive!.stdout).toBe(fromFile!.stdout);
  expect(JSON.parse(fromArchive!.stdout).text).toBe('Tom Wu said\ufffdno. The bridge is open.');
});

const QUESTIONS: readonly string[][] = [
  ['entities', '--type', 'person,location'],
  ['mentions', '--min-confidence', '0.8'],
  ['quotes', '--keep', 'outlet'],
  ['quotes', '--kind', 'direct', '--speaker', 'okonjo'],
  ['dates'],
  ['meta'],
  ['annotate'],
  ['speakers'],
  ['speakers', '--by', 'outlet', '--dedupe'],
  ['diversity', '--by', 'month'],
  ['about'],
  ['about', '--entity', 'okonjo', '--dedupe'],
  ['timeline'],
  ['timeline', '--count', 'week', '--entity', 'okonjo'],
  ['network', '--within', 'sentence'],
  ['network', '--ties', 'speaks-about', '--rows', 'nodes'],
  ['compare', '--by', 'outlet', '--a', 'Harbour Post', '--b', 'Valley Gazette'],
  ['compare', '--by', 'outlet', '--a', 'Harbour Post', '--b', 'Valley Gazette', '--what', 'words', '--min-g2', '0'],
  ['compare', '--by', 'outlet', '--a', 'Harbour Post', '--b', 'Valley Gazette', '--what', 'quotes'],
  ['duplicates', '--threshold', '0.2'],
  ['kwic', 'strike*'],
  ['kwic', '--entity', 'okonjo'],
  ['kwic', '--regex', 'M\\w+'],
  ['match', '#Person+ (said|told)'],
  ['people'],
  ['speakers', '--as-named'],
  ['speakers', '--speaker', 'veldt', '--columns', 'speaker,quotes'],
  ['quotes', '--about', 'okonjo'],
  ['meta', '--in', 'grain "the port" strik*'],
  ['meta', '--where', 'outlet=Post', '--where', 'page=3'],
  ['speakers', '--since', '2025-03', '--until', '2025-03-10', '--outlet', 'Harbour Post'],
  ['about', '--about', 'veldt'],
  ['report'],
  ['report', '--about', 'okonjo', '--since', '2025-03'],
  ['speakers', '--about', 'okonjo', '--speech'],
  ['speakers', '--sort', 'words:desc', '--limit', '3'],
  ['diversity', '--as-named', '--dedupe'],
  ['about', '--limit', '3', '-f', 'table'],
  ['network', '--min-weight', '2', '--limit', '2', '-f', 'table'],
  ['network', '--within', 'article', '--type', 'location', '-f', 'gexf'],
  ['network', '--dedupe', '-f', 'nodelink'],
  ['duplicates', '--limit', '1', '-f', 'markdown'],
  ['duplicates', '--since', '2025-03', '-f', 'csv'],
  ['compare', '--by', 'outlet', '--a', 'Harbour Post', '--b', 'Valley Gazette', '--what', 'verbs', '-f', 'tsv'],
  ['compare', '--by', 'month', '--a', '2025-03', '--b', '2025-05', '--as-named', '-f', 'jsonl'],
  ['timeline', '--count', 'month', '--speaker', 'veldt', '--with', 'okonjo', '-f', 'csv'],
];

describe('a command gives of an archive what it gives of the records', () => {
  test.each(QUESTIONS.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
    const format = args.includes('-f') ? [] : ['-f', 'json'];
    const ofArchive = await runWith([...args, ARCHIVE, ...format]);
    const ofRecords = await runWith([...args, RECORDS, ...format]);
    // How many documents were read is another matter: an index passes over those that have not what is asked.
    expect([ofArchive.exit, ofArchive.stdout]).toEqual([0, ofRecords.stdout]);
    expect(ofArchive.stdout).not.toBe('[]\n');
    expect(ofArchive.stdout.split('\n').length).toBeGreaterThan(2);
  });
});

describe('index', () => {
  const counts = async (...args: string[]) => JSON.parse((await runWith(['index', ...args, '--json'])).stdout)[0];

  test('does not do again what is there, takes what changed in its place, and keeps the order', async () => {
    const [input, archive] = [at('in.jsonl'), at('again.newsx')];
    writeFileSync(input, MORE.map((one) => JSON.stringify(one)).join('\n'));
    expect(await counts(input, '--into', archive)).toMatchObject({ added: 3, changed: 0, unchanged: 0, documents: 3 });
    expect(await counts(input, '--into', archive)).toMatchObject({ added: 0, changed: 0, unchanged: 3, documents: 3 });
    writeFileSync(
      input,
      MORE.map((one, i) => JSON.stringify(i === 0 ? { ...one, text: 'Ann Lee said "no".' } : one)).join('\n'),
    );
    expect(await counts(input, '--into', archive)).toMatchObject({ added: 0, changed: 1, unchanged: 2, documents: 3 });
    const { stdout } = await runWith(['quotes', archive, '-f', 'csv', '--columns', 'doc,speaker']);
    expect(stdout).toBe('doc,speaker\nastral,Ann Lee\n');
    const { stdout: docs } = await runWith(['meta', archive, '-f', 'csv', '--columns', 'doc']);
    expect(docs).toBe('doc\nastral\nshort\nno-quote\n');
    const found = await ask(archive, "SELECT rowid FROM search WHERE search MATCH 'stay'");
    expect(found).toEqual([]);
    expect(await counts(input, '--into', archive, '--again')).toMatchObject({ changed: 3, unchanged: 0, documents: 3 });
  });

  test('two documents of one id in a run are a failure, not one that overwrites the other', async () => {
    writeFileSync(at('twice.jsonl'), '{"id": "a", "text": "Ann Lee spoke."}\n{"id": "a", "text": "Bo Chan spoke."}\n');
    const { exit, stderr } = await runWith(['index', at('twice.jsonl'), '--into', at('twice.newsx')]);
    expect(exit).toBe(1);
    expect(stderr).toContain('twice.jsonl:2: another document of this run has the same id');
  });

  test('other lists of the user’s own are another annotation', async () => {
    writeFileSync(at('names.csv'), 'name,type\nLyon,organization\n');
    const archive = at('lists.newsx');
    await counts(at('more.jsonl'), '--into', archive);
    expect(await counts(at('more.jsonl'), '--into', archive, '--names', at('names.csv'))).toMatchObject({ changed: 3 });
  });

  test('prints the schema, which is that of the file', async () => {
    const { stdout } = await runWith(['index', '--schema']);
    expect(stdout).toBe(CREATE);
    for (const { name } of PUBLIC_VIEWS) {
      const [sql] = (await ask(ARCHIVE, `SELECT sql FROM sqlite_master WHERE name = '${name}'`)).flat();
      expect(stdout).toContain(sql);
    }
  });
});

describe('the views for everybody', () => {
  test.each(Object.keys(FINDINGS) as (keyof typeof FINDINGS)[])(
    '%s has the columns and rows of the command',
    async (name) => {
      const keys = viewNamed(name).columns.map(({ key }) => key);
      const { stdout } = await runWith([name, ARCHIVE, '-f', 'json']);
      const columns = keys.map((key) => `"${key}"`).join(', ');
      const rows = (await ask(ARCHIVE, `SELECT ${columns} FROM ${name}`)).map((row) =>
        Object.fromEntries(keys.map((key, i) => [key, row[i]])),
      );
      expect(sorted(rows)).toEqual(sorted(JSON.parse(stdout)));
    },
  );

  test('documents have the columns of meta, and the text', async () => {
    const { stdout } = await runWith(['meta', ARCHIVE, '-f', 'json']);
    const keys = viewNamed('meta').columns.map(({ key }) => key);
    const rows = (await ask(ARCHIVE, `SELECT ${keys.join(', ')} FROM documents`)).map((row) =>
      Object.fromEntries(keys.map((key, i) => [key, row[i]])),
    );
    expect(rows).toEqual(JSON.parse(stdout));
    expect(await ask(ARCHIVE, "SELECT text FROM documents WHERE doc = 'short'")).toEqual([['Rain.']]);
  });

  test('whole numbers are whole, fields keep their kind, full text is found', async () => {
    expect(await ask(ARCHIVE, 'SELECT DISTINCT typeof(start), typeof(words), typeof(confidence) FROM quotes')).toEqual([['integer', 'integer', 'real']]); // biome-ignore format: one line
    expect(await ask(ARCHIVE, "SELECT name, value FROM fields WHERE doc = 'astral' ORDER BY name")).toEqual([['front', 'true'], ['outlet', 'Post'], ['page', 3]]); // biome-ignore format: one line
    expect(await ask(ARCHIVE, "SELECT doc FROM search JOIN documents ON document = search.rowid WHERE search MATCH 'o briain'")).toEqual([['astral']]); // biome-ignore format: one line
  });
});

describe('what is wrong with an archive is one line, and nothing is lost', () => {
  const wrong = async (...args: string[]) => {
    const { exit, stderr, stdout } = await runWith(args);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    return `${exit} ${stderr.replaceAll(folder, '')}`;
  };
  const copy = (name: string): string => {
    copyFileSync(ARCHIVE, at(name));
    return at(name);
  };

  test('no database', async () => {
    writeFileSync(at('text.newsx'), 'These are words, and no database at all.');
    expect(await wrong('meta', at('text.newsx'))).toMatch(/^2 newsx: \/text\.newsx: is no newsx archive/);
    expect(await wrong('index', RECORDS, '--into', at('text.newsx'))).toMatch(
      /^2 newsx: \/text\.newsx: is no newsx archive/,
    );
    expect(readFileSync(at('text.newsx'), 'utf8')).toBe('These are words, and no database at all.');
  });

  test('another database', async () => {
    const other = await connect(at('other.newsx'), 'write');
    other.exec('CREATE TABLE mine (a)');
    other.close();
    expect(await wrong('meta', at('other.newsx'))).toMatch(/^2 .*is an SQLite database, but no newsx archive/);
    expect(await wrong('index', RECORDS, '--into', at('other.newsx'))).toMatch(/^2 .*no newsx archive/);
    expect(await ask(at('other.newsx'), 'SELECT name FROM sqlite_master')).toEqual([['mine']]);
  });

  test('another version', async () => {
    const file = copy('version.newsx');
    const connection = await connect(file, 'write');
    connection.exec('PRAGMA user_version = 9');
    connection.close();
    expect(await wrong('speakers', file)).toContain(
      `is an archive of version 9, and this newsx reads version ${SCHEMA_VERSION}: make it again`,
    );
    expect(await wrong('index', RECORDS, '--into', file)).toMatch(/^2 .*version 9/);
  });

  test('cut off', async () => {
    const file = copy('cut.newsx');
    truncateSync(file, statSync(file).size - 4096);
    expect(await wrong('meta', file)).toMatch(/^1 .*is cut off or damaged/);
    truncateSync(file, 300);
    expect(await wrong('meta', file)).toMatch(/^[12] .*(?:is no newsx archive|is cut off or damaged)/);
  });

  test('begun and never finished', async () => {
    const begun = await connect(at('begun.newsx'), 'write');
    begun.exec('PRAGMA application_id = 1313167187');
    begun.close();
    expect(await wrong('meta', at('begun.newsx'))).toMatch(/^2 .*has nothing in it/);
    expect((await runWith(['index', at('more.jsonl'), '--into', at('begun.newsx')])).exit).toBe(0);
  });

  test('two writers: the second says so, and what the first writes is whole', async () => {
    const file = copy('busy.newsx');
    const first = await connect(file, 'write');
    first.exec('BEGIN IMMEDIATE');
    expect(await wrong('index', at('more.jsonl'), '--into', file)).toMatch(/^1 .*another run is writing to it/);
    // Readers are not kept out.
    expect((await runWith(['meta', file, '--json'])).exit).toBe(0);
    first.exec('COMMIT');
    first.close();
    expect((await runWith(['index', at('more.jsonl'), '--into', file, '--quiet'])).exit).toBe(0);
  });

  test('no such folder, and a file that is not there', async () => {
    expect(await wrong('index', RECORDS, '--into', at('nowhere/x.newsx'))).toMatch(/^2 .*cannot be opened/);
    expect((await runWith(['meta', at('nothing.newsx')])).stderr).toContain('nothing.newsx: there is no such file');
    expect(await wrong('index', RECORDS)).toMatch(/^2 newsx: index needs the archive to write to/);
  });

  test.skipIf(process.getuid?.() === 0)('read-only: it is read, and not written', async () => {
    const file = copy('fixed.newsx');
    chmodSync(file, 0o444);
    expect((await runWith(['meta', file])).exit).toBe(0);
    expect(await wrong('index', RECORDS, '--into', file)).toMatch(/^1 .*cannot be written/);
  });
});

async function ask(path: string, sql: string) {
  const connection = await connect(path, 'read');
  try {
    return connection
      .prepare(sql)
      .all()
      .map((row) => [...row]);
  } finally {
    connection.close();
  }
}

/** SQL promises no order. */
function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
