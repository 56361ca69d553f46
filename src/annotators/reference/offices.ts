/** Whether somebody bears the office that a phrase names. */
import { roleFits } from '../mentions/roles.ts';
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
