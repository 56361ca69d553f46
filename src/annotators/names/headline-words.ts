/**
 * What the body of an article tells of its headline's words: the names it has, surnames among
 * them, and the words it has as no part of a name, in whatever form.
 *
 *   "A jury convicted Harvey Weinstein."  ->  Weinstein: a person's;   Convicts: an ordinary word
 */
import type { Sentence, Tokens } from '../../document/layers.ts';
import { looksFinite } from '../../lexicon/finite-verbs.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { isListedGiven, isListedSurname } from './span-lists.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** What the body must be at least as sure of as a name. Tuned on held-out articles. */
const LEAST_CONFIDENCE = 0.5;

export interface BodyWords {
  /** The surest name with these words; those of persons by their surname alone, too. Of a line in capitals, the words in capitals. */
  nameOf(words: string): Tagged | undefined;
  /** Whether the words are a name in the body as they stand, and no surname out of one. */
  isWhole(words: string): boolean;
  /** Whether a word stands in a name of the body. */
  isNamed(word: string): boolean;
  /** Whether a word is one of grammar, a verb or a calling, or stands in the body outside names; and in none. */
  isCommon(word: string): boolean;
}

export function bodyWordsOf(body: readonly Tagged[], tokens: Tokens, sentences: readonly Sentence[]): BodyWords {
  const whole = new Map<string, Tagged>();
  const shouted = new Map<string, Tagged>();
  const short = new Map<string, Tagged>();
  const named = new Set<string>();
  const inNames = new Set<number>();
  for (const span of body) {
    const { first, end, type, confidence } = span;
    for (let at = first; at < end; at++) inNames.add(at);
    if (confidence < LEAST_CONFIDENCE || type === 'money' || type === 'date') continue;
    const words = wordsOf(tokens, first, end);
    add(whole, words, span);
    add(shouted, words.toUpperCase(), span);
    for (let at = first; at < end; at++) named.add(tokens.words[at]!.text.toLowerCase());
    if (type === 'person' && end - first > 1)
      for (const word of surnamesOf(span, tokens)) for (const key of [word, word.toUpperCase()]) add(short, key, span);
  }
  const plain = new Set<string>();
  const lowers = new Set<string>();
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken; at < endToken; at++) {
      const { text } = tokens.words[at]!;
      if (inNames.has(at) || !/^\p{L}/u.test(text)) continue;
      const isLower = /^\p{Ll}/u.test(text);
      if (isLower) lowers.add(text);
      if (isLower || (at === firstToken && !isListedGiven(text))) plain.add(stemOf(text.toLowerCase()));
    }
  }
  const isCommon = (word: string): boolean => {
    const lower = word.toLowerCase();
    if (!/^\p{L}/u.test(word) || named.has(lower)) return false;
    return plain.has(stemOf(lower)) || isGrammar(lower) || callingEndingAt([{ text: lower }], 1) !== null;
  };
  return {
    nameOf: (words) =>
      whole.get(words) ?? (lowers.has(words.toLowerCase()) ? undefined : (shouted.get(words) ?? short.get(words))),
    isWhole: (words) => whole.has(words),
    isNamed: (word) => named.has(word.toLowerCase()),
    isCommon,
  };
}

/** Keeps the surest of the names with the same words. */
function add(names: Map<string, Tagged>, words: string, span: Tagged): void {
  const other = names.get(words);
  if (other === undefined || span.confidence > other.confidence) names.set(words, span);
}

/** The last word of a full name; the first where it is a surname and no given name, as in `Xi Jinping`. */
function surnamesOf({ first, end }: Tagged, tokens: Tokens): string[] {
  const [one, last] = [tokens.words[first]!.text, tokens.words[end - 1]!.text];
  return [last, ...(isListedSurname(one) && !isListedGiven(one) ? [one] : [])].filter(
    (word) => /^\p{Lu}[\p{L}\p{M}]/u.test(word) && !isGrammar(word.toLowerCase()),
  );
}

const isGrammar = (lower: string): boolean =>
  isWord(
    lower,
    'headline-verb',
    'headline-small',
    'preposition',
    'determiner',
    'pronoun',
    'subordinator',
    'negation',
  ) || looksFinite(lower);

/** A word without the endings of verbs and plurals, so far that those of one verb are alike: `convicts`, `convicted`. */
function stemOf(lower: string): string {
  const bare = lower.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '');
  return (bare.length < 3 ? lower : bare).replace(/([^aeiou])\1$/, '$1');
}
