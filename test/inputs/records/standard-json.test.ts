import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson, standardJson } from '../../../src/inputs/records/standard-json.ts';

const LONG = '-1790123456789012345';

it('missing numbers are null, words in strings are not', () => {
  const text = '{"a": NaN, "b": [-Infinity, Infinity], "c": "NaN, \\"NaN", "NaN": "\\\\", "d": -1}';
  expect(parseJson(text)).toEqual({ a: null, b: [null, null], c: 'NaN, "NaN', NaN: '\\', d: -1 });
  expect(() => parseJson('{"a": nan}')).toThrow(/Unexpected token 'a'/);
});

it.each([
  ['9007199254740991', 9007199254740991],
  ['-9007199254740991', -9007199254740991],
  ['9007199254740992', '9007199254740992'],
  ['9007199254740993', '9007199254740993'],
  ['-1790123456789012345', '-1790123456789012345'],
  ['[1,1790123456789012345 ,{"a":12345678901234567890}]', [1, '1790123456789012345', { a: '12345678901234567890' }]],
  // Fractions are rounded by whoever writes them.
  ['1790123456789012345.5', Number('1790123456789012345.5')],
  ['1790123456789012345e2', Number('1790123456789012345e2')],
  ['0.12345678901234567890', Number('0.12345678901234567890')],
  ['1e-0000000000000000001', 0.1],
  ['"1790123456789012345: \\"1790123456789012346"', '1790123456789012345: "1790123456789012346'],
  ['{"1790123456789012345": 1}', { '1790123456789012345': 1 }],
])('whole numbers that JavaScript would round are text: %s', (text, value) => {
  expect(parseJson(text)).toEqual(value);
  expect(parseJson(`{"value": ${text}, "missing": NaN}`)).toEqual({ value, missing: null });
});

it.each(['0001790123456789012345', '{"id": 1790123456789012345', '+1790123456789012345', '1790123456789012345x'])(
  'what is no JSON stays none: %s',
  (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  },
);

it('JSON is left as it is, in pieces of any length', () => {
  const value = fc
    .jsonValue()
    .map((one) => JSON.stringify(one))
    .filter((one) => !/\d{16}/.test(one));
  const mixed = fc.array(
    fc.oneof(value, fc.constantFrom('NaN', '-Infinity', '"NaN\\\\"', '"\\"Infinity"', LONG, `"${LONG}"`, `${LONG}.5`)),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(mixed, fc.integer({ min: 1, max: 9 }), (values, size) => {
      const text = `[${values.join(',')}]`;
      const convert = standardJson();
      let out = '';
      for (let at = 0; at < text.length; at += size) out += convert(text.slice(at, at + size));
      expect(out).toBe(
        `[${values.map((one) => (/^-?[NI]/.test(one) ? 'null' : one === LONG ? `"${LONG}"` : one)).join(',')}]`,
      );
    }),
  );
});
