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
    ['a goat is N31,500 now', 'N31,500'],
    ['debts of KSh3.4 billion, it said', 'KSh3.4 billion'],
    ['bail of TSh1,250,000 was set', 'TSh1,250,000'],
    ['spent N7.5bn on roads', 'N7.5bn'],
    ['a watch of RM65,900 was seized', 'RM65,900'],
    ['a bus fare of K175 was', 'K175'],
    ['fined R12,500 in court', 'R12,500'],
    ['a grant of P2.6 million for', 'P2.6 million'],
    ['a loan of K5 million for', 'K5 million'],
    ['dal at Rs. 140 a packet', 'Rs. 140'],
    ['paid KSh 700 for', 'KSh 700'],
    ['lost half a billion euros in', 'half a billion euros'],
    ['a ticket costs R300 there', 'R300'],
    ['paid about SH50 a kilo', 'SH50'],
    ['rose from P250 in May', 'P250'],
    ['a stamp for 85p and', '85p'],
    ['shares fell 3.5p on', '3.5p'],
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
    'on the R21 road',
    'climbed K2, 14 others did not',
    'the M1 motorway, 20 km north',
    'a film in 720p',
    'half a million people',
    'the P5, 10 years on',
    'crews closed the R410 road',
    'a R450 motorcycle, a BMW R1100 and a K75',
    'the P45 form and the P800 form',
    'an SH20 crash',
    'SH3 is shut',
    'a truck on the RP7 road',
    'a detour to R410 road',
    'see Chapter 7p of the code',
  ])('none in: %s', (text) => expect(sums(text)).toEqual([]));
});
