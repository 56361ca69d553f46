/**
 * Words that say of a name that it is an organization's (data/organization-words.tsv).
 *
 *   isOrganizationWord('Board', 'last') -> true
 */
import { lazy, readTable } from './data.ts';

const words = lazy(() => new Set(readTable('organization-words.tsv').map(([kind, word]) => `${kind} ${word}`)));

/** Whether a word, as written, is the last of such names, or a noun for what bears them; in lower case, a company's legal form. */
export function isOrganizationWord(word: string, kind: 'last' | 'noun' | 'form'): boolean {
  return words().has(`${kind} ${word}`);
}
