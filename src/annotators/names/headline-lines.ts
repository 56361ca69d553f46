/**
 * Which sentences are headlines whose capitals tell nothing of names.
 *
 *   "Storm Kills Eleven At Lago Festival" -> title case;   "STORM KILLS ELEVEN" -> capitals
 */
import type { Sentence, Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { perWord } from '../../lexicon/word-facts.ts';

/** Fewer words are a name, or a label; at the head of an article one less may be a headline. */
const LEAST_WORDS = 4;
/** What stands before the first sentence of more words than this is the head of an article: labels and bylines do, too. */
const SHORT = 8;
/** Of the long words of a headline in title case, so many begin with a capital. */
const CAPITALIZED = 0.8;
/** So many long words without a capital, or one in a line with a full stop, and it is a sentence. */
const MOST_SMALL = 4;

/** Whether nearly every word of three letters or more has a capital, small ones apart, or all letters are capitals. */
function casingOf(tokens: Tokens, { firstToken, endToken }: Sentence, least: number): 'title' | 'capitals' | null {
  let [words, capitalized, shouted] = [0, 0, 0];
  const stopped = tokens.words[endToken - 1]?.text === '.';
  for (let at = firstToken; at < endToken; at++) {
    const style = styleOf(tokens.words[at]!);
    if (style === 'small') continue;
    words++;
    if (style === 'capital' || style === 'capitals') capitalized++;
    else if (words - capitalized > MOST_SMALL || stopped) return null;
    if (style === 'capitals' || style === 'no case') shouted++;
  }
  if (words < least) return null;
  if (shouted === words) return capitalized === words ? 'capitals' : null;
  return capitalized >= CAPITALIZED * words && shouted < words / 2 ? 'title' : null;
}

/** How a word is written; `small` for marks and for words that a headline may have in lower case. */
const styleOf = perWord((text): 'small' | 'lower' | 'no case' | 'capital' | 'capitals' => {
  if (!/^\p{L}[\p{L}\p{M}'’]{2,}$/u.test(text) || isWord(text.toLowerCase(), 'headline-small')) return 'small';
  const isUpper = text === text.toUpperCase();
  if (!/^\p{Lu}/u.test(text)) return isUpper ? 'no case' : 'lower';
  return isUpper ? 'capitals' : 'capital';
});

export const isTitleCase = (tokens: Tokens, sentence: Sentence): boolean =>
  casingOf(tokens, sentence, LEAST_WORDS) === 'title';

/** A headline over an article, and how it is written. */
export interface Headline {
  readonly sentence: Sentence;
  readonly casing: 'title' | 'capitals';
}

/** The headlines that stand before an article's first sentence; none where nothing follows them. */
export function openingHeadlines(tokens: Tokens, sentences: readonly Sentence[]): Headline[] {
  const found: Headline[] = [];
  for (const sentence of sentences) {
    const casing = casingOf(tokens, sentence, LEAST_WORDS - 1);
    if (casing !== null) found.push({ sentence, casing });
    else if (sentence.endToken - sentence.firstToken > SHORT || tokens.words[sentence.endToken - 1]?.text === '.')
      return found;
  }
  return [];
}
