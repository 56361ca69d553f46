import type { Tokens } from '../../document/layers.ts';

/**
 * The token behind brackets that open at one, if they close within reach; else that one.
 *
 *   "Ada Berg (8 May 1901 – 2 June 1980) was"   ->   was
 */
export function afterBrackets(tokens: Tokens, start: number, reach: number): number {
  if (tokens.words[start]?.text !== '(') return start;
  for (let at = start + 1; at < start + reach && at < tokens.words.length; at++)
    if (tokens.words[at]!.text === ')') return at + 1;
  return start;
}
