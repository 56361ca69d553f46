/** Seats of power and their countries (data/seats.tsv). */
import { expect, test } from 'vitest';
import { countryName, countryOf } from '../../src/lexicon/countries.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { seatCountry } from '../../src/lexicon/seats.ts';

test.each(readTable('seats.tsv'))('%s is of %s', (name, code) => {
  expect(seatCountry(`the ${name}`)).toBe(code);
  expect(countryName(code!)).not.toBeNull();
});

test('a table says what no other does: no country is named in a seat', () => {
  for (const [name = ''] of readTable('seats.tsv')) expect(countryOf(name)?.via).not.toBe('name');
});
