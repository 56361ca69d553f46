import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize, tokens } from '../../../src/annotators/tokens/index.ts';
import { makeDocument, runStage } from '../../helpers/documents.ts';
import { expectLinear } from '../../helpers/growth.ts';

const words = (text: string): string =>
  tokenize(text)
    .words.map((word) => word.text)
    .join('|');

describe('tokens', () => {
  test.each([
    ["Li's visit", "Li|'s|visit"],
    ['China’s', 'China|’s'],
    ['o\ufb03ces con\ufb01rmed', 'offices|confirmed'],
    ["O'Brien and N’Djamena", "O'Brien|and|N’Djamena"],
    ["don't we'll I'm", "don't|we|'ll|I|'m"],
    ["the leaders' talks", "the|leaders|'|talks"],
    ['China-DPRK', 'China|-|DPRK'],
    ['Sept. 29, 2025.', 'Sept.|29|,|2025|.'],
    ['U.S. D.P.R.K.', 'U.S.|D.P.R.K.'],
    ['9 a.m. today', '9|a.m.|today'],
    ['Mr. J. Smith Jr.', 'Mr.|J.|Smith|Jr.'],
    ['1,000.5 and 08:57', '1,000.5|and|08:57'],
    ['3rd 10m 1990s', '3rd|10m|1990s'],
    ['see https://a.org/b?c=1 now', 'see|https://a.org/b?c=1|now'],
    ['to ann.lee@news.example.org.', 'to|ann.lee@news.example.org|.'],
    ["``No,'' he", "``|No|,|''|he"],
    ['wait... -- no', 'wait|...|--|no'],
    ['“No,” he', '“|No|,|”|he'],
    ['Pérez Pe\u0301rez', 'Pérez|Pe\u0301rez'],
    ['习近平 said', '习近平|said'],
    ['👍🏽ok', '👍|🏽|ok'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('hold every character that is not white space, of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void runStage(tokens, makeDocument(text))));
  });

  test.each(['a.', 'A.', "o'", '1,', '1.', 'x@', '-', '.', 'www.', "''", '\u0301'])(
    'take time in line with the length of %j repeated',
    (unit) => {
      expectLinear(80_000, (size) => () => tokenize(unit.repeat(size)));
    },
  );
});
