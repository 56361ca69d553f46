/**
 * What the confidence in an attribution is worked out from: how sure the tagger is of its cue, its
 * content and its source. A logistic regression, fitted when the model is built, turns these into
 * the share of attributions like it that are right.
 */
import { CONTENT, CUE, LABEL_COUNT as L, type Segment, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS } from '../tagger/paragraphs.ts';
import type { Tagged } from '../tagger/tagger.ts';
import type { Link } from './link.ts';

export type Evidence = readonly number[];

/** Log odds, kept within what training data can tell. */
const logit = (p: number): number =>
  Math.log(Math.min(0.999, Math.max(0.001, p)) / (1 - Math.min(0.999, Math.max(0.001, p))));

/** The mean or the highest probability of a role over a segment. */
function certainty({ marginals }: Tagged, { first, end }: Segment, begin: number): { mean: number; most: number } {
  let sum = 0;
  let most = 0;
  for (let t = first; t < end; t++) {
    const p = marginals[t * L + begin]! + marginals[t * L + begin + 1]!;
    sum += p;
    if (p > most) most = p;
  }
  return { mean: sum / (end - first), most };
}

export function evidenceOf({ tagged, cue, source, contents }: Link): Evidence {
  const pieces = contents.map((content) => certainty(content.tagged, content.segment, CONTENT).mean);
  const starts = contents.map(({ tagged: own, segment }) => own.marginals[segment.first * L + CONTENT]!);
  const sourceMean = source === null ? 0 : certainty(tagged, source, SOURCE).mean;
  const { view } = tagged;
  const first = contents[0]!;
  return [
    1,
    logit(certainty(tagged, cue, CUE).most),
    logit(Math.min(...pieces)),
    logit(Math.min(...starts)),
    source === null ? 0 : logit(sourceMean),
    source === null ? 1 : 0,
    contents.length > 1 ? 1 : 0,
    first.tagged.view.quotes[first.segment.first] === OUTSIDE_MARKS ? 0 : 1,
    view.words[cue.end - 1]!.level - 4,
    view.nested ? 1 : 0,
  ];
}

/** The probability that a logistic regression gives to the evidence. */
export function probabilityOf(evidence: Evidence, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < evidence.length; i++) sum += evidence[i]! * (weights[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
