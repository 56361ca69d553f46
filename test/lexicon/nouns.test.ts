import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lexicon/data.ts';
import { mayBeCalled, nounOf, nounsBorneBy } from '../../src/lexicon/nouns.ts';

const rows = readTable('nouns.tsv');

describe('data/nouns.tsv', () => {
  it('has four columns of known values, each noun once, in order', () => {
    const nouns = rows.map(([noun]) => noun);
    expect(nouns).toEqual([...new Set(nouns)].sort());
    for (const row of rows) {
      const [noun, sort, detail = '', open] = row;
      expect(row, noun).toHaveLength(4);
      expect(['person', 'organization', 'document'], noun).toContain(sort);
      expect(['', 'open'], noun).toContain(open);
      if (sort === 'person') expect(['', 'm', 'f'], noun).toContain(detail);
      if (sort === 'document') expect(detail + open, noun).toBe('');
      expect(`${noun} ${detail}`, noun).toMatch(/^[\p{Ll} -]+$/u);
    }
  });
});

describe('what an organization may be called', () => {
  it.each([
    ['Acme Motors Ltd.', 'company'],
    ['Acme', 'company'],
    ['Acme', 'group'],
    ['Harbour Foundation', 'organization'],
    ['Ministry of Health', 'ministry'],
    ['Supreme Court', 'court'],
    ['The Harbour Herald', 'newspaper'],
  ])('%s: the %s', (name, noun) => {
    expect(mayBeCalled(name, noun)).toBe(true);
  });

  it.each([
    ['Ministry of Health', 'company'],
    ['Ministry of Health', 'group'],
    ['Acme', 'ministry'],
    ['Acme Motors Ltd.', 'party'],
    ['Harbour University', 'court'],
    ['Acme', 'statement'],
    ['Acme', 'xyzzy'],
  ])('%s: not the %s', (name, noun) => {
    expect(mayBeCalled(name, noun)).toBe(false);
  });
});

it('a noun states its sort, and a gender where it has one', () => {
  expect(nounOf('woman')).toEqual({ sort: 'person', gender: 'f', open: true });
  expect(nounOf('statement')?.sort).toBe('document');
  expect(nounOf('Woman')).toBeNull();
  expect(nounsBorneBy('Acme')).toEqual(new Set());
});
