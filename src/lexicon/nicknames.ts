/**
 * What bearers of given names are called in short (data/nicknames.tsv).
 *
 *   isNickname('chuck', 'charles') -> true, and the other way round
 */
import { lazy, readTable } from './data.ts';

const pairs = lazy(() => {
  const rows = readTable('nicknames.tsv');
  return new Set(rows.flatMap(([full = '', short = '']) => short.split(' ').map((one) => `${full} ${one}`)));
});

/** Whether one of two words, in lower case, is short for the other. */
export function isNickname(one: string, other: string): boolean {
  return pairs().has(`${one} ${other}`) || pairs().has(`${other} ${one}`);
}
