import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../src/annotators/sentences/index.ts';
import { slice } from '../../../src/document/span.ts';
import { makeTokenized, runStage } from '../../helpers/documents.ts';

function split(text: string): string[] {
  return runStage<'sentences'>(sentences, makeTokenized(text)).map((sentence) => slice(text, sentence));
}

describe('sentences end', () => {
  test.each([
    ['It rained. We left.', ['It rained.', 'We left.']],
    ['Why? Nobody knew! So be it.', ['Why?', 'Nobody knew!', 'So be it.']],
    ['“It rained.” We left.', ['“It rained.”', 'We left.']],
    ['He said “no.” “Yes,” she said.', ['He said “no.”', '“Yes,” she said.']],
    ['(It rained.) We left.', ['(It rained.)', 'We left.']],
    ['It was 5 p.m. The rain stopped.', ['It was 5 p.m.', 'The rain stopped.']],
    ['He works for Acme Inc. The firm grew.', ['He works for Acme Inc.', 'The firm grew.']],
    ['He went to the U.S. It was cold.', ['He went to the U.S.', 'It was cold.']],
    ['A headline\nThe body', ['A headline', 'The body']],
    ['It grew by 3. 20 more came.', ['It grew by 3.', '20 more came.']],
    ['他来了。We left.', ['他来了。We left.']],
    ['Rain all day ☔ “Bring a coat,” she said.', ['Rain all day ☔', '“Bring a coat,” she said.']],
    ['We made it 🥇🥇 "It was hard," he said.', ['We made it 🥇🥇', '"It was hard," he said.']],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe('sentences go on', () => {
  test.each([
    'Mr. Li met Dr. Choe.',
    'On Sept. 29 it rained.',
    'J. K. Rowling wrote it.',
    'The U.S. Senate voted.',
    'The U.S.-led talks began.',
    'At 9 a.m. Tuesday it rained.',
    'He lives at No. 5 Main St. with her.',
    'Growth was 3.5 percent.',
    'Wait... no.',
    'Yahoo! shares rose.',
    'Acme Inc. shares rose.',
    'I ❤ Lagos and the sea.',
    '"Great night 🎶" she wrote.',
  ])('%j', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

test('sentences hold all tokens of their blocks, of any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Li', 'Mr.', '. ', '." ', '“', '\n', ' ', 'U.S.', '?', '👍', 'a')),
      (parts) => {
        const document = makeTokenized(parts.join(''));
        const found = runStage<'sentences'>(sentences, document);
        const held = found.reduce((sum, sentence) => sum + sentence.endToken - sentence.firstToken, 0);
        expect(held).toBe(document.layers.tokens.words.length);
      },
    ),
  );
});
