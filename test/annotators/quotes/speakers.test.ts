import { describe, expect, test } from 'vitest';
import { quotes } from '../../../src/annotators/quotes/index.ts';
import { withLayer } from '../../../src/document/document.ts';
import type { Attribution, Quote } from '../../../src/document/layers.ts';
import { runStage, withEntities } from '../../helpers/documents.ts';
import { markedDocument } from '../../helpers/names.ts';

/** The last quote of a text in which `<SOURCE> said it` stands once or more; names are marked too. */
function quoteOf(marked: string): Quote {
  const plain = marked.replace(/\[([^|\]]+)\|\w+\]/g, '$1');
  const document = markedDocument(marked.replace(/[<>]/g, ''));
  const attributions = [...plain.matchAll(/<([^>]*)>/g)].map((match, i): Attribution => {
    const start = match.index - 2 * i;
    const end = start + match[1]!.length;
    return {
      kind: 'indirect',
      source: match[1] === '' ? [] : [{ start, end }],
      cue: [{ start: end + 1, end: end + 5 }],
      content: [{ start: end + 6, end: end + 8 }],
      verb: { lemma: 'say', class: 'neutral' },
      polarity: 'asserted' as const,
      within: null,
      confidence: 0.9,
      by: 'test',
    };
  });
  const withAttributions = withLayer(document, 'attributions', attributions);
  return runStage<'quotes'>(quotes, withEntities(withAttributions)).at(-1)!;
}

describe('the speaker of a quote', () => {
  test.each([
    ['<[Li Qiang|person]> said it.', 'Li Qiang'],
    ['[Li Qiang|person] came. <Premier [Li|person]> said it.', 'Li Qiang'],
    ['<[Chinese|norp] Premier [Li Qiang|person]> said it.', 'Li Qiang'],
    [
      "<Foreign Minister of the [Democratic People's Republic of Korea|location] ([DPRK|location]) [Choe Son Hui|person]> said it.",
      'Choe Son Hui',
    ],
    ['<[Nora Bell|person], dean of [The Harbour School|organization]> said it.', 'Nora Bell'],
    ['<the Minister of Tourism, [Lucía Prado|person]> said it.', 'Lucía Prado'],
    ['<[Choe Son Hui|person] of the [DPRK|location]> said it.', 'Choe Son Hui'],
    ['<radio host [Lin Mei-hua|person] (林美華)> said it.', 'Lin Mei-hua'],
    ['<The [World Bank|organization]> said it.', 'World Bank'],
    ['<the [International Monetary Fund|organization] ([IMF|organization])> said it.', 'International Monetary Fund'],
    ['<[China|location]> said it.', 'China'],
    ['Premier [Li Qiang|person] came. <The premier> said it.', 'Li Qiang'],
    ['[Li Qiang|person] came. <He> said it.', 'Li Qiang'],
    ['[Bo Li|person] came. <The legislator of the north> said it.', 'Bo Li'],
    ['[Jan Maes|person] won the race. <The [Belgian|norp]> said it.', 'Jan Maes'],
    ['[Jan Maes|person] won the race. <The 33-year-old [Belgian|norp], winner of two tours,> said it.', 'Jan Maes'],
    ['Sailing minister [Jan Maes|person] came. <The 33-year-old> said it.', 'Jan Maes'],
    ['[Jan Maes|person] drove a bus. <The father of two> said it.', 'Jan Maes'],
    ['[Jan Maes|person] came. <The [Japanese|norp]> said it.', 'Japanese'],
    ['[Bo Xu|person] came. [Ann Lee|person], a trade unionist and singer, left. <The singer> said it.', 'Ann Lee'],
    ['President [Ann Lee|person] came. <The head of state> said it.', 'Ann Lee'],
    ['<[Ann Lee|person]> said it. A soap ([Alba Sole|person]) is used. <She> said it.', 'Ann Lee'],
    ['Former President [Bo Li|person] came. <The ex-president> said it.', 'Bo Li'],
    ['Shares in [Acme|organization] rose. <The company> said it.', 'Acme'],
    ['[Springfield Police|organization] came. <Police> said it.', 'Springfield Police'],
    ['<The [Popular Union|organization] opposition party> said it.', 'Popular Union'],
    ['<Secretary of [Oman|location] Dr. [Bo Li|person]> said it.', 'Bo Li'],
    ['<Leader of the House in parliament [Bo Li|person]> said it.', 'Bo Li'],
    ['<Secretary for Culture, Sports and Tourism [Bo Li|person]> said it.', 'Bo Li'],
    ["<harbour pilot [Bo Li|person]'s> said it.", 'Bo Li'],
    ['<the national rowing federation ([FNR|organization])> said it.', 'FNR'],
  ])('%s', (marked, name) => {
    const quote = quoteOf(marked);
    expect([quote.speakerStatus, quote.speaker?.name]).toEqual(['named', name]);
    expect(quote.speaker?.entity).toMatch(/^e\d+$/);
  });

  test.each([
    // a description from before, by title, apposition or source
    [
      '<The director, producer and founder, [Ann Lee|person],> said it. [Bo Xu|person] came. <The producer> said it.',
      'Ann Lee',
    ],
    // another role of the same office, and whose office it is
    [
      '[Ann Lee|person], the Municipal Chief Executive ([MCE|organization]), came. <The [MCE|organization]> said it.',
      'Ann Lee',
    ],
    ["<[Oman|location]'s trade minister> said it. [Omani|norp] Trade Minister [Ann Lee|person] came.", 'Ann Lee'],
    // short names
    ['[Ann Lee|person] came. <Lee> said it.', 'Ann Lee'],
    ['[Ann Lee|person] came. [Bo Lee Jr.|person] left. <[Lee Jr.|person]> said it.', 'Bo Lee Jr.'],
    ['The [Directorate of Roads|organization] (DoR) came. <the DoR> said it.', 'Directorate of Roads'],
    ['The [Harbour News Agency, Hana|organization] came. <[Hana|organization]> said it.', 'Harbour News Agency, Hana'],
    // relative words and pronouns
    ['[Bo Xu|person] met pilot [Ann Lee|person] on Monday, <who> said it.', 'Ann Lee'],
    ['[Acme|organization] fined what <it> said it.', 'Acme'],
    ['<[Ann Lee|person]> said it. It rained. <She> said it.', 'Ann Lee'],
    ['[Ann Lee|person] saw her boat. She sold it. She left.\n\n[Eva Nour|person] came. <She> said it.', 'Eva Nour'],
    [
      '<A rights group> said it. [Harbour Watch|organization] ([HW|organization]), a group in [Oslo|location], came.',
      'Harbour Watch',
    ],
    ['[Beta|organization] fell. [Acme|organization] is a lender. <The lender> said it.', 'Acme'],
    ['[Bo Li|person], <head of the board> said it.', 'Bo Li'],
    [
      '[Peruvian|norp] Minister of Trade [Ann Lee|person] met Interior Minister [Bo Xu|person]. <The [Peruvian|norp] minister> said it.',
      'Ann Lee',
    ],
    [
      '<Adviser to the Bank [Ann Lee|person]> said it. [Bo Xu|person] came. <The Adviser to the Bank> said it.',
      'Ann Lee',
    ],
    ['The mayor met the keeper, [Hugo Ruiz|person]. <The harbour chief> said it.', 'Hugo Ruiz'],
    ['<veteran party leader [Ann Lee|person]> said it. <veteran leader> said it.', 'Ann Lee'],
  ])('%s', (marked, name) => {
    const quote = quoteOf(marked);
    expect([quote.speakerStatus, quote.speaker?.name]).toEqual(['named', name]);
  });

  test.each([
    ['<an official statement from the [UNRWA|organization]> said it.', 'an official statement from the UNRWA', 'UNRWA'],
    ['<a [Harbour Trust|organization] report> said it.', 'a Harbour Trust report', 'Harbour Trust'],
    [
      '<a spokesman for the [Harbour Trust|organization]> said it.',
      'a spokesman for the Harbour Trust',
      'Harbour Trust',
    ],
    ['The [Harbour Bank|organization] closed. <A bank spokeswoman> said it.', 'A bank spokeswoman', 'Harbour Bank'],
    ["The [Harbour Bank|organization] closed. <The bank's spokesman> said it.", "The bank's spokesman", 'Harbour Bank'],
    [
      'The [Harbour Bank|organization] sued the [Polder Bank|organization]. <A spokesman for the bank> said it.',
      'A spokesman for the bank',
      undefined,
    ],
    ['The [Harbour Trust|organization] closed. <A bank spokeswoman> said it.', 'A bank spokeswoman', undefined],
    ['<a report> said it.', 'a report', undefined],
    ['<a lawyer for [Ann Lee|person]> said it.', 'a lawyer for Ann Lee', undefined],
    ['<the lawyers of Mr [Ann Lee|person]> said it.', 'the lawyers of Mr Ann Lee', undefined],
    ['<many [Muslims|norp]> said it.', 'many Muslims', undefined],
  ])('%s is described, and speaks for another', (marked, name, other) => {
    const quote = quoteOf(marked);
    expect([quote.speakerStatus, quote.speaker?.name, quote.onBehalfOf?.name]).toEqual(['described', name, other]);
  });

  test.each([
    ['<[Ann Lee|person] and [Bo Park|person]> said it.', ['Ann Lee', 'Bo Park']],
    ['<Minister [Ann Lee|person] and her counterpart, [Bo Park|person],> said it.', ['Ann Lee', 'Bo Park']],
    ['<[Ann Lee|person], head of the board, and [Bo Park|person]> said it.', ['Ann Lee', 'Bo Park']],
    ['<[Oman|location], [Peru|location] and [Chad|location]> said it.', ['Oman', 'Peru', 'Chad']],
    ['<[Ann Lee|person], a nurse at [Acme|organization]> said it.', ['Ann Lee']],
    ['<[Ann Lee|person], head of the union and a professor of law> said it.', ['Ann Lee']],
    ['<The pop star and actor [Ann Lee|person]> said it.', ['Ann Lee']],
    [
      '<the three lawmakers, [Ann Lee|person], [Bo Park|person] and [Cy Diaz|person]> said it.',
      ['Ann Lee', 'Bo Park', 'Cy Diaz'],
    ],
    ['<the mayor, [Ann Lee|person], and the [Harbour Trust|organization]> said it.', ['Ann Lee', 'Harbour Trust']],
    ['<[Ann Lee|person], director for [Chad|location] and [Peru|location]> said it.', ['Ann Lee']],
    ["<The mine's owner, [Kasai Copper|organization],> said it.", ['Kasai Copper']],
    ['<Its insurer, [Hallvik Re|location],> said it.', ['Hallvik Re']],
    ['<The plaintiff, the [Harbour Agency|organization] (HA),> said it.', ['Harbour Agency']],
    ['<The contractor, [Tide Works LLC|organization],> said it.', ['Tide Works LLC']],
    ["<The town's own assessors, [Hollis Structural|organization],> said it.", ['Hollis Structural']],
    ["<The union's chief negotiator, crane operator [Bo Li|person],> said it.", ['Bo Li']],
    ['<A mother of two, crane operator [Eva Li|person],> said it.', ['Eva Li']],
    ['<His mother, baker [Eva Li|person],> said it.', ['Eva Li']],
    ["<The envoy in [Lima|location], [Oman|location]'s [Bo Li|person],> said it.", ['Bo Li']],
    ["<[Peru|location]'s chief negotiator, crane operator [Bo Li|person],> said it.", ['Bo Li']],
    ["<The school's dean, the poet and historian [Bo Li|person],> said it.", ['Bo Li']],
    ['[Ann Lee|person] met [Bo Park|person]. <The two leaders> said it.', ['Ann Lee', 'Bo Park']],
    ['[Oman|location] and [Peru|location] signed it. <The two countries> said it.', ['Oman', 'Peru']],
    [
      '[Ann Lee|person], [Bo Park|person] and [Cy Diaz|person] came. <They> said it.',
      ['Ann Lee', 'Bo Park', 'Cy Diaz'],
    ],
    ['[Ann Lee|person] and [Bo Park|person] came. <The couple> said it.', ['Ann Lee', 'Bo Park']],
    ['[Bo Li|person] came. His wife, [Eva Ruiz|person], left. <His wife> said it.', ['Eva Ruiz']],
    ['[Ann Lee|person] came. <The report, backed by [Bo Li|person],> said it.', ['The report, backed by Bo Li']],
  ])('%s: all who say it', (marked, names) => {
    const quote = quoteOf(marked);
    expect(quote.speakers.map(({ name }) => name)).toEqual(names);
    expect(quote.speaker).toEqual(quote.speakers[0]);
    expect(quote.speakerConfidence).toBeGreaterThan(0.5);
  });

  test.each([
    ['President [Ann Lee|person] came. <The vice president> said it.', 'The vice president'],
    ['[Bo Park|person] came. <The coast guard> said it.', 'The coast guard'],
    ["The [Chilean Foreign Ministry|organization] came. <Oman's trade ministry> said it.", "Oman's trade ministry"],
    ['Mr [Bo Park|person] came. <The headmistress> said it.', 'The headmistress'],
    ['<A neighbour of the late singer [Ann Lee|person]> said it.', 'A neighbour of the late singer Ann Lee'],
    ['<A cousin of [Ann Lee|person]> said it.', 'A cousin of Ann Lee'],
    ['Singer [Ann Lee|person] came. <A singer> said it.', 'A singer'],
    ['Singer [Ann Lee|person] came. <The singers> said it.', 'The singers'],
    ['<[Ann Lee|person]> said it. <The two students> said it.', 'The two students'],
    ['<a statement by the river guard> said it.', 'a statement by the river guard'],
    ['<both guards (unnamed), including [Ann Lee|person]> said it.', 'guards'],
    ['<Two guards, the sons of the singer [Ann Lee|person],> said it.', 'Two guards, the sons of the singer Ann Lee'],
    ['<The dean, a native of [Chad|location],> said it.', 'The dean, a native of Chad'],
    ['<Two critics, both poets like [Ann Lee|person],> said it.', 'Two critics, both poets like Ann Lee'],
    ['<[Ann Lee|person] and leaders of the opposition> said it.', 'Ann Lee and leaders of the opposition'],
    [
      "<[Oman|location]'s trade minister> said it. [Kuwaiti|norp] Trade Minister [Ann Lee|person] came.",
      "Oman's trade minister",
    ],
    ['<government envoy [Ann Lee|person]> said it. <The government> said it.', 'The government'],
    ['<the family> said it.', 'the family'],
    ['<A pilot> said it. <He> said it.', 'A pilot'],
    ['<a senior official> said it.', 'a senior official'],
    ['<officials in [Beijing|location]> said it.', 'officials in Beijing'],
    ['<a lawyer for [John Smith|person]> said it.', 'a lawyer for John Smith'],
    ['<two people familiar with the matter> said it.', 'two people familiar with the matter'],
    ['<[Ghana|location] police officers> said it.', 'Ghana police officers'],
    ['<the [Spanish|norp] and [Algerian|norp] governments> said it.', 'the Spanish and Algerian governments'],
    ['<residents, some of whom had met [Li Qiang|person],> said it.', 'residents'],
  ])('%s names nobody', (marked, description) => {
    const quote = quoteOf(marked);
    expect([quote.speakerStatus, quote.speaker?.entity, quote.speaker?.name]).toEqual(['described', null, description]);
  });

  test.each([
    ['The rowing star [Ann Lee|person] won. [Bo Xu|person] lost. <The 27-year-old star> said it.', 'Ann Lee'],
    [
      'Former President [Bo Xu|person] met President [Ann Lee|person] and [Bo Xu|person]. <The president> said it.',
      'Ann Lee',
    ],
  ])('%s: who bears the office, and holds it still', (marked, name) => {
    expect(quoteOf(marked).speaker?.name).toBe(name);
  });

  test.fails.each([
    ['<its mission at the [European Union|organization]> said it.', 'its mission at the European Union'],
    ['Singer [Ann Lee|person] came. <The Harbour Choir singer> said it.', 'The Harbour Choir singer'],
    ['[Li Qiang|person] came. <The senator> said it.', 'The senator'],
    ['[Bo Li|person] met [Ann Lee|person]. <The legislator> said it.', 'The legislator'],
    ['[Acme|organization] sued [Beta|organization]. <The company> said it.', 'The company'],
    ['[Acme|organization] rose. <the Tide Warning Network> said it.', 'the Tide Warning Network'],
  ])('%s: the ranker takes the only one in view', (marked, description) => {
    expect(quoteOf(marked).speaker).toMatchObject({ entity: null, name: description });
  });

  test('an authority is no company', () => {
    const { speaker } = quoteOf('[Ministry of Health|organization] came. <The company> said it.');
    expect(speaker).toMatchObject({ entity: null, name: 'The company' });
  });

  test.each([
    ['<> said it.'],
    ['<They> said it.'],
    ['[Bo Li|person] came. <I> said it.'],
    ['[Bo Li|person] came. <You> said it.'],
    ['[Bo Li|person] came. <They> said it.'],
    ['<It> said it.'],
    ['<He> said it.'],
  ])('%s stays unresolved', (marked) => {
    const quote = quoteOf(marked);
    expect([quote.speakerStatus, quote.speaker]).toEqual(['unresolved', null]);
  });
});
