/**
 * `newsx annotate`: one record a document, with its text, so that every offset can be
 * checked and other commands can read it back. The record's shape is published as
 * data/schema/newsx-1.schema.json.
 */
import type { Annotated } from '../document/document.ts';
import type { DateMention, Entity, Field, Place, Quote, Speaker, Structure } from '../document/layers.ts';
import type { Provenance } from '../document/span.ts';
import { perDocument } from './per-document.ts';
import { printedConfidence, type SpanPrinter, spanPrinter } from './spans.ts';
import type { Json, Row, View } from './view.ts';
import { flag } from './view-options.ts';

const REQUIRES = ['structure', 'language', 'entities', 'quotes', 'dates', 'unexplained'] as const;

/** An article with all its annotations; data/schema/newsx-1.schema.json describes it. */
export type AnnotateRow = ReturnType<typeof toRecord>;

export const annotate: View<AnnotateRow> = {
  name: 'annotate',
  summary: 'Writes each article with all its annotations as one JSON record, which other commands can read.',
  requires: REQUIRES,
  options: {
    explain: flag('say of each finding which rules made or changed it (see newsx rules)'),
  },
  // Where an article is from is asked for when it is too late to read it again.
  keeps: ['url', 'outlet', 'publication', 'newspaper', 'publisher'],
  oneRowPerDocument: true,
  defaultFormat: 'jsonl',
  columns: [
    { key: 'doc', cell: (row) => String(row.id) },
    { key: 'headline', look: 'prose', cell: (row) => headlineOf(row) },
    ...(['entities', 'quotes', 'dates', 'unexplained'] as const).map((key) => ({
      key,
      type: 'number' as const,
      ...(key === 'unexplained' ? { detail: 2 } : key === 'dates' ? { detail: 1 } : {}),
      cell: (row: Row) => (row[key] as readonly Json[]).length,
    })),
  ],
  examples: [
    'newsx annotate archive.jsonl -o annotated.jsonl',
    "newsx annotate --explain article.txt | jq '.quotes[] | {by, rules}'",
    'newsx annotate - --input-format jsonl --format jsonl < archive.jsonl | jq .quotes',
  ],
  start: () => perDocument((document: Annotated<(typeof REQUIRES)[number]>) => [toRecord(document)]),
};

function headlineOf(row: Row): string | null {
  const { headline } = row.meta as { readonly headline: { readonly text: string } | null };
  return headline?.text ?? null;
}

/** The document's record, as the schema describes it. */
export function toRecord(document: Annotated<(typeof REQUIRES)[number]>) {
  const print = spanPrinter(document);
  const { structure, language, entities, quotes, dates, unexplained } = document.layers;
  return {
    schema: 'newsx/1',
    id: document.id,
    source: { ...document.source },
    language,
    text: document.text,
    ...(Object.keys(document.fields).length > 0 ? { fields: document.fields } : {}),
    meta: metaRecord(structure, print),
    entities: entities.map((entity) => entityRecord(entity, print)),
    quotes: quotes.map((quote) => quoteRecord(quote, print)),
    dates: dates.map((date) => dateRecord(date, print)),
    unexplained: unexplained.map((item) => ({ ...print.offsets(item), reason: item.reason })),
  };
}

function dateRecord(date: DateMention, print: SpanPrinter) {
  const { type, value, mod, quant, freq, begins, ends, range } = date;
  return {
    ...print.withText(date),
    type,
    value,
    ...(mod === undefined ? {} : { mod }),
    ...(quant === undefined ? {} : { quant }),
    ...(freq === undefined ? {} : { freq }),
    ...(begins === undefined ? {} : { begins, ends: ends! }),
    ...(range === undefined ? {} : { range: { ...print.withText(range), value: range.value } }),
    ...madeBy(date),
  };
}

function metaRecord(structure: Structure, print: SpanPrinter) {
  const { headline, published, dateline } = structure;
  return {
    headline: headline && fieldRecord(headline, print),
    published: published?.text ?? null,
    ...(published?.span ? { publishedSpan: { ...print.offsets(published.span) } } : {}),
    agency: structure.agency,
    dateline: dateline && {
      place: dateline.place,
      date: dateline.date,
      agency: dateline.agency,
      ...print.offsets(dateline),
    },
    bylines: structure.bylines.map((byline) => fieldRecord(byline, print)),
    captions: structure.captions.map((caption) => ({ ...print.offsets(caption), credit: caption.credit })),
    blocks: structure.blocks.map((block) => ({
      kind: block.kind,
      ...print.offsets(block),
      ...(block.rules && { rules: block.rules }),
    })),
  };
}

function fieldRecord(field: Field, print: SpanPrinter) {
  return { text: field.text, ...(field.span ? print.offsets(field.span) : {}) };
}

function entityRecord(entity: Entity, print: SpanPrinter) {
  const { title, affiliation, country } = entity;
  return {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    title: title?.value ?? null,
    affiliation: affiliation?.value ?? null,
    country: country?.value ?? null,
    basis: {
      ...(title ? { title: title.basis } : {}),
      ...(affiliation ? { affiliation: affiliation.basis } : {}),
      ...(country ? { country: country.basis } : {}),
    },
    ...(entity.titles.length > 0
      ? { titles: entity.titles.map(({ start, end, ...title }) => ({ ...print.offsets({ start, end }), ...title })) }
      : {}),
    ...(entity.place ? { place: placeRecord(entity.place) } : {}),
    ...(entity.qid ? { qid: entity.qid } : {}),
    mentions: entity.mentions.map((mention) => ({
      ...print.withText(mention),
      form: mention.form,
      confidence: printedConfidence(mention.confidence),
      ...madeBy(mention),
    })),
  };
}

function placeRecord({ latitude, longitude, geonames, wikidata, by, candidates }: Place) {
  return {
    latitude,
    longitude,
    ...idsRecord({ geonames, wikidata }),
    by,
    candidates: candidates.map(({ geonames, wikidata, ...candidate }) => ({
      ...candidate,
      ...idsRecord({ geonames, wikidata }),
    })),
  };
}

/** Those that it has. */
function idsRecord({ geonames, wikidata }: Pick<Place, 'geonames' | 'wikidata'>) {
  return { ...(geonames === null ? {} : { geonames }), ...(wikidata === null ? {} : { wikidata }) };
}

function speakerRecord(speaker: Speaker) {
  return { entity: speaker.entity, name: speaker.name, ...madeBy(speaker) };
}

function quoteRecord(quote: Quote, print: SpanPrinter) {
  return {
    id: quote.id,
    kind: quote.kind,
    speaker: quote.speaker && speakerRecord(quote.speaker),
    speakers: quote.speakers.map(speakerRecord),
    speakerStatus: quote.speakerStatus,
    speakerConfidence: printedConfidence(quote.speakerConfidence),
    onBehalfOf: quote.onBehalfOf && speakerRecord(quote.onBehalfOf),
    source: quote.source.map((span) => ({ ...print.withText(span) })),
    cue: quote.cue.map((span) => ({ ...print.withText(span) })),
    verb: quote.verb && { lemma: quote.verb.lemma, class: quote.verb.class },
    content: quote.content.map((span) => ({ ...print.withText(span) })),
    polarity: quote.polarity,
    within: quote.within,
    confidence: printedConfidence(quote.confidence),
    ...madeBy(quote),
  };
}

function madeBy({ by, rules }: Provenance): { readonly by: string; readonly [rules: string]: Json } {
  return rules === undefined ? { by } : { by, rules };
}
