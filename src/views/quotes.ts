/** `newsx quotes`: one row a quote: who said what, with which words, and how it is known. */
import { wordsSaid } from '../annotators/attributions/without-marks.ts';
import type { Annotated } from '../document/document.ts';
import { BASES, POLARITIES, QUOTE_KINDS, SPEAKER_STATUSES, VERB_CLASSES } from '../document/layers.ts';
import { identitiesOf } from './counting.ts';
import { OF_QUOTES, quoteKeeper } from './filters.ts';
import { startKnownPeople } from './known-people.ts';
import { perDocument } from './per-document.ts';
import { printedConfidence, spanPrinter } from './spans.ts';
import type { Column, RowOf, View } from './view.ts';
import { valuesOf } from './view-options.ts';

const COLUMNS = [
  { key: 'doc' },
  { key: 'id' },
  { key: 'kind', values: QUOTE_KINDS },
  { key: 'speaker', nullable: true, look: 'name' },
  { key: 'speakerStatus', values: SPEAKER_STATUSES, detail: 1 },
  { key: 'title', nullable: true, detail: 2 },
  { key: 'country', nullable: true, detail: 3 },
  { key: 'source', nullable: true, detail: 2 },
  { key: 'cue', nullable: true },
  { key: 'verb', nullable: true, detail: 3 },
  { key: 'verbClass', values: VERB_CLASSES, nullable: true, detail: 1 },
  { key: 'quote', look: 'prose' },
  { key: 'start', type: 'number', detail: 4 },
  { key: 'end', type: 'number', detail: 4 },
  { key: 'confidence', type: 'fraction', detail: 4 },
  { key: 'speakerBy', nullable: true, detail: 4 },
  { key: 'polarity', values: POLARITIES, detail: 4 },
  { key: 'within', nullable: true, detail: 4 },
  { key: 'speakers', nullable: true, detail: 4 },
  { key: 'speakerConfidence', nullable: true, type: 'fraction', detail: 4 },
  { key: 'onBehalfOf', nullable: true, detail: 4 },
  { key: 'countryBasis', values: BASES, nullable: true, optional: true, detail: 4 },
] as const satisfies readonly Column[];

export type QuoteRow = RowOf<typeof COLUMNS>;

export const quotes: View<QuoteRow> = {
  name: 'quotes',
  summary: 'Lists who said what: direct, indirect and mixed quotations with their speakers.',
  requires: ['structure', 'entities', 'quotes'],
  options: OF_QUOTES,
  rowsNeed: (filters) => ({ speakers: valuesOf(OF_QUOTES, filters).speaker }),
  columns: COLUMNS,
  examples: [
    "newsx quotes seeds/ --speaker 'Li Qiang'",
    'newsx quotes archive.jsonl --kind direct,mixed --format csv -o quotes.csv',
  ],
  start: (filters) => {
    const people = startKnownPeople(identitiesOf(filters));
    const keeperIn = quoteKeeper(filters, people);
    const run = perDocument((document: Annotated<'structure' | 'entities' | 'quotes'>) => {
      const print = spanPrinter(document);
      const entities = new Map(document.layers.entities.map((entity) => [entity.id, entity]));
      return document.layers.quotes.filter(keeperIn(document)).map((quote) => {
        const speaker = quote.speaker?.entity ? entities.get(quote.speaker.entity) : undefined;
        const whole = { start: quote.content[0]!.start, end: quote.content.at(-1)!.end };
        return {
          doc: document.id,
          id: quote.id,
          kind: quote.kind,
          speaker: quote.speaker?.name ?? null,
          speakerStatus: quote.speakerStatus,
          title: speaker?.title?.value ?? null,
          country: speaker?.country?.value ?? null,
          source: print.join(quote.source, ' … ') || null,
          cue: print.join(quote.cue, ' … ') || null,
          verb: quote.verb?.lemma ?? null,
          verbClass: quote.verb?.class ?? null,
          quote: print.join(wordsSaid(document, quote), ' … '),
          ...print.offsets(whole),
          confidence: printedConfidence(quote.confidence),
          speakerBy: quote.speaker?.by ?? null,
          polarity: quote.polarity,
          within: quote.within,
          speakers: quote.speakers.map(({ name }) => name).join('; ') || null,
          speakerConfidence: quote.speaker ? printedConfidence(quote.speakerConfidence) : null,
          onBehalfOf: quote.onBehalfOf?.name ?? null,
          countryBasis: speaker?.country?.basis ?? null,
        };
      });
    });
    return { ...run, know: people.know };
  },
};
