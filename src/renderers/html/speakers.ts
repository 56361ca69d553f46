/**
 * Who speaks in one article, each with the numbers of their quotes: what the text's
 * quote numbers link to, and what links back.
 *
 *   q1 by Ada Obi, q2 by nobody told, q3 by Ada Obi -> Ada Obi: 1, 3; unresolved: 2
 */
import type { Layers, Quote, SpeakerStatus } from '../../document/layers.ts';

export interface ArticleSpeaker {
  readonly status: SpeakerStatus;
  /** The entity's name or the description; null for quotes whose speaker could not be told. */
  readonly name: string | null;
  readonly entity: string | null;
  /** Places in the article's list of quotes. */
  readonly quotes: number[];
}

/** One key for one speaker of an article: the named by name, descriptions in any case. */
function speakerKey({ status, name, entity }: Omit<ArticleSpeaker, 'quotes'>): string {
  return `${status} ${status === 'described' ? name?.toLowerCase() : name} ${entity}`;
}

/** All who say a quote, in the order of the article; nobody is one too. */
function sayingOf({ speakers, speakerStatus }: Quote): Omit<ArticleSpeaker, 'quotes'>[] {
  if (speakers.length === 0) return [{ status: speakerStatus, name: null, entity: null }];
  return speakers.map(({ name, entity }) => ({ status: entity === null ? 'described' : 'named', name, entity }));
}

/** Tells the place of a quote's first speaker among all of the article. */
export function placesOfFirst(speakers: readonly ArticleSpeaker[]): (quote: Quote) => number {
  const places = new Map(speakers.map((speaker, place) => [speakerKey(speaker), place]));
  return (quote) => places.get(speakerKey(sayingOf(quote)[0]!))!;
}

/** In order of their first quote; one of several speakers is of each of them. */
export function speakersOf(quotes: Layers['quotes']): ArticleSpeaker[] {
  const speakers = new Map<string, ArticleSpeaker>();
  for (const [place, quote] of quotes.entries())
    for (const one of sayingOf(quote)) {
      const key = speakerKey(one);
      const known = speakers.get(key);
      if (known === undefined) speakers.set(key, { ...one, quotes: [place] });
      else if (known.quotes.at(-1) !== place) known.quotes.push(place);
    }
  return [...speakers.values()];
}
