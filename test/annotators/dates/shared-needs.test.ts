import { expect, test } from 'vitest';
import { shared } from '../../../src/annotators/dates/candidate.ts';

test('a question that is shared gives each text its own answer, in any order', () => {
  const digit = shared(/\d/);
  for (const text of ['', 'a', '1', '1', 'a', '', '1']) expect(digit.test(text)).toBe(/\d/.test(text));
});

test('what is asked beside it is asked where the first answer is yes', () => {
  const asked: string[] = [];
  const both = shared(/\d/).also({ test: (text) => asked.push(text) > 0 });
  expect([both.test('a'), both.test('1')]).toEqual([false, true]);
  expect(asked).toEqual(['1']);
});
