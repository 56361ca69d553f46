/**
 * Derives data/report/outlines.tsv from the npm package world-atlas (Natural Earth): the outline of
 * each country as a path of an SVG, and the middle of those too small for one.
 *
 *   npm install --prefix /tmp/map world-atlas@2.0.2 topojson-client@3.1.0 iso-3166@4.4.0
 *   npx tsx training/map/build.ts /tmp/map/node_modules
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type GeoPermissibleObjects, geoPath } from 'd3-geo';
import { readTable } from '../../src/lexicon/data.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { projection } from '../../src/renderers/pictures/projection.ts';

interface Country {
  /** ISO 3166-1 numeric; states that ISO does not list have none. */
  readonly id?: string;
  readonly properties: { readonly name: string };
}

const HEAD = `# The outlines of the countries, for the map: paths of an SVG 880 wide, Equal Earth projection (src/renderers/pictures/projection.ts).
# Made by training/map/build.ts from Natural Earth 4.1.0 at 1:110m (https://www.naturalearthdata.com/, public domain) by way of the npm
# package world-atlas 2.0.2 (ISC); the middles from 1:50m. Changed: projected, rounded, Antarctica left out. Licence: public domain.
# Borders are as Natural Earth draws them: by who holds the ground. newsx takes no side in who it belongs to.
# Column 1: alpha-3 code; empty for ground that no code of ISO 3166-1 is for. 2, 3: the middle. 4: the path; empty where too small for one.
`;
/** Kosovo, by the code in common use. */
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XKX' };

const packages = resolve(process.argv[2]!);
const load = createRequire(join(packages, 'index.js'));
const { feature } = load('topojson-client');
const { iso31661 } = await import(join(packages, 'iso-3166/index.js'));
const codes = new Map<string, string>(
  iso31661.map(({ numeric, alpha3 }: { numeric: string; alpha3: string }) => [numeric, alpha3]),
);
const known = new Set(readTable('countries.tsv').map(([code]) => code));

function countriesOf(file: string): (readonly [code: string, shape: GeoPermissibleObjects])[] {
  const atlas = load(`world-atlas/${file}`);
  return feature(atlas, atlas.objects.countries)
    .features.map((one: Country & GeoPermissibleObjects) => [
      (one.id === undefined ? BY_NAME[one.properties.name] : codes.get(one.id)) ?? '',
      one,
    ])
    .filter(([code]: [string]) => code !== 'ATA');
}

const path = geoPath(projection).digits(1);
const rows = new Map<string, string>();
for (const [code, shape] of countriesOf('countries-110m.json')) {
  const [x, y] = path.centroid(shape).map((value) => value.toFixed(1));
  rows.set(code || `- ${rows.size}`, [code, x, y, path(shape)].join('\t'));
}
for (const [code, shape] of countriesOf('countries-50m.json')) {
  const [x, y] = path.centroid(shape).map((value) => value.toFixed(1));
  if (known.has(code) && !rows.has(code)) rows.set(code, [code, x, y, ''].join('\t'));
}
const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
writeFileSync(dataPath('report/outlines.tsv'), `${HEAD}${sorted.join('\n')}\n`);
