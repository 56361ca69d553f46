/** The tokens of an article with the names over them, made once for all mentions. */
import type { Annotated } from '../../document/document.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { NamedText } from './slots.ts';

export function namedTextOf(document: Annotated<'tokens' | 'sentences'>, mentions: readonly NamedMention[]): NamedText {
  const { tokens, sentences } = document.layers;
  const over = new Int32Array(tokens.length).fill(-1);
  for (const [i, { firstToken, endToken }] of mentions.entries()) over.fill(i, firstToken, endToken);
  return {
    tokens,
    nameAt: (token) => {
      const at = over[token];
      return at === undefined || at < 0 ? undefined : mentions[at];
    },
    bounds: ({ sentence }) => {
      const { firstToken, endToken } = sentences[sentence]!;
      return { first: firstToken, end: endToken };
    },
  };
}
