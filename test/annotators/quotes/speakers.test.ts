import { describe, expect, test } from 'vitest';
import { entities } from '../../../src/annotators/entities/index.ts';
import { quotes } from '../../../src/annotators/quotes/index.ts';
import { withLayer } from '../../../src/document/document.ts';
import type { Attribution, Quote } from '../../../src/document/layers.ts';
import { runStage } from '../../helpers/documents.ts';
import { markedDocument } from '../../helpers/names.ts';

/** The quote of `SOURCE said it.` after some text that introduces people; the source is marked `<…>`. */
function quoteOf(marked: string): Quote {
  const open = marked.indexOf('<');
  const plainOpen = marked.slice(0, open).replace(/\[([^|\]]+)\|\w+\]/g, '$1').length;
  const inside = marked.slice(open + 1, marked.indexOf('>')).replace(/\[([^|\]]+)\|\w+\]/g, '$1');
  const document = markedDocument(marked.replace(/[<>]/g, ''));
  const end = plainOpen + inside.length;
  const attribution: Attribution = {
    kind: 'indirect',
    source: inside === '' ? [] : [{ start: plainOpen, end }],
    cue: [{ start: end + 1, end: end + 5 }],
    content: [{ start: end + 6, end: document.text.length - 1 }],
    verb: { lemma: 'say', class: 'neutral' },
    confidence: 0.9,
    by: 'test',
  };
  const withEntities = withLayer(document, 'entities', runStage<'entities'>(entities, document));
  return runStage<'quotes'>(quotes, withLayer(withEntities, 'attributions', [attribution]))[0]!;
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
    ['<an official statement from the [UNRWA|organization]> said it.', 'UNRWA'],
    ['[Bo Li|person], <head of the board> said it.', 'Bo Li'],
    ['[Bo Li|person] came. <The legislator of the north> said it.', 'Bo Li'],
    ['Former President [Bo Li|person] came. <The ex-president> said it.', 'Bo Li'],
    ['Shares in [Acme|organization] rose. <The company> said it.', 'Acme'],
    ['[Springfield Police|organization] came. <Police> said it.', 'Springfield Police'],
    ['<The [Popular Union|organization] opposition party> said it.', 'Popular Union'],
    ['<Secretary of [Oman|location] Dr. [Bo Li|person]> said it.', 'Bo Li'],
  ])('%s', (marked, name) => {
    const quote = quoteOf(marked);
    expect([quote.speakerStatus, quote.speaker?.name]).toEqual(['named', name]);
    expect(quote.speaker?.entity).toMatch(/^e\d+$/);
  });

  test.each([
    ['<a senior official> said it.', 'a senior official'],
    ['<officials in [Beijing|location]> said it.', 'officials in Beijing'],
    ['<a lawyer for [John Smith|person]> said it.', 'a lawyer for John Smith'],
    ['<two people familiar with the matter> said it.', 'two people familiar with the matter'],
    ['<[Ghana|location] police officers> said it.', 'Ghana police officers'],
    ['[Li Qiang|person] came. <The senator> said it.', 'The senator'],
    ['[Bo Li|person] met [Ann Lee|person]. <The legislator> said it.', 'The legislator'],
    ['[Acme|organization] sued [Beta|organization]. <The company> said it.', 'The company'],
    ['[Ministry of Health|organization] came. <The company> said it.', 'The company'],
    ['<the [Spanish|norp] and [Algerian|norp] governments> said it.', 'the Spanish and Algerian governments'],
    ['<residents, some of whom had met [Li Qiang|person],> said it.', 'residents'],
  ])('%s names nobody', (marked, description) => {
    const quote = quoteOf(marked);
    expect([quote.speakerStatus, quote.speaker?.entity, quote.speaker?.name]).toEqual(['described', null, description]);
  });

  test.each([['<> said it.'], ['<They> said it.'], ['<It> said it.'], ['<He> said it.']])(
    '%s stays unresolved',
    (marked) => {
      const quote = quoteOf(marked);
      expect([quote.speakerStatus, quote.speaker]).toEqual(['unresolved', null]);
    },
  );
});
