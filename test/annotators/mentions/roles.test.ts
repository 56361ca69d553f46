import { describe, expect, test } from 'vitest';
import { isPast, roleFits } from '../../../src/annotators/mentions/roles.ts';

describe('a role names the holder of a title', () => {
  test.each([
    ['minister', 'Foreign Minister'],
    ['foreign minister', 'Foreign Minister'],
    ['spokesperson', 'Spokeswoman'],
    ['ex - president', 'former President'],
    ['head of state', 'President'],
    ['prime minister', 'PM'],
    ['premier', 'Prime Minister'],
    ['lawmaker', 'MP'],
  ])('the %s, %s', (role, title) => {
    expect(roleFits(role.split(' '), title)).toBe(true);
  });

  test.each([
    ['foreign minister', 'Minister'],
    ['president', 'Vice President'],
    ['head of state', 'Vice President'],
    ['senator', 'President'],
    ['head of state', 'Minister of State'],
  ])('not the %s, %s', (role, title) => {
    expect(roleFits(role.split(' '), title)).toBe(false);
  });

  test('an office may be held no longer', () => {
    expect(['former president', 'ex-minister', 'President'].map(isPast)).toEqual([true, true, false]);
  });
});
