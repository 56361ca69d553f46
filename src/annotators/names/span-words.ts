import type { Tokens } from '../../document/layers.ts';
/** The words of a span, by which a name is known again in its article. */

/** Tokens [first, end), of which there is at least one, with one space between. */
export function wordsOf(tokens: Tokens, first: number, end: number): string {
  let words = tokens.words[first]!.text;
  for (let at = first + 1; at < end; at++) words += ` ${tokens.words[at]!.text}`;
  return words;
}
