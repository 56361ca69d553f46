/**
 * Who speaks in one article, each with the numbers of their quotes: what the text's
 * quote numbers link to, and what links back.
 *
 *   q1 by Ada Obi, q2 by nobody told, q3 by Ada Obi -> Ada Obi: 1, 3; unresolved: 2
 */
import type { Layers, SpeakerStatus } from '../../document/layers.ts';

export interface ArticleSpeaker {
  readonly status: SpeakerStatus;
  /** The entity's name or the description; null for quotes whose speaker could not be told. */
  readonly name: string | null;
  readonly entity: string | null;
  /** Places in the article's list of quotes. */
  readonly quotes: number[];
}

/** One key for one speaker of an article: the named by name, descriptions in any case. */
function speakerKey(status: string, name: string | null): string {
  return `${status} ${status === 'described' ? name?.toLowerCase() : name}`;
}

/** In order of their first quote; one of several speakers is of each of them. */
export function speakersOf(quotes: Layers['quotes']): ArticleSpeaker[] {
  const speakers = new Map<string, ArticleSpeaker>();
  for (const [place, { speakers: saying, speakerStatus }] of quotes.entries()) {
    const add = (status: SpeakerStatus, name: string | null, entity: string | null): void => {
      const key = `${speakerKey(status, name)} ${entity}`;
      const known = speakers.get(key);
      if (known === undefined) speakers.set(key, { status, name, entity, quotes: [place] });
      else if (known.quotes.at(-1) !== place) known.quotes.push(place);
    };
    if (saying.length === 0) add(speakerStatus, null, null);
    for (const { name, entity } of saying) add(entity === null ? 'described' : 'named', name, entity);
  }
  return [...speakers.values()];
}
