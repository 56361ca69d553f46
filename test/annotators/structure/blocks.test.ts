/** Which lines are one paragraph: prose in narrow lines is, poems, lists, tables and headlines are not. */
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../src/annotators/structure/blocks.ts';

const count = (text: string): number => paragraphs(text).length;

/** Greedily, as printers of text do it. */
function wrapped(paragraph: string, width: number): string {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const PROSE = [
  'VALE HARBOUR, June 3 (AP) - The council voted on Monday to repair the bridge over the river before the end of the year, after a storm that left three of its arches in the water.',
  '"We waited for a whole winter, and the people of this town want to go to work on foot again," Mayor Ann Okoye told the council, which then closed its meeting early.',
];

describe('prose', () => {
  test.each([26, 30, 34, 38, 40, 45, 60, 72])('in lines of %i characters is joined', (width) => {
    const text = PROSE.map((one) => wrapped(one, width)).join('\n\n');
    expect(count(text)).toBe(2);
    expect(count(text.replaceAll('\n', '\r\n'))).toBe(2);
  });
  test('in the lines of a column that is set by hand is joined', () => {
    const column = [
      'The council voted on Monday to re-',
      'pair the bridge over the river be-',
      'fore winter, after a storm that',
      'left three of its arches in the wa-',
      'ter and cut the town in two.',
    ].join('\n');
    expect(count(`${column}\n\n${column}`)).toBe(2);
  });
});

describe('a single line end', () => {
  test.each([
    ['"It is now\nfine," said Ann Okoye.'],
    ['“We stay,” she said. “The bridge is\nours,” he said.'],
    ['She said: "We waited for the\nferry all\nwinter." It never came.'],
  ])('within a quotation is none of a paragraph: %j', (text) => {
    expect(count(text)).toBe(1);
  });
  test.each([
    ['“We stay,” she said\nand left'],
    ['"We stay," she said\nand left'],
    ['“We stay.\n“We wait.”'],
    ['He said "yes\n\nand no" to it.'],
    ['“It is fine.\nhe said'],
    ['the screen of 12" is wide\nand the table is long'],
    ['The pipe of 5\'10" is long\nand it leaks'],
    ['She said "no" to it\nand he left'],
  ])('elsewhere is one: %j', (text) => {
    expect(count(text)).toBe(2);
  });
});

describe('a mark that opens nothing, or is never closed', () => {
  test('joins no list that measures in inches', () => {
    const list =
      'Winners of the fair, told by the mayor.\npumpkin 12" wide, Ann Lee\ncarrot of Bo Chan\nonion of Cy Dern\nleek';
    expect(count(list)).toBe(5);
  });
  test('joins a few lines of a list at most', () => {
    const list = ['He said: "We grew', ...Array.from({ length: 30 }, (_, at) => `crop ${at} of the old garden`)].join(
      '\n',
    );
    expect(paragraphs(list)[0]!.end).toBeLessThan(200);
  });
});

describe('short lines stay lines', () => {
  test.each<[string, string]>([
    [
      'of a poem',
      'the river that took the bridge\nin a night\nhas forgotten it\nand we who crossed it on foot\nevery morning\nto the mill\nare counting the arches\nthat still stand in the rain.',
    ],
    [
      'of a poem in capitals',
      'The river that we crossed at dawn\nWas wider than the sea;\nThe bridge we built is long since gone,\nAnd so, my love, are we.',
    ],
    [
      'of a list',
      'two cups of flour\na spoon of salt\nfresh basil leaves, torn\nblack pepper\na glass of the water in which\nthe rice was boiled\nolive oil from the valley',
    ],
    [
      'of a list of like lengths',
      'tomatoes from the south side\nonions from the river farms\ngarlic that was dried at home\nolives from the old market\nbread that is two days old',
    ],
    ['of a table', 'region votes share\nnorth 1,203 41.2\nsouth 998 34.1\neast coast 420 14.3\nwest 310 10.4'],
    [
      'of a headline',
      'Mayor says the bridge will\nopen again within the year\nas council votes to spend\nmore than it has put aside\nfor works on the riverside',
    ],
    [
      'of headlines',
      'Bridge closed after storm\nFerry will sail by night\nMayor asks for patience\nSchools open on Monday',
    ],
    ['of scores', 'Vale 1 Tema 2\nHull 0 Lagos 0\nYork 1 Lima 3\nBari 2 Leyton 1'],
  ])('%s', (_, text) => {
    expect(count(text)).toBe(text.split('\n').length);
  });
});
