/**
 * What articles say happened when: the dates in their prose, each with its sentence and who
 * is in it. The article's own stamps (dateline, metadata) are no events, nor are durations
 * and repeated times, which are not at one point of the calendar.
 *
 *   "Veldt sent a letter on March 6." (2025) -> 2025-03-06, the sentence, Veldt
 */
import type { Annotated } from '../document/document.ts';
import type { BlockKind, DateMention, Entity, Sentence } from '../document/layers.ts';
import { covers, overlaps } from '../document/span.ts';
import { firstDayOf } from '../lexicon/calendar.ts';
import { compareText } from './same-person.ts';

const PROSE: readonly BlockKind[] = ['headline', 'caption', 'body'];

export interface ReportedEvent {
  readonly date: DateMention;
  readonly sentence: Sentence;
  readonly entities: readonly Entity[];
}

type Read = Annotated<'structure' | 'sentences' | 'entities' | 'dates'>;

/** In text order. */
export function reportedEvents({ layers }: Read): ReportedEvent[] {
  const { structure, sentences, entities, dates } = layers;
  const told = sentences.filter(({ block }) => PROSE.includes(structure.blocks[block]!.kind));
  return dates
    .filter(({ type }) => type === 'DATE' || type === 'TIME')
    .filter((date) => !(structure.dateline && overlaps(structure.dateline, date)))
    .flatMap((date) => {
      const sentence = told.find((one) => covers(one, date));
      if (sentence === undefined) return [];
      const inIt = entities.filter(({ mentions }) => mentions.some((mention) => covers(sentence, mention)));
      return [{ date, sentence, entities: inIt }];
    });
}

/** Orders TIMEX3 values in time, the coarser first, those without a place in the calendar last. */
export function compareValues(a: string | null, b: string | null): number {
  return compareText(sortKey(a), sortKey(b)) || (a ?? '').length - (b ?? '').length || compareText(a ?? '', b ?? '');
}

function sortKey(value: string | null): string {
  return (value && firstDayOf(value)) ?? '~';
}
