import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lexicon/data.ts';
import { namesGender } from '../../src/lexicon/name-genders.ts';

describe('data/name-genders.tsv', () => {
  test('has each name once, in lower case, in order', () => {
    const rows = readTable('name-genders.tsv').map(([gender, names = '']) => [gender, names.split(' ')] as const);
    expect(rows.map(([gender]) => gender)).toEqual(['f', 'm']);
    const all = rows.flatMap(([, names]) => names);
    expect(new Set(all).size).toBe(all.length);
    for (const [, names] of rows) expect(names).toEqual([...names].sort());
    for (const name of all) expect(name).toMatch(/^[\p{Ll}’'-]{2,}$/u);
  });

  test.each([
    ['Elena Petrova', 'f'],
    ['DMITRI SOKOLOV', 'm'],
    ['José Paz', 'm'],
    ['Elena', null], // a single name may be a surname
    ['Zzz Paz', null],
    ['', null],
  ])('%s suggests %s', (name, gender) => {
    expect(namesGender(name)).toBe(gender);
  });
});
