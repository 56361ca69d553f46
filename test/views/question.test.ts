import { describe, expect, test } from 'vitest';
import { keepsName } from '../../src/views/filters.ts';
import { faultOfTerms, termsOf } from '../../src/views/question.ts';

describe('what --in asks for', () => {
  test.each([
    ['strike', ['strike']],
    ['"night shift" sanction*', ['night shift', 'sanction*']],
    ['“night shift” port', ['night shift', 'port']],
    ['«night shift»', ['night shift']],
    ['port"night shift"', ['port', 'night shift']],
    ["Okonjo's – bill", ["Okonjo's", 'bill']],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
    expect(faultOfTerms(text)).toBeNull();
  });

  test.each([
    ['"night shift', 'quotation mark'],
    ['night shift"', 'quotation mark'],
    ['"night shift" "port', 'quotation mark'],
    ['“night shift', 'quotation mark'],
    ['""', 'no word'],
    ['*', 'no word'],
    [' - ', 'no word'],
  ])('%s is refused', (text, fault) => expect(faultOfTerms(text)).toContain(fault));
});

test.each([
  ['"Ana Ruiz"', 'Ana Ruiz', true],
  ['“ana”', 'Ana Ruiz', true],
  ['falcon', 'Bo “The Falcon” Lind', true],
  ['"Ana Ruis"', 'Ana Ruiz', false],
  ["growers' league", 'The Growers’ League', true],
  ['The Growers’ League', "Growers' League", false],
  ['o’connor', "Una O'Connor", true],
  ['O`Connor', 'Una OʼConnor', true],
  ['oconnor', "Una O'Connor", false],
  ['Jos\u00e9 Vila', 'Jose\u0301 Vila', true],
  ['jose\u0301', 'JOS\u00c9 VILA', true],
  ['jose', 'Jos\u00e9 Vila', true],
  ['jos\u00e9', 'Jose Vila', true],
  ['angstrom', '\u00c5ngstr\u00f6m', true],
  ["seamus o'briain", 'S\u00e9amus \u00d3\u2019Briain', true],
  ['erdo\u011fan', 'ERDOGAN', true],
  ['ana', 'Jos\u00e9 Anaya', false],
  ['son-hui', 'Choe Son Hui', true],
  ['son hui', 'Choe Son‑hui', true],
  ['li', 'Felicia', false],
])('names are asked for in the spelling by which they count: %s, %s', (asked, name, kept) => {
  expect(keepsName(asked, name)).toBe(kept);
});
