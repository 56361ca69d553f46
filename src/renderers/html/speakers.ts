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
function speakerKey(status: string, name: string | null): string {
  return `${status} ${status === 'described' ? name?.toLowerCase() : name}`;
}

/** In order of their first quote. */
export function speakersOf(quotes: Layers['quotes']): ArticleSpeaker[] {
  const speakers = new Map<string, ArticleSpeaker>();
  for (const [place, quote] of quotes.entries()) {
    const key = `${keyOf(quote)} ${quote.speaker?.entity}`;
    const known = speakers.get(key);
    if (known) known.quotes.push(place);
    else
      speakers.set(key, {
        status: quote.speakerStatus,
        name: quote.speaker?.name ?? null,
        entity: quote.speaker?.entity ?? null,
        quotes: [place],
      });
  }
  return [...speakers.values()];
}

function keyOf({ speakerStatus, speaker }: Quote): string {
  return speakerKey(speakerStatus, speaker?.name ?? null);
}
