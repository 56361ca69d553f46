/** Who bears the office that a phrase names. */
import { roleFits } from '../mentions/roles.ts';
import type { Candidate } from './memory.ts';
import type { Phrase } from './phrase.ts';
import { keysOf, type Profile } from './profiles.ts';
import { rememberingLast } from './remembering.ts';

export const keysOfPhrase = rememberingLast(({ head }: Phrase) => keysOf(head));

/** Whether a person is known to hold the office, or to be what the phrase says. */
export function officeOf(
  phrase: Phrase,
  { titles, heads }: Profile,
): 'full' | 'fits' | 'called' | 'open' | 'untitled' | 'none' {
  if (titles.some((title) => roleFits(phrase.role, title))) return phrase.role.length > 1 ? 'full' : 'fits';
  if (keysOfPhrase(phrase).some((key) => heads.has(key))) return 'called';
  if (phrase.isAnybody) return 'open';
  return titles.length === 0 ? 'untitled' : 'none';
}

/**
 * Who alone holds the office whose initials a phrase is: *the CDO*, of Chief District Officer Bo Park; null where none or
 * several do, or the initials are those of a body or place.
 * @param called the article's entities by what they may be called, in lower case
 */
export function holderInShort({ text }: Phrase, called: ReadonlyMap<string, readonly Candidate[]>): Candidate | null {
  const initials = /^[Tt]he (\p{Lu}{2,6})$/u.exec(text)?.[1];
  if (initials === undefined) return null;
  const named = called.get(initials.toLowerCase()) ?? [];
  const holders = named.filter(({ profile, sort }) => sort === 'person' && isHeld(initials, profile));
  const isElse = named.some(({ profile, sort }) => sort !== 'person' && profile?.acronyms.includes(initials));
  return holders.length === 1 && !isElse ? holders[0]! : null;
}

/** By the initials of an office, or as the brackets behind the office have it. */
export const isHeld = (initials: string, profile: Profile | null): boolean =>
  profile !== null && (profile.offices.includes(initials) || profile.acronyms.includes(initials));
