import { describe, expect, it } from 'vitest';
import { findMoney } from '../../../src/annotators/names/money.ts';
import { tokenize } from '../../../src/annotators/tokens/index.ts';

function sums(text: string): string[] {
  const tokens = tokenize(text);
  return findMoney(tokens, 0, tokens.words.length).map(({ first, end }) =>
    text.slice(tokens.starts[first]!, tokens.ends[end - 1]!),
  );
}

describe('findMoney', () => {
  it.each([
    ['It cost $77.4m in all', '$77.4m'],
    ['a loan of US$ 300 million was', 'US$ 300 million'],
    ['worth R$5 bn today', 'R$5 bn'],
    ['paid ₹600 crore for it', '₹600 crore'],
    ['some 12 million Swiss francs were', '12 million Swiss francs'],
    ['raised Rs 500 from', 'Rs 500'],
    ['a RM10 fee', 'RM10'],
    ['about EUR 20 million more', 'EUR 20 million'],
    ['N$100 000 in savings', 'N$100 000'],
    ['between $25-35 million a year', '$25-35 million'],
    ['fined tens of millions of yuan last', 'tens of millions of yuan'],
    ['a few hundred dollars', 'hundred dollars'],
    ['sold for 60 cents', '60 cents'],
    ['paid 20€ there', '20€'],
  ])('%s', (text, expected) => expect(sums(text)).toEqual([expected]));

  it.each([
    'the 2022 World Cup',
    '77.4 million people',
    'the dollar fell',
    'US officials met 30 envoys',
    'on 12 May 2020',
    'millions of children',
    '5 per cent of the total',
    'Flight UO 804',
  ])('none in: %s', (text) => expect(sums(text)).toEqual([]));
});
