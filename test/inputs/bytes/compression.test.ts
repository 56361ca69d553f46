import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../../src/inputs/bytes/compression.ts';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

const TEXT = 'Ann Lee spoke in Paris.\n';
/** What `zstd` makes of the text. */
const ZSTD = Buffer.from('KLUv/SQYwQAAQW5uIExlZSBzcG9rZSBpbiBQYXJpcy4KMtukJQ==', 'base64');
/** What `zstd` makes of four million zeros. */
const ZSTD_BOMB = Buffer.from(
  'KLUv/QRYVAAAEAAAAQD7/znAAgIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAA0gIAFmZaAM=',
  'base64',
);

const read = (path: string, ...chunks: (string | Uint8Array)[]) =>
  collect(readDocuments([fileOf(path, ...chunks), fileOf('next.txt', TEXT)], { ...OPTIONS, format: null }));

function inPieces(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}

describe('a packed file', () => {
  it.each<[string, string, Buffer, string]>([
    ['gzip', 'a.txt.gz', gzipSync(TEXT), TEXT],
    ['gzip without its ending', 'a.txt', gzipSync(TEXT), TEXT],
    ['gzip on standard input', '-', gzipSync(TEXT), TEXT],
    ['gzip in two members', 'a.txt.gz', Buffer.concat([gzipSync(TEXT), gzipSync(TEXT)]), TEXT + TEXT],
    ['zstd', 'a.txt.ZST', ZSTD, TEXT],
    ['zstd in two frames', 'a.txt.zst', Buffer.concat([ZSTD, ZSTD]), TEXT + TEXT],
  ])('%s', async (_, path, bytes, text) => {
    for (const size of [1, 7, 1000]) {
      const results = await read(path, ...inPieces(bytes, size));
      expect(results.map(({ document }) => document?.text)).toEqual([text, TEXT]);
      expect(results[0]?.document?.id).toBe(path);
    }
  });

  it('has the format of its inner ending', async () => {
    const [result] = await read('n.jsonl.gz', gzipSync('{"id":"a","text":"T"}\n'));
    expect(result?.document?.source).toMatchObject({ path: 'n.jsonl.gz', format: 'jsonl', record: 1 });
  });
});

describe('a damaged file is a failure, and the next one is read', () => {
  it.each<[string, Buffer]>([
    ['gzip cut off', gzipSync(TEXT.repeat(500)).subarray(0, 60)],
    ['gzip after two bytes', gzipSync(TEXT).subarray(0, 2)],
    [
      'gzip with a wrong checksum',
      Buffer.from(gzipSync(TEXT).map((byte, at, all) => (at === all.length - 6 ? byte ^ 1 : byte))),
    ],
    [
      'gzip with rubbish in the middle',
      Buffer.from(gzipSync(TEXT).map((byte, at) => (at > 10 && at < 20 ? 255 : byte))),
    ],
    ['zstd cut off', ZSTD.subarray(0, 20)],
    ['zstd after four bytes', ZSTD.subarray(0, 4)],
    ['zstd with rubbish', Buffer.concat([ZSTD.subarray(0, 9), Buffer.alloc(60, 0xff)])],
  ])('%s', async (_, bytes) => {
    const results = await read('a.txt', bytes);
    expect(brief(results)).toEqual(['damaged', 'document next.txt']);
    expect(results[0]?.failure?.message).toMatch(/compression is damaged or cut off/);
  });
});

describe('a bomb', () => {
  const drain = async (bytes: Buffer): Promise<number> => {
    let length = 0;
    for await (const chunk of unpacked(bytes.subarray(0, 4), fileOf('', ...inPieces(bytes, 64)).open(), 2_000_000))
      length += chunk.length;
    return length;
  };

  it.each<[string, Buffer]>([
    ['of gzip', gzipSync(Buffer.alloc(4_000_000))],
    ['of zstd', ZSTD_BOMB],
  ])('%s is stopped long before its end', async (_, bytes) => {
    await expect(drain(bytes)).rejects.toMatchObject({
      code: 'bomb',
      message: expect.stringMatching(/unpacks to more than \d+ times/),
    });
  });

  it('is not a file that is small when unpacked, or one that holds much text', async () => {
    expect(await drain(gzipSync(Buffer.alloc(1_900_000)))).toBe(1_900_000);
    const words = Array.from({ length: 400_000 }, (_, at) => `word${(at * 7919) % 100_003}`).join(' ');
    expect(await drain(gzipSync(words))).toBe(words.length);
  });

  it('that asks for gigabytes of memory is refused by its first bytes', async () => {
    await expect(drain(Buffer.from('28b52ffd00a8000000000000000000000000000000', 'hex'))).rejects.toMatchObject({
      code: 'bomb',
    });
  });
});
