/**
 * Which words one set of texts has more of than another, and how sure and how great the
 * difference is.
 *
 * - G², the log-likelihood ratio (Dunning 1993; in this form Rayson and Garside 2000): with a word
 *   a times among c words and b times among d, E₁ = c(a+b)/(c+d), E₂ = d(a+b)/(c+d) and
 *   G² = 2(a ln(a/E₁) + b ln(b/E₂)). 10.83 is p < 0.001 with one degree of freedom.
 * - The log ratio, the effect's size (Hardie 2014): log₂ of the two relative frequencies'
 *   quotient: 1 is twice as often, 3 eight times. A zero count is taken as a half.
 *
 *   12 of 1,000 words and 3 of 1,000 -> G² 5.78, log ratio 2
 */
import { compareText } from './same-person.ts';
import { foldedWords } from './words.ts';

/** How often each word stands in a set of texts. */
export class WordCounts {
  readonly of = new Map<string, number>();
  total = 0;

  add(words: ReadonlyMap<string, number>): void {
    for (const [word, times] of words) {
      this.of.set(word, (this.of.get(word) ?? 0) + times);
      this.total += times;
    }
  }
}

export function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of foldedWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export interface Keyness {
  readonly word: string;
  readonly a: number;
  readonly b: number;
  readonly g2: number;
  /** Above 0 where the first set has more. */
  readonly logRatio: number;
}

/** All words of either set, the surest differences first. */
export function keynessOf(first: WordCounts, second: WordCounts): Keyness[] {
  const words = new Set([...first.of.keys(), ...second.of.keys()]);
  return [...words]
    .map((word) => {
      const a = first.of.get(word) ?? 0;
      const b = second.of.get(word) ?? 0;
      return {
        word,
        a,
        b,
        g2: g2Of(a, b, first.total, second.total),
        logRatio: logRatioOf(a, b, first.total, second.total),
      };
    })
    .sort((x, y) => y.g2 - x.g2 || compareText(x.word, y.word));
}

/** 0 where either set has no words. */
export function g2Of(a: number, b: number, c: number, d: number): number {
  if (c === 0 || d === 0) return 0;
  const term = (observed: number, words: number): number =>
    observed === 0 ? 0 : observed * Math.log(observed / ((words * (a + b)) / (c + d)));
  return Math.max(0, 2 * (term(a, c) + term(b, d)));
}

/** 0 where either set has no words. */
export function logRatioOf(a: number, b: number, c: number, d: number): number {
  if (c === 0 || d === 0) return 0;
  return Math.log2((a || 0.5) / c / ((b || 0.5) / d));
}
