import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

const ENGLISH = [
  'The old bridge across the Vale reopened on Monday after nine years of repairs, the town council said in a statement.',
  'Hundreds of people walked across it in the rain. “We waited so long,” said Lena Ortiz, who runs the bakery at its foot.',
];
const GERMAN = [
  'Die alte Brücke über die Vale ist am Montag nach neun Jahren wieder geöffnet worden, teilte der Stadtrat am Abend mit.',
  'Hunderte Menschen gingen im Regen hinüber. „Wir haben so lange gewartet“, sagte Lena Ortiz, die nebenan eine Bäckerei führt.',
];

function page(paragraphs: readonly string[], head = '', language = 'en'): string {
  return `<!DOCTYPE html><html lang="${language}"><head><title>Bridge</title>${head}</head><body><article>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}

/** A record of an archive, as crawlers write it. */
function record(type: string, name: string, block: Buffer): Buffer {
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: <urn:uuid:${name}>`,
    'WARC-Date: 2025-03-04T09:00:00Z',
    `WARC-Target-URI: https://herald.example/${name}`,
    `Content-Type: ${type === 'response' ? 'application/http; msgtype=response' : 'application/warc-fields'}`,
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

function response(
  name: string,
  body: string | Buffer,
  type = 'text/html; charset=utf-8',
  status = '200 OK',
  more = '',
): Buffer {
  const head = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more}\r\n`;
  return record('response', name, Buffer.concat([Buffer.from(head), Buffer.from(body as string)]));
}

const read = (path: string, ...chunks: Buffer[]) =>
  collect(readDocuments([fileOf(path, ...chunks)], { ...OPTIONS, format: null, keep: ['url', 'crawled', 'outlet'] }));

describe('an archive', () => {
  const records = [
    record('warcinfo', 'info', Buffer.from('software: crawler\r\n')),
    record('request', 'r1', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
    response('one', page(ENGLISH, '<meta property="og:site_name" content="Herald">')),
    response('gone', page(ENGLISH), 'text/html', '404 Not Found'),
    response('image', 'GIF89a', 'image/gif'),
    response('german', page(GERMAN, '', 'en')),
    response('kurz', page(['Kurz.'], '', 'de')),
    response('empty', '<html><body></body></html>'),
    response('deep', `<html><body>${'<div>'.repeat(5000)}x`),
    response('old', iconv.encode(page(ENGLISH), 'windows-1252'), 'text/html; charset=ISO-8859-1'),
    response('packed', gzipSync(page(ENGLISH)), 'text/html', '200 OK', 'Content-Encoding: gzip\r\n'),
    response('short', page(['It rained.'])),
  ];

  it.each<[string, string, Buffer[]]>([
    ['packed member by member', 'a.warc.gz', records.map((one) => gzipSync(one))],
    ['unpacked', 'a.warc', records],
    [
      'in small chunks, told by its content',
      '-',
      Buffer.concat(records)
        .toString('latin1')
        .match(/[\s\S]{1,1000}/g)!
        .map((part) => Buffer.from(part, 'latin1')),
    ],
  ])('%s', async (_, path, chunks) => {
    const results = await read(path, ...chunks);
    expect(brief(results)).toEqual([
      'document urn:uuid:one',
      'document urn:uuid:old',
      'document urn:uuid:packed',
      'document urn:uuid:short',
      'warning passed-over',
    ]);
    for (const { document } of results.slice(0, 3)) expect(document?.text).toBe(ENGLISH.join('\n\n'));
    expect(results[0]?.document).toMatchObject({
      source: { path, format: 'warc', record: 1 },
      fields: { url: 'https://herald.example/one', crawled: '2025-03-04T09:00:00Z', outlet: 'Herald' },
      given: { headline: 'Bridge', language: 'en' },
    });
    expect(results.at(-1)?.warning?.message).toBe(
      '4 pages are read; passed over: 1 not answered with status 200, 1 not HTML, 1 damaged, too large or empty, 1 without an article, 2 not in English',
    );
  });

  it('cut off at any place gives the pages before, and a failure', async () => {
    const whole = Buffer.concat(records.slice(0, 3));
    for (let length = 1; length < whole.length; length += 97) {
      const results = await read('a.warc', whole.subarray(0, length), Buffer.alloc(0));
      expect(brief(results)).toEqual(['damaged']);
    }
    expect(brief(await read('a.warc.gz', gzipSync(records[2]!), gzipSync(records[9]!).subarray(0, 80)))).toEqual([
      'document urn:uuid:one',
      'damaged',
    ]);
  });

  it('of something else is a failure', async () => {
    expect(brief(await read('a.warc', Buffer.from('Ann spoke.\nBo spoke.\n')))).toEqual(['damaged']);
  });
});
