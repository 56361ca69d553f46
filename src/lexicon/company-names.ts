/**
 * Companies of one word that is hardly anything else (data/company-names.tsv).
 *
 *   isCompanyName('Deloitte') -> true
 */
import { lazy, readTable } from './data.ts';

const names = lazy(() => new Set(readTable('company-names.tsv').map(([name]) => name as string)));

/** Whether a word, as written, names a well-known company. */
export function isCompanyName(word: string): boolean {
  return names().has(word);
}
