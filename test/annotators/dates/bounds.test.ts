import { describe, expect, test } from 'vitest';
import { boundsOf, reachOf } from '../../../src/annotators/dates/bounds.ts';

describe('the days that a value covers', () => {
  test.each([
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-Q4', '2024-10-01', '2024-12-31'],
    ['2024-H1', '2024-01-01', '2024-06-30'],
    ['2024-WI', '2024-12-01', '2025-02-28'],
    ['2024-SU', '2024-06-01', '2024-08-31'],
    ['2025-W01', '2024-12-30', '2025-01-05'],
    ['2025-W01-WE', '2025-01-04', '2025-01-05'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['18XX', '1800-01-01', '1899-12-31'],
    ['2025-09-30TNI', '2025-09-30', '2025-09-30'],
    ['2025-09-30T08:00', '2025-09-30T08:00', '2025-09-30T08:00'],
    ['2025-01-05/2025-01-09', '2025-01-05', '2025-01-09'],
    ['2022/2023', '2022-01-01', '2023-12-31'],
  ])('%s', (value, begins, ends) => expect(boundsOf(value)).toEqual({ begins, ends }));

  test.each(['PAST_REF', 'XXXX-05', 'XXXX-WXX-1', 'FY2024', 'T08:00', '2022-XX-XX', 'P3D', '2023/XXXX', null])(
    '%s has none',
    (value) => expect(boundsOf(value)).toBeNull(),
  );

  test('a zone that is named goes with the minute', () => {
    expect(boundsOf('2025-05-03T18:00', '+10:00')?.begins).toBe('2025-05-03T18:00+10:00');
  });

  test.each([
    ['P2W', -1, '2025-09-18', '2025-10-02'],
    ['P1M', -1, '2025-09-02', '2025-10-02'],
    ['P3Y', 1, '2025-10-02', '2028-10-02'],
    ['P2Q', 1, '2025-10-02', '2026-04-02'],
  ] as const)('%s that reaches %i from the day of the story', (value, way, begins, ends) =>
    expect(reachOf(value, '2025-10-02', way)).toEqual({ begins, ends }),
  );

  test('a month that is too short ends before the day', () => {
    expect(reachOf('P1M', '2025-03-31', -1)).toEqual({ begins: '2025-02-28', ends: '2025-03-31' });
  });

  test('hours, unknown numbers and no reference have none', () => {
    expect(reachOf('PT3H', '2025-10-02', -1)).toBeNull();
    expect(reachOf('PXW', '2025-10-02', -1)).toBeNull();
    expect(reachOf('P2W', null, -1)).toBeNull();
    expect(reachOf('P9999Y', '2025-10-02', 1)).toBeNull();
    expect(reachOf('P10W', '9999-12-31', 1)).toBeNull();
    expect(reachOf('P3D', '0000-01-02', -1)).toBeNull();
  });
});
