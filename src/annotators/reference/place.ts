/** Where a phrase stands whose meaning is asked for, and what is known of the article up to there. */
import type { Article } from './article.ts';
import type { Event } from './events.ts';
import type { Sources } from './features/feature.ts';
import type { Candidate, Memory } from './memory.ts';

export interface Place {
  readonly event: Event;
  /** Index of the attribution whose source the phrase is; -1 for other phrases. */
  readonly attribution: number;
  /** ISO 3166-1 alpha-3 of the country that the phrase names; null where it names none. */
  readonly country: string | null;
}

export interface Known {
  readonly article: Article;
  readonly memory: Memory;
  /** Who says what stands in each attribution; null where nobody is known. */
  readonly tellers: readonly (Candidate | null)[];
  /** The sources that name who speaks. */
  readonly sources: Sources;
}
