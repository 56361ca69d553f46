import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../../helpers/documents.ts';
import { chainsOf, markedDocument } from '../../helpers/names.ts';

function chains(marked: string): string[] {
  const document = markedDocument(marked);
  return chainsOf(document, entitiesOf(document));
}

describe('namesakes in a family', () => {
  test.each([
    ['[Idris Salim|person] fell. His father, [Salim Idris|person], wept.', 2],
    ['[Otto Brandt|person] and his son, [Otto K. Brandt|person], fish.', 2],
    ['[Elena Ruiz|person] left with her mother, [María Elena Ruiz|person].', 2],
    ['[Peter Lund Sr.|person] built it. [Peter Lund Jr.|person] sold it.', 2],
    ['[Grant Vale III|person] died. His grandfather, [Grant Vale|person], was a judge.', 2],
    ['[Amos Teko|person] spoke. His brother, [Teko Amos|person], left. [Teko Amos|person] wept.', 2],
    ['[Amos Teko|person] spoke. Police held [Teko Amos|person].', 1],
    ['[Otto Brandt|person] fishes. [Otto K. Brandt|person] is 60.', 1],
    ['[Peter Lund Jr.|person] sold it. [Peter Lund|person] is 60.', 1],
    ['[Ines Roth|person] called her uncle, [Max Roth|person]. Her uncle, [Max A. Roth|person], came.', 2],
  ] as const)('%s', (marked, persons) => expect(chains(marked)).toHaveLength(persons));
});

describe('names of one person', () => {
  test.each([
    [
      'a surname after the full name',
      '[Ana Brnabić|person] spoke. Then [Brnabić|person] left.',
      ['Ana Brnabić: Ana Brnabić, Brnabić'],
    ],
    ['a surname that comes first', '[Xi Jinping|person] spoke. [Xi|person] left.', ['Xi Jinping: Xi Jinping, Xi']],
    [
      'a bare surname in the headline',
      '[Choe|person] visits.\n[Choe Son Hui|person] came.',
      ['Choe Son Hui: Choe, Choe Son Hui'],
    ],
    [
      'hyphens and case',
      '[Choe Son-hui|person] and [CHOE SON HUI|person] and [Choe Sonhui|person].',
      ['Choe Son-hui: Choe Son-hui, CHOE SON HUI, Choe Sonhui'],
    ],
    [
      'given name first and last',
      '[Shinzo Abe|person], or [Abe Shinzo|person].',
      ['Shinzo Abe: Shinzo Abe, Abe Shinzo'],
    ],
    [
      'a middle initial',
      '[Donald J. Trump|person] and [Donald Trump|person] and [D. Trump|person].',
      ['Donald J. Trump: Donald J. Trump, Donald Trump, D. Trump'],
    ],
    [
      'particles',
      '[Nikolaus van der Pas|person] spoke. [Van der Pas|person] left.',
      ['Nikolaus van der Pas: Nikolaus van der Pas, Van der Pas'],
    ],
    [
      'a son',
      '[Martin Luther King Jr.|person] spoke. [King|person] left.',
      ['Martin Luther King Jr.: Martin Luther King Jr., King'],
    ],
    [
      'a father after his son',
      '[Peter Lund Jr.|person] spoke. His father, [Peter Lund|person], wept. [Peter Lund|person] sang. [Peter Lund|person] left. [Peter Lund Jr.|person] slept.',
      ['Peter Lund Jr.: Peter Lund Jr., His, Peter Lund Jr.', 'Peter Lund: Peter Lund, Peter Lund, Peter Lund'],
    ],
    ['accents', '[José Pérez|person] and [Jose Perez|person].', ['José Pérez: José Pérez, Jose Perez']],
    [
      'the title beside a surname',
      'Sheriff [Ann Doyle|person] and her cousin [Tom Doyle|person] came. [Tom Doyle|person] left. Sheriff [Doyle|person] said so.',
      ['Ann Doyle: Ann Doyle, her, Doyle', 'Tom Doyle: Tom Doyle, Tom Doyle'],
    ],
    [
      'the title now and once',
      'President [Samuel Foe|person] met former president [Ellen Foe|person]. [Ellen Foe|person] wept. President [Foe|person] left.',
      ['Samuel Foe: Samuel Foe, Foe', 'Ellen Foe: Ellen Foe, Ellen Foe'],
    ],
    [
      'a relative, and a name inside a name',
      '[Luis A. Barros|person] recalls his uncle [Ramón Barros Pinto|person]. The river, [Barros|person] says, is high.',
      ['Luis A. Barros: Luis A. Barros, his, Barros', 'Ramón Barros Pinto: Ramón Barros Pinto'],
    ],
    [
      'better known as',
      '[Ann Mary Poe|person], better known as “[Ruby Vale|person]”, sang. [Vale|person] bowed.',
      ['Ann Mary Poe: Ann Mary Poe, Ruby Vale, Vale'],
    ],
    [
      'known for it, not as it',
      '[Ann Mary Poe|person], known for [Ruby Vale|person], sang.',
      ['Ann Mary Poe: Ann Mary Poe', 'Ruby Vale: Ruby Vale'],
    ],
    [
      'a surname that is a form of address elsewhere',
      '[Pak Jong Su|person] spoke. [Pak|person] left.',
      ['Pak Jong Su: Pak Jong Su, Pak'],
    ],
    [
      'the name of the body before that of a headline in title case',
      '[Nadia Orlov Slams Rivals|person] In First Debate\n[Nadia Orlov|person] spoke.',
      ['Nadia Orlov: Nadia Orlov Slams Rivals, Nadia Orlov'],
    ],
    ['a saint', '[Saint Alba|person] wept. [Alba|person] slept.', ['Saint Alba: Saint Alba, Alba']],
    ['a greeting', '[Hey Bo|person]! [Bo Xu|person] came.', ['Bo Xu: Hey Bo, Bo Xu']],
    [
      'a surname with its Jr.',
      '[Ann Cole|person] and [Bo Cole Jr.|person] sang. [Cole Jr.|person] left.',
      ['Ann Cole: Ann Cole', 'Bo Cole Jr.: Bo Cole Jr., Cole Jr.'],
    ],
    ['a single name', '[Pelé|person] scored. [Pelé|person] left.', ['Pelé: Pelé, Pelé']],
  ])('%s', (_, marked, expected) => {
    expect(chains(marked)).toEqual(expected);
  });

  test.each([
    [
      'a shared surname',
      '[Bill Clinton|person] spoke. [Hillary Clinton|person] left.',
      ['Bill Clinton: Bill Clinton', 'Hillary Clinton: Hillary Clinton'],
    ],
    [
      'a shared Chinese surname',
      '[Xi Jinping|person] honoured [Xi Zhongxun|person].',
      ['Xi Jinping: Xi Jinping', 'Xi Zhongxun: Xi Zhongxun'],
    ],
    [
      'an initial that does not fit',
      '[Donald Trump|person] and [M. Trump|person].',
      ['Donald Trump: Donald Trump', 'M. Trump: M. Trump'],
    ],
    [
      'a company of that name',
      '[Tory Nour|organization] fell. [Nour|organization] rose. [Nour|person] left.',
      ['Tory Nour: Tory Nour, Nour', 'Nour: Nour'],
    ],
    [
      'another type',
      '[Washington|person] spoke in [Washington|location].',
      ['Washington: Washington', 'Washington: Washington'],
    ],
  ])('%s does not make two people one', (_, marked, expected) => {
    expect(chains(marked)).toEqual(expected);
  });

  test('a bare surname is the bearer named last', () => {
    expect(chains('[Bill Clinton|person] spoke. [Hillary Clinton|person] came. [Clinton|person] left.')).toEqual([
      'Bill Clinton: Bill Clinton',
      'Hillary Clinton: Hillary Clinton, Clinton',
    ]);
  });

  test('unless a form of address speaks against it', () => {
    expect(chains('Mr [Bill Clinton|person] and Mrs [Hillary Clinton|person] came. Mr [Clinton|person] left.')).toEqual(
      ['Bill Clinton: Bill Clinton, Clinton', 'Hillary Clinton: Hillary Clinton'],
    );
  });
});

describe('names of one thing', () => {
  test.each([
    [
      'an acronym in brackets',
      '[Central Bank of Oman|organization] ([CBO|organization]) said. [CBO|organization] left.',
      ['Central Bank of Oman: Central Bank of Oman, CBO, CBO'],
    ],
    [
      'an acronym of the capitals',
      '[World Health Organization|organization] spoke. [WHO|organization] left.',
      ['World Health Organization: World Health Organization, WHO'],
    ],
    [
      'a short form',
      '[Reliance Industries Ltd.|organization] grew. [Reliance|organization] fell.',
      ['Reliance Industries Ltd.: Reliance Industries Ltd., Reliance'],
    ],
    [
      'a country by its other names',
      "[Democratic People's Republic of Korea|location] ([DPRK|location]) and [North Korea|location].",
      ["Democratic People's Republic of Korea: Democratic People's Republic of Korea, DPRK, North Korea"],
    ],
    [
      'initials in the order of another language',
      'The [Popular Union|organization] ([UP|organization]) met. [UP|organization] left.',
      ['Popular Union: Popular Union, UP, UP'],
    ],
    [
      'a short name after a comma',
      '[Harbour News Agency, Hana|organization] said. [Hana|organization] left.',
      ['Harbour News Agency, Hana: Harbour News Agency, Hana, Hana'],
    ],
    ['a people in the plural', 'A [Ghanaian|norp] met [Ghanaians|norp].', ['Ghanaians: Ghanaian, Ghanaians']],
  ])('%s', (_, marked, expected) => {
    expect(chains(marked)).toEqual(expected);
  });

  test.each([
    ['a capital is not its country', '[Beijing|location] is in [China|location].', 2],
    ['brackets that hold no acronym', '[Reuters|organization] ([London|organization])', 2],
    [
      'a short form of two longer names',
      '[Tata Motors|organization], [Tata Steel|organization], [Tata|organization]',
      3,
    ],
    ['two Congos', '[Republic of the Congo|location] and [Democratic Republic of the Congo|location]', 2],
  ])('%s', (_, marked, count) => {
    expect(chains(marked)).toHaveLength(count);
  });
});

describe('nominals and pronouns', () => {
  test.each([
    [
      'a role whose title stands before the name',
      'Premier [Li Qiang|person] came. The premier left.',
      'Li Qiang: Li Qiang, The premier',
    ],
    [
      'part of a longer title',
      'Foreign Minister [Wang Yi|person] came. The minister left.',
      'Wang Yi: Wang Yi, The minister',
    ],
    [
      'a role with a people',
      '[Chinese|norp] Premier [Li Qiang|person] came. The [Chinese|norp] premier left.',
      'Li Qiang: Li Qiang, The Chinese premier',
    ],
    [
      'a role in apposition',
      '[Mao Ning|person], a spokeswoman, came. The spokesperson left.',
      'Mao Ning: Mao Ning, The spokesperson',
    ],
    [
      'an office by its acronym',
      'Municipal Chief Executive ([MCE|organization]) [Ann Lee|person] came. The [MCE|organization] left.',
      'Ann Lee: Ann Lee, The MCE',
    ],
    [
      'a company',
      '[Acme Motors Ltd.|organization] grew. The company fell.',
      'Acme Motors Ltd.: Acme Motors Ltd., The company',
    ],
    [
      'the president, not the former one',
      'President [Ann Lee|person] met former President [Bo Xu|person]. The president left.',
      'Ann Lee: Ann Lee, The president',
    ],
    ['a pronoun', '[Li Qiang|person] came. He left.', 'Li Qiang: Li Qiang, He'],
    ['several pronouns', '[Mao Ning|person] said she lost her hat. She left.', 'Mao Ning: Mao Ning, she, her, She'],
  ])('%s', (_, marked, expected) => {
    expect(chains(marked)).toContain(expected);
  });

  test.each([
    ['an office of another country', '[Omani|norp] Premier [Li Qiang|person] came. The [Peruvian|norp] premier left.'],
    ['the president, who is not the vice president', 'Vice President [Li Qiang|person] came. The president left.'],
    ['the government, which is no head of it', 'Prime Minister [Li Qiang|person] came. The government left.'],
    ['a pronoun before any person', 'He left before [Li Qiang|person] came.'],
    ['a pronoun of another gender', 'Mr [Li Qiang|person] came. She left.'],
    ['a company that is a ministry', '[Ministry of Health|organization] grew. The company fell.'],
  ])('%s stays unlinked', (_, marked) => {
    expect(chains(marked)).toContainEqual(expect.stringMatching(/^[^,]*$/));
    expect(chains(marked).every((chain) => !/, /.test(chain))).toBe(true);
  });

  test('the subject of the sentence before', () => {
    expect(chains('[Ann Lee|person] met [Bo Xu|person]. She left.')).toContain('Ann Lee: Ann Lee, She');
  });

  test('the minister of that country', () => {
    const marked =
      '[Omani|norp] Minister of Trade [Ann Lee|person] met Interior Minister [Bo Xu|person]. The [Omani|norp] minister left.';
    expect(chains(marked)).toContain('Ann Lee: Ann Lee, The Omani minister');
  });

  test('a role that nobody holds', () => {
    expect(chains('[Li Qiang|person] came. The senator left.')).toEqual(['Li Qiang: Li Qiang']);
  });

  test.fails.each([
    ['a role of somebody else', 'Premier [Li Qiang|person] came. The premier of [France|location] left.'],
  ])('%s: the ranker takes the only one in view', (_, marked) => {
    expect(chains(marked).every((chain) => !/, /.test(chain))).toBe(true);
  });

  test('surnames that look like pronouns are names', () => {
    expect(chains('[He Lifeng|person] came. Then [He|person] spoke.')).toEqual(['He Lifeng: He Lifeng, He']);
  });
});
