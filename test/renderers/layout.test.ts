import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOff, fitColumns, wrap, wrapName } from '../../src/renderers/layout.ts';

const measure = (text: string): number => text.length;

describe('fitColumns', () => {
  const words = 'one two three four five six seven eight nine ten';
  test.each([
    ['natural widths where they fit', ['id', 'name'], [['e1', 'Li Qiang']], ['middle', 'middle'], 20, [2, 8]],
    ['the widest column gives way', ['id', 'quote'], [['e1', words]], ['middle', 'prose'], 36, [2, 34]],
    ['two texts share', ['quoteA', 'quoteB'], [[words, words]], ['prose', 'prose'], 60, [30, 30]],
    ['numbers never give way', ['n', 'quote'], [['1234567890', words]], ['whole', 'prose'], 42, [10, 32]],
    ['one long name does not widen all rows', ['name'], [['n'.repeat(148)]], ['middle'], 200, [40]],
    ['no line of prose is longer than can be read', ['quote'], [['word '.repeat(60)]], ['prose'], 200, [80]],
    ['columns too narrow to read are refused', ['id', 'quote'], [['e1', words]], ['middle', 'prose'], 30, null],
    ['a name breaks between its parts', ['speakerStatus', 'n'], [['named', '1']], ['middle', 'whole'], 8, [7, 1]],
    ['and nowhere else', ['speakerStatus', 'n'], [['named', '1']], ['middle', 'whole'], 7, null],
  ] as const)('%s', (_, names, rows, givings, budget, widths) => {
    expect(fitColumns(names, rows, budget, measure, givings)).toEqual(widths);
  });
});

describe('wrapName', () => {
  test.each([
    ['speakerStatus', 13, ['speakerStatus']],
    ['speakerStatus', 12, ['speaker', 'Status']],
    ['giniSimpson', 7, ['gini', 'Simpson']],
    ['fields.section_name', 10, ['fields.', 'section_', 'name']],
    ['perMillionA', 10, ['perMillion', 'A']],
  ] as const)('%s in %i', (name, width, lines) => {
    expect(wrapName(name, width, measure)).toEqual(lines);
  });
});

describe('cutOff', () => {
  test.each([
    ['start', '…of Korea'],
    ['middle', 'Demo…orea'],
    ['end', 'Democrat…'],
  ] as const)('at the %s', (at, cut) => {
    expect(cutOff('Democratic Republic of Korea', 9, at, measure)).toBe(cut);
    expect(cutOff('Korea', 9, at, measure)).toBe('Korea');
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
