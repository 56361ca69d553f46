/**
 * What counting looks at of a document, in one small row: names, classes, who is mentioned where, without what only
 * lists and pages show. It is made when a document is put into an archive, and read in one scan. Whatever a
 * count looks at that is not kept here is an error, never an empty value.
 *
 *   a quote -> kind, polarity, status, verb's class; speaker, and who speaks too; verb; confidence; words; whom it mentions
 *
 * All numbers are 32 bits wide, little-endian; a text is its number among the archive's names. `heads` begins with seven of
 * the article, then has six of each entity and eight of each quote, then lists: of each entity the paragraphs and
 * of each the sentences that mention it, of each quote the entities that it mentions and of each those who say it with
 * the first speaker (entity and name). `spans` has the blocks (kind,
 * start, end), then the mentions of each entity and the content of each quote. Lists stand after one of where each of
 * them begins. `fingerprint` is what near-duplicates are told by: the key, a number a character, then the signature.
 */
import { dateOf } from '../analyses/article-date.ts';
import { copyOf } from '../analyses/near-duplicates.ts';
import { scopeOf } from '../analyses/people/people.ts';
import { identityOf } from '../analyses/same-person.ts';
import { mentionsByQuote } from '../analyses/spoken-about.ts';
import { unitsByEntity } from '../analyses/ties.ts';
import { otherSpeakers, sourceOf } from '../analyses/utterances.ts';
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
import { NONE } from './names.ts';

/** Numbers of the article before those of its entities, and of each entity and quote. */
export const OF_ARTICLE = 7;
export const OF_ENTITY = 6;
export const OF_QUOTE = 8;
/** Confidences are kept as they are printed. */
export const HUNDREDTHS = 100;
/** Small numbers stand together in one: each in its own half byte. */
export const HALF_BYTE = 4;
/** The characters of a fingerprint's key, of 16 bits each. */
export const KEY_LENGTH = 8;

export interface Encoded {
  readonly heads: Uint8Array;
  readonly spans: Uint8Array;
  readonly fingerprint: Uint8Array;
  readonly shingles: Uint8Array;
}

/** @param words how many words each quote has @param numberOf the number of a text among the archive's names */
export function encodeCounted(
  document: Annotated<'structure' | 'sentences' | 'entities' | 'quotes'>,
  words: readonly number[],
  numberOf: (text: string | null | undefined) => number,
): Encoded {
  const { structure, entities, quotes } = document.layers;
  const { dateline } = structure;
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const heads = [
    ...[entities.length, quotes.length, numberOf(dateOf(document)), numberOf(scopeOf(document))],
    ...[dateline?.start ?? NONE, dateline?.end ?? NONE, numberOf(dateline?.date)],
    ...entities.flatMap((entity) => {
      const { type, name, title, country, qid } = entity;
      return [
        packed(ENTITY_TYPES.indexOf(type), basisOf(title), basisOf(country)),
        ...[name, title?.value, country?.value, qid, identityOf(entity)].map(numberOf),
      ];
    }),
    ...quotes.flatMap((quote, place) => {
      const { kind, polarity, speakerStatus, speaker, verb, confidence } = quote;
      const { person, identity } = sourceOf(speaker, speakerStatus, () => byId);
      return [
        packed(
          ...[QUOTE_KINDS.indexOf(kind), POLARITIES.indexOf(polarity), SPEAKER_STATUSES.indexOf(speakerStatus)],
          verb ? VERB_CLASSES.indexOf(verb.class) : 0,
        ),
        ...[places.get(speaker?.entity ?? '') ?? NONE, numberOf(speaker?.name), numberOf(verb?.lemma)],
        ...[Math.round(confidence * HUNDREDTHS), words[place]!, numberOf(person), numberOf(identity)],
      ];
    }),
  ];
  const ties = [
    ...entities.map(unitsByEntity(document, 'paragraphs')),
    ...entities.map(unitsByEntity(document, 'sentences')),
    ...quotes.map(mentionsByQuote(document)),
    ...quotes.map((quote) =>
      otherSpeakers(quote).flatMap(({ entity, name }) => [places.get(entity ?? '') ?? NONE, numberOf(name)]),
    ),
  ];
  const spans = [
    structure.blocks.flatMap(({ kind, start, end }) => [BLOCK_KINDS.indexOf(kind), start, end]),
    ...entities.map(({ mentions }) => flatSpans(mentions)),
    ...quotes.map(({ content }) => flatSpans(content)),
  ];
  const { key, signature, shingles } = copyOf(document).fingerprint;
  const keyNumbers = key === null ? [] : [...key].map((char) => char.charCodeAt(0));
  return {
    heads: bytesOf([...heads, ...withBeginnings(ties)]),
    spans: bytesOf(withBeginnings(spans)),
    fingerprint: bytesOf([...keyNumbers, ...(key === null ? [] : signature)]),
    shingles: bytesOf(shingles),
  };
}

function packed(...numbers: readonly number[]): number {
  return numbers.reduce((all, one, place) => all | (one << (HALF_BYTE * place)), 0);
}

function basisOf(fact: Fact | null): number {
  return fact ? BASES.indexOf(fact.basis) : 0;
}

/** The lists after where each begins, and where the last ends. */
function withBeginnings(lists: readonly ArrayLike<number>[]): number[] {
  let at = lists.length + 1;
  return [at, ...lists.map(({ length }) => (at += length)), ...lists.flatMap((list) => Array.from(list))];
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
