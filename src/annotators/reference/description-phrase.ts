/**
 * Where a phrase begins and ends that says what somebody is.
 *
 *   "a young Danish linguist from the north"   ->   a young Danish linguist
 */
import type { Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';

/** Tokens [first, end). */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** Words that it has at most. */
const LONGEST = 8;

/** What follows up to the next mark names somebody else: `a professor at Harvard`. Whom the whole phrase means is then less plain. */
export function namesOthers(end: number, tokens: Tokens): boolean {
  if (!/^(?:of|for|at|in|from|to|with|on|who|whose)$/.test(tokens.words[end]?.text ?? '')) return false;
  for (
    let t = end + 1;
    t < tokens.words.length && t < end + LONGEST && !/^[.,;:!?()"”]$/.test(tokens.words[t]!.text);
    t++
  )
    if (/^\p{Lu}/u.test(tokens.words[t]!.text)) return true;
  return false;
}

/**
 * The phrase that begins at a token and ends with what somebody may be: `a young Danish linguist`.
 * @param bare it may have no article, if it is an office of something: `professor of law`
 */
export function descriptionAt(first: number, tokens: Tokens, bare: boolean): Run | null {
  const opener = tokens.words[first]?.text.toLowerCase() ?? '';
  const isOpened = /^(?:an?|the|its|their|our)$/.test(opener);
  if (opener === 'one' && tokens.words[first + 1]?.text === 'of') return descriptionOfOne(first, tokens);
  if (!isOpened && !(bare && /^\p{Ll}/u.test(tokens.words[first]?.text ?? ''))) return null;
  let end = first + (isOpened ? 1 : 0);
  while (end < tokens.words.length && end - first < LONGEST && isInside(tokens.words[end]!.text)) end++;
  const calling = callingEndingAt(tokens.words, end, first + (isOpened ? 1 : 0));
  if (calling === null || calling.kind === 'honorific') return null;
  // Without an article only an office of something: `, professor of law`.
  if (!isOpened && !/^(?:of|for|at)$/.test(tokens.words[end]?.text ?? '')) return null;
  return { first, end };
}

/** `one of the founders`. */
function descriptionOfOne(first: number, tokens: Tokens): Run | null {
  let end = first + 2;
  while (end < tokens.words.length && end - first < LONGEST + 2 && isInside(tokens.words[end]!.text)) end++;
  return end > first + 3 ? { first, end } : null;
}

function isInside(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    /^[\p{L}\p{N}-]/u.test(word) &&
    lower !== 'and' &&
    !isWord(lower, 'preposition', 'subordinator', 'be', 'have', 'modal') &&
    lower !== 'or'
  );
}
