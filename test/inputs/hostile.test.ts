/** Bad files of every kind, made here: each gives a clear failure or a clean document, and the file after it is read. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/inputs/find-files.ts';
import { INPUT_FORMATS, readDocuments } from '../../src/inputs/index.ts';
import type { ReadResult } from '../../src/inputs/input.ts';
import { collect, fileOf, OPTIONS } from './helpers.ts';
import { workbook } from './workbook.ts';

const TEXT = 'Ann Lee said on Monday that the old bridge across the Vale had reopened after nine years.';

/** A whole file of each format. */
const WHOLE: Readonly<Record<string, Buffer>> = {
  text: Buffer.from(TEXT),
  jsonl: Buffer.from(`{"id":"a","text":"${TEXT}"}\n`),
  json: Buffer.from(`[{"id":"a","text":"${TEXT}"},\n {"id":"b","text":"${TEXT}"}]`),
  csv: Buffer.from(`id,text\na,"${TEXT}"\nb,"${TEXT}"\n`),
  tsv: Buffer.from(`id\ttext\na\t${TEXT}\n`),
  html: Buffer.from(
    `<!DOCTYPE html><html><head><title>T</title></head><body><article><p>${TEXT}</p><p>${TEXT}</p></article></body></html>`,
  ),
  factiva: Buffer.from(
    `<html><body><div class="article"><table><tr><td><b>HD</b></td><td>T</td></tr><tr><td><b>LP</b></td><td>${TEXT}</td></tr></table></div></body></html>`,
  ),
  rtf: Buffer.from(
    `{\\rtf1\\ansi\\uc1 {\\fonttbl{\\f0\\fcharset238 A;}}\\f0 ${TEXT}\\'e9\\u8220?\\par {\\b ${TEXT}}\\par}`,
  ),
  lexis: Buffer.from(
    `1 of 1 DOCUMENTS\n\nThe Vale\n\nMarch 4, 2010\n\nT\n\nLENGTH: 1 words\n\n${TEXT}\n\nLANGUAGE: ENGLISH\n`,
  ),
  nexis: Buffer.from(`T\nThe Vale\nMarch 4, 2010\nLength: 1 words\n\nBody\n\n${TEXT}\n\nEnd of Document\n`),
  proquest: Buffer.from(
    `Document 1 of 1\nT\nFull text: ${TEXT}\nTitle: T\nPublication title: The Vale\nProQuest document ID: 1\n`,
  ),
  xlsx: workbook({ S: [['text'], [TEXT], [TEXT]] }),
  parquet: Buffer.from(parquetWriteBuffer({ columnData: [{ name: 'text', data: [TEXT, TEXT], type: 'STRING' }] })),
  sgml: Buffer.from(`<DOC>\n<DOCNO> AP880304-0002 </DOCNO>\n<TEXT>\n<P>\n${TEXT}\n</P>\n</TEXT>\n</DOC>\n`),
  wire: Buffer.from(`r i BC-NW--Ferry   03-04 0120\n^BC-NW--Ferry,120<\n^Ferry sails<\n\t   ${TEXT}\n`),
  newsml1: Buffer.from(
    `<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><p>${TEXT}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  ),
  rcv1: Buffer.from(
    `<newsitem itemid="1" date="1996-08-20"><headline>T</headline><text><p>${TEXT}</p></text></newsitem>`,
  ),
  europresse: Buffer.from(
    `<html><body><article><span class="DocPublicationName">The Vale</span><div class="DocText"><p>${TEXT}</p></div></article></body></html>`,
  ),
  feed: Buffer.from(`<rss><channel><item><title>T</title><description>${TEXT}</description></item></channel></rss>`),
  nitf: Buffer.from(`<nitf><body><body.content><p>${TEXT}</p></body.content></body></nitf>`),
  newsml: Buffer.from(`<newsItem guid="g"><contentSet><inlineData>${TEXT}</inlineData></contentSet></newsItem>`),
  docx: Buffer.from(
    zipSync({ 'word/document.xml': strToU8(`<w:document><w:p><w:t>${TEXT}</w:t></w:p></w:document>`) }),
  ),
  pdf: Buffer.from(
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ),
  wacz: Buffer.from(
    zipSync({
      'archive/a.warc': strToU8(
        `WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: ${17 + TEXT.length}\r\n\r\n<html><p>${TEXT}</p></h>\r\n\r\n`,
      ),
    }),
  ),
  mail: Buffer.from(
    `From: a@b.example\nSubject: S\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${TEXT}\n--b--\n`,
  ),
  mbox: Buffer.from(`From a@b Tue Mar  4 06:30:00 2025\nFrom: a@b.example\nSubject: S\n\n${TEXT}\n`),
  mhtml: Buffer.from(
    `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<html><body><p>${TEXT}</p><p>${TEXT}</p></body></html>\n`,
  ),
  arc: Buffer.from(
    `filedesc://a.arc 0.0.0.0 20080430204825 text/plain 8\n1 0 org\n\nhttp://a.example/ 0.0.0.0 20080430204825 text/html ${64 + TEXT.length}\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>${TEXT}</p></h>\n`,
  ),
  warc: Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${64 + TEXT.length}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>${TEXT}</p></h>\r\n\r\n`,
  ),
};
const FORMATS = INPUT_FORMATS.map(({ name }) => name);

it('there is a whole file of each format', () => {
  expect(Object.keys(WHOLE).sort()).toEqual([...FORMATS].sort());
});

/** Reads the bytes as this format, then a good file; each result must be one that a user can understand. */
async function read(format: string | null, ...chunks: Uint8Array[]): Promise<readonly ReadResult[]> {
  const options = { ...OPTIONS, format, keep: 'all' as const };
  const results = await collect(readDocuments([fileOf('bad', ...chunks)], options));
  for (const { document, failure, warning } of results) {
    const said = failure?.message ?? warning?.message;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: there should be none
    if (said !== undefined) expect(said).toMatch(/^[^\u0000-\u001f]{8,1000}$/);
    if (document) {
      expect(document.text.trim()).not.toBe('');
      expect(document.text).not.toMatch(/\p{Cs}/u);
    }
  }
  return results;
}

const random = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, at) => (at * 7919 + ((at * at) % 251)) % 256));

describe.each(FORMATS)('%s', (format) => {
  const whole = WHOLE[format]!;
  it.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('x')],
    ['white space', Buffer.from(' \r\n\t\n ')],
    ['NUL bytes', Buffer.alloc(4096)],
    [
      'a NUL in the middle',
      Buffer.concat([whole.subarray(0, whole.length >> 1), Buffer.alloc(1), whole.subarray(whole.length >> 1)]),
    ],
    ['random bytes', random(5000)],
    ['random bytes after a good beginning', Buffer.concat([whole.subarray(0, whole.length - 8), random(500)])],
    ['one long line', Buffer.from('word '.repeat(40_000))],
    ['open brackets', Buffer.from('['.repeat(30_000))],
    ['open objects', Buffer.from('{"text":'.repeat(20_000))],
    ['open elements', Buffer.from('<p>'.repeat(20_000))],
    ['open quotation marks', Buffer.from('"\n'.repeat(5000))],
    ['halves of surrogate pairs', Buffer.from('{"text":"a\\ud800","id":"\\udfff"}\n')],
    ['UTF-16 without its last byte', Buffer.from(`\ufeff${TEXT}`, 'utf16le').subarray(0, -1)],
    ['a gzip file in it', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
  ])('%s', async (_, bytes) => {
    await read(format, bytes);
  });

  it('cut off, changed and in chunks of any size, as this format and as what it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(40),
        async (end, at, byte, size) => {
          const bytes = Buffer.from(whole.subarray(0, end));
          if (at < bytes.length) bytes[at] = byte;
          const chunks = Array.from({ length: Math.ceil(bytes.length / (size + 1)) }, (_, index) =>
            bytes.subarray(index * (size + 1), (index + 1) * (size + 1)),
          );
          await read(format, ...chunks);
          await read(null, ...chunks);
        },
      ),
      { numRuns: 5 },
    );
  });
});

it.each<[string, string, string]>([
  ['RTF nested too deep', `{\\rtf1 ${'{'.repeat(5000)}`, 'too-deep'],
  ['RTF that announces gigabytes', '{\\rtf1 \\bin2000000000 x}', 'damaged'],
  ['RTF with wrong digits', "{\\rtf1 a\\'zz\\u99999999999? b}", 'rtf'],
  ['RTF of nothing', '{\\rtf1}', 'empty'],
])('%s', async (_, text, outcome) => {
  const [result] = await read('rtf', Buffer.from(text));
  expect(result?.failure?.code ?? result?.document?.source.format).toBe(outcome);
});

describe('names of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsx-hostile-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('like options, with escape sequences, turned letters and half characters, in folders that loop, are read', async () => {
    const names = [
      '--help.txt',
      '-.txt',
      '\u001b[31mred.txt',
      'a\u202etxt.txt',
      'line\nend.txt',
      ' .txt',
      '*.txt',
      '[a].txt',
      'é.txt',
    ];
    for (const name of names) writeFileSync(join(folder, name), TEXT);
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'sub', 'x.csv.gz'), 'no gzip,text\n1,2\n');
    symlinkSync('..', join(folder, 'sub', 'loop'));
    symlinkSync('nowhere.txt', join(folder, 'broken.txt'));
    const results = await collect(readDocuments(findFiles([folder], Readable.from([])), { ...OPTIONS, format: null }));
    const read = results.filter(({ document }) => document).length;
    // The table that calls itself gzip is read as what it is.
    expect(read).toBe(names.length + 1);
    expect(results.flatMap(({ failure }) => (failure ? [failure.code] : []))).toEqual(['not-found']);
  });
});
