/**
 * The part that a mention plays in its clause, told from the words right beside it: no
 * grammar is needed to know a pronoun's likely antecedent.
 *
 *   Li met Choe.  ->  Li: subject, Choe: other;   with Li -> oblique;   Li's -> owner
 */
import type { Sentence, Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { pronounAt } from '../../lexicon/pronouns.ts';
import { titleEndingAt } from '../../lexicon/titles.ts';

/** The part that a mention plays: it opens its clause, owns what follows (*Li's*), comes after a preposition, or none of these. */
export type Part = 'subject' | 'owner' | 'oblique' | 'other';

/** How many words of titles and the like may stand between a mention and what decides its part. */
const REACH = 8;

/** The part of the pronoun at a token; *her* owns the noun that follows it. */
export function partOfPronoun(at: number, tokens: Tokens): Part {
  const next = tokens.words[at + 1]?.text ?? '';
  const noun = /^\p{L}/u.test(next) && !isWord(next.toLowerCase(), 'preposition', 'subordinator', 'determiner', 'be');
  return pronounAt(tokens.words[at]!)?.part ?? (noun ? 'owner' : 'other');
}

/** The part of the mention [first, end) in its sentence. */
export function partOf(first: number, end: number, tokens: Tokens, sentence: Sentence): Part {
  if (/^(?:['’]s?|['’]S)$/.test(tokens.words[end]?.text ?? '')) return 'owner';
  for (let at = first - 1; at >= first - REACH; at--) {
    for (let title = titleEndingAt(tokens.words, at + 1); title; title = titleEndingAt(tokens.words, at + 1))
      at -= title.length;
    if (at < sentence.firstToken) return 'subject';
    const word = tokens.words[at]!.text;
    const lower = word.toLowerCase();
    if (isWord(lower, 'preposition')) return 'oblique';
    if (isWord(lower, 'subordinator') || /^[,;:"“‘—–-]$/.test(word) || lower === 'and') return 'subject';
    if (!/^\p{Lu}/u.test(word) && !isWord(lower, 'determiner')) return 'other';
  }
  return 'other';
}
