/** Reading the columns of tokens. */
import { countBefore } from './finding.ts';
import type { Token, Tokens } from './layers.ts';

/** The first token that starts at an offset or behind it, in UTF-16 units; as many as there are if none does. */
export function firstTokenFrom({ starts }: Tokens, offset: number): number {
  return countBefore(starts, (start) => start < offset);
}

/** Tokens [first, end), each with its span. */
export function tokensBetween({ words, starts, ends }: Tokens, first: number, end: number): Token[] {
  return words.slice(first, end).map(({ text }, i) => ({ start: starts[first + i]!, end: ends[first + i]!, text }));
}

/** The text of a token; empty where there is none. */
export const wordAt = ({ words }: Tokens, at: number): string => words[at]?.text ?? '';

/** Words as they are read: letters cast in one, as old PDF gives them (`conﬁrmed`), apart. */
export const withoutLigatures = (text: string): string =>
  text.replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize('NFKC'));
