import { expect, test } from 'vitest';
import { agenciesIn, agencyNamed } from '../../src/lexicon/agencies.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { isLabel, isNewsroomWord } from '../../src/lexicon/labels.ts';

test('an agency is known by each of its forms, and only exactly', () => {
  expect(agencyNamed('The Associated Press')).toEqual({ name: 'AP', country: 'USA' });
  expect(agencyNamed('REUTERS')?.name).toBe('Reuters');
  for (const word of ['ap', 'APT', '', 'Xinhua/Li Wei']) expect(agencyNamed(word)).toBeNull();
});

test('agencies in a credit line', () => {
  const line = 'AP Photo/John Doe via REUTERS, APT';
  expect(agenciesIn(line).map(({ agency, start, end }) => [agency.name, line.slice(start, end)])).toEqual([
    ['AP', 'AP'],
    ['Reuters', 'REUTERS'],
  ]);
});

test('the table names no form twice and a country for every agency', () => {
  const rows = readTable('agencies.tsv');
  const forms = rows.flatMap(([name = '', variants = '']) => [name, ...variants.split(';').filter(Boolean)]);
  expect(new Set(forms).size).toBe(forms.length);
  for (const [name, , country] of rows) expect(country, name).toMatch(/^[A-Z]{3}$/);
});

test('labels', () => {
  for (const label of ['OPINION', 'World News', 'Editor’s note:']) expect(isLabel(label)).toBe(true);
  for (const text of ['World leaders', 'Staff', '']) expect(isLabel(text)).toBe(false);
  expect(isNewsroomWord('Staff')).toBe(true);
  expect(isNewsroomWord('Jane')).toBe(false);
});
