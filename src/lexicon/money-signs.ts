/**
 * The letters by which news writes sums of money (data/money-signs.tsv).
 *
 *   moneySigns()('scale') -> "(?:m|mn|bn|b|k|tn)"
 */
import { readForms } from './forms.ts';

export type MoneySign = 'before sign' | 'letters' | 'joined' | 'one letter' | 'coins' | 'scale' | 'many';

/** Reads the table: the forms of one kind as a group of a regular expression. */
export function moneySigns(): (kind: MoneySign) => string {
  return readForms('money-signs.tsv');
}
