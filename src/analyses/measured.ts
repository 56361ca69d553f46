/**
 * What an archive has measured of an article beforehand, beside its annotations, so that a count need not read the
 * text: how many words a quote has, and what near-duplicates are told by.
 */
import type { Quote, Structure } from '../document/layers.ts';

export interface MeasuredQuote extends Quote {
  /** Of its content. */
  readonly words: number;
}

export interface MeasuredStructure extends Structure {
  /** Of the article's body: see near-duplicates.ts. */
  readonly shingles: Uint32Array;
}

export function isMeasuredQuote(quote: Quote): quote is MeasuredQuote {
  return 'words' in quote;
}

export function isMeasuredStructure(structure: Structure): structure is MeasuredStructure {
  return 'shingles' in structure;
}
