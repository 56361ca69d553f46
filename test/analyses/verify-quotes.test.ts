import { describe, expect, test } from 'vitest';
import { type SourceQuote, startVerification } from '../../src/analyses/verify-quotes.ts';

const quote = (speakers: string[], ...stretches: string[]): SourceQuote => ({
  doc: 'a',
  speakers,
  stretches,
  isQuoted: true,
  start: 0,
  end: 9,
});
const reported = (speakers: string[], ...stretches: string[]): SourceQuote => ({
  ...quote(speakers, ...stretches),
  isQuoted: false,
});

const SOURCES: SourceQuote[] = [
  quote(
    ['Mara Okonjo'],
    'We will not pay for a quarrel that is not ours',
    'and the port must be open again before the harvest.',
  ),
  quote(['Tomas Veldt'], 'The forty must come back first, and then we talk about nights.'),
  quote([], 'Everybody here has lost a cousin to the river.'),
  reported(['Mara Okonjo'], 'the strike would cost the island four million a day'),
  quote(['Ann Veldt'], 'Yes, of course.'),
  quote(
    ['Ines Calloway'],
    'The trade in the valley, as it stands, is a matter of the past: nobody who has lived through the winter in these hills, and I have, cares to talk about those who sold it.',
  ),
];

function verdictOf(text: string, speaker: string | null = 'Mara Okonjo') {
  const verification = startVerification([{ speaker, text }]);
  verification.add(SOURCES);
  const [{ verdict, difference }] = verification.end() as unknown as [{ verdict: string; difference: string | null }];
  return difference === null ? verdict : `${verdict}: ${difference}`;
}

describe('a quote of a draft is', () => {
  test.each([
    // Whole, with other type setting, by a surname alone, by nobody named.
    ['We will not pay for a quarrel that is not ours', 'Mara Okonjo', 'verbatim'],
    ['we will NOT pay for a quarrel — that is not ours,', 'Okonjo', 'verbatim'],
    ['The forty must come back first, and then we talk about nights', null, 'verbatim'],
    [
      'We will not pay for a quarrel that is not ours and the port must be open again before the harvest',
      'Mara Okonjo',
      'verbatim',
    ],
    // A part, and parts with what is between left out.
    ['a quarrel that is not ours', 'Mara Okonjo', 'trimmed'],
    ['The forty must come back … we talk about nights', 'Tomas Veldt', 'trimmed'],
    ['The port must be open […] before the harvest', 'Mara Okonjo', 'trimmed'],
    ['Yes, of course', 'Ann Veldt', 'verbatim'],
  ])('%j of %j: %s', (text, speaker, expected) => {
    expect(verdictOf(text, speaker)).toBe(expected);
  });

  test.each([
    // A word left out, added, changed, turned round; a number; what an ellipsis hides.
    ['We will pay for a quarrel that is not ours', 'Mara Okonjo', 'altered: - -> not'],
    ['We will not pay for a quarrel that is not really ours', 'Mara Okonjo', 'altered: really -> -'],
    ['We shall not pay for a quarrel that is not ours', 'Mara Okonjo', 'altered: shall -> will'],
    ['The fifty must come back first, and then we talk about nights', 'Tomas Veldt', 'altered: fifty -> forty'],
    ['We will … pay for a quarrel', 'Mara Okonjo', 'altered: … hides not'],
    // The reporter's own words in somebody's mouth.
    ['the strike would cost the island four million a day', 'Mara Okonjo', 'altered: not in quotation marks'],
  ])('%j of %j: %s', (text, speaker, expected) => {
    expect(verdictOf(text, speaker)).toBe(expected);
  });

  test.each([
    ['We will not pay for a quarrel that is not ours', 'Tomas Veldt', 'other speaker'],
    // Two of one surname are two; what nobody is said to have said is nobody's.
    ['The forty must come back first, and then we talk about nights', 'Ann Veldt', 'other speaker'],
    ['Everybody here has lost a cousin to the river', 'Mara Okonjo', 'other speaker'],
    // Invented; of the same words in another order; a few words that anybody says.
    ['Nobody on this island wants another winter like the last one', 'Mara Okonjo', 'not found'],
    ['ours not is that quarrel a for pay not will we', 'Mara Okonjo', 'not found'],
    ['Yes, of course', 'Mara Okonjo', 'not found'],
    ['Yes, of course', null, 'not found'],
    // Small words that stand scattered in a long quote.
    ['The trade is in ruins and nobody cares about it', 'Ines Calloway', 'not found'],
    // Of two people in one.
    ['The port must be open again and then we talk', 'Mara Okonjo', 'altered: and then we talk -> before the harvest'],
    ['We will not pay for a quarrel that is not yours', 'Mara Okonjo', 'altered: yours -> ours'],
    ['They will not pay for a quarrel that is not ours', 'Mara Okonjo', 'altered: they -> we'],
  ])('%j of %j: %s', (text, speaker, expected) => {
    expect(verdictOf(text, speaker)).toBe(expected);
  });
});

test('of several sources the best is taken, the right speaker before others', () => {
  const verification = startVerification([{ speaker: 'Bo Chan', text: 'It never rains in Lisbon in May' }]);
  verification.add([{ ...quote(['Ann Lee'], 'It never rains in Lisbon in May'), doc: 'first' }]);
  verification.add([{ ...quote(['Bo Chan'], 'It never rains in Lisbon in May, they say'), doc: 'second' }]);
  expect(verification.end()).toMatchObject([{ verdict: 'trimmed', source: { doc: 'second' } }]);
});

test.each([
  // What stands in the place of the first and last words is looked for in the same stretch alone.
  ['Never nobody here wants this war', ['We have lost enough', 'Nobody here wants this war'], 'never -> -'],
  ['Nobody here wants this war either', ['Nobody here wants this war', 'It ends today'], 'either -> -'],
  ['Somebody here wants this war', ['We have lost enough', 'Nobody here wants this war'], 'somebody -> nobody'],
] as const)('%j of %j differs by %s', (text, stretches, difference) => {
  const verification = startVerification([{ speaker: 'Ann Lee', text }]);
  verification.add([quote(['Ann Lee'], ...stretches)]);
  expect(verification.end()).toMatchObject([{ verdict: 'altered', difference }]);
});
