/** Which terminals show ASCII alone. */
import { expect, test } from 'vitest';
import { isAsciiOnly } from '../../src/cli/output/ascii.ts';

test.each([
  [{}, false],
  [{ LANG: '' }, false],
  [{ LANG: 'en_GB.UTF-8' }, false],
  [{ LANG: 'C.utf8' }, false],
  [{ LANG: 'C' }, true],
  [{ LANG: 'de_DE.ISO-8859-1' }, true],
  [{ LANG: 'C', LC_ALL: 'C.UTF-8' }, false],
  [{ LANG: 'en_GB.UTF-8', LC_CTYPE: 'POSIX' }, true],
  [{ LANG: 'C', LC_ALL: '', LC_CTYPE: 'en_US.UTF-8' }, false],
])('%j: %s', (environment, expected) => {
  expect(isAsciiOnly(environment)).toBe(expected);
});
