/** Dates and shares as a reader reads them. */
import { expect, test } from 'vitest';
import { dayInWords } from '../../../src/renderers/html/listed.ts';
import { percent } from '../../../src/renderers/html/sortable.ts';
import { rangeOf } from '../../../src/renderers/html/speaker-page.ts';

test.each([
  ['2025-03-04', '4 March 2025'],
  ['2025-12', 'December 2025'],
  ['1998', '1998'],
  ['', ''],
])('%s is %j', (date, words) => {
  expect(dayInWords(date)).toBe(words);
});

test.each([
  ['2025-03-04', '2025-05-01', '4 March 2025 – 1 May 2025'],
  ['2025-03-04', '2025-03-04', '4 March 2025'],
  [null, null, ''],
])('from %s to %s is %j', (first, last, words) => {
  expect(rangeOf(first, last)).toBe(words);
});

test.each([
  [0, '0 %'],
  [0.004, '0.4 %'],
  [0.1234, '12 %'],
  [1, '100 %'],
])('%d is %j', (share, words) => {
  expect(percent(share)).toBe(words);
});
