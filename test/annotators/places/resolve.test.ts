import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../src/document/layers.ts';
import { entitiesOf } from '../../helpers/documents.ts';
import { markedDocument } from '../../helpers/names.ts';

function first(marked: string, type: Entity['type'] = 'location'): Entity {
  return entitiesOf(markedDocument(marked)).find((one) => one.type === type)!;
}
/** Country, rule and whole degrees, which name a city well enough. */
function outcome({ country, place }: Entity): unknown[] {
  const degrees = place?.latitude == null ? null : [Math.round(place.latitude), Math.round(place.longitude!)];
  return [country?.value ?? null, place?.by ?? null, degrees];
}

describe('where a place lies', () => {
  test.each([
    // by the tables
    ['in [Paris|location] today', ['FRA', 'places/population', [49, 2]]],
    ['in [Nairobi|location] today', ['KEN', 'places/only', [-1, 37]]],
    ['in [Kabul|location] today', ['AFG', 'places/population', [35, 69]]],
    ['in [Boston|location] today', ['USA', 'places/population', [42, -71]]],
    ['in [France|location] today', ['FRA', 'places/country', null]],
    ['in [Jordan|location] today', ['JOR', 'places/country', null]],
    ['in [Chad|location] today', ['TCD', 'places/country', null]],
    ['in [Singapore|location] today', ['SGP', 'places/city-state', [1, 104]]],
    ['in [Sindh|location] today', ['PAK', 'places/region', null]],
    ['in [Ontario|location] today', ['CAN', 'places/region', null]],
    ['in [Oaxaca|location] today', ['MEX', 'places/region', [17, -97]]],
    ['in [central Beirut|location] today', ['LBN', 'places/part', [34, 36]]],
    ['in [northern Syria|location] today', ['SYR', 'places/part', null]],
    ['in [Kabul Province|location] today', ['AFG', 'places/part', null]],
    ['in [Aleppo Governorate|location] today', ['SYR', 'places/part', null]],
    // stated beside the name
    ['in [Paris|location], [Texas|location], today', ['USA', 'places/stated', [34, -96]]],
    ['in [Paris, Texas|location] today', ['USA', 'places/stated', [34, -96]]],
    ['in [London|location], [Ontario|location], today', ['CAN', 'places/stated', [43, -81]]],
    ['in [Springfield|location], [Illinois|location], today', ['USA', 'places/stated', [40, -90]]],
    ['in [Springfield|location], [Mo.|location], today', ['USA', 'places/stated', [37, -93]]],
    ['in [Alexandria|location], [Egypt|location], today', ['EGY', 'places/stated', [31, 30]]],
    ['in [Alexandria|location], [Virginia|location], today', ['USA', 'places/stated', [39, -77]]],
    ['in [Cartagena|location] in [Spain|location] today', ['ESP', 'places/stated', [38, -1]]],
    ['in [Tripoli|location] ([Lebanon|location]) today', ['LBN', 'places/stated', [34, 36]]],
    ['in the [Lebanese|norp] city of [Tripoli|location] today', ['LBN', 'places/stated', [34, 36]]],
    ['[Wadi Zamzam|location], [Libya|location], was calm', ['LBY', 'places/stated', null]],
    ["in [Dhaka's Ashulia|location] today", ['BGD', 'places/stated', null]],
    // by what else the article mentions
    ['in [Hyderabad|location]. [Pakistan|location] said.', ['PAK', 'places/country-context', [25, 68]]],
    ['in [Hyderabad|location]. [India|location] said.', ['IND', 'places/country-context', [17, 78]]],
    ['in [San José|location]. [Costa Rica|location] said.', ['CRI', 'places/country-context', [10, -84]]],
    ['in [Tripoli|location]. [Libyan|norp] officials said.', ['LBY', 'places/country-context', [33, 13]]],
    ['in [Victoria|location]. [Melbourne|location] said.', ['AUS', 'places/country-context', null]],
    ['in [Granada|location]. [Nicaragua|location] said.', ['NIC', 'places/country-context', [12, -86]]],
    ['in [Springfield|location]. [Illinois|location] said.', ['USA', 'places/region-context', [40, -90]]],
    ['in [Santiago|location]. [Chile|location] said.', ['CHL', 'places/population', [-33, -71]]],
    ['in [Congo|location]. [Kinshasa|location] said.', ['COD', 'places/country-context', null]],
  ])('%s', (marked, expected) => {
    expect(outcome(first(marked))).toEqual(expected);
  });

  test.each([
    ['in [Atlanta|location], [Georgia|location]', 'USA'],
    ['in [Tbilisi|location], [Georgia|location]', 'GEO'],
    ['in the [U.S.|location] state of [Georgia|location]', 'USA'],
  ])('%s: the state or the country', (marked, country) => {
    const georgia = entitiesOf(markedDocument(marked)).find(({ name }) => name === 'Georgia')!;
    expect(outcome(georgia)).toEqual([country, 'places/stated', null]);
  });

  test.each([
    // nothing tells: candidates, no choice
    ['in [Springfield|location] today', null],
    ['in [Hyderabad|location] today', null],
    ['in [Tripoli|location] today', null],
    ['in [San José|location] today', null],
    ['in [Victoria|location] today', null],
    ['in [Georgia|location] today', null],
    ['in [Georgia|location]. The [United States|location] said.', null],
    ['in [Springfield|location]. [Washington|location] said.', 'USA'],
    // disputed: never by how often a country is mentioned
    ['in [Crimea|location]. [Russia|location] said.', null],
    ['in [Kashmir|location]. [India|location] said.', null],
    // a region speaks for another
    ['in [London|location]. [Ontario|location] said.', null],
    // more of the other's country than of its own
    [
      'in [Granada|location]. [Spain|location]. [Managua|location], [Nicaraguan|norp], [Nicaragua|location], [Managua|location], [Rivas|location], [León|location], [Nicaragua|location]',
      null,
    ],
    // a little-known town far from the article's countries
    ['in [Pala|location]. [India|location] said.', null],
  ])('%s is left open', (marked, country) => {
    const one = first(marked);
    expect(outcome(one)).toEqual([country, 'places/unresolved', null]);
    expect(one.place!.candidates.length).toBeGreaterThan(0);
  });

  test('what states dispute has a point and no country', () => {
    expect(outcome(first('in [Jerusalem|location] today'))).toEqual([null, 'places/disputed', [32, 35]]);
    expect(outcome(first('in [Sevastopol|location]. [Russia|location] said.'))).toEqual([
      null,
      'places/disputed',
      [45, 34],
    ]);
  });

  test.each([
    ['a list is not read as "city, country"', 'from [Paris|location], [Germany|location] and [Italy|location]', 'FRA'],
    ['nor a clause that ends', 'In [Paris|location], [Russia|location] said', 'FRA'],
    ['nor the next city', 'to [London|location], [Toronto|location] and [Boston|location]', 'GBR'],
  ])('%s', (_, marked, country) => {
    expect(first(marked).country?.value).toBe(country);
  });

  test.each([
    'on the [Black Sea|location], [Ukraine|location] said',
    'in [Central America|location] today',
    'in [Africa|location] today',
    'in [Xanadu|location] today',
    'in [Mina|location] today',
  ])('%s has no place', (marked) => {
    expect(outcome(first(marked))).toEqual([null, null, null]);
  });

  test('what is no place has none', () => {
    expect(first('[Paris|person] came', 'person').place).toBeNull();
    expect(first('[Paris|organization] came', 'organization').place).toBeNull();
  });

  test.each([
    ['[Cairo International Airport|facility]', ['EGY', [30, 31]]],
    ['[Lincoln Memorial|facility]', [null, null]],
    ['[Victoria Station|facility]', [null, null]],
    ['[Kennedy Airport|facility]', [null, null]],
  ])('%s', (marked, expected) => {
    const [country, , degrees] = outcome(first(`at ${marked} today`, 'facility'));
    expect([country, degrees]).toEqual(expected);
  });

  test('any names in any order give a valid layer', () => {
    const name = fc.constantFrom(
      'Paris',
      'Texas',
      'Georgia',
      'Springfield',
      'Ill.',
      'Jerusalem',
      'Victoria',
      'Congo',
      "Texas's Paris",
      'Paris, ',
      ', in Paris',
      'X',
    );
    const between = fc.constantFrom(', ', ' in ', ' (', "'s ", ' and ', ' city of ', '. ');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, between), { minLength: 1, maxLength: 8 }), (parts) => {
        entitiesOf(markedDocument(parts.map(([one, gap]) => `[${one}|location]${gap}`).join('')));
      }),
    );
  });
});
