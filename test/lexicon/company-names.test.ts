/** Companies of data/company-names.tsv: each stands for nothing else that newsx's lists know. */
import { describe, expect, test } from 'vitest';
import { isCompanyName } from '../../src/lexicon/company-names.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { bitOf, listsOf } from '../../src/lexicon/gazetteer.ts';
import { fold } from '../../src/lexicon/spelling.ts';

const NAMES = readTable('company-names.tsv').map(([name = '']) => name);
const OTHERS = ['given-names', 'cities', 'countries', 'regions', 'peoples'] as const;

describe('data/company-names.tsv', () => {
  test('has each name once, in order, of one word', () => {
    const small = NAMES.map((name) => name.toLowerCase());
    expect(small).toEqual([...small].sort());
    expect(new Set(NAMES).size).toBe(NAMES.length);
    for (const name of NAMES) expect(name).toMatch(/^[\p{L}\d]+$/u);
  });

  test('has no given name, no place and no people', () => {
    const bits = OTHERS.reduce((all, list) => all | bitOf(list), 0);
    expect(NAMES.filter((name) => (listsOf(fold(name.toLowerCase())) & bits) !== 0)).toEqual([]);
  });

  test('is looked up as written', () => {
    expect(NAMES.every(isCompanyName)).toBe(true);
    expect(isCompanyName('deloitte')).toBe(false);
  });
});
