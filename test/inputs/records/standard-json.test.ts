import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson, standardJson } from '../../../src/inputs/records/standard-json.ts';

it('missing numbers are null, words in strings are not', () => {
  const text = '{"a": NaN, "b": [-Infinity, Infinity], "c": "NaN, \\"NaN", "NaN": "\\\\", "d": -1}';
  expect(parseJson(text)).toEqual({ a: null, b: [null, null], c: 'NaN, "NaN', NaN: '\\', d: -1 });
  expect(() => parseJson('{"a": nan}')).toThrow(/Unexpected token 'a'/);
});

it('JSON is left as it is, in pieces of any length', () => {
  const value = fc.jsonValue().map((one) => JSON.stringify(one));
  const mixed = fc.array(fc.oneof(value, fc.constantFrom('NaN', '-Infinity', '"NaN\\\\"', '"\\"Infinity"')), {
    minLength: 1,
  });
  fc.assert(
    fc.property(mixed, fc.integer({ min: 1, max: 9 }), (values, size) => {
      const text = `[${values.join(',')}]`;
      const convert = standardJson();
      let out = '';
      for (let at = 0; at < text.length; at += size) out += convert(text.slice(at, at + size));
      expect(out).toBe(`[${values.map((one) => (/^-?[NI]/.test(one) ? 'null' : one)).join(',')}]`);
    }),
  );
});
