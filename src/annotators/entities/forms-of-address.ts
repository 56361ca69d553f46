/**
 * Forms of address that belong to a name: nobody says *Francis* of the Pope.
 *
 *   Pope Francis, Sheikh Zayed   ->   kept;   Mr Kaya   ->   Kaya
 */
import type { Tokens } from '../../document/layers.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import { titleEndingAt } from '../../lexicon/titles.ts';
import type { NamedMention } from '../mentions/names.ts';

/** The style right before a single name: `Pope`, `King`, `Sheikh`; null for *Mr*, *President*. */
export function styleBefore({ firstToken, words }: NamedMention, tokens: Tokens): string | null {
  const found = words.length === 1 ? titleEndingAt(tokens.words, firstToken) : null;
  const before = tokens.words[firstToken - 1];
  if (found === null || before === undefined || !/^\p{Lu}\p{Ll}/u.test(before.text)) return null;
  const { kind } = found.title;
  const keeps = kind === 'royal' || isNameWord(before.text.toLowerCase(), 'style') || before.text === 'Pope';
  return keeps && found.length === 1 ? before.text : null;
}
