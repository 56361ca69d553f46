/** The words of a span, by which a name is known again in its article. */
import type { Token } from '../../document/layers.ts';

/** Tokens [first, end), of which there is at least one, with one space between. */
export function wordsOf(tokens: readonly Token[], first: number, end: number): string {
  let words = tokens[first]!.text;
  for (let at = first + 1; at < end; at++) words += ` ${tokens[at]!.text}`;
  return words;
}
