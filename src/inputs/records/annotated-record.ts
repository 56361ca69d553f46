/** What a record of `newsx annotate` holds, field by field: a record is read, checked and typed by one table. */
import {
  BASES,
  BLOCK_KINDS,
  DATE_MODS,
  DATE_TYPES,
  ENTITY_TYPES,
  MENTION_FORMS,
  POLARITIES,
  QUOTE_KINDS,
  SPEAKER_STATUSES,
  UNEXPLAINED_REASONS,
  VERB_CLASSES,
} from '../../document/layers.ts';
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
