/**
 * Given names that are titles: who has an ordinary trade has no office, and whom no prince is called like is none.
 *
 *   "Prince Okafor, a taxi driver, watched" -> Prince Okafor;   "Bishop Okafor said" -> Okafor
 */

import type { Sentence, Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { titleEndingAt } from '../../lexicon/titles.ts';
import { isListedGiven } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** Persons of one word with the title before it where that is the given name. */
export function withNamedTitles(
  spans: readonly Tagged[],
  tokens: Tokens,
  sentences: readonly Sentence[],
): readonly Tagged[] {
  const starts = new Set(sentences.map(({ firstToken }) => firstToken));
  return spans.map((span, i) => {
    const { first, end, type } = span;
    const isFree = !starts.has(first) && (spans[i - 1]?.end ?? 0) < first;
    const isOne =
      isFree && type === 'person' && end - first === 1 && isBorne(tokens, first) && isOrdinary(tokens, first, end);
    return isOne ? { ...span, first: first - 1, by: 'names/named-title' } : span;
  });
}

/** Whether a lone title that is a given name too stands before a name that is none: princes are called by those. */
function isBorne(tokens: Tokens, first: number): boolean {
  const word = wordAt(tokens, first - 1);
  const isTitle = /^\p{Lu}\p{Ll}+$/u.test(word) && titleEndingAt(tokens.words, first)?.length === 1;
  const isAlone = !/^(?:\p{Lu}.*|[Tt]he|['’]s)$/u.test(wordAt(tokens, first - 2));
  return isTitle && isAlone && isListedGiven(word) && !isListedGiven(wordAt(tokens, first));
}

/** `, a taxi driver,`, and of princes `, 24,`: judges have an age, too. */
function isOrdinary(tokens: Tokens, first: number, end: number): boolean {
  if (wordAt(tokens, end) !== ',') return false;
  if (/^\d{1,2}$/.test(wordAt(tokens, end + 1)))
    return wordAt(tokens, end + 2) === ',' && titleEndingAt(tokens.words, first)?.title.kind === 'royal';
  if (!/^an?$/.test(wordAt(tokens, end + 1))) return false;
  for (let at = end + 3; at <= end + 5; at++)
    if (/^[,.]$/.test(wordAt(tokens, at))) return callingEndingAt(tokens.words, at, end + 2)?.kind === 'occupation';
  return false;
}
