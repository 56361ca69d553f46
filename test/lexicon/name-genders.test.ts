import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lexicon/data.ts';
import { namesGender } from '../../src/lexicon/name-genders.ts';

describe('data/name-genders.tsv', () => {
  test('has each word once for both, in lower case, in code-unit order', () => {
    const rows = new Map(readTable('name-genders.tsv').map(([kind = '', words = '']) => [kind, words.split(' ')]));
    expect([...rows.keys()]).toEqual(['f', 'm', 'f word', 'm word', 'f end', 'm end', 'surname first']);
    for (const what of ['', ' word', ' end']) {
      const both = [...rows.get(`f${what}`)!, ...rows.get(`m${what}`)!];
      expect(new Set(both).size).toBe(both.length);
    }
    for (const words of rows.values()) expect(words).toEqual([...words].sort());
    for (const word of [...rows.values()].flat()) expect(word).toMatch(/^[\p{Ll}’'ʻ-]{2,}$/u);
  });

  test('finds every given name that it has', () => {
    const [, women = ''] = readTable('name-genders.tsv')[0]!;
    for (const name of women.split(' ').filter((_, i) => i % 500 === 0)) expect(namesGender(`${name} Zzz`)).toBe('f');
  });

  test.each([
    ['Elena Petrova', 'f'],
    ['DMITRI SOKOLOV', 'm'],
    ['José Paz', 'm'],
    ['Elena', null], // a single name may be a surname
    ['Zzz Paz', null],
    ['Kim Yo-jong', 'f'], // the surname stands first
    ['Jo Cox', 'f'], // here it does not
    ['Lee Zzz-zz', null],
    ['Zzz bint Saeed', 'f'],
    ['Zzz Paz oglu', 'm'],
    ['Zzz Ivanova', 'f'],
    ['Zzz Villanueva', null],
    ['Zzz Cordova', null],
    ['', null],
  ])('%s suggests %s', (name, gender) => {
    expect(namesGender(name)).toBe(gender);
  });
});
