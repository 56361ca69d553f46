/**
 * What counting looks at of a document, in one small row: names, spans and classes as flat lists, without
 * what only lists and pages show. It is made when a document is put into an archive, and read in one scan.
 * Whatever a count looks at that is not kept here is an error, never an empty value.
 *
 *   a quote -> kind, polarity, status, speaker's entity and name, verb, class, confidence, words, content
 */
import { copyOf } from '../analyses/near-duplicates.ts';
import type { Annotated } from '../document/document.ts';
import {
  BASES,
  BLOCK_KINDS,
  ENTITY_TYPES,
  type Entity,
  type Fact,
  type Layers,
  POLARITIES,
  QUOTE_KINDS,
  type Quote,
  SPEAKER_STATUSES,
  type Structure,
  VERB_CLASSES,
} from '../document/layers.ts';
import type { Span } from '../document/span.ts';
import { lazy } from '../lexicon/data.ts';
import type { Value } from './driver.ts';

type Flat = readonly (string | number | null | readonly number[])[];

/** The columns of `_counted`, but for the document's number. */
export const COUNTED = ['structure', 'spans', 'entities', 'quotes', 'fields', 'shingles'] as const;
/** Of those, the ones that a scan reads, with the fields; the shingles are read where they are asked for. */
export const SCANNED = ['structure', 'spans', 'entities', 'quotes'] as const;

/** @param words how many words each quote has */
export function encodeCounted(
  document: Annotated<'structure' | 'entities' | 'quotes'>,
  words: readonly number[],
): Readonly<Record<(typeof COUNTED)[number], Value>> {
  const { structure, entities, quotes } = document.layers;
  const { headline, published, dateline } = structure;
  const { shingles } = copyOf(document);
  return {
    structure: JSON.stringify([
      headline?.text ?? null,
      published?.text ?? null,
      dateline && [dateline.start, dateline.end],
      dateline?.date ?? null,
    ]),
    spans: JSON.stringify([
      structure.blocks.flatMap(({ kind, start, end }) => [BLOCK_KINDS.indexOf(kind), start, end]),
      ...entities.map(({ mentions }) => flatSpans(mentions)),
    ]),
    entities: JSON.stringify(
      entities.flatMap(({ id, type, name, title, country, qid }) => [
        ...[id, ENTITY_TYPES.indexOf(type), name],
        ...[title?.value ?? null, basisOf(title), country?.value ?? null, basisOf(country), qid],
      ]),
    ),
    quotes: JSON.stringify(
      quotes.flatMap(({ kind, polarity, speakerStatus, speaker, verb, confidence, content }, place) => [
        ...[QUOTE_KINDS.indexOf(kind), POLARITIES.indexOf(polarity), SPEAKER_STATUSES.indexOf(speakerStatus)],
        ...[speaker?.entity ?? null, speaker?.name ?? null],
        ...[verb?.lemma ?? null, verb ? VERB_CLASSES.indexOf(verb.class) : null],
        ...[confidence, words[place]!, flatSpans(content)],
      ]),
    ),
    fields: JSON.stringify(document.fields),
    shingles: Buffer.from(shingles.buffer, shingles.byteOffset, shingles.byteLength),
  };
}

function flatSpans(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}

function basisOf(fact: Fact | null): number | null {
  return fact && BASES.indexOf(fact.basis);
}

export type CountedRow = Readonly<Record<'structure' | 'spans' | 'entities' | 'quotes', string>>;

/** The three layers, each decoded when it is first looked at. */
export function countedLayers(
  row: CountedRow,
  shingles: () => Uint8Array,
): Pick<Layers, 'structure' | 'entities' | 'quotes'> {
  const spans = lazy((): readonly (readonly number[])[] => JSON.parse(row.spans));
  const structure = lazy(() => new CountedStructure(JSON.parse(row.structure), spans, shingles));
  const entities = lazy(() => listOf(JSON.parse(row.entities), 8, (flat, at) => new CountedEntity(flat, at, spans)));
  const quotes = lazy(() => listOf(JSON.parse(row.quotes), 10, (flat, at) => new CountedQuote(flat, at)));
  // What they lack is an error to look at: see notKept.
  return {
    get structure() {
      return structure() as unknown as Structure;
    },
    get entities() {
      return entities() as unknown as readonly Entity[];
    },
    get quotes() {
      return quotes() as unknown as readonly Quote[];
    },
  };
}

function listOf<T>(flat: Flat, columns: number, make: (flat: Flat, at: number) => T): T[] {
  const list: T[] = [];
  for (let at = 0; at < flat.length; at += columns) list.push(make(flat, at));
  return list;
}

function spansOf(flat: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < flat.length; i += 2) spans.push({ start: flat[i]!, end: flat[i + 1]! });
  return spans;
}

class CountedStructure {
  readonly headline: { readonly text: string; readonly span: null } | null;
  readonly published: { readonly text: string; readonly span: null } | null;
  readonly dateline: (Span & { readonly date: string | null }) | null;
  readonly #spans: () => readonly (readonly number[])[];
  readonly #shingles: () => Uint8Array;

  constructor(
    [headline, published, dateline, date]: readonly [
      string | null,
      string | null,
      [number, number] | null,
      string | null,
    ],
    spans: () => readonly (readonly number[])[],
    shingles: () => Uint8Array,
  ) {
    this.headline = headline === null ? null : { text: headline, span: null };
    this.published = published === null ? null : { text: published, span: null };
    this.dateline = dateline && { start: dateline[0], end: dateline[1], date };
    this.#spans = spans;
    this.#shingles = shingles;
  }

  get blocks() {
    const flat = this.#spans()[0]!;
    return Array.from({ length: flat.length / 3 }, (_, i) => ({
      kind: BLOCK_KINDS[flat[3 * i]!]!,
      start: flat[3 * i + 1]!,
      end: flat[3 * i + 2]!,
    }));
  }

  get shingles(): Uint32Array {
    const { buffer, byteOffset, byteLength } = this.#shingles();
    return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  }
}

class CountedEntity {
  readonly id: string;
  readonly name: string;
  readonly #flat: Flat;
  readonly #at: number;
  readonly #spans: () => readonly (readonly number[])[];

  constructor(flat: Flat, at: number, spans: () => readonly (readonly number[])[]) {
    this.id = flat[at] as string;
    this.name = flat[at + 2] as string;
    this.#flat = flat;
    this.#at = at;
    this.#spans = spans;
  }

  get type() {
    return ENTITY_TYPES[this.#flat[this.#at + 1] as number]!;
  }
  get title(): Fact | null {
    return factOf(this.#flat, this.#at + 3);
  }
  get country(): Fact | null {
    return factOf(this.#flat, this.#at + 5);
  }
  get qid() {
    return this.#flat[this.#at + 7] as string | null;
  }
  get mentions(): Span[] {
    return spansOf(this.#spans()[this.#at / 8 + 1]!);
  }
}

function factOf(flat: Flat, at: number): Fact | null {
  const value = flat[at] as string | null;
  return value === null ? null : { value, basis: BASES[flat[at + 1] as number]! };
}

class CountedQuote {
  readonly #flat: Flat;
  readonly #at: number;

  constructor(flat: Flat, at: number) {
    this.#flat = flat;
    this.#at = at;
  }

  get kind() {
    return QUOTE_KINDS[this.#flat[this.#at] as number]!;
  }
  get polarity() {
    return POLARITIES[this.#flat[this.#at + 1] as number]!;
  }
  get speakerStatus() {
    return SPEAKER_STATUSES[this.#flat[this.#at + 2] as number]!;
  }
  get speaker() {
    const name = this.#flat[this.#at + 4] as string | null;
    return name === null ? null : { entity: this.#flat[this.#at + 3] as string | null, name };
  }
  get verb() {
    const lemma = this.#flat[this.#at + 5] as string | null;
    return lemma === null ? null : { lemma, class: VERB_CLASSES[this.#flat[this.#at + 6] as number]! };
  }
  get confidence() {
    return this.#flat[this.#at + 7] as number;
  }
  get words() {
    return this.#flat[this.#at + 8] as number;
  }
  get content() {
    return spansOf(this.#flat[this.#at + 9] as readonly number[]);
  }
}

/** A count that looks at more than is kept gives no wrong number: it ends with an error. */
function notKept(prototype: object, names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(prototype, name, {
      get: () => {
        throw new Error(`an archive does not keep ${name} for counting`);
      },
    });
}
notKept(CountedStructure.prototype, ['agency', 'bylines', 'captions'] satisfies (keyof Structure)[]);
notKept(CountedEntity.prototype, ['affiliation', 'titles', 'place'] satisfies (keyof Entity)[]);
notKept(CountedQuote.prototype, ['id', 'source', 'cue', 'by', 'rules', 'within', 'speakers', 'speakerConfidence', 'onBehalfOf'] satisfies (keyof Quote)[]); // biome-ignore format: one line
