/** Parquet as data sets are shared, written by the library that newsx writes it with. */
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

const N = 2500;
const index = Array.from({ length: N }, (_, at) => at);
const made = (): Buffer =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: [
        { name: 'id', data: index.map((at) => BigInt(at)), type: 'INT64' },
        { name: 'title', data: index.map((at) => `Ferry ${at}`), type: 'STRING' },
        {
          name: 'published_at',
          data: index.map((at) => new Date(Date.UTC(2021, 4, 4, 10 * (at % 2), 5 * (at % 2)))),
          type: 'TIMESTAMP',
        },
        { name: 'text', data: index.map((at) => (at === 7 ? '' : `Ann spoke ${at} times.`)), type: 'STRING' },
        { name: 'outlet', data: index.map(() => 'Herald'), type: 'STRING' },
      ],
      rowGroupSize: 900,
    }),
  );
const WHOLE = made();
const read = (bytes: Buffer, path = 'a.parquet') =>
  collect(readDocuments([fileOf(path, bytes)], { ...OPTIONS, format: null, keep: ['outlet'] }));

describe('a Parquet file', () => {
  it('has a row an article, over several groups of rows', async () => {
    const results = await read(WHOLE);
    expect(results).toHaveLength(N);
    expect(brief(results.slice(6, 9))).toEqual(['document 6', 'empty', 'document 8']);
    expect(results[0]?.document).toMatchObject({
      text: 'Ann spoke 0 times.',
      given: { headline: 'Ferry 0', published: '2021-05-04' },
      fields: { outlet: 'Herald' },
      source: { format: 'parquet', record: 1 },
    });
    expect(results[1]?.document?.given.published).toBe('2021-05-04T10:05');
    expect(results.at(-1)?.document?.id).toBe(String(N - 1));
  });

  it('is told by its content', async () => {
    expect(await read(WHOLE, 'a')).toHaveLength(N);
  });

  it.each<[string, Buffer, string[]]>([
    ['cut off', WHOLE.subarray(0, 2000), ['damaged']],
    ['no Parquet', Buffer.from('x'), ['damaged']],
  ])('%s is a clear failure', async (_, bytes, codes) => {
    expect(brief(await read(bytes))).toEqual(codes);
  });

  it('changed gives documents and failures, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(WHOLE.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(WHOLE);
        bytes[at] = byte;
        for (const { failure } of await read(bytes))
          if (failure) expect(failure.message).toMatch(/^(?!.*(?:Cannot read|not a function))[^\n]{8,1000}$/);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
