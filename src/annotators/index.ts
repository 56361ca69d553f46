/**
 * THE PIPELINE: every stage, in the order in which they run, each with its reason.
 */
import type { Annotator } from './annotator.ts';
import { sentences } from './sentences/index.ts';
import { tokens } from './tokens/index.ts';

export const PIPELINE: readonly Annotator[] = [
  tokens, // needs nothing but the text
  sentences, // needs the blocks: no sentence runs from a headline into the body
];
