/**
 * Acronyms that the article itself explains: what stands in brackets after a name, and is made
 * of its letters, names the same thing there and everywhere after.
 *
 *   "the Lago Power Board (LPB) … LPB" -> LPB (organization), both
 */

import type { Tokens } from '../../document/layers.ts';
import { foundBeside } from './found-beside.ts';
import type { Tagged } from './tagger.ts';

/** How often an explained acronym is what its brackets say, on held-out articles. */
const CONFIDENCE = 0.9;

/** Whether the capitals of `short` stand, in order, among the letters of `long`, from its first letter on. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '');
  if (!/^\p{Lu}[\p{L}\p{N}]{1,9}$/u.test(letters) || !/\p{Lu}.*\p{Lu}/u.test(letters)) return false;
  const full = long.toUpperCase();
  let at = 0;
  for (const [i, letter] of [...letters.toUpperCase()].entries()) {
    const found = full.indexOf(letter, at);
    if (found < 0 || (i === 0 && found > 0)) return false;
    at = found + 1;
  }
  return true;
}

/** The acronyms that brackets explain, each with the first name that it stands for. */
export function explainedAcronyms(spans: readonly Tagged[], tokens: Tokens): Map<string, Tagged> {
  const explained = new Map<string, Tagged>();
  for (const span of spans) {
    const { first, end, type } = span;
    if (type === 'date' || type === 'money' || end - first < 2) continue;
    const short = tokens.words[end + 1]?.text ?? '';
    if (tokens.words[end]?.text !== '(' || tokens.words[end + 2]?.text !== ')' || explained.has(short)) continue;
    const long = tokens.words.slice(first, end).map(({ text }) => text);
    if (isAcronymOf(short, long.join(' '))) explained.set(short, span);
  }
  return explained;
}

/** The spans with the acronyms in brackets that the tagger passed over; the type is that of the long form. */
export function withAcronyms(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const explained = explainedAcronyms(spans, tokens);
  if (explained.size === 0) return [...spans];
  const startsAt = new Set(spans.map(({ first }) => first));
  const found = [...explained.values()]
    .filter(({ end }) => !startsAt.has(end + 1))
    .map(
      ({ end, type }): Tagged => ({ first: end + 1, end: end + 2, type, confidence: CONFIDENCE, by: 'names/acronym' }),
    );
  return foundBeside(spans, found);
}
