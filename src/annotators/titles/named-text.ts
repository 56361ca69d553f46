/** The tokens of an article with the names over them, made once for all mentions. */

import type { Annotated } from '../../document/document.ts';
import { firstTokenFrom } from '../../document/tokens.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { NamedText } from './candidates.ts';

export function namedTextOf(
  document: Annotated<'structure' | 'tokens' | 'sentences'>,
  mentions: readonly NamedMention[],
): NamedText {
  const { structure, tokens, sentences } = document.layers;
  // The agency of a dateline is nobody's: `LAGO (AP) -- Ann Lee came`.
  const opens = firstTokenFrom(tokens, structure.dateline?.end ?? 0);
  const over = new Int32Array(tokens.words.length).fill(-1);
  for (const [i, { firstToken, endToken }] of mentions.entries()) over.fill(i, firstToken, endToken);
  return {
    tokens,
    bodies: mostNamed(mentions),
    nameAt: (token) => {
      // Both ends of the text are asked beyond: the engine compiles a look outside of an array anew each time.
      const at = token >= 0 && token < over.length ? over[token]! : -1;
      return at < 0 ? undefined : mentions[at];
    },
    bounds: ({ sentence, firstToken: at }) => {
      const { firstToken, endToken } = sentences[sentence]!;
      return { first: at < opens ? firstToken : Math.max(firstToken, opens), end: endToken };
    },
  };
}

/** How many bodies of an article are remembered. */
const MOST_BODIES = 8;

function mostNamed(mentions: readonly NamedMention[]): NamedMention[] {
  const byText = new Map<string, { readonly first: NamedMention; times: number }>();
  for (const mention of mentions) {
    if (mention.name.type !== 'organization') continue;
    const known = byText.get(mention.text);
    if (known) known.times++;
    else byText.set(mention.text, { first: mention, times: 1 });
  }
  return [...byText.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_BODIES)
    .map(({ first }) => first);
}
