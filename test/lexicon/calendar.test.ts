import { expect, test } from 'vitest';
import {
  dateOfEpochDay,
  epochDay,
  isoDate,
  MONTH,
  monthNumber,
  WEEKDAY,
  weekdayNumber,
  weekdayOfEpochDay,
} from '../../src/lexicon/calendar.ts';

test.each([
  ['January', 1],
  ['Sept.', 9],
  ['SEP', 9],
  ['dec', 12],
  ['May', 5],
  ['Mayor', null],
  ['', null],
  ['constructor', null],
])('%s is month %s', (word, number) => {
  expect(monthNumber(word)).toBe(number);
});

test.each([
  ['Monday', 1],
  ['Tues.', 2],
  ['SUN', 7],
  ['Sunday', 7],
  ['Sundays', null],
])('%s is weekday %s', (word, number) => {
  expect(weekdayNumber(word)).toBe(number);
});

test('the patterns match whole names, capitalised or in capitals', () => {
  const month = new RegExp(`^${MONTH}$`, 'u');
  for (const word of ['September', 'SEPT.', 'May']) expect(month.test(word)).toBe(true);
  for (const word of ['may', 'Mayor', 'Janus']) expect(month.test(word)).toBe(false);
  expect(new RegExp(`^${WEEKDAY}$`, 'u').test('Thurs.')).toBe(true);
});

test('days of the calendar', () => {
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
  expect(isoDate(2023, 2, 29)).toBeNull();
  expect(isoDate(99, 1, 1)).toBe('0099-01-01');
  expect(isoDate(0, 1, 1)).toBeNull();
  expect(dateOfEpochDay(epochDay('2025-09-29T08:57'))).toBe('2025-09-29');
  expect(epochDay('2025-09')).toBeNaN();
  expect(weekdayOfEpochDay(epochDay('2025-09-29'))).toBe(1);
  expect(weekdayOfEpochDay(epochDay('1969-12-31'))).toBe(3);
});
