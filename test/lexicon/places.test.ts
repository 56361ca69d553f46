import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryName } from '../../src/lexicon/countries.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { likelyPlaces, placesNamed, regionByAbbreviation } from '../../src/lexicon/places.ts';
import { placeOrder, plainPlace } from '../../src/lexicon/spelling.ts';

const rows = readTable('places.tsv');

describe('data/places.tsv', () => {
  test('is sorted as the look-up needs it, its names in plain spelling', () => {
    const keys = rows.map(([key = '']) => placeOrder(key));
    expect(keys).toEqual([...keys].sort());
    for (const [key = ''] of rows) if (plainPlace(key) !== key) expect.fail(`${key} is not plain`);
  });

  test('has known countries, and numbers in their ranges', () => {
    const wrong = rows.filter(
      ([key, , country = '', , latitude, longitude, population, prominent, geonames, ...more]) => {
        const numbers = [latitude, longitude, population].map(Number) as [number, number, number];
        return !(
          key !== '' &&
          countryName(country) !== null &&
          Math.abs(numbers[0]) <= 90 &&
          Math.abs(numbers[1]) <= 180 &&
          Number.isInteger(numbers[2]) &&
          numbers[2] >= 0 &&
          (prominent || 'prominent') === 'prominent' &&
          (geonames === undefined || /^[1-9]\d*$/.test(geonames)) &&
          more.length === 0
        );
      },
    );
    expect(wrong).toEqual([]);
  });

  test('has the identifiers of GeoNames, but for a few places that were added by hand', () => {
    expect(rows.filter((row) => row[8] === undefined).length).toBeLessThan(40);
    expect(placesNamed('Paris')[0]?.geonames).toBe(2988507);
    expect(placesNamed('Lagos')[0]?.geonames).toBe(2332459);
  });

  test('has every row once, and finds each by its name', () => {
    expect(new Set(rows.map((row) => row.join('\t'))).size).toBe(rows.length);
    for (const [key = '', name = '', country] of rows)
      if (!placesNamed(name || key).some((place) => place.country === country) && plainPlace(name) === key)
        expect.fail(`${name || key} is not found`);
  });
});

describe('regions that abbreviations name', () => {
  test('stand in the table of places', () => {
    const regions = new Set(rows.map(([, , country, region]) => `${country} ${region}`));
    for (const [, region, country] of readTable('region-abbreviations.tsv'))
      expect(regions, region).toContain(`${country} ${region}`);
  });
  test.each([
    ['Ill.', 'Illinois'],
    ['IL', 'Illinois'],
    ['Ont.', 'Ontario'],
    ['NSW', 'New South Wales'],
  ])('%s is %s', (short, region) => {
    expect(regionByAbbreviation(short)?.region).toBe(region);
  });
  test.each(['ill', 'Il', 'Illinois', ''])('%j is none', (short) => {
    expect(regionByAbbreviation(short)).toBeNull();
  });
});

describe('placesNamed', () => {
  test.each([
    ['Paris', 'FRA'],
    ['PARIS', 'FRA'],
    ['São Paulo', 'BRA'],
    ['Sao Paulo', 'BRA'],
    ['SAO PAULO', 'BRA'],
    ['Kyiv', 'UKR'],
    ['Kiev', 'UKR'],
    ['Bombay', 'IND'],
    ['Peking', 'CHN'],
    ["Sana'a", 'YEM'],
    ['Sana’a', 'YEM'],
    ['Sanaa', 'YEM'],
    ['Port-au-Prince', 'HTI'],
    ['Port au Prince', 'HTI'],
    ['Łódź', 'POL'],
    ['Lodz', 'POL'],
    ['Diyarbakir', 'TUR'],
    ['Saint Petersburg', 'RUS'],
    ['St. Petersburg', 'RUS'],
    ['Washington, D.C.', 'USA'],
    ['New York', 'USA'],
    ['New York City', 'USA'],
    ['Astana', 'KAZ'],
    ['Gaza City', 'PSE'],
  ])('%s: the first is in %s', (name, country) => {
    expect(placesNamed(name)[0]?.country).toBe(country);
  });

  test.each([
    'paris',
    'nice',
    'reading',
    'Xanadu',
    'The',
    'A',
    '',
    ' ',
    '\t',
    '\n',
    'Paris\tFRA',
    'zzzz',
    '￿',
    'France',
  ])('%j is no place', (name) => {
    expect(placesNamed(name)).toEqual([]);
  });

  test('the first and the last row are found', () => {
    for (const [key = ''] of [rows[0]!, rows.at(-1)!]) expect(placesNamed(key)).not.toEqual([]);
  });

  test('takes any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => Array.isArray(placesNamed(name))));
    expect(placesNamed('a '.repeat(500_000))).toEqual([]);
  });
});

describe('likelyPlaces', () => {
  test.each([
    ['Paris', ['FRA']],
    ['London', ['GBR']],
    ['Tripoli', ['LBY', 'LBN']],
    ['Hyderabad', ['IND', 'PAK']],
    ['Jerusalem', ['ISR', 'PSE']],
    ['Boston', ['USA']],
  ])('%s may be in %j', (name, countries) => {
    expect(likelyPlaces(placesNamed(name)).map((place) => place.country)).toEqual(countries);
  });
});
