/**
 * Words that say of a name that it is an organization's (data/organization-words.tsv).
 *
 *   isOrganizationWord('Board', 'last') -> true
 */
import { lazy, readTable } from './data.ts';

const words = lazy(() => new Set(readTable('organization-words.tsv').map(([kind, word]) => `${kind} ${word}`)));

export type OrganizationWord =
  | 'last'
  | 'trade'
  | 'noun'
  | 'form'
  | 'legal'
  | 'partners'
  | 'owned'
  | 'leader'
  | 'does'
  | 'whose';

/** Whether a word, as it stands in the table, says of a name what the kind does; see the head of the table. */
export function isOrganizationWord(word: string, kind: OrganizationWord): boolean {
  return words().has(`${kind} ${word}`);
}
