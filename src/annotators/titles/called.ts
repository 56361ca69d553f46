/**
 * What a person without a title beside the name is called elsewhere: the words of a phrase that
 * was found to mean the person.
 *
 *   Ann Lee came in 2019. … The psychiatrist said …   ->   psychiatrist, inferred
 */

import type { Mention, TitleHeld, Tokens } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { firstTokenFrom, wordAt } from '../../document/tokens.ts';
import { addCandidates, type Candidate, isLink, type Slot, type TokensNamed } from './candidates.ts';
import { titleIn, wordsBetween } from './titles-of.ts';
import { type FactWeights, shippedWeights } from './weights.ts';

/** The words of a phrase that may be a title; null where none may. */
export function calledSlot(phrase: Span & Pick<Mention, 'by'>, text: TokensNamed): Slot | null {
  const { tokens } = text;
  const first = firstTokenFrom(tokens, phrase.start);
  const end = firstTokenFrom(tokens, phrase.end);
  const start = OPENER.test(wordAt(tokens, first)) ? first + 1 : first;
  const candidates: Candidate[] = [];
  for (let head = end; head > start; head--)
    if (head === end || isLink(wordAt(tokens, head))) addCandidates(candidates, text, start, head, head);
  return candidates.length === 0 ? null : { kind: 'called', start, end, several: false, lead: phrase.by, candidates };
}
const OPENER = /^(?:the|an?|this|that|another)$/i;

/**
 * The likeliest title of all that a person is called, if any is likely enough.
 * @param textOf made only where somebody is called something
 */
export function titleCalled(
  mentions: readonly Mention[],
  textOf: () => TokensNamed,
  weights: FactWeights = shippedWeights(),
): TitleHeld | null {
  const phrases = mentions.filter(({ form }) => form === 'nominal');
  if (phrases.length === 0) return null;
  const text = textOf();
  let best: TitleHeld | null = null;
  let most = LEAST_SURE;
  for (const mention of phrases) {
    const slot = calledSlot(mention, text);
    const found = slot && titleIn(slot, text, weights.title);
    if (found === null) continue;
    const sure = found.probability * mention.confidence;
    if (sure <= most) continue;
    best = heldBy(found.title, text.tokens);
    most = sure;
  }
  return best;
}
/** How likely both the title and whom the phrase means must be: chosen on the folds. */
const LEAST_SURE = 0.3;

const heldBy = ({ start, end }: Candidate, tokens: Tokens): TitleHeld => ({
  start: tokens.starts[start]!,
  end: tokens.ends[end - 1]!,
  title: wordsBetween(tokens, start, end),
  of: null,
  country: null,
  basis: 'inferred',
});
