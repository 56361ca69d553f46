/**
 * Whether a noun phrase describes a source instead of naming one, by its head noun
 * (data/described-sources.tsv).
 *
 *   "a senior official at the ministry" -> yes (official); "spokesperson Mao Ning" -> no
 */
import { lazy, readTable } from './data.ts';
import { isWord } from './function-words.ts';

const rows = lazy(() => readTable('described-sources.tsv'));
const nouns = lazy(() => new Set(rows().flatMap(([one = '', more = '']) => [one, more])));
const unnamed = lazy(
  () => new Set(rows().flatMap(([one = '', more = '', is]) => (is === 'unnamed' ? [one, more] : []))),
);

/** Whether the head noun of a phrase describes a source: `sources close to the talks`, `three witnesses`. */
export function isDescribedSource(text: string): boolean {
  const phrase = text.toLowerCase().split(/[,;(]/, 1)[0] ?? '';
  const words = phrase.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  const cut = words.findIndex((word, i) => i > 0 && isWord(word, 'after-source'));
  const head = words.at(cut === -1 ? -1 : cut - 1);
  return head !== undefined && nouns().has(head);
}

/** Whether a noun in lower case is only for those who are not named: *the source*. */
export function isForUnnamed(noun: string): boolean {
  return unnamed().has(noun);
}
