import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryName, countryOf, wikidataOfCountry } from '../../src/lexicon/countries.ts';
import { readTable } from '../../src/lexicon/data.ts';

const countries = readTable('countries.tsv');
const codes = new Set(countries.map(([code]) => code));

describe('data/countries.tsv', () => {
  it('has six columns, each code once and in order, each country a name of its own', () => {
    for (const row of countries) {
      expect(row, row[0]).toHaveLength(6);
      expect(row[5], row[0]).toMatch(/^Q[1-9]\d*$/);
      expect(row[0]).toMatch(/^[A-Z]{3}$/);
      expect(row[1]).not.toBe('');
    }
    expect(codes.size).toBe(countries.length);
    expect(countries.length).toBe(250); // the 249 of ISO 3166-1 and Kosovo
    expect(new Set(countries.map(([, name]) => name)).size).toBe(countries.length);
    expect(new Set(countries.map((row) => row[5])).size).toBe(countries.length);
    expect([...codes]).toEqual([...codes].sort());
  });

  it('finds every name it lists', () => {
    for (const [code = '', ...columns] of countries.map((row) => row.slice(0, 5)))
      for (const name of columns.flatMap((column) => column.split(' | ')).filter((one) => one !== ''))
        expect(countryOf(name)?.codes, name).toContain(code);
  });
});

describe.each(['demonyms.tsv', 'regions.tsv'])('data/%s', (file) => {
  const rows = readTable(file);
  it('has each name once, in order, with codes that are in data/countries.tsv', () => {
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
    expect(rows.map(([name]) => name)).toEqual(rows.map(([name]) => name).sort());
    for (const [name, list = '', ...rest] of rows) {
      expect(rest, name).toEqual([]);
      for (const code of list.split(',')) expect(codes, name).toContain(code);
    }
  });
});

describe('wikidataOfCountry', () => {
  it.each([
    ['CHN', 'the PRC', 'Q148'],
    ['DNK', 'Denmark', 'Q35'],
    ['GEO', 'GEORGIA', 'Q230'],
    ['USA', 'Georgia', null],
    ['CHN', 'Beijing', null],
    ['CHN', 'Chinese', null],
    ['QQQ', 'China', null],
  ])('%s called %s: %s', (code, name, expected) => expect(wikidataOfCountry(code, name)).toBe(expected));
});

describe('countryOf', () => {
  it.each([
    ['China', 'CHN', 'name'],
    ["People's Republic of China", 'CHN', 'official'],
    ['People’s Republic of China', 'CHN', 'official'],
    ['PRC', 'CHN', 'alias'],
    ['DPRK', 'PRK', 'alias'],
    ['the DPRK', 'PRK', 'alias'],
    ['the Democratic People’s Republic of Korea', 'PRK', 'official'],
    ['ROK', 'KOR', 'alias'],
    ['U.S.', 'USA', 'alias'],
    ['US', 'USA', 'alias'],
    ['The United States', 'USA', 'name'],
    ['UK', 'GBR', 'alias'],
    ['UAE', 'ARE', 'alias'],
    ['Burma', 'MMR', 'alias'],
    ["Cote d'Ivoire", 'CIV', 'alias'],
    ['Côte d’Ivoire', 'CIV', 'alias'],
    ['Holland', 'NLD', 'alias'],
    ['Türkiye', 'TUR', 'alias'],
    ['TURKEY', 'TUR', 'name'],
    ['Jordan', 'JOR', 'name'],
    ['Niger', 'NER', 'name'],
    ['Nigeria', 'NGA', 'name'],
    ['Guinea', 'GIN', 'name'],
    ['Guinea-Bissau', 'GNB', 'name'],
    ['Guinea Bissau', 'GNB', 'name'],
    ['Equatorial Guinea', 'GNQ', 'name'],
    ['Papua New Guinea', 'PNG', 'name'],
    ['DR Congo', 'COD', 'alias'],
    ['Congo-Brazzaville', 'COG', 'alias'],
    ['Timor-Leste', 'TLS', 'alias'],
    ['Hong Kong', 'HKG', 'name'],
    ['Taiwan', 'TWN', 'name'],
    ['Kosovo', 'XKX', 'name'],
    ['Beijing', 'CHN', 'capital'],
    ['Kiev', 'UKR', 'capital'],
    ['Washington', 'USA', 'capital'],
    ['The Hague', 'NLD', 'capital'],
    ['Shanghai', 'CHN', 'city'],
    ['Sao Paulo', 'BRA', 'city'],
    ['Xizang', 'CHN', 'region'],
    ['Tibet', 'CHN', 'region'],
    ['Xinjiang', 'CHN', 'region'],
    ['Scotland', 'GBR', 'region'],
    ['Catalonia', 'ESP', 'region'],
    ['Chechnya', 'RUS', 'region'],
    ['Polish', 'POL', 'demonym'],
    ['English', 'GBR', 'demonym'],
    ['Welsh', 'GBR', 'demonym'],
    ['Kosovan', 'XKX', 'demonym'],
    ['Emirati', 'ARE', 'demonym'],
    ['Burkinabe', 'BFA', 'demonym'],
    ['Argentinians', 'ARG', 'demonym'],
    ['Philippine', 'PHL', 'demonym'],
    ['Nigerien', 'NER', 'demonym'],
    ['Nigerian', 'NGA', 'demonym'],
    ['South Korean', 'KOR', 'demonym'],
  ])('%s is %s (via %s)', (name, code, via) => {
    expect(countryOf(name)).toEqual({ codes: [code], via });
  });

  it.each([
    ['Georgia', ['GEO', 'USA'], 'name'],
    ['Congo', ['COD', 'COG'], 'alias'],
    ['Congolese', ['COD', 'COG'], 'demonym'],
    ['Korean', ['KOR', 'PRK'], 'demonym'],
    ['Dominican', ['DMA', 'DOM'], 'demonym'],
    ['Crimea', ['UKR', 'RUS'], 'region'],
    ['Kashmir', ['IND', 'PAK'], 'region'],
    ['Punjab', ['IND', 'PAK'], 'region'],
    ['Hyderabad', ['IND', 'PAK'], 'city'],
    ['Victoria', ['SYC', 'AUS', 'CAN', 'USA'], 'capital'],
  ])('%s may be %j', (name, among, via) => {
    expect(countryOf(name)).toEqual({ codes: among, via });
  });

  it.each([
    ...['us', 'Us', 'uk', 'polish', 'turkey', 'china', 'chad', 'may', 'May', 'it', 'IT', 'car', 'the', 'The', ''],
    ...['Jordanes', 'Guineas', 'Democratic', 'Republic', 'North', 'Chinatown', 'The the US', 'Atlantis'],
  ])('%j is no country', (name) => {
    expect(countryOf(name)).toBeNull();
  });

  it('takes any string, and gives only known codes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        for (const code of countryOf(name)?.codes ?? []) expect(codes).toContain(code);
      }),
    );
    expect(countryOf(' -'.repeat(500_000))).toBeNull();
  });
});

describe('countryName', () => {
  it.each([
    ['CHN', 'China'],
    ['PRK', 'North Korea'],
    ['USA', 'United States'],
  ])('%s is %s', (code, name) => {
    expect(countryName(code)).toBe(name);
  });

  it.each(['ZZZ', 'chn', ''])('%j is none', (code) => {
    expect(countryName(code)).toBeNull();
  });
});
