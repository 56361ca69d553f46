/**
 * Reads a `newsx annotate` record back: the same document, with its layers, so that no
 * stage runs again. Offsets in the record count code points, in the document UTF-16 units.
 * In: text `😀 Ann spoke`, mention {start: 2, end: 5, text: "Ann"} -> out: the span [3, 6).
 */
import { codePointsOf } from '../../document/code-points.ts';
import type { Document, Given } from '../../document/document.ts';
import type { Basis, Fact, Field, Layers, Speaker } from '../../document/layers.ts';
import { provenanceOf, type Span } from '../../document/span.ts';
import { assertDocument } from '../../document/validate.ts';
import { type AnnotatedRecord, readRecord } from './annotated-record.ts';

/**
 * The document that a record of schema `newsx/1` describes.
 * @throws Error that names the field, if the record is not what `newsx annotate` writes.
 */
export function readAnnotated(value: unknown, given: Given): Document {
  const record = readRecord(value, '');
  const { id, text, source, fields = {} } = record;
  const document: Document = { id, text, source, given, fields, layers: layersOf(record) };
  assertDocument(document);
  return document;
}

type Printed = Span & { readonly text?: string };

function layersOf(record: AnnotatedRecord): Partial<Layers> {
  const toSpan = spanReader(record.text);
  const spans = (items: readonly Printed[], at: string): Span[] =>
    items.map((item, index) => toSpan(item, `${at}[${index}]`));
  return {
    structure: structureOf(record.meta, toSpan),
    language: record.language,
    entities: record.entities.map(({ basis, ...entity }, index) => {
      const at = `entities[${index}]`;
      const fact = (name: keyof typeof basis): Fact | null => factOf(entity[name], basis[name], `${at}.basis.${name}`);
      return {
        ...entity,
        title: fact('title'),
        affiliation: fact('affiliation'),
        country: fact('country'),
        titles: (entity.titles ?? []).map(({ title, of, country, basis: why, ...printed }, place) => ({
          ...toSpan(printed, `${at}.titles[${place}]`),
          title,
          of,
          country,
          basis: why,
        })),
        place: entity.place ? { ...withIds(entity.place), candidates: entity.place.candidates.map(withIds) } : null,
        qid: entity.qid ?? null,
        mentions: entity.mentions.map(({ form, confidence, by, rules, ...printed }, place) => ({
          ...toSpan(printed, `${at}.mentions[${place}]`),
          form,
          confidence,
          ...provenanceOf({ by, rules }),
        })),
      };
    }),
    quotes: record.quotes.map(({ speaker: first, ...quote }, index) => ({
      ...quote,
      polarity: quote.polarity ?? 'asserted',
      within: quote.within ?? null,
      ...speakersOf(quote.speakers ?? (first ? [first] : [])),
      // Who says it was as sure as the quote itself, where the record knows no better.
      speakerConfidence: quote.speakerConfidence ?? (first ? quote.confidence : 0),
      onBehalfOf: quote.onBehalfOf ?? null,
      source: spans(quote.source, `quotes[${index}].source`),
      cue: spans(quote.cue, `quotes[${index}].cue`),
      content: spans(quote.content, `quotes[${index}].content`),
    })),
    dates: record.dates.map(({ type, value, mod, quant, freq, begins, ends, range, by, rules, ...printed }, index) => ({
      ...toSpan(printed, `dates[${index}]`),
      type,
      value,
      mod,
      quant,
      freq,
      begins,
      ends,
      ...(range && { range: { ...toSpan(range, `dates[${index}].range`), value: range.value } }),
      ...provenanceOf({ by, rules }),
    })),
    unexplained: record.unexplained.map(({ reason, ...printed }, index) => ({
      ...toSpan(printed, `unexplained[${index}]`),
      reason,
    })),
  };
}

function speakersOf(speakers: readonly Speaker[]): { speakers: readonly Speaker[]; speaker: Speaker | null } {
  return { speakers, speaker: speakers[0] ?? null };
}

function structureOf(meta: AnnotatedRecord['meta'], toSpan: SpanReader): Layers['structure'] {
  const { published, publishedSpan } = meta;
  const fieldOf = ({ text, start, end }: AnnotatedRecord['meta']['bylines'][number], at: string): Field => {
    if (start === undefined && end === undefined) return { text, span: null };
    if (start === undefined || end === undefined) throw new Error(`${at} has only one of start and end`);
    // Its text may be tidied (`Jane Roe` for `JANE ROE`), so it need not be the text's slice.
    return { text, span: toSpan({ start, end }, at) };
  };
  return {
    blocks: meta.blocks.map(({ kind, rules, ...range }, index) => ({
      kind,
      ...toSpan(range, `meta.blocks[${index}]`),
      ...(rules && { rules }),
    })),
    headline: meta.headline && fieldOf(meta.headline, 'meta.headline'),
    published:
      published === null
        ? null
        : { text: published, span: publishedSpan ? toSpan(publishedSpan, 'meta.publishedSpan') : null },
    agency: meta.agency,
    dateline: meta.dateline && { ...meta.dateline, ...toSpan(meta.dateline, 'meta.dateline') },
    bylines: meta.bylines.map((byline, index) => fieldOf(byline, `meta.bylines[${index}]`)),
    captions: meta.captions.map(({ credit, ...range }, index) => ({
      ...toSpan(range, `meta.captions[${index}]`),
      credit,
    })),
  };
}

function factOf(value: string | null, basis: Basis | undefined, at: string): Fact | null {
  if (value === null) return null;
  if (basis === undefined) throw new Error(`${at} is missing`);
  return { value, basis };
}

type SpanReader = (printed: Printed, at: string) => Span;

/** Turns printed offsets into a span, and checks that a text beside them is the text there. */
function spanReader(text: string): SpanReader {
  const points = codePointsOf(text);
  return (printed, at) => {
    const span = { start: points.toUtf16(printed.start), end: points.toUtf16(printed.end) };
    if (!(span.start < span.end)) throw new Error(`${at} [${printed.start}, ${printed.end}) is no span of the text`);
    if (printed.text !== undefined && text.slice(span.start, span.end) !== printed.text)
      throw new Error(`${at}.text is not what the text has at [${printed.start}, ${printed.end})`);
    return span;
  };
}

/** With a null for each identifier that a place has not. */
function withIds<T extends { readonly geonames: number | undefined; readonly wikidata: string | undefined }>(place: T) {
  return { ...place, geonames: place.geonames ?? null, wikidata: place.wikidata ?? null };
}
