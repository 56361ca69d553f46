/** Periods: ISO weeks over the turn of a year, dates not fine enough, and no gap between two. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareValues } from '../../src/analyses/events.ts';
import { firstDayOf, PERIODS, periodOf, periodsBetween } from '../../src/lexicon/calendar.ts';

describe('the period of a date', () => {
  test.each([
    ['2025-12-31', 'week', '2026-W01'],
    ['2027-01-01', 'week', '2026-W53'],
    ['2024-12-30', 'week', '2025-W01'],
    ['2025-09-30', 'week', '2025-W40'],
    ['2025-09-30', 'day', '2025-09-30'],
    ['2025-09-30', 'month', '2025-09'],
    ['2025-09', 'month', '2025-09'],
    ['2025-09', 'day', null],
    ['2025-09', 'week', null],
    ['2025', 'month', null],
    ['2025', 'year', '2025'],
    [null, 'year', null],
  ] as const)('%s by %s', (date, unit, expected) => expect(periodOf(date, unit)).toBe(expected));

  test('each day lies in one of the periods from the first to the last, which are in order and each there once', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.nat({ max: 500 }), fc.constantFrom(...PERIODS), (first, length, unit) => {
        const days = Array.from({ length: length + 1 }, (_, i) =>
          new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10),
        );
        const periods = days.map((one) => periodOf(one, unit)!);
        expect(periodsBetween(periods[0]!, periods.at(-1)!, unit)).toEqual([...new Set(periods)]);
      }),
    );
  });
});

describe('the first day of a value', () => {
  test.each([
    ['2025', '2025-01-01'],
    ['2025-09', '2025-09-01'],
    ['2025-09-29', '2025-09-29'],
    ['2025-09-29T08:57', '2025-09-29'],
    ['2025-Q3', '2025-07-01'],
    ['2025-W40', '2025-09-29'],
    ['2025-W40-WE', '2025-09-29'],
    ['2025-H2', '2025-07-01'],
    ['2025-SU', '2025-06-01'],
    ['2025-WI', '2025-12-01'],
    ['199', '1990-01-01'],
    ['19', '1900-01-01'],
    ['PAST_REF', null],
    ['P3D', null],
    ['XXXX-10', null],
  ])('%s', (value, expected) => expect(firstDayOf(value)).toBe(expected));

  test('values are sorted in time, the coarser first, those out of the calendar last', () => {
    const sorted = ['19', '2025', '2025-01', '2025-01-01', '2025-W40', '2025-09-29T08:57', '2025-Q4', 'PAST_REF', null];
    expect([...sorted].reverse().sort(compareValues).slice(0, 7)).toEqual(sorted.slice(0, 7));
    expect(new Set([...sorted].reverse().sort(compareValues).slice(7))).toEqual(new Set(['PAST_REF', null]));
  });
});
