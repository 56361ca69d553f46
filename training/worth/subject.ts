import type { Chain } from '../../src/tagging/chain.ts';
import type { Bag } from '../../src/tagging/feature-bag.ts';
import type { Shape } from '../../src/tagging/shapes.ts';
import type { Tables } from './trace.ts';

/** A tagger whose templates are weighed: its features, its weights, and annotated articles. */
export interface Subject {
  readonly shape: Shape;
  readonly tables: Tables;
  readonly sequences: readonly Sequence[];
  /** Adds the weights of a feature, as log odds, to the scores of a token that begin at a place. */
  addWeights(hash: number, scores: Float64Array, at: number): void;
}

export interface Sequence {
  /** For each token the labels that it may have, a bit each. */
  readonly allowed: Int32Array;
  /** Puts the features of a token into an empty bag. */
  collect(token: number, bag: Bag): void;
  /** Fills in the scores of steps. */
  fillSteps(chain: Chain): void;
}
