/** What the text states of somebody decides whom a role, an age, a people or a pronoun means, not who spoke last. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { strangerAt } from '../../../src/annotators/mentions/strangers.ts';
import { namePlaces } from '../../../src/annotators/mentions/titles-beside.ts';
import { originsBeside } from '../../../src/annotators/reference/origins.ts';
import { createDocument } from '../../../src/document/document.ts';

const annotated = (text: string) => annotate(createDocument({ id: 'a', text }), ['quotes', 'entities']).layers;
const lastSpeaker = (text: string) => {
  const speaker = annotated(text).quotes!.at(-1)!.speaker;
  return speaker?.entity ? speaker.name : null;
};
/** Whom the last such word means; null where nobody is named. */
const meantBy = (word: string, text: string) => {
  const start = text.lastIndexOf(`${word} `);
  return annotated(text).entities!.find(({ mentions }) => mentions.some((one) => one.start === start))?.name ?? null;
};

describe('initials of an office mean its only holder', () => {
  test.each([
    ['District Health Officer Rana Iqbal shut the clinic. The DHO said it had no doctor.', 'Rana Iqbal'],
    [
      'The Chief Game Warden of Laikipia, Joel Ekuwam, toured the ranch. The CGW said two lions were shot.',
      'Joel Ekuwam',
    ],
    ['Superintendent of Police Gita Rao spoke in Kota. The SP said five men were held.', 'Gita Rao'],
    ['Deputy Inspector General (DIG) Omar Saleem came. The DIG said the road was open.', 'Omar Saleem'],
    ['The duty officer (DO), Sub-inspector Arun Das, took notes. The DO said a bag was found.', 'Arun Das'],
    ['Ann Roe leads the Rural Alliance (RA). Rural adviser Bo Park left. The RA said it was sorry.', 'Rural Alliance'],
    ['District Officer Ivo Lane met District Officer Una Kerr. The DO said it was late.', null],
  ])('%s', (text, who) => expect(lastSpeaker(text)).toBe(who));
});

test.each([
  [
    'Officers arrested Samir Aziz in Taza on Monday. A judicial source said he confessed. The source said he was tired.',
  ],
  ['Premier Vera Holm left early. A cabinet insider said a vote was near. The insider said it would be lost.'],
])('a source is nobody who is named: %s', (text) => expect(lastSpeaker(text)).toBeNull());

describe('who bears what the phrase says is meant', () => {
  test.each([
    ['Wales’s Gareth Pugh led from Canadian Neil Forde. The Canadian said the wind had dropped.', 'Neil Forde'],
    [
      'Norway’s Jon Lien met Denmark’s Bo Krag at the net. The Norwegian said he was tired. The Dane said he was not.',
      'Bo Krag',
    ],
    [
      'Emma Roth of Austria plays Clara Nunes of Brazil. The Austrian said it was hot. The Brazilian said it was fine.',
      'Clara Nunes',
    ],
    [
      'Republican Dan Kerr met Democrat Sue Lowe in Dayton. The Republican said crime was up. The Democrat said it was down.',
      'Sue Lowe',
    ],
    [
      'Gov. Lisa Hart (R) met Sen. Mark Boyd (D). The Republican said it was late. The Democrat said it was not.',
      'Mark Boyd',
    ],
    [
      'Mayor Otto Brandt faces challenger Petra Lang. The mayor said he would win. The challenger said he was wrong.',
      'Petra Lang',
    ],
    ['Ann Lee, who beat American sprinter Bo Park, came on Monday. The American said the track was wet.', 'Bo Park'],
    ['To Nora Field, a farmer, rain is gold. "It fell all night," the farmer said.', 'Nora Field'],
    ['Nora Field, 44, and Ruth Olsen, 57, own the mill. The 57-year-old said it was old.', 'Ruth Olsen'],
    ['Sam Berg, 15, hit Karl Voll, 62, with a bike. The teenager said he had not looked.', 'Sam Berg'],
    ['Dr Elin Dahl saw the diver, Tom Reid, on Sunday. The doctor said he needed sleep.', 'Elin Dahl'],
    [
      'Father Luca Ferri met Mayor Carla Monti. The mayor said the roof was safe. The priest said it leaked.',
      'Luca Ferri',
    ],
    [
      'Goalkeeper Ivo Matic and striker Dario Luk were praised. The striker said it was close. The keeper said he was lucky.',
      'Ivo Matic',
    ],
    [
      'President Aino Salo and former president Jussi Harju came. The former president said it was cold. The president said she was glad.',
      'Aino Salo',
    ],
    ['Peter and Anna Lind keep bees. "The winter was mild," he said. "The hives are full," she said.', 'Anna Lind'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('whom nothing names stays described', () => {
  test.each([
    'Judge Ewa Lis opened the case. The defendant, a 33-year-old roofer, said he was at home.',
    'Solicitor Amy Tate spoke first. Her client, a retired cook, said the fire was no accident.',
    'A pupil said the bus had been late. Her mother, Elena Rossi, came on Monday.',
    'Sergeant Paul Finch led the search. The inspector said a boat was missing. The sergeant said it was found. The inspector said it was empty.',
    'Opposition leader Rosa Campos came. The widow of one of the miners said the shaft was wet.',
  ])('%s', (text) => {
    expect(lastSpeaker(text)).toBeNull();
  });
});

test('a later name in apposition to the same noun may be meant', () => {
  expect(lastSpeaker('The minister told reporters the road was open. Lena Koch, the minister, left at noon.')).toBe(
    'Lena Koch',
  );
});

describe('a pronoun means the subject of its clause', () => {
  test.each([
    ['his', 'Manager Ken Abbott praised Leo Diaz, who won with his last throw of the day.', 'Leo Diaz'],
    ['her', 'Minister Tara Nath came at noon. The victim was found in her kitchen by the police.', null],
    ['her', 'Minister Tara Nath came at noon. In 2017, a nurse was dismissed after a patient hit her in a ward.', null],
    ['his', 'Police spokesman Ali Noor said a man had been held. The suspect had hidden in his cellar for days.', null],
    // what is done to somebody is done by another
    ['him', 'Senator Bill Ward left the hall at noon. A man hit him with an egg.', 'Bill Ward'],
    ['his', 'Senator Bill Ward left the hall and said a man had stolen his coat there.', 'Bill Ward'],
  ])('%s: %s', (word, text, name) => {
    expect(meantBy(word, text)).toBe(name);
  });
});

test.each([
  ['Ann Lee, who beat American sprinter Bo Park, came', []],
  ['Ann Lee, a young Belgian nurse, came', ['Belgian']],
  ['Ann Lee, president of Chile, came', ['Chile']],
])('the people of another is not hers: %s', (text, origins) => expect(originsBeside(text, 0, 7)).toEqual(origins));

test.each([
  ['In 2019 , a farmer called', 'farmer'],
  // whom the name before the comma is
  ['To Nora Field , a farmer , rain is gold', undefined],
])('an unnamed person behind a comma: %s', (words, noun) => {
  const { tokens } = annotate(createDocument({ id: 'a', text: words }), ['tokens']).layers;
  const name = { firstToken: 1, endToken: words.indexOf('Nora') > 0 ? 3 : 2 };
  const type = name.endToken === 3 ? ('person' as const) : ('misc' as const);
  const at = name.endToken + 1;
  expect(strangerAt(at, tokens!, namePlaces([{ ...name, name: { type } } as never]))?.noun).toBe(noun);
});
