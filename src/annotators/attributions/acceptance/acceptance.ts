/**
 * How likely a candidate is right: a log-linear choice between yes and no over its features. The
 * weights are a table that can be read (data/models/acceptance.tsv).
 */
import { lazy, readTable } from '../../../lexicon/data.ts';
import type { Weights } from '../../../tagging/log-linear.ts';
import type { Value } from './features/feature.ts';
import { ALL, ALL_WITHIN, FEATURES, isWithin, NUMBERS, nameOf } from './features/index.ts';
import type { Sight } from './sight.ts';

/** The probability that a candidate is right, 0 to 1. */
export type Judge = (sight: Sight) => number;

/** What a candidate is judged by, or, when it is judged, how likely it is right. */
export interface Verdict {
  /** The probability that it is right, 0 to 1; zero until it is judged. */
  readonly confidence: number;
  /** How sure it must be to be taken. */
  readonly least: number;
  /** What it is judged by; null when it is: it holds whole paragraphs, and a long text has too many of them to be kept. */
  readonly sight: Sight | null;
}

/** The weights of one value, for all candidates and for those within another's saying. */
interface Weight {
  readonly all: number;
  readonly within: number;
}

/** More values of a feature than this are forgotten: any word may be one. */
const MOST_VALUES = 2000;

/** Judges by weights: names of features are built once for each value, not for each candidate. */
export function createJudge(weights: Weights): Judge {
  const of = (name: string): number => weights.get(name) ?? 0;
  const constant = { all: of(ALL), within: of(ALL_WITHIN) };
  const numbers = NUMBERS.map(([name, part]) => [of(name), part] as const);
  const features = FEATURES.map(({ name, value, and }) => {
    const known = new Map<Value | null, Map<Value, Weight>>();
    return (sight: Sight): Weight | null => {
      const is = value(sight);
      if (is === null) return null;
      const other = and === undefined ? null : and(sight);
      let values = known.get(other);
      if (values === undefined) {
        values = new Map();
        known.set(other, values);
      }
      let weight = values.get(is);
      if (weight === undefined) {
        if (values.size >= MOST_VALUES) values.clear();
        weight = { all: of(nameOf(ALL, name, is, other)), within: of(nameOf(ALL_WITHIN, name, is, other)) };
        values.set(is, weight);
      }
      return weight;
    };
  });
  return (sight) => {
    const within = isWithin(sight);
    let sum = within ? constant.all + constant.within : constant.all;
    for (const [weight, part] of numbers) sum += weight * sight.sure[part];
    for (const feature of features) {
      const weight = feature(sight);
      if (weight !== null) sum += within ? weight.all + weight.within : weight.all;
    }
    return 1 / (1 + Math.exp(-sum));
  };
}

/** Judges by the weights that ship. */
export const shippedJudge = lazy(
  (): Judge =>
    createJudge(new Map(readTable('models/acceptance.tsv').map(([name = '', weight]) => [name, Number(weight)]))),
);

/** Findings less sure than this are more often wrong than they are worth. */
const LEAST = 0.4;

/** The same within what somebody says, which most corpora leave out. */
const LEAST_WITHIN = 0.65;

export const unjudged = (sight: Sight): Verdict => ({ confidence: 0, least: 0, sight });

export function judgedBy(judge: Judge, verdict: Verdict): Verdict {
  const { sight } = verdict;
  if (sight === null) return verdict;
  return { confidence: judge(sight), least: isWithin(sight) ? LEAST_WITHIN : LEAST, sight: null };
}
