/** Storms, operations, works, buildings and persons that a word beside them tells: whole sentences through the tagger and its rules. */
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { namesIn, should, shouldNot } from '../../helpers/name-rows.ts';

describe('storms by their name alone', () => {
  should([
    ['Cyclone Gloria reached Fiji on Monday. Gloria sank nine boats.', 'Gloria:misc'],
    ['Typhoon Nestor is near Luzon. When Nestor turned north, 40 villages were cut off.', 'Nestor:misc'],
    ['Officials said Irene had weakened. Hurricane Irene is off Cuba.', 'Irene:misc'],
    ['Storm Brendan closed ports in Ireland. By noon, Brendan had moved to Wales.', 'Brendan:misc'],
    ['Hurricane Ida hit Cuba. Ida, a category 4 storm, threatened Florida.', 'Ida:misc'],
  ]);
  shouldNot([
    ['Storm Agnes hit Cork. Agnes Daly, 61, lost her roof. Agnes said she was cold.', 'Agnes:misc'],
    ['Storm Agnes hit Cork. A girl born that night was named Agnes.', 'Agnes:misc'],
    ['Agnes drove home before the storm reached Cork.', 'Agnes:misc'],
    ['Hurricane Ida hit Cuba. "We fled," Ida said.', 'Ida:misc'],
    ['Hurricane Ida hit Cuba. "We fled," said Ida.', 'Ida:misc'],
    ['Storm Ciara hit Cork. Ciara, a singer, said she fled.', 'Ciara:misc'],
    ['Storm Ciara hit Cork. My friend Ciara wept.', 'Ciara:misc'],
  ]);
  it('are one with the storm that was named in full', () => {
    const { entities } = annotate('Cyclone Gloria reached Fiji on Monday. Gloria sank nine boats.', [
      'entities',
    ]).layers;
    expect(entities!.find(({ name }) => name === 'Cyclone Gloria')?.mentions).toHaveLength(2);
  });
});

describe('persons behind and before a hyphen', () => {
  should([
    ['Anti-Lukashenko rallies were held in Gomel.', 'Lukashenko:person'],
    ['A pro-Kirchner union called the strike.', 'Kirchner:person'],
    ['The Yeltsin-era law is still in force.', 'Yeltsin:person'],
    ['Mukesh Ambani met the board. A Murdoch-owned or Ambani-backed bid is likely.', 'Ambani:person'],
    ['Marta Quillfeather won in May. The Quillfeather-led council met.', 'Quillfeather:person'],
    ['Post-Mubarak Egypt voted twice.', 'Mubarak:person', 'Egypt:location'],
    ['Post-Soviet Armenia built roads.', 'Armenia:location'],
  ]);
  shouldNot([
    ['Pro-Beijing lawmakers met in private.', 'Beijing:person'],
    ['An anti-Taliban force holds the pass.', 'Taliban:person'],
    ['The Anti-Corruption Commission met on Monday.', 'Corruption:person'],
    ['A Lagos-based firm and a Bank-led group won.', 'Lagos:person', 'Bank:person'],
    ['The Morgan-led group won.', 'Morgan:person'],
    ['The Marco-backed bid failed.', 'Marco:person'],
  ]);
});

describe('surnames behind a possessor', () => {
  should([
    ["Chile's Boric resigned on Friday.", 'Boric:person'],
    ["Serbia's Vucic flew to Budapest.", 'Vucic:person'],
    ["Senegal's Faye cut his own salary.", 'Faye:person'],
  ]);
  shouldNot([
    ["Japan's Suzuki cut its forecast.", 'Suzuki:person'],
    ["Kenya's Safaricom was fined on Monday.", 'Safaricom:person'],
    ["Spain's Galicia was hit by fires.", 'Galicia:person'],
    ["India's Parliament was closed.", 'Parliament:person'],
  ]);
});

describe('operations', () => {
  should([
    ['Operation Tamu Salama began in Mombasa.', 'Operation Tamu Salama:misc'],
    ['Police said Operation Ironwood had ended.', 'Operation Ironwood:misc'],
  ]);
  shouldNot([
    ['Operation Smile treats children in Accra.', 'Operation Smile:misc'],
    ['Operation Manager John Otieno said the pumps were old.', 'Operation Manager John Otieno:misc'],
    ['Army Launches Operation Against Rebels In North', 'Operation Against Rebels:misc'],
  ]);
});

describe('bodies that the lists know, at and', () => {
  should([
    [
      'Oxfam International and Human Rights Watch wrote to the minister.',
      'Oxfam International:organization',
      'Human Rights Watch:organization',
    ],
  ]);
  shouldNot([['The Bill and Melinda Gates Foundation paid for it.', 'Bill:organization']]);
});

describe('papers called after a people', () => {
  should([
    ['The Namibian published his letters.', 'Namibian:organization'],
    ['She wrote for The Namibian before the war.', 'The Namibian:organization'],
  ]);
  shouldNot([
    ['The Australian said he would retire.', 'Australian:organization'],
    ['The Namibian won the race in two hours.', 'Namibian:organization'],
    ['He lived in the Indian city of Pune.', 'Indian:organization'],
  ]);
});

describe('buildings with a noun in small letters', () => {
  should([
    ['Turbines were stopped at the Mtera dam.', 'Mtera dam:facility'],
    ['Guards at Lobatsi jail went home.', 'Lobatsi jail:facility'],
    ['Traders near the Gikomba market fled.', 'Gikomba market:facility'],
  ]);
  shouldNot([
    ['He was held in a Chinese prison for a year.', 'Chinese prison:facility'],
    ['Vicious prison riots are common.', 'Vicious prison:facility'],
    ['The Indian market is large.', 'Indian market:facility'],
    ['The Ethereum market fell.', 'Ethereum market:facility'],
    ['Traders in the Ethereum market fled.', 'Ethereum market:facility'],
  ]);
});

describe('whom somebody tells or meets, with a given name', () => {
  should([
    ['Minister Ada Obi told Kwame Asante in Accra that it was late.', 'Kwame Asante:person'],
    ['The court jailed Jodie Featherstone on Monday.', 'Jodie Featherstone:person'],
  ]);
  shouldNot([
    ['The mayor told Reuters that it was late.', 'Reuters:person'],
    ['The mayor told Save the Children that it was late.', 'Save the Children:person'],
    ['The mayor met Lucia Foods on Monday.', 'Lucia Foods:person'],
  ]);
});

describe('stadiums and airports of the list', () => {
  should([
    ['They drew 1-1 at Anfield.', 'Anfield:facility'],
    ['She landed at Gatwick at noon.', 'Gatwick:facility'],
  ]);
});

describe('works behind their noun', () => {
  should([
    ['The sitcom Neighbours ended in May.', 'Neighbours:misc'],
    ['Her novel “The Salt Road” was banned in Oman.', 'The Salt Road:misc'],
    ['The Netflix series Tidewater is filmed in Cork.', 'Tidewater:misc'],
    ['The song "Rain," a hit in 1999, was played.', 'Rain:misc'],
    ['The sitcom Lodgers will be shown in May.', 'Lodgers:misc'],
    ['The sitcom Lodgers is being filmed in Cork.', 'Lodgers:misc'],
  ]);
  shouldNot([
    ['The song Adele sang was new.', 'Adele:misc'],
    ['The song Adele will sing is new.', 'Adele:misc'],
    ['The album Taylor Swift is making is late.', 'Taylor Swift:misc'],
    ['The novel Tolstoy was proud of was burnt.', 'Tolstoy:misc'],
    ['The series England lost was the third.', 'England:misc'],
    ['They will play Ghana on Sunday.', 'Ghana:misc'],
    ['The film Festival was opened by the mayor.', 'Festival:misc'],
  ]);
});

/** What the model that was learned last no longer reads so. */
it.fails.each([
  ['Nine men fled from Kotido prison on Sunday.', ['Kotido prison:facility']],
  ['The film Netflix is making is late.', ['Netflix:organization']],
])('%s', (text, expected) => {
  expect(namesIn(text)).toEqual(expect.arrayContaining(expected));
});
