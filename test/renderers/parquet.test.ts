/** Parquet, read back by another library: the same cells, in the types that the columns have. */
import fc from 'fast-check';
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { parquet } from '../../src/renderers/parquet.ts';
import type { Column, Row } from '../../src/views/view.ts';

const COLUMNS: readonly Column[] = [
  { key: 'doc' },
  { key: 'start', type: 'number' },
  { key: 'confidence', type: 'fraction' },
  { key: 'left', align: 'right' },
];

async function write(batches: readonly (readonly Row[])[]): Promise<ArrayBuffer> {
  const writer = parquet.start(COLUMNS, { color: false, width: null });
  for (const rows of batches) expect(writer.rows(rows)).toHaveLength(0);
  return (await writer.end()).buffer as ArrayBuffer;
}

async function typesOf(file: ArrayBuffer): Promise<string[]> {
  const { children } = parquetSchema(await parquetMetadataAsync(file));
  return children.map(({ element }) => `${element.name} ${element.converted_type ?? element.type}`);
}

describe('parquet', () => {
  test('has the types of its columns, whatever their cells', async () => {
    const types = ['doc UTF8', 'start INT64', 'confidence DOUBLE'];
    const rows: Row[] = [{ doc: 'a', start: 3, confidence: 1, left: 'before' }];
    expect(await typesOf(await write([rows]))).toEqual([...types, 'left UTF8']);
    expect(await typesOf(await write([[{ doc: null, start: null, confidence: null, left: 'x' }]]))).toEqual([
      ...types,
      'left UTF8',
    ]);
    expect(await typesOf(await write([]))).toEqual([...types, 'left UTF8']);
  });

  test('any rows are read back the same, error records left out', async () => {
    const row = fc.record({
      doc: fc.option(fc.string({ unit: 'binary' })),
      start: fc.option(fc.integer()),
      confidence: fc.option(fc.double({ noNaN: true })),
      left: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
        async (batches) => {
          const file = await write([...batches, [{ id: 'x', error: { code: 'empty', message: 'no text' } }]]);
          const read = await parquetReadObjects({ file });
          const expected = batches
            .flat()
            .map((one) => ({ ...one, start: one.start === null ? null : BigInt(one.start) }));
          expect(read).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
