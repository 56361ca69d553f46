import { describe, expect, it } from 'vitest';
import { attributions } from '../../../src/annotators/attributions/index.ts';
import { slice } from '../../../src/document/span.ts';
import { makeTokenized, runStage } from '../../helpers/documents.ts';

/** `source | cue | content`, one line an attribution. */
function read(text: string): string[] {
  return runStage<'attributions'>(attributions, makeTokenized(text)).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => slice(text, span)).join(' … ')).join(' | '),
  );
}

describe('where a content ends', () => {
  it.each<[string, string, string]>([
    // a clause that opens the sentence, and the main clause
    ['after', 'After Okello said the ferry had sunk, relatives gathered.', 'Okello | said | the ferry had sunk'],
    ['although', 'Although the bank insists that it is sound, few agree.', 'the bank | insists | that it is sound'],
    [
      'while, and a verb known by its subject alone',
      'While Moyo says the harvest was good, traders report empty markets.',
      'Moyo | says | the harvest was good',
    ],
    [
      'an apposition in the content',
      'When Moyo said the harvest, the best in years, was safe, farmers cheered.',
      'Moyo | said | the harvest, the best in years, was safe',
    ],
    [
      'should',
      'Should the watchdog find that the firm lied, it could lose its licence.',
      'the watchdog | find | that the firm lied',
    ],
    [
      'as he said',
      'As Moyo said, the barn was safe, and prices fell.',
      'Moyo | said | the barn was safe, and prices fell',
    ],
    [
      'another clause opens the sentence',
      'Before she left, Moyo said the barn was safe, prices were low and nobody was hungry.',
      'Moyo | said | the barn was safe, prices were low and nobody was hungry',
    ],
    [
      'a phrase opens the sentence',
      'After the storm on Friday, Moyo said the barn was safe, prices were low and nobody was hungry.',
      'Moyo | said | the barn was safe, prices were low and nobody was hungry',
    ],
    [
      'a passive opens the paragraph',
      'Is often quoted by Radio Tide as saying that the barn is safe.',
      'Radio Tide | as saying | that the barn is safe',
    ],
    // a noun of speech and the verb of its sentence
    [
      'noun',
      "The agency's forecast that rivers would flood emptied the valley within hours.",
      "The agency's | forecast | that rivers would flood",
    ],
    [
      'noun that is an object',
      'He rejected the claim that the men arrested last week were spies.',
      'He | rejected | the claim that the men arrested last week were spies',
    ],
    // a semicolon
    ['semicolon', 'Moyo said the barn was safe; farmers spoke of ruined fields.', 'Moyo | said | the barn was safe'],
    [
      'a pronoun behind a semicolon',
      'Moyo said the harvest was safe; it would last until May.',
      'Moyo | said | the harvest was safe; it would last until May',
    ],
    [
      'the speaker goes on behind a semicolon',
      'Moyo said one field in three was lost; the rest were dry.',
      'Moyo | said | one field in three was lost; the rest were dry',
    ],
    // what is not said
    [
      'refused to say',
      'Moyo refused to confirm that the barn had been insured.',
      'Moyo | confirm | that the barn had been insured',
    ],
    // what others make of it
    [
      'a relative clause without a pronoun',
      'Moyo says the barn was burned, an accusation the army rejects.',
      'Moyo | says | the barn was burned',
    ],
    [
      'a participle',
      'Moyo says the harvest was stolen, a charge denied by the army.',
      'Moyo | says | the harvest was stolen',
    ],
    [
      'an apposition of the speaker’s own',
      'Moyo said the firm would close two mills, a move that would cost 300 jobs.',
      'Moyo | said | the firm would close two mills, a move that would cost 300 jobs',
    ],
    [
      'a document that speaks',
      'The mill is safe, a company statement said.',
      'a company statement | said | The mill is safe',
    ],
    // a word in marks
    ['shout', 'The crowd shouted "resign" as Moyo left the hall.', 'The crowd | shouted | resign'],
    ['chant', 'Students chanted "bread" when the bus arrived.', 'Students | chanted | bread'],
    [
      'marks that open a clause',
      'Moyo said "unknown men" had burned the fields.',
      'Moyo | said | "unknown men" had burned the fields',
    ],
    // who is quoted
    [
      'quoted by',
      'Moyo was quoted by Radio Kivu as saying that the barn was safe.',
      'Moyo | was quoted by Radio Kivu as saying | that the barn was safe',
    ],
    [
      'cited in',
      'Chief engineer Ana Moyo was cited in the weekly Le Phare as saying the dam would hold.',
      'Chief engineer Ana Moyo | was cited in the weekly Le Phare as saying | the dam would hold',
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('plain objects of verbs that may report', () => {
  it.each([
    'The miners called a strike for Tuesday.',
    'Moyo called him every night.',
    'The pilot called an ambulance.',
    'The pilot told jokes to the passengers.',
    'The pilot told a strange story.',
    'The navy ordered 12 frigates from a Dutch yard.',
    'The driver apologised to the victims.',
  ])('%s -> none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['Moyo called the strike a mistake.', 'Moyo | called | the strike a mistake'],
    ['Moyo called the strike illegal.', 'Moyo | called | the strike illegal'],
    ['Moyo called him a liar.', 'Moyo | called | him a liar'],
    ['The pilot called the police cowards.', 'The pilot | called | the police cowards'],
    ['Moyo told Reuters that he believed the story.', 'Moyo | told | that he believed the story'],
    ['The judge ordered 12 officers to leave.', 'The judge | ordered | 12 officers to leave'],
    ['The judge ordered two inquiries.', 'The judge | ordered | two inquiries'],
    ['The judge ordered an inquiry into the fire.', 'The judge | ordered | an inquiry into the fire'],
    ['The driver apologised to the victims for the delay.', 'The driver | apologised | for the delay'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

/** What the model that was learned last no longer reads so. */
it.fails.each<[string, string[]]>([
  ['Even if the judge rules that the law is void, the tax will stay.', ['the judge | rules | that the law is void']],
  ['Claims that the bridge was built on sand have worried drivers.', [' | Claims | that the bridge was built on sand']],
  ['The firm is on trial for the spill, which it denies.', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
