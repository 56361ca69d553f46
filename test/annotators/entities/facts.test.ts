import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../src/document/layers.ts';
import { entitiesOf } from '../../helpers/documents.ts';
import { markedDocument } from '../../helpers/names.ts';

function entity(marked: string, name: string): Entity {
  return entitiesOf(markedDocument(marked)).find((one) => one.name === name)!;
}
const facts = ({ title, affiliation, country }: Entity) => [title?.value, affiliation?.value, country?.value];

describe('title, affiliation and country of a person', () => {
  test.each([
    ['[Chinese|norp] Premier [Li Qiang|person] came', 'Li Qiang', ['Premier', 'China', 'CHN']],
    ["[China|location]'s Foreign Minister [Wang Yi|person] came", 'Wang Yi', ['Foreign Minister', 'China', 'CHN']],
    [
      "Foreign Minister of the [Democratic People's Republic of Korea|location] ([DPRK|location]) [Choe Son Hui|person] came",
      'Choe Son Hui',
      ['Foreign Minister', "Democratic People's Republic of Korea", 'PRK'],
    ],
    ['President of [Ghana|location] [Nana Akufo-Addo|person] came', 'Nana Akufo-Addo', ['President', 'Ghana', 'GHA']],
    [
      '[Nora Bell|person], dean of [The Harbour School|organization], came',
      'Nora Bell',
      ['dean', 'The Harbour School', undefined],
    ],
    [
      '[Mao Ning|person], spokesperson for the [Chinese Foreign Ministry|organization], came',
      'Mao Ning',
      ['spokesperson', 'Chinese Foreign Ministry', 'CHN'],
    ],
    ['[Apple|organization] CEO [Tim Cook|person] came', 'Tim Cook', ['CEO', 'Apple', 'USA']],
    ['General Secretary [Xi Jinping|person] came', 'Xi Jinping', ['General Secretary', undefined, undefined]],
    [
      '[Omani|norp] Minister of Trade and Ports [Ann Lee|person] came',
      'Ann Lee',
      ['Minister of Trade and Ports', 'Oman', 'OMN'],
    ],
    [
      '[Ann Lee|person], head of trade and industry at the [Harbour Bureau|organization], came',
      'Ann Lee',
      ['head of trade and industry', 'Harbour Bureau', undefined],
    ],
    ['Mr [Bill Clinton|person] came', 'Bill Clinton', [undefined, undefined, undefined]],
    ['[Li Qiang|person] met President [Xi Jinping|person]', 'Li Qiang', [undefined, undefined, undefined]],
    ['[Li Qiang|person], President [Xi Jinping|person] and others', 'Li Qiang', [undefined, undefined, undefined]],
    ['He has been an advocate for [Li Qiang|person] since', 'Li Qiang', [undefined, undefined, undefined]],
    ['[Li|person] came. Premier [Li Qiang|person] left.', 'Li Qiang', ['Premier', undefined, undefined]],
  ])('%s', (marked, name, expected) => {
    expect(facts(entity(marked, name))).toEqual(expected);
  });

  test.each([
    ['The seismologist [Ann Lee|person] said it', 'seismologist'],
    ['A forensic accountant, [Ann Lee|person], said so', 'forensic accountant'],
    ['The innkeeper, [Ann Lee|person], said so', 'innkeeper'],
    ['[Ann Lee|person], 47, is the dean of the school', 'dean'],
    ['[Ann Lee|person], who was, at that time, the treasurer of the club, left', 'treasurer'],
    ['[Ann Lee|person] is one of the organizers of the fair', 'organizer'],
    ['[Ann Lee|person] resigned as trade minister on Monday', 'trade minister'],
    ['Farmers such as [Ann Lee|person] sold their land', 'Farmer'],
    ['The director of the river museum, Prof. [Ann Lee|person], opened it', 'director'],
    [
      'Minister of Health, Labour and Social Welfare [Ann Lee|person] came',
      'Minister of Health, Labour and Social Welfare',
    ],
    ['[Ann Lee|person] of [Lee & Park|organization], a [Lago|location] investment adviser, came', 'investment adviser'],
    ['Judges [Bo Li|person] and [Ann Lee|person] agreed', 'Judge'],
    ['Party chair MK [Ann Lee|person] said it', 'Party chair MK'],
    ['[Ann Lee|person], OBE, a botanist, said it', 'botanist'],
    ['They met Bo, whose teacher, [Ann Lee|person], said it', 'teacher'],
    ['Yesterday [Ann Lee|person] came', undefined],
    ['The council praised [Ann Lee|person] after the flood', undefined],
    ['As always [Ann Lee|person] came late', undefined],
    ['The paper described [Ann Lee|person] as a liar', undefined],
    ['They met the minister, then [Ann Lee|person] left', undefined],
  ])('the title in: %s', (marked, expected) => {
    expect(entity(marked, 'Ann Lee').title?.value).toBe(expected);
  });

  test.each([
    ['The [Harbour Laboratory|organization] burned. [Ann Lee|person], director of the laboratory, came'],
    ['The [Harbour School|organization] shut. [Acme|organization] came. The school’s director, [Ann Lee|person], left'],
  ])('a noun means the body that bears it: %s', (marked) => {
    expect(entity(marked, 'Ann Lee').affiliation).toEqual({
      value: marked.split(/[[|]/)[1],
      basis: 'inferred',
    });
  });

  test('the agency of a photographer, by the stroke of the credit', () => {
    const { affiliation } = entity('Boats at dawn. ([Lago Press|organization]/[Ann Lee|person])', 'Ann Lee');
    expect(affiliation).toEqual({ value: 'Lago Press', basis: 'stated' });
    expect(entity('[Lago Press|organization] met [Ann Lee|person]', 'Ann Lee').affiliation).toBeNull();
  });

  test.each([
    ['[Ann Lee|person] (PLN), minister of ports, said so', 'PLN', 'stated'],
    ['Senator [Ann Lee|person] (PLN-Lago) said so', 'PLN', 'stated'],
    ['The factory’s general manager, [Ann Lee|person], said so', 'factory', 'stated'],
    ['[Lago Retail|organization] cut 400 jobs. Chief executive [Ann Lee|person] said so', 'Lago Retail', 'inferred'],
    ['He wrote for the [Lago Post|organization], whose editor, [Ann Lee|person], said so', 'Lago Post', 'inferred'],
  ])('whom a title is of though no name of a body stands beside it: %s', (marked, value, basis) => {
    expect(entity(marked, 'Ann Lee').affiliation).toEqual({ value, basis });
  });

  test('what a name’s verb has for its object is not its body', () => {
    expect(entity('[Ann Lee|person] visited the [Lago Museum|organization]', 'Ann Lee').affiliation).toBeNull();
  });

  test.each([
    ['Activist [Ann Lee|person], co-founder of the [Lago League|organization], came', 'Lago League'],
    ['[Ann Lee|person], a botanist and the director of the [Lago Herbarium|organization], came', 'Lago Herbarium'],
  ])('a title that is not the main one has a body: %s', (marked, expected) => {
    expect(entity(marked, 'Ann Lee').affiliation).toEqual({ value: expected, basis: 'stated' });
  });

  test.each([
    ['President [Ann Lee|person] came to [Lago|location] in [Kenya|location]', 'Kenya'],
    ['Finance Minister [Ann Lee|person] came to [Kenya|location]', 'Kenya'],
    ['Health Secretary [Ann Lee|person] came to [Kenya|location]', 'Kenya'],
    ['MP [Ann Lee|person] came to [Kenya|location]', undefined],
    ['Attorney General [Ann Lee|person] came to [Kenya|location]', undefined],
  ])('who governs belongs to the state: %s', (marked, expected) => {
    const { affiliation } = entity(marked, 'Ann Lee');
    expect(affiliation?.value).toBe(expected);
    if (expected !== undefined) expect(affiliation?.basis).toBe('inferred');
  });

  test.each([
    ['[Harbour University|organization] is full. Its dean, [Ann Lee|person], said so', 'Harbour University'],
    ['[Lago Freight|organization] sued [Bo Li|person], and its lawyer [Ann Lee|person] said so', 'Lago Freight'],
    ['The transport union is ready. Its new chair, [Ann Lee|person], said so', 'transport union'],
    ['[Bo Li|person] sold the boat. Its owner, [Ann Lee|person], said so', undefined],
  ])('whose *its* is: %s', (marked, expected) => {
    const { affiliation } = entity(marked, 'Ann Lee');
    expect(affiliation?.value).toBe(expected);
    if (expected !== undefined) expect(affiliation?.basis).toBe('inferred');
  });

  test.each([
    ['[Ilse Haan|person], a spokeswoman for the [Ghent|location] harbour police, said so', 'Ghent harbour police'],
    ['[Ilse Haan|person], spokeswoman for [Peru|location]’s national police, said so', 'national police'],
    ['[Ilse Haan|person], who works for the charity [Clean Rivers|organization], said so', 'Clean Rivers'],
    ['A ship left [Ghent|location]. [Ilse Haan|person], a harbour pilot, saw it', undefined],
    ['[Ilse Haan|person] was treated at the [Ghent|location] harbour clinic', undefined],
  ])('a body without a name has its place: %s', (marked, expected) => {
    expect(entity(marked, 'Ilse Haan').affiliation?.value).toBe(expected);
  });

  test.each([
    ['Presidents [Bo Li|person] of [Peru|location] and [Ann Lee|person] of [Chile|location] met', 'President', 'Chile'],
    ['Senators [Bo Li|person] of [Utah|location] and [Ann Lee|person] of [Maine|location] met', 'Senator', 'Maine'],
    ['President [Bo Li|person] of [Peru|location] and [Ann Lee|person] of [Chile|location] met', undefined, undefined],
  ])('what *and* joins has the title of both: %s', (marked, title, body) => {
    const lee = entity(marked, 'Ann Lee');
    expect([lee.title?.value, lee.affiliation?.value]).toEqual([title, body]);
  });

  test.each([
    ['[Ann Lee|person] succeeds [Bo Li|person] as chair of the [Lago Bank|organization]', 'chair'],
    ['[Ann Lee|person], who replaced [Bo Li|person] as director of the museum, said so', 'director'],
    ['[Ann Lee|person] saw [Bo Li|person] as a liar', undefined],
  ])('who succeeds somebody has his title: %s', (marked, title) => {
    expect(entity(marked, 'Ann Lee').title?.value).toBe(title);
  });

  test.each([
    ['Third seed [Ann Lee|person] of [Ukraine|location] beat [Bo Li|person] of [Chile|location]', 'Ann Lee', 'UKR'],
    ['Third seed [Ann Lee|person] of [Ukraine|location] beat [Bo Li|person] of [Chile|location]', 'Bo Li', 'CHL'],
    ['[Safaricom|organization] director [Ann Lee|person] said so', 'Ann Lee', 'KEN'],
  ])('whose country stands behind the name or is the body’s: %s', (marked, name, code) => {
    expect(entity(marked, name).country?.value).toBe(code);
  });

  test.each([
    ['The [Dane|norp] [Ann Lee|person] told [Reuters|organization] that she was happy', 'DNK'],
    ['[Ann Lee|person], a nurse, told [CBC News|organization] that she was tired', undefined],
    ['[Ann Lee|person] returned to [Lago|location] with [Lufthansa|organization]', undefined],
  ])('a body that somebody only meets lends no country: %s', (marked, code) => {
    expect(entity(marked, 'Ann Lee').country?.value).toBe(code);
  });

  test.each([
    [
      'The premiers of [Peru|location] and [Chile|location], [Bo Li|person] and [Ann Lee|person], met in [Lima|location]',
      'Chile',
    ],
    ['[Ann Lee|person] works against the [Lago Party|organization]', undefined],
    ['[Lago|location]’s [High Court|organization] opened a case against President [Ann Lee|person]', undefined],
  ])('which body is whose: %s', (marked, value) => {
    expect(entity(marked, 'Ann Lee').affiliation?.value).toBe(value);
  });

  test('what the text states is kept apart from what the tables tell', () => {
    const li = entity(
      '[Chinese|norp] Premier [Li Qiang|person] came to [Beijing|location] in [China|location]',
      'Li Qiang',
    );
    expect([li.title?.basis, li.affiliation?.basis, li.country?.basis]).toEqual(['stated', 'inferred', 'stated']);
  });
});

describe('country of other things', () => {
  test.each([
    ['[China|location]', 'CHN', 'stated'],
    ['[DPRK|location]', 'PRK', 'stated'],
    ['[Beijing|location]', 'CHN', 'inferred'],
    ['[Chinese|norp]', 'CHN', 'inferred'],
    ['[Bank of Ghana|organization]', 'GHA', 'inferred'],
    ['[Safaricom|organization]', 'KEN', 'inferred'],
    ['[The Irish Times|organization]', 'IRL', 'inferred'],
    ['[Conservative Party|organization]', undefined, undefined],
    ['[Ministry of Health|organization]', undefined, undefined],
    ['[Congolese|norp]', undefined, undefined],
    ['[Georgia|location]', undefined, undefined],
    ['[Franco-German Brigade of France and Germany|organization]', undefined, undefined],
    ['[$5 million|money]', undefined, undefined],
  ])('%s', (marked, code, basis) => {
    const [only] = entitiesOf(markedDocument(`${marked} came`));
    expect([only!.country?.value, only!.country?.basis]).toEqual([code, basis]);
  });
});
