/** GeoJSON: one FeatureCollection by RFC 7946, however the rows come. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geojson } from '../../src/renderers/geojson.ts';
import type { Column, Row } from '../../src/views/view.ts';

const COLUMNS: readonly Column[] = [{ key: 'doc' }, { key: 'name' }, { key: 'latitude' }, { key: 'longitude' }];

function write(batches: readonly (readonly Row[])[]): string {
  const writer = geojson.start(COLUMNS, { color: false, width: null });
  return batches.map((rows) => writer.rows(rows)).join('') + writer.end();
}

describe('geojson', () => {
  test('is one collection, a feature a line: longitude before latitude', () => {
    expect(
      write([
        [{ doc: 'a', name: 'Lima', latitude: -12.04, longitude: -77.03 }],
        [],
        [{ doc: 'b', name: 'Peru', latitude: null, longitude: null }],
      ]),
    ).toBe(
      '{"type":"FeatureCollection","features":[\n' +
        '{"type":"Feature","geometry":{"type":"Point","coordinates":[-77.03,-12.04]},"properties":{"doc":"a","name":"Lima"}},\n' +
        '{"type":"Feature","geometry":null,"properties":{"doc":"b","name":"Peru"}}\n]}\n',
    );
    expect(write([[], []])).toBe('{"type":"FeatureCollection","features":[]}\n');
  });

  test('leaves out error records', () => {
    expect(write([[{ id: 'x', error: { code: 'empty', message: 'no text' } }]])).toBe(write([]));
  });

  test('any rows: valid JSON, as many features as rows, points only where both numbers are', () => {
    const coordinate = fc.option(fc.double({ min: -90, max: 90, noNaN: true }));
    const row = fc.record({
      doc: fc.string(),
      name: fc.string({ unit: 'binary' }),
      latitude: coordinate,
      longitude: coordinate,
    });
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 3 }), { maxLength: 3 }), (batches) => {
        const { type, features } = JSON.parse(write(batches));
        expect(type).toBe('FeatureCollection');
        expect(features).toHaveLength(batches.flat().length);
        for (const [i, { geometry, properties }] of features.entries()) {
          const { latitude, longitude, ...rest } = batches.flat()[i]!;
          expect(properties).toEqual(JSON.parse(JSON.stringify(rest)));
          expect(geometry === null).toBe(latitude === null || longitude === null);
        }
      }),
    );
  });
});
