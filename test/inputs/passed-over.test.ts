import { expect, it } from 'vitest';
import { passedOver } from '../../src/inputs/passed-over.ts';

it.each<[string[], string]>([
  [['a/b.eml'], '1 file of other kinds (.eml 1)'],
  [['a.eml', 'b.zip', 'c.EML', 'd'], '4 files of other kinds (.eml 2, .zip 1, without an ending 1)'],
  [['talk.with the minister', 'x.'], '2 files of other kinds (without an ending 2)'],
  [
    Array.from({ length: 14 }, (_, index) => `a.k${String(index).padStart(2, '0')}`),
    '14 files of other kinds (.k00 1, .k01 1, .k02 1, .k03 1, .k04 1, .k05 1, .k06 1, .k07 1, .k08 1, .k09 1, .k10 1, .k11 1, others 2)',
  ],
])('%j', (paths, said) => {
  expect(passedOver(paths)).toBe(said);
});
