import { deflateRawSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
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
  collect(
    readDocuments([fileOf(path, ...chunks)], { ...OPTIONS, format: null, keepIfThere: ['url', 'crawled', 'outlet'] }),
  );

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
    response('raw', deflateRawSync(page(ENGLISH)), 'text/html', '200 OK', 'Content-Encoding: deflate\r\n'),
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
      'document urn:uuid:raw',
      'document urn:uuid:short',
      'warning passed-over',
    ]);
    for (const { document } of results.slice(0, 4)) expect(document?.text).toBe(ENGLISH.join('\n\n'));
    expect(results[0]?.document).toMatchObject({
      source: { path, format: 'warc', record: 1 },
      fields: { url: 'https://herald.example/one', crawled: '2025-03-04T09:00:00Z', outlet: 'Herald' },
      given: { headline: 'Bridge', language: 'en' },
    });
    expect(results.at(-1)?.warning?.message).toBe(
      '5 pages are read; passed over: 1 not answered with status 200, 1 not HTML, 1 damaged, too large or empty, 1 without an article, 2 not in English',
    );
  });

  it('of other records: files put into it, and plain texts made of pages, as in WET', async () => {
    const of = (kind: string, name: string, type: string, body: string, more = ''): Buffer =>
      Buffer.from(
        record(kind, name, Buffer.from(body)).toString('latin1').replace('application/warc-fields', `${type}${more}`),
        'latin1',
      );
    const identified = '\r\nWARC-Identified-Content-Language: eng';
    const results = await read(
      'CC-MAIN.warc.wet.gz',
      ...[
        record('warcinfo', 'info', Buffer.from('software: crawler\r\n')),
        of('conversion', 'text', 'text/plain', ENGLISH.join('\n'), identified),
        of('conversion', 'german', 'text/plain', GERMAN.join('\n')),
        of('resource', 'page', 'text/html', page(ENGLISH)),
        of('resource', 'image', 'image/png', 'PNG'),
      ].map((one) => gzipSync(one)),
    );
    expect(brief(results)).toEqual(['document urn:uuid:text', 'document urn:uuid:page', 'warning passed-over']);
    expect(results[0]?.document?.text).toBe(ENGLISH.join('\n\n'));
    expect(results[0]?.document?.given.language).toBe('en');
    expect(results.at(-1)?.warning?.message).toMatch(/^2 pages are read; passed over: 1 not HTML, 1 not in English$/);
  });

  it('without any page says what it holds', async () => {
    const results = await read(
      'a.warc',
      record('warcinfo', 'a', Buffer.from('x')),
      record('metadata', 'b', Buffer.from('y')),
    );
    expect(results.map(({ warning }) => warning?.message)).toEqual([
      '0 pages are read; passed over: 1 "warcinfo" record, 1 "metadata" record',
    ]);
  });

  it.each(['WARC/0.17', 'WARC/0.18', 'WARC/1.1'])('of version %s', async (version) => {
    const bytes = response('one', page(ENGLISH)).toString('latin1').replace('WARC/1.0', version);
    expect(brief(await read('-', Buffer.from(bytes, 'latin1')))).toEqual(['document urn:uuid:one']);
  });

  it('goes on after a page that is built as none should be', async () => {
    const blocks = `<html><head><title>B</title><template><div>x</div></template></head><body><p>${ENGLISH[0]}</p></body><p>${ENGLISH[1]}</p>`;
    const names = [
      'html',
      'head',
      'body',
      'frameset',
      'svg',
      'math',
      'table',
      'select',
      'noscript',
      'template',
      '!doctype',
    ];
    const odd = names.map((name) => response(`odd-${name}`, `<${name}><${name}>${page(ENGLISH)}</${name}><${name}>`));
    const results = await read(
      'a.warc',
      response('one', page(ENGLISH)),
      response('blocks', blocks),
      ...odd,
      response('last', page(ENGLISH)),
    );
    const read_ = brief(results);
    expect(read_.slice(0, 2)).toEqual(['document urn:uuid:one', 'document urn:uuid:blocks']);
    expect(read_.filter((one) => one === 'document urn:uuid:last')).toHaveLength(1);
    expect(results[1]?.document?.text).toBe(ENGLISH.join('\n\n'));
  });

  it('goes on after a record whose length is wrong', async () => {
    const short = Buffer.from(
      response('short', page(ENGLISH))
        .toString('latin1')
        .replace(/Content-Length: \d+/, 'Content-Length: 90'),
      'latin1',
    );
    const results = await read('a.warc', response('one', page(ENGLISH)), short, response('last', page(ENGLISH)));
    expect(brief(results)).toEqual([
      'document urn:uuid:one',
      'damaged',
      'document urn:uuid:last',
      'warning passed-over',
    ]);
    expect(results[1]?.failure?.message).toMatch(/passed over up to the next$/);
  });

  it('of a server that ends its lines with bare line feeds', async () => {
    const block = Buffer.from(`HTTP/1.0 200 OK\nContent-Type: text/html\n\n${page(ENGLISH)}`);
    expect(brief(await read('a.warc', record('response', 'one', block)))).toEqual(['document urn:uuid:one']);
  });

  it('of a short page in other letters, which no word says is not English', async () => {
    const results = await read(
      'a.warc',
      response('short', '<html><body><p>大桥将于五月开放，部长周一说。</p></body></html>'),
    );
    expect(results.map(({ warning }) => warning?.message)).toEqual(['0 pages are read; passed over: 1 not in English']);
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

describe('an archive of the older form (ARC)', () => {
  const answer = (body: string): string => `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
  const one = (line: string, block: string): Buffer => Buffer.from(`${line} ${Buffer.byteLength(block)}\n${block}\n`);
  const first = one(
    'filedesc://a.arc 0.0.0.0 20080430204825 text/plain',
    '1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n',
  );
  const dns = one(
    'dns:herald.example 1.1.1.1 20080430204825 text/dns',
    '20080430204825\nherald.example. 1 IN A 1.1.1.1\n',
  );
  const story = one('http://herald.example/a b 1.1.1.1 20080430204826 text/html', answer(page(ENGLISH)));
  const second = one('http://herald.example/2 1.1.1.1 20080430204827 text/html 200 - - 0 a.arc', answer(page(ENGLISH)));
  const german = one('http://herald.example/3 1.1.1.1 20080430204827 text/html', answer(page(GERMAN, '', 'de')));

  it.each<[string, string, Buffer[]]>([
    ['unpacked', 'a.arc', [first, dns, story, second, german]],
    ['packed member by member', 'a.arc.gz', [first, dns, story, second, german].map((bytes) => gzipSync(bytes))],
    ['told by its content', '-', [first, dns, story, second, german]],
  ])('%s', async (_, path, chunks) => {
    const results = await read(path, ...chunks);
    expect(brief(results)).toEqual([`document ${path}:1`, `document ${path}:2`, 'warning passed-over']);
    expect(results[0]?.document?.fields).toEqual({ url: 'http://herald.example/a b', crawled: '2008-04-30T20:48:26Z' });
    expect(results[0]?.document?.text).toBe(ENGLISH.join('\n\n'));
  });

  it('goes on after a record whose length is wrong', async () => {
    const short = Buffer.from(story.toString('latin1').replace(/html \d+/, 'html 30'), 'latin1');
    const results = await read('a.arc', first, short, second);
    expect(brief(results)).toEqual(['damaged', 'document a.arc:2', 'warning passed-over']);
  });

  it('cut off gives the pages before, and a failure', async () => {
    const whole = Buffer.concat([first, story, second]);
    expect(brief(await read('a.arc', whole.subarray(0, whole.length - 100)))).toEqual(['document a.arc:1', 'damaged']);
    expect(brief(await read('a.arc', Buffer.from('Ann spoke.\n')))).toEqual(['damaged']);
  });
});

describe('an archive with its index in one file (WACZ)', () => {
  const first = gzipSync(Buffer.concat([response('one', page(ENGLISH)), response('german', page(GERMAN, '', 'de'))]));
  const second = Buffer.concat([record('warcinfo', 'info', Buffer.from('x')), response('two', page(ENGLISH))]);
  const members = {
    'archive/a.warc.gz': [first, { level: 0 }],
    'indexes/index.cdx.gz': [gzipSync('example,herald)/ 2025'), { level: 0 }],
    'archive/b.warc': [second, { level: 6 }],
    'datapackage.json': [Buffer.from('{}'), { level: 6 }],
  } as const;
  const bytes = Buffer.from(zipSync(members as unknown as Parameters<typeof zipSync>[0]));

  it.each([[1], [100], [10_000]])('in chunks of %i bytes', async (size) => {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    for (const path of size === 1 ? ['a.wacz'] : ['a.wacz', '-']) {
      const results = await read(path, ...chunks);
      expect(brief(results)).toEqual(['document urn:uuid:one', 'document urn:uuid:two', 'warning passed-over']);
      expect(results[1]?.document?.source).toMatchObject({ format: 'wacz', record: 2 });
    }
  });

  it('cut off gives the pages before, and a failure', async () => {
    const results = await read('a.wacz', bytes.subarray(0, bytes.indexOf('archive/b.warc') + 100));
    expect(brief(results)).toEqual(['document urn:uuid:one', 'warning passed-over', 'damaged']);
  });

  it('that is none is a failure', async () => {
    expect(brief(await read('a.wacz', Buffer.from('Ann spoke.')))).toEqual(['damaged']);
    expect(brief(await read('a.wacz', Buffer.from(zipSync({ 'a.txt': Buffer.from('A') }))))).toEqual(['damaged']);
  });
});
