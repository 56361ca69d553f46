import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitColumns, wrap } from '../../src/renderers/layout.ts';

const measure = (text: string): number => text.length;

describe('fitColumns', () => {
  test.each([
    ['natural widths where they fit', ['id', 'name'], [['e1', 'Li Qiang']], 20, [2, 8]],
    ['the widest column gives way', ['id', 'name'], [['e1', 'one two three four five']], 12, [2, 10]],
    ['two wide columns share', ['name', 'title'], [['one two three four', 'five six seven eight']], 24, [12, 12]],
    [
      'a word is not broken while another column can give',
      ['type', 'name'],
      [['organization', 'aa bb cc dd ee ff']],
      18,
      [12, 6],
    ],
    ['columns too narrow to read are refused', ['type', 'name'], [['organization', 'organization']], 18, null],
  ] as const)('%s', (_, names, rows, budget, widths) => {
    expect(fitColumns(names, rows, budget, measure, 'comfortable')).toEqual(widths);
  });

  test('a long name is broken only where the fit is tight', () => {
    const [names, rows] = [['speakerStatus', 'quote'], [['named', 'one two three four']]] as const;
    expect(fitColumns(names, rows, 14, measure, 'comfortable')).toBeNull();
    expect(fitColumns(names, rows, 14, measure, 'tight')).toEqual([7, 7]);
  });
});

describe('wrap', () => {
  test.each([
    ['at spaces', 'one two three', 7, ['one two', 'three']],
    ['long words between characters', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['not what fits', 'one  two', 8, ['one  two']],
    ['the empty text', '', 5, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width, measure)).toEqual(lines);
  });

  test('keeps every word, in lines that fit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = wrap(text, width, measure);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
