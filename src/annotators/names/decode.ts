/**
 * From scores to labels: the best label sequence of a sentence, and how likely a span of it is among
 * all sequences.
 *
 *   scores of "met Li Qiang" -> O B-person I-person; [1, 3) as person: 0.97
 */
import { createChain } from '../../tagging/chain.ts';
import { createExponential } from '../../tagging/exponential.ts';
import { pairShape } from '../../tagging/shapes.ts';
import { beginOf, LABEL_COUNT, type TaggedSpan, TYPES } from './labels.ts';
import type { Model } from './model.ts';

/** What is done with the scores of a sentence: LABEL_COUNT numbers for each token. */
export interface Decoder {
  /** The best sequence of labels. */
  best(scores: Int32Array): Uint8Array;
  /** For spans of the sentence: the probability that exactly this span has this type. */
  probabilities(scores: Int32Array, spans: readonly TaggedSpan[]): number[];
}

export function createDecoder({ pairs, unit }: Model): Decoder {
  const chain = createChain(pairShape(TYPES.length), createExponential(1, unit));
  chain.setSteps(pairs);
  const fill = (scores: Int32Array): number => {
    const count = scores.length / LABEL_COUNT;
    chain.reset(count);
    chain.scores.set(scores);
    return count;
  };
  return {
    best: (scores) => chain.best(fill(scores)),
    probabilities(scores, spans) {
      const count = fill(scores);
      chain.run(count);
      return spans.map(({ first, end, type }) => chain.spanProbability(first, end, beginOf(type), count));
    },
  };
}
