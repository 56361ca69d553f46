/**
 * How sure newsx is of a speaker: worked out from how sure the ranker is, how sure the tagger
 * is of the saying, and how the speaker was found, by a logistic regression fitted on
 * articles not trained on (rows `confidence|…` of data/models/reference.tsv).
 */
import type { Weights } from './ranking.ts';
import type { Finding } from './walk.ts';

/** Log odds, kept within what training data can tell. */
const logit = (p: number): number =>
  Math.log(Math.min(0.99, Math.max(0.01, p)) / (1 - Math.min(0.99, Math.max(0.01, p))));

export interface Evidence {
  /** What holds: a constant, how the speaker was found, and its status. */
  readonly evidence: readonly string[];
  /** How sure the ranker is, in log odds; 0 where a name decided. */
  readonly logit: number;
}

export function confidenceEvidence({ by, phrase, meant, probability }: Finding): Evidence {
  const status = meant.kind === 'entity' || meant.kind === 'joint' ? 'named' : 'described';
  return {
    evidence: [
      'confidence|all',
      `confidence|${by ?? phrase.kind}`,
      `confidence|${by === null ? 'ranked ' : ''}${status}`,
    ],
    logit: by === null ? logit(probability) : 0,
  };
}

/** 0 to 1: how likely the speaker of a finding is right. */
export function speakerConfidence(finding: Finding, weights: Weights): number {
  const { evidence, logit: odds } = confidenceEvidence(finding);
  let sum = odds * (weights.get('confidence|ranker') ?? 0);
  for (const name of evidence) sum += weights.get(name) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
