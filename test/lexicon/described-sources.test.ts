import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lexicon/data.ts';
import { isDescribedSource } from '../../src/lexicon/described-sources.ts';

describe('data/described-sources.tsv', () => {
  it('has singular and plural in lower case, each noun once, in order', () => {
    const rows = readTable('described-sources.tsv');
    const singulars = rows.map(([singular]) => singular);
    expect(singulars).toEqual([...new Set(singulars)].sort());
    for (const [one, more, unnamed, ...others] of rows) {
      for (const noun of [one, more]) expect(noun).toMatch(/^[a-z]+$/);
      expect([undefined, 'unnamed']).toContain(unnamed);
      expect(others).toEqual([]);
    }
  });
});

describe('isDescribedSource', () => {
  it.each([
    'a senior official',
    'Officials',
    'two U.S. officials',
    'sources close to the matter',
    'people familiar with the talks',
    'a Foreign Ministry spokesperson',
    'police',
    'Witnesses',
    'a witness who asked not to be named',
    'one diplomat, who spoke on condition of anonymity',
    'the resident of a village',
    'local authorities in Gaza',
  ])('%s', (text) => {
    expect(isDescribedSource(text)).toBe(true);
  });

  it.each([
    'Li Qiang',
    'spokesperson Mao Ning',
    'Xinhua',
    'the report',
    'official data',
    'source code',
    'he',
    '',
    '  ',
  ])('not: %j', (text) => {
    expect(isDescribedSource(text)).toBe(false);
  });

  it('takes any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isDescribedSource(text) === 'boolean'));
  });
});
