import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendedJson } from '../../../src/inputs/markup/mended-json.ts';

describe('JSON with mistakes', () => {
  it.each<[string, string, unknown]>([
    ['a comma too many', '{"a": [1, 2,], "b": {"c": 3,},}', { a: [1, 2], b: { c: 3 } }],
    ['two commas', '{"a": 1,, "b": 2}', { a: 1, b: 2 }],
    ['a comma too few', '{"a": 1 "b": [{} {}], "c": "x"\n "d": "y"}', { a: 1, b: [{}, {}], c: 'x', d: 'y' }],
    ['line ends and tabs within strings', '{"a": "One\n\ttwo"}', { a: 'One\n two' }],
    ['quotation marks within strings', '{"a": "Ruiz: "No bridge", she said", "b": ""x" y"}', { a: 'Ruiz: "No bridge", she said', b: '"x" y' }],
    ['escapes that are none', String.raw`{"a": "Vale\'s \u00e9 \d \\ \"x\""}`, { a: 'Vale\'s é d \\ "x"' }],
    ['comments', '{/* one */ "a": 1, // two\n "b": "http://vale.example/ /* no */"}', { a: 1, b: 'http://vale.example/ /* no */' }],
    ['several objects', '{"a": 1}\n{"b": 2};', [{ a: 1 }, { b: 2 }]],
    ['no end', '{"a": [{"b": "c"', { a: [{ b: 'c' }] }],
    ['no end within a string', '{"a": "b', { a: 'b' }],
    ['an end too many', '{"a": 1}}]', { a: 1 }],
    ['values that JSON has not', '{"a": undefined, "b": NaN, "c": true}', { a: null, b: null, c: true }],
  ])('%s', (_, source, expected) => {
    expect(() => JSON.parse(source)).toThrow();
    expect(JSON.parse(mendedJson(source))).toEqual(expected);
  }); // biome-ignore format: a list

  it('is left as it is where it has none', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (source, indent) => {
        const value = JSON.parse(source);
        expect(JSON.parse(mendedJson(JSON.stringify(value, null, indent)))).toEqual(value);
      }),
    );
  });

  it('of whatever form ends soon', () => {
    for (const piece of ['"', '{', '" ', '\\', '/*', ',', '" ,', `${' '.repeat(300)}"`])
      mendedJson(piece.repeat(20_000));
    expect(JSON.parse(mendedJson('["'.repeat(2)))).toBeDefined();
  });
});
