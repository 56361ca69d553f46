import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normaliseDate } from '../../../src/inputs/records/iso-date.ts';

it.each<[unknown, string]>([
  ['2025-09-30', '2025-09-30'],
  [' 2025-09-30T08:57:00.000Z ', '2025-09-30T08:57'],
  ['2025-09-30 08:57:12+02:00', '2025-09-30T08:57'],
  ['2025-09-30T23:30-0700', '2025-09-30T23:30'],
  ['2025/9/3', '2025-09-03'],
  ['2025.09.30 08:57', '2025-09-30T08:57'],
  ['20250930', '2025-09-30'],
  ['20250930T085700Z', '2025-09-30T08:57'],
  ['202509300857', '2025-09-30T08:57'],
  ['Tue, 30 Sep 2025 08:57:00 GMT', '2025-09-30T08:57'],
  ['30 September 2025', '2025-09-30'],
  ['Sept. 3, 2025', '2025-09-03'],
  ['Tuesday, September 30, 2025', '2025-09-30'],
  ['29 Feb 2024', '2024-02-29'],
  [20250930, '2025-09-30'],
  [1759222620, '2025-09-30T08:57'],
  [1759222620000, '2025-09-30T08:57'],
  [1759190400000, '2025-09-30'],
])('%j is %s', (value, iso) => {
  expect(normaliseDate(value)).toBe(iso);
});

it.each<[unknown]>([
  ['03/04/2025'],
  ['30/09/2025'],
  ['yesterday'],
  ['2025'],
  ['2025-09'],
  ['2025-02-29'],
  ['2025-13-01'],
  ['2025-09-00'],
  ['2025-09-30T24:30'],
  ['2025-09/30'],
  ['30 Sex 2025'],
  ['30 Septober 2025'],
  ['1759222620'],
  [2025093008],
  [Number.NaN],
  [''],
  [null],
  [{}],
])('%j is not clearly a date', (value) => {
  expect(normaliseDate(value)).toBeNull();
});

it('gives an ISO date or nothing for any value', () => {
  const digitsAndSigns = fc.string({ unit: fc.constantFrom(...'0129-/:T ZSep,.+') });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.double(), digitsAndSigns), (value) => {
      expect(normaliseDate(value) ?? '2025-09-30').toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/);
    }),
  );
});
