/**
 * A project's own reporting verbs: words that its news uses for speech and newsx's table
 * does not have, or classes differently, and words that are no speech there.
 */
import type { VerbClass } from './layers.ts';

export interface OwnVerb {
  readonly lemma: string;
  /** Null where it reports nothing: what it introduces is no quote. */
  readonly class: VerbClass | null;
}

export type OwnVerbs = readonly OwnVerb[];
