/**
 * Reads a `newsx annotate` record back: the same document, with its layers, so that no
 * stage runs again. Offsets in the record count code points, in the document UTF-16 units.
 * In: text `😀 Ann spoke`, mention {start: 2, end: 5, text: "Ann"} -> out: the span [3, 6).
 */
import { codePointsOf } from '../../document/code-points.ts';
import type { Document, Given } from '../../document/document.ts';
import {
  BASES,
  type Basis,
  BLOCK_KINDS,
  DATE_MODS,
  DATE_TYPES,
  ENTITY_TYPES,
  type Fact,
  type Field,
  type Layers,
  MENTION_FORMS,
  POLARITIES,
  QUOTE_KINDS,
  SPEAKER_STATUSES,
  type Speaker,
  UNEXPLAINED_REASONS,
  VERB_CLASSES,
} from '../../document/layers.ts';
import { provenanceOf, type Span } from '../../document/span.ts';
import { assertDocument } from '../../document/validate.ts';
import {
  fieldValues,
  list,
  nullable,
  number,
  object,
  offset,
  oneOf,
  optional,
  type Reader,
  string,
} from './record-shape.ts';

const basis = optional(oneOf(BASES));
const range = { start: offset, end: offset };
/** Who made a finding; the rules only where `annotate --explain` noted them. */
const provenance = { by: string, rules: optional(list(string)) };
const quoted = object({ ...range, text: string });
const field = object({ text: string, start: optional(offset), end: optional(offset) });

const point = { latitude: nullable(number), longitude: nullable(number) };
/** Records written before newsx knew these have none. */
const ids = { geonames: optional(number), wikidata: optional(string) };
const candidate = object({
  name: string,
  country: string,
  region: nullable(string),
  ...point,
  population: nullable(number),
  ...ids,
});

const speaker = object({ entity: nullable(string), name: string, ...provenance });

/**
 * A record of schema `newsx/1`, with its type. Offsets count code points.
 * @throws Error that names the field, if it is not what `newsx annotate` writes.
 */
export const readRecord = object({
  id: string,
  source: object({ path: string, format: string, record: nullable(number), sha256: string }),
  language: string,
  text: string,
  fields: optional(fieldValues),
  meta: object({
    headline: nullable(field),
    published: nullable(string),
    publishedSpan: optional(object(range)),
    agency: nullable(string),
    dateline: nullable(object({ place: nullable(string), date: nullable(string), agency: nullable(string), ...range })),
    bylines: list(field),
    captions: list(object({ ...range, credit: nullable(string) })),
    blocks: list(object({ kind: oneOf(BLOCK_KINDS), ...range, rules: optional(list(string)) })),
  }),
  entities: list(
    object({
      id: string,
      type: oneOf(ENTITY_TYPES),
      name: string,
      title: nullable(string),
      affiliation: nullable(string),
      country: nullable(string),
      basis: object({ title: basis, affiliation: basis, country: basis }),
      // Records written before newsx knew places have none.
      // Nor titles, before they were relations.
      titles: optional(
        list(object({ ...range, title: string, of: nullable(string), country: nullable(string), basis: oneOf(BASES) })),
      ),
      qid: optional(string),
      place: optional(object({ ...point, ...ids, by: string, candidates: list(candidate) })),
      mentions: list(object({ ...range, text: string, form: oneOf(MENTION_FORMS), confidence: number, ...provenance })),
    }),
  ),
  quotes: list(
    object({
      id: string,
      kind: oneOf(QUOTE_KINDS),
      speaker: nullable(speaker),
      // Records written before newsx knew these have none.
      speakers: optional(list(speaker)),
      speakerConfidence: optional(number),
      onBehalfOf: optional(nullable(speaker)),
      speakerStatus: oneOf(SPEAKER_STATUSES),
      source: list(quoted),
      cue: list(quoted),
      verb: nullable(object({ lemma: string, class: oneOf(VERB_CLASSES) })),
      content: list(quoted),
      // Records written before newsx told these have none.
      polarity: optional(oneOf(POLARITIES)),
      within: optional(nullable(string)),
      confidence: number,
      ...provenance,
    }),
  ),
  dates: list(
    object({
      ...range,
      text: string,
      type: oneOf(DATE_TYPES),
      value: nullable(string),
      mod: optional(oneOf(DATE_MODS)),
      quant: optional(string),
      freq: optional(string),
      begins: optional(string),
      ends: optional(string),
      range: optional(object({ ...range, text: string, value: string })),
      ...provenance,
    }),
  ),
  unexplained: list(object({ ...range, reason: oneOf(UNEXPLAINED_REASONS) })),
});

type Read<R> = R extends Reader<infer T> ? T : never;
export type AnnotatedRecord = Read<typeof readRecord>;

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
  const fieldOf = ({ text, start, end }: Read<typeof field>, at: string): Field => {
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
