/** What a term finds and does not find, and how the context is cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf, termFinder } from '../../src/analyses/concordance.ts';
import type { Annotated } from '../../src/document/document.ts';
import { slice } from '../../src/document/span.ts';
import { makeTokenized } from '../helpers/documents.ts';

describe('a term', () => {
  test.each([
    ['strike', 'A strike. STRIKE! strikes, (strike) anti-strike', ['strike', 'STRIKE', 'strike', 'strike']],
    ['strike', 'striker restrike strike2', []],
    ['strik*', 'strike striking stray', ['strike', 'striking']],
    ['*ing', 'singing ring inga', ['singing', 'ring']],
    ['port ellery', 'PORT\nELLERY and Port  Ellery, not Port-Ellery', ['PORT\nELLERY', 'Port  Ellery']],
    ["union's", 'the union’s men', ['union’s']],
    ['u.s.', 'The U.S. army, not uxsx', ['U.S.']],
    ['a+b (c)', 'A+B (C) but not aab c', ['A+B (C)']],
    ['jos\u00e9', 'Jos\u00e9, JOSE\u0301 and Jose', ['Jos\u00e9', 'JOSE\u0301']],
    ['jose\u0301*', 'Jos\u00e9s', ['Jos\u00e9s']],
    ['jose', 'Jose\u0301', []],
    ['état', "L'État and étatique", ['État']],
    ['李', '李 李强', ['李']],
    ['$5', 'cost $5 or $50', ['$5']],
    ['a/b', 'a/b', ['a/b']],
    ['x^y|z', 'x^y|z', ['x^y|z']],
    ['anti-strike', 'Anti-strike, anti strike', ['Anti-strike']],
    ['-5', 'to -5 or -50', ['-5']],
  ])('%s in %j', (term, text, expected) => {
    expect(termFinder(term)(text).map((span) => slice(text, span))).toEqual(expected);
  });
});

test('whatever a term is, it finds itself', () => {
  const word = fc.stringMatching(/^[!-~“”–é]{1,6}$/).filter((one) => !/['*]/.test(one));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
      const term = words.join(' ');
      expect(termFinder(term)(`( ${term} )`).map((span) => slice(`( ${term} )`, span))).toEqual([term]);
    }),
  );
});

describe('the context', () => {
  const text = 'The headline\nThe "minister" said\tthe (strike), which  began, is over. It is.\nNext strike';
  const document = makeTokenized(text) as Annotated<'structure'>;
  const around = (word: string, window: number): string[] => {
    const start = text.indexOf(word);
    const { left, right } = contextOf(document, { start, end: start + word.length }, window);
    return [left, right];
  };

  test.each([
    ['strike', 2, ['said the (', '), which began,']],
    ['strike', 0, ['(', '),']],
    ['strike', 99, ['The "minister" said the (', '), which began, is over. It is.']],
    ['The "', 3, ['', 'minister" said the (strike),']],
    ['is.', 1, ['It', '']],
    ['Next', 5, ['', 'strike']],
  ])('of %s, %i words', (word, window, expected) => expect(around(word, window)).toEqual(expected));
});
