/** Archives of files, made here: their members are read as files of their own, damaged ones end in a clear failure. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { zipMembers } from '../../src/inputs/bytes/archive-members.ts';
import { readDocuments } from '../../src/inputs/index.ts';
import type { ReadOptions, ReadResult } from '../../src/inputs/input.ts';
import { brief, collect, fileOf, OPTIONS } from './helpers.ts';

const read = (path: string, ...chunks: Uint8Array[]): Promise<ReadResult[]> =>
  collect(readDocuments([fileOf(path, ...chunks)], { ...OPTIONS, format: null }));
const said = (results: readonly ReadResult[]) =>
  results.flatMap(({ failure, warning }) => failure?.message ?? warning?.message ?? []);

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'news/a.txt': 'Ann spoke.',
  'news/b.jsonl': '{"id":"x","text":"Bo spoke."}\n{"id":"y","text":"Cy spoke."}\n',
  'news/c.csv.gz': gzipSync('id,text\nz,Dan spoke.\n'),
  'news/d.png': 'x',
  'news/.hidden.txt': 'No.',
  '__MACOSX/news/a.txt': 'No.',
};
const IDS = [/a\.txt$/, /^x$/, /^y$/, /^z$/];

const zip = (files = FILES): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
const tar = (files = FILES): Promise<Uint8Array> =>
  packTar(
    Object.entries(files).map(([name, content]) => {
      const body = typeof content === 'string' ? strToU8(content) : content;
      return { header: { name, size: body.length, type: 'file' as const }, body };
    }),
  );
/** As a program writes that does not know the sizes beforehand. */
function streamedZip(): Uint8Array {
  const parts: Uint8Array[] = [];
  const archive = new Zip((_, part) => parts.push(part));
  for (const [name, content] of Object.entries(FILES)) {
    const member = new ZipDeflate(name);
    archive.add(member);
    member.push(typeof content === 'string' ? strToU8(content) : content, true);
  }
  archive.end();
  return Buffer.concat(parts);
}

const chunked = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

describe.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  ['a.zip', zip],
  ['streamed.zip', streamedZip],
  ['a.tar', tar],
  ['a.tgz', async () => gzipSync(await tar())],
  ['a.tar.gz', async () => gzipSync(await tar())],
  ['nested.zip', async () => zip({ 'in.tar': await tar() })],
  ['without-ending', zip],
])('%s', (path, make) => {
  it('is its files, in its order; what is passed over is told', async () => {
    for (const size of [1e9, 700, 13]) {
      const results = await read(path, ...chunked(await make(), size));
      const documents = results.flatMap(({ document }) => document ?? []);
      expect(documents).toHaveLength(IDS.length);
      for (const [index, id] of IDS.entries()) expect(documents[index]?.id).toMatch(id);
      expect(documents[0]?.text).toBe('Ann spoke.');
      expect(documents[0]?.source.path).toMatch(/^.+\/news\/a\.txt$/);
      expect(said(results)).toEqual(['passed over: 1 file of other kinds (.png 1)']);
    }
  });

  it('cut off or changed gives documents and failures, and never throws', async () => {
    const whole = Buffer.from(await make());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(whole.length - 1), fc.nat(255), async (end, at, byte) => {
        const bytes = Buffer.from(whole.subarray(0, end + 1));
        if (at < bytes.length) bytes[at] = byte;
        for (const message of said(await read(path, bytes))) expect(message).toMatch(/^[^\n]{8,1000}$/);
      }),
      { numRuns: 25 },
    );
  });
});

it('a member that cannot be read is one failure, and the archive goes on', async () => {
  const files = { 'a.txt': '', 'b.jsonl': 'not json\n', 'c.docx': 'x', 'd.txt': 'Ann spoke.' };
  for (const bytes of [zip(files), await tar(files)]) {
    const results = await read('x.zip', bytes);
    expect(brief(results)).toEqual(['empty', 'bad-json', 'binary', 'document x.zip/d.txt']);
  }
});

it.each<[string, () => Promise<Uint8Array> | Uint8Array, string, RegExp]>([
  [
    'of nothing that is read',
    () => zip({ 'a.png': 'x' }),
    'no-files',
    /no files of a known kind, but 1 file of other kinds \(\.png 1\)/,
  ],
  [
    'in an archive in an archive in an archive',
    () => zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.zip': zip() }) }) }),
    'too-deep',
    /unpack it first/,
  ],
  [
    'an OpenDocument text',
    () =>
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8('<x/>'),
      }),
    'binary',
    /OpenDocument text \(ODT\)/,
  ],
  ['an e-book', () => zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }] }), 'binary', /EPUB/],
])('an archive %s', async (_, make, code, message) => {
  const results = await read('a', await make());
  expect(results.map(({ failure }) => failure?.code)).toContain(code);
  expect(said(results).join('\n')).toMatch(message);
  expect(results.filter(({ document }) => document)).toEqual([]);
});

it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  ['ZIP', zip],
  ['ZIP, streamed', streamedZip],
  ['tar', tar],
])('a %s archive that is cut off anywhere says so, and gives no half text', async (kind, make) => {
  const whole = await make();
  const texts = ['Ann spoke.', 'Bo spoke.', 'Cy spoke.', 'Dan spoke.'];
  // What closes a ZIP archive is 22 bytes, and a tar archive two empty blocks, of which one will do.
  const [from, step, last] = kind === 'tar' ? [512, 64, whole.length - 1024] : [40, 13, whole.length - 22];
  for (let end = from; end <= last; end += step) {
    const results = await read('a', whole.subarray(0, end));
    expect(said(results).join('\n'), `${end}`).toMatch(/cut off|damaged|no whole/);
    for (const { document } of results) if (document) expect(texts).toContain(document.text);
  }
});

it('names that lead out of an archive are read as those within it', async () => {
  const names = ['../a.txt', '/b.txt', 'x\\..\\c.txt', './d/./e.txt'];
  const results = await read('x.zip', zip(Object.fromEntries(names.map((name) => [name, 'Ann spoke.']))));
  expect(brief(results)).toEqual(['a.txt', 'b.txt', 'x/c.txt', 'd/e.txt'].map((name) => `document x.zip/${name}`));
});

it('members are read as the format that the user names', async () => {
  const options: ReadOptions & { format: string } = { ...OPTIONS, format: 'text' };
  const results = await collect(readDocuments([fileOf('a.zip', zip({ 'a.jsonl': '{"text":"A"}' }))], options));
  expect(results[0]?.document?.text).toBe('{"text":"A"}');
});

it('a bomb is refused as it is unpacked, news that shrinks as it does is not', async () => {
  const readAll = async (content: Uint8Array): Promise<number> => {
    let length = 0;
    const chunks = (async function* () {
      yield Buffer.from(zipSync({ 'a.txt': content }));
    })();
    for await (const member of zipMembers(chunks, 100_000))
      for await (const chunk of member.chunks) length += chunk.length;
    return length;
  };
  await expect(readAll(new Uint8Array(4_000_000))).rejects.toThrow(/500 times its size/);
  expect(await readAll(strToU8('Ann spoke. '.repeat(5000)))).toBe(55_000);
});

it.each<[string, string]>([
  ['beside texts', 'a.docx'],
  ['in a folder named as within them', 'word/a.docx'],
])('office documents that are stored unpacked, %s, are members', async (_, name) => {
  const body = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body('Ann spoke.')}</w:body></w:document>`;
  const docx = zipSync(
    { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document) },
    { level: 0 },
  );
  for (const files of [
    { [name]: docx, 'b.txt': strToU8('Bo spoke.') },
    { 'b.txt': strToU8('Bo spoke.'), [name]: docx },
  ]) {
    const results = await read('a.zip', zipSync(files, { level: 0 }));
    expect(results.map((one) => one.document?.text).toSorted()).toEqual(['Ann spoke.', 'Bo spoke.']);
  }
  expect(await read('-', docx)).toMatchObject([{ document: { text: 'Ann spoke.' } }]);
});
