/**
 * Whether a word is a finite verb, as far as its form tells: without tagging the text, auxiliaries
 * and past tenses show that a stretch of words holds a clause.
 *
 *   "has", "took", "opened" -> yes;   "bridge", "agreed" -> no (of -eed, as many nouns have it, nothing is said)
 */
import { isWord } from './function-words.ts';

/** Takes lower case. */
export function isAuxiliary(word: string): boolean {
  return isWord(word, 'be', 'have', 'modal');
}

/** An auxiliary, or a past tense, regular or of its own form. Takes lower case. */
export function looksFinite(word: string): boolean {
  return isAuxiliary(word) || isWord(word, 'past') || /[^e]ed$/.test(word);
}

/** The same of a word of a text, where the *'s* of a possessive is none: `the dam's owner`, but not `it's`. */
export function isFiniteAt(words: readonly { readonly lower: string }[], at: number): boolean {
  const { lower } = words[at]!;
  if (/^['’]s$/.test(lower))
    return /^(?:it|he|she|that|there|here|what|who|where|this)$/.test(words[at - 1]?.lower ?? '');
  return looksFinite(lower);
}
