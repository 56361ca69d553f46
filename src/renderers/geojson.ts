/**
 * GeoJSON (RFC 7946): one FeatureCollection, a feature a row, for QGIS, Leaflet and the
 * like. A row without coordinates is a feature with a null geometry, so that nothing is
 * silently lost.
 *
 *   {name: "Lima", latitude: -12.04, longitude: -77.03}
 *     -> {"type":"Feature","geometry":{"type":"Point","coordinates":[-77.03,-12.04]},"properties":{"name":"Lima"}}
 */
import type { Cell, Column, Json, Row } from '../views/view.ts';
import { cellsOf } from './cells.ts';
import { listWriter } from './json.ts';
import type { Renderer } from './renderer.ts';

const POINT: readonly string[] = ['latitude', 'longitude'];

export const geojson: Renderer = {
  name: 'geojson',
  summary: 'one GeoJSON FeatureCollection; rows without coordinates have a null geometry',
  needs: POINT,
  start: (columns) => listWriter('{"type":"FeatureCollection","features":[', ']}', (rows) => featuresOf(columns, rows)),
};

function featuresOf(columns: readonly Column[], rows: readonly Row[]): Json[] {
  return cellsOf(columns, rows).map((cells) => {
    const byKey: { readonly [key: string]: Cell } = Object.fromEntries(columns.map(({ key }, i) => [key, cells[i]!]));
    const { latitude = null, longitude = null } = byKey;
    const isPoint = typeof latitude === 'number' && typeof longitude === 'number';
    return {
      type: 'Feature',
      geometry: isPoint ? { type: 'Point', coordinates: [longitude, latitude] } : null,
      properties: Object.fromEntries(Object.entries(byKey).filter(([key]) => !POINT.includes(key))),
    };
  });
}
