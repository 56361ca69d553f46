import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { httpAnswer, warcRecords } from '../../../src/inputs/bytes/warc-records.ts';
import { fileOf } from '../helpers.ts';

const answer = (headers: string, body: Buffer | string, limit = 1000) =>
  httpAnswer(
    Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`),
      Buffer.from(body as string),
    ]),
    limit,
  );

describe('the body of an answer', () => {
  it.each<[string, string, Buffer | string, string | null]>([
    ['plain', '', '<p>A', '<p>A'],
    ['chunked', 'Transfer-Encoding: chunked\r\n', '3;x=y\r\n<p>\r\n1\r\nA\r\n0\r\n\r\n', '<p>A'],
    ['chunked, cut off', 'Transfer-Encoding: chunked\r\n', '3\r\n<p>\r\n9\r\nA', '<p>A'],
    ['said to be chunked but not', 'Transfer-Encoding: chunked\r\n', '<p>A', '<p>A'],
    ['gzip', 'Content-Encoding: gzip\r\n', gzipSync('<p>A'), '<p>A'],
    ['said to be gzip but not', 'Content-Encoding: gzip\r\n', '<p>A', '<p>A'],
    ['deflate', 'Content-Encoding: deflate\r\n', deflateSync('<p>A'), '<p>A'],
    ['brotli', 'Content-Encoding: br\r\n', brotliCompressSync('<p>A'), '<p>A'],
    ['gzip cut off', 'Content-Encoding: gzip\r\n', gzipSync('<p>A').subarray(0, 15), null],
    ['a bomb', 'Content-Encoding: gzip\r\n', gzipSync(Buffer.alloc(100_000)), null],
  ])('%s', (_, headers, body, expected) => {
    expect(answer(headers, body)?.body?.toString() ?? null).toBe(expected);
  });

  it('is none of what is no answer', () => {
    expect(httpAnswer(Buffer.from('GET / HTTP/1.1\r\n\r\n'), 9)).toBeNull();
    expect(httpAnswer(Buffer.from('HTTP/1.1 200 OK'), 9)).toBeNull();
  });
});

it('a block longer than the limit is passed over, and the next record is read', async () => {
  const record = (length: number) =>
    `WARC/1.1\r\nContent-Length: ${length}\r\nX: a\r\nx: b\r\n\r\n${'y'.repeat(length)}\r\n\r\n`;
  const blocks: (number | null)[] = [];
  for await (const one of warcRecords(fileOf('a', record(500), record(5), record(0)).open(), 100)) {
    if (one.damage !== undefined) throw new Error(one.damage);
    expect(one.head.get('x')).toBe('a');
    blocks.push(one.block?.length ?? null);
  }
  expect(blocks).toEqual([null, 5, 0]);
});
