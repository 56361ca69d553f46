import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from '../../src/document/code-points.ts';

test('counts as Python does: the emoji family is one code point each', () => {
  const text = 'said 👩🏽‍🚀 Zoë. Angela';
  const at = text.indexOf('Angela');
  expect(at).toBe(18);
  expect(codePointsOf(text).fromUtf16(at)).toBe(15);
  expect([...text].slice(15).join('')).toBe('Angela');
});

test('a UTF-16 slice at code point boundaries is the code point slice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const characters = [...text];
      const [start, end] = [a % (characters.length + 1), b % (characters.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const points = codePointsOf(text);
      expect(text.slice(points.toUtf16(start), points.toUtf16(end))).toBe(characters.slice(start, end).join(''));
      expect(points.fromUtf16(points.toUtf16(start))).toBe(start);
    }),
  );
});

test('beyond the text there is no UTF-16 offset', () => {
  expect(codePointsOf('ab').toUtf16(3)).toBeNaN();
  expect(codePointsOf('a👍').toUtf16(3)).toBeNaN();
  expect(codePointsOf('ab').toUtf16(-1)).toBeNaN();
});
