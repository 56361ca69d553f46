/**
 * What counting looks at of a document, in one small row: names, spans and classes, without what only lists and
 * pages show. It is made when a document is put into an archive, and read in one scan. Whatever a count
 * looks at that is not kept here is an error, never an empty value.
 *
 *   a quote -> kind, polarity, status, speaker's entity and name, verb, class, confidence, words, content
 *
 * `names` is a JSON list of the texts, each once; the numbers are 32 bits wide, little-endian. `heads` begins with six of
 * the article, then has five of each entity and six of each quote; `spans` has the blocks (kind, start, end), then
 * the mentions of each entity and the content of each quote, after a list of where each of these begins.
 */
import { copyOf } from '../analyses/near-duplicates.ts';
import type { Annotated } from '../document/document.ts';
import {
  BASES,
  BLOCK_KINDS,
  ENTITY_TYPES,
  type Fact,
  POLARITIES,
  QUOTE_KINDS,
  SPEAKER_STATUSES,
  VERB_CLASSES,
} from '../document/layers.ts';
import type { Span } from '../document/span.ts';
import type { Value } from './driver.ts';

/** The columns of `_counted`, but for the document's number. */
export const COUNTED = ['names', 'heads', 'fields', 'spans', 'shingles'] as const;

/** Numbers of the article before those of its entities, and of each entity and quote. */
export const OF_ARTICLE = 6;
export const OF_ENTITY = 5;
export const OF_QUOTE = 6;
/** In the place of a name, a number or an entity: there is none. */
export const NONE = -1;
/** Confidences are kept as they are printed. */
export const HUNDREDTHS = 100;
/** Small numbers stand together in one: each in its own half byte. */
export const HALF_BYTE = 4;

/** @param words how many words each quote has */
export function encodeCounted(
  document: Annotated<'structure' | 'entities' | 'quotes'>,
  words: readonly number[],
): Readonly<Record<(typeof COUNTED)[number], Value>> {
  const { structure, entities, quotes } = document.layers;
  const { headline, published, dateline } = structure;
  const names = startNames();
  const { placeOf } = names;
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const heads = [
    ...[placeOf(headline?.text), placeOf(published?.text), placeOf(dateline?.date)],
    ...[dateline?.start ?? NONE, dateline?.end ?? NONE, entities.length],
    ...entities.flatMap(({ type, name, title, country, qid }) => [
      packed(ENTITY_TYPES.indexOf(type), basisOf(title), basisOf(country)),
      ...[placeOf(name), placeOf(title?.value), placeOf(country?.value), placeOf(qid)],
    ]),
    ...quotes.flatMap(({ kind, polarity, speakerStatus, speaker, verb, confidence }, place) => [
      packed(
        ...[QUOTE_KINDS.indexOf(kind), POLARITIES.indexOf(polarity), SPEAKER_STATUSES.indexOf(speakerStatus)],
        verb ? VERB_CLASSES.indexOf(verb.class) : 0,
      ),
      ...[places.get(speaker?.entity ?? '') ?? NONE, placeOf(speaker?.name), placeOf(verb?.lemma)],
      ...[Math.round(confidence * HUNDREDTHS), words[place]!],
    ]),
  ];
  const lists = [
    structure.blocks.flatMap(({ kind, start, end }) => [BLOCK_KINDS.indexOf(kind), start, end]),
    ...entities.map(({ mentions }) => flatSpans(mentions)),
    ...quotes.map(({ content }) => flatSpans(content)),
  ];
  return {
    names: JSON.stringify(names.all()),
    heads: bytesOf(heads),
    fields: JSON.stringify(document.fields),
    spans: bytesOf([...beginnings(lists), ...lists.flat()]),
    shingles: bytesOf(copyOf(document).shingles),
  };
}

/** Texts, each once, in the order in which they are first seen. */
function startNames() {
  const places = new Map<string, number>();
  return {
    all: (): string[] => [...places.keys()],
    placeOf: (name: string | null | undefined): number => {
      if (name == null) return NONE;
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      return place;
    },
  };
}

function packed(...numbers: readonly number[]): number {
  return numbers.reduce((all, one, place) => all | (one << (HALF_BYTE * place)), 0);
}

function basisOf(fact: Fact | null): number {
  return fact ? BASES.indexOf(fact.basis) : 0;
}

/** Where each list begins, and where the last ends, in one that has these numbers before them. */
function beginnings(lists: readonly (readonly number[])[]): number[] {
  let at = lists.length + 1;
  return [at, ...lists.map(({ length }) => (at += length))];
}

function flatSpans(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}

/** @param numbers whole, below 2³² */
function bytesOf(numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(4 * numbers.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < numbers.length; i++) view.setInt32(4 * i, numbers[i]!, true);
  return bytes;
}
