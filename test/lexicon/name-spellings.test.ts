import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lexicon/data.ts';
import { commonSpelling } from '../../src/lexicon/name-spellings.ts';

describe('data/name-spellings.tsv', () => {
  const rows = readTable('name-spellings.tsv').map(([one = '', others = '']) => [one, ...others.split(' ')]);

  test('has each spelling once, folded', () => {
    const all = rows.flat();
    expect(all).toEqual([...new Set(all)]);
    for (const word of all) expect(word).toMatch(/^[a-z]+$/);
  });

  test.each(rows.flatMap(([one, ...others]) => others.map((other) => [other, one])))('%s is %s', (other, one) => {
    expect(commonSpelling(other!)).toBe(one);
    expect(commonSpelling(one!)).toBe(one);
  });
});
