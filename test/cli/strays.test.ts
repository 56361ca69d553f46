import { expect, test } from 'vitest';
import { isStray } from '../../src/cli/strays.ts';

const named = (name: string): Error => Object.assign(new Error('m'), { name });

test.each<[unknown, boolean]>([
  [named('XRefEntryException'), true],
  [named('FormatError'), true],
  [new TypeError('m'), false],
  [named('SystemError'), false],
  [named('SomeOtherException'), false],
  ['XRefEntryException', false],
  [null, false],
])('%s is left behind by pdf.js: %s', (reason, expected) => {
  expect(isStray(reason)).toBe(expected);
});
