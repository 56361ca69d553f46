/**
 * Relatives and the like by whose they are: once the text has named *his wife Ann*, a later
 * *his wife* of the same man is Ann, and two phrases *his father* are one stranger.
 */
import type { Group, NamedMention } from '../mentions/names.ts';
import type { Stranger } from './strangers.ts';

/** Asked as the text is walked through: who a phrase for a person stands for. */
export interface Relatives<P> {
  /** @param owner whose relative it is, or null */
  who(stranger: Stranger, owner: P | null): P | Stranger;
}

export function relativesOf(groupOf: ReadonlyMap<NamedMention, Group>): Relatives<Group | Stranger> {
  const known = new Map<Group | Stranger, Map<string, Group | Stranger>>();
  return {
    who(stranger, owner) {
      const named = stranger.named && groupOf.get(stranger.named);
      if (owner === null) return named ?? stranger;
      const of = known.get(owner) ?? new Map<string, Group | Stranger>();
      const who = named ?? of.get(stranger.noun) ?? stranger;
      known.set(owner, of.set(stranger.noun, who));
      return who;
    },
  };
}
