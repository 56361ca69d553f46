/**
 * How well a quote can stand for what its speaker says: sure, verbatim, and long enough to say
 * something. A number from 0 to 1 by which quotes are put in order, the best first.
 *
 *   "Forty families are waiting for a wage," direct, 0.9 sure -> 0.9;   "No," direct -> 0.2
 */
import type { Quote, QuoteKind } from '../document/layers.ts';

const OF_KIND: Readonly<Record<QuoteKind, number>> = { direct: 1, mixed: 0.75, indirect: 0.5 };
/** From so many words on a quote says something by itself; after so many it is a speech. */
export const LEAST_WORDS = 8;
export const MOST_WORDS = 45;

export function quoteWorth(quote: Quote, words: number): number {
  const length =
    words < LEAST_WORDS
      ? 0.2 + (0.6 * words) / LEAST_WORDS
      : words > MOST_WORDS
        ? Math.max(0.5, 1 - (words - MOST_WORDS) / 200)
        : 1;
  const confidence = Math.min(quote.confidence, quote.speaker ? quote.speakerConfidence : 0);
  // As it is printed: an article and its record give the same.
  return (Math.round(100 * confidence) / 100) * OF_KIND[quote.kind] * length;
}

/** Whether it can stand by itself as what its speaker said: all of it verbatim, and neither a scrap nor a speech. */
export function standsAlone({ kind }: Quote, words: number): boolean {
  return kind === 'direct' && words >= LEAST_WORDS && words <= MOST_WORDS;
}
