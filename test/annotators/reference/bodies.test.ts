/** Bodies and several who are surely meant by a noun, or surely not. */
import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { familyOf, familyOfName } from '../../../src/lexicon/body-families.ts';
import { makeDocument } from '../../helpers/documents.ts';

/** Who says the last quote; a description begins in lower case. */
function speakersOf(text: string): string[] {
  const quote = annotate(makeDocument(text), ['quotes']).layers.quotes!.at(-1);
  return quote?.speakers.map(({ name }) => name) ?? [];
}

test.each([
  ['Unilever and Danone lifted prices in Kenya. The companies said sugar was scarce.', ['Unilever', 'Danone']],
  [
    'Renault, Volvo and Scania halted work in Ghent. The three companies said steel was late.',
    ['Renault', 'Volvo', 'Scania'],
  ],
  [
    "Norway's Equinor and Spanish rival Repsol left the field. The firms said the wells were dry.",
    ['Equinor', 'Repsol'],
  ],
  ['Samsung will build a line for chipmaker Nvidia. Both companies said it would open in May.', ['Samsung', 'Nvidia']],
  [
    'Engineers Paul Varga and Lena Ruiz checked the dam. The engineers said the wall was sound.',
    ['Paul Varga', 'Lena Ruiz'],
  ],
  [
    'Tom Baird and his wife, Alison, lost their home. The couple said the flood came at night.',
    ['Tom Baird', 'Alison'],
  ],
  ['Rosa Lima lives there with her husband, Hugo Lima. The couple said they would stay.', ['Rosa Lima', 'Hugo Lima']],
  ['Tom Baird and his wife, Alison, are a couple from Leeds. The couple said it rained.', ['Tom Baird', 'Alison']],
])('together: %s', (text, names) => expect(speakersOf(text)).toEqual(names));

test.each([
  // Nobody has called them so; another number; a firm and an authority.
  ['Paul Varga and Lena Ruiz were hurt in the crash. The doctors said both would live.', ['The doctors']],
  ['Renault and Volvo halted work in Ghent. The three companies said steel was late.', ['The three companies']],
  ['Tom Baird met Alison Dunn at the station. The couple said the train was late.', ['The couple']],
  // Others whom nobody names stand between; too far.
  [
    'Renault and Volvo raised prices. Two small firms were closed. The companies said steel was late.',
    ['The companies'],
  ],
  [
    'Tom Baird and his wife, Alison, came. Police said a couple had been robbed. The couple said it was dark.',
    ['The couple'],
  ],
  [
    'Tom Baird and his wife, Alison, came. It rained. It snowed. The lake froze. The couple said it was dark.',
    ['The couple'],
  ],
])('not together: %s', (text, names) => expect(speakersOf(text)).toEqual(names));

test.each([
  ['Santander shut 12 offices in Porto. The bank said clients used phones.', 'Santander'],
  ['The Home Office closed two camps in Kent. The department said they were empty.', 'Home Office'],
  ['Feyenoord have bought winger Jan Kos from Anderlecht. The club said he would play at once.', 'Feyenoord'],
  ['Watford are looking for a goalkeeper. The club said talks had begun.', 'Watford'],
  ['The Central Inspection Authority closed a plant of Nestle. The company said it was clean.', 'Nestle'],
  ["Egypt's Zamalek drew with Morocco's Wydad in the rain. The Egyptian club said the pitch was poor.", 'Zamalek'],
  ['UNICEF sent tents to the valley. The U.N. agency said children slept outside.', 'UNICEF'],
  ['The Danish government will sell the ferry. It said the boat was too old.', 'The Danish government'],
  ['The school board in Tampere met on Monday. It said classes were too large.', 'The school board'],
  [
    'The Roads Authority (RA) has sued a former clerk of the Bridges Fund over a lease that it says was overpriced by $2 million.',
    'Roads Authority',
  ],
])('one: %s', (text, name) => expect(speakersOf(text)).toEqual([name]));

test.each([
  // The state is no part of itself, and who sues the subject may well speak next.
  ['Interfax news agency said fog had closed the port. The agency said ships were waiting.', 'Interfax'],
  ['Deliveroo was sued by the union Unite in Leeds. The union said riders were owed pay.', 'Unite'],
  // A noun that goes with firms and public bodies speaks against neither.
  ['Costume Rent Club opened a shop in Porto. The company said hats sold best.', 'Costume Rent Club'],
  ['Ohio Valley Authority closed a plant in Memphis. The utility said coal was dear.', 'Ohio Valley Authority'],
])('nor lost: %s', (text, name) => expect(speakersOf(text)).toEqual([name]));

test.each([
  ['Port Authority', 'public'],
  ['Ministry of Roads', 'public'],
  ['Union Pacific', null],
  ['European Union', null],
  ['Acme', null],
])('%s: %s', (name, family) => expect(familyOfName(name)).toBe(family));

test('a bank goes with several families', () =>
  expect([familyOf('bank'), familyOf('carmaker')]).toEqual([null, 'firm']));
