/** From prepared articles to weights: which questions are learned from, which features are kept, and how much each counts. */
import type { Weights } from '../../src/annotators/reference/ranking.ts';
import { type Prepared, questionsOf } from './cases.ts';
import { type Case, learn } from './learner.ts';

/** Chosen on the folds: 0.001 of 0.001, 0.003 and 0.006; a feature must be met twice. */
export const SETTINGS = { l2: 0.001, rounds: 100, least: 2, folds: 4 };
/** Pronouns and nominals that say nothing count for less than sources: there are many, and who said what matters most. */
const OF_MENTIONS = 0.5;

export function train(articles: readonly Prepared[]): Weights {
  const asked = articles.flatMap((one, article) =>
    questionsOf(one, new Map())
      .filter(({ right }) => right?.some(Boolean))
      .map((question) => ({ ...question, article })),
  );
  const counts = new Map<string, number>();
  for (const { features } of asked)
    for (const name of new Set(features.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ids = new Map([...counts].filter(([, n]) => n >= SETTINGS.least).map(([name], id) => [name, id]));
  const cases = asked.map(
    ({ question, features, right, article }): Case => ({
      candidates: features.map((names) => names.flatMap((name) => ids.get(name) ?? [])),
      right: right!,
      article,
      weight: question.attribution >= 0 ? 1 : OF_MENTIONS,
    }),
  );
  const weights = learn(cases, ids.size, SETTINGS.l2, SETTINGS.rounds);
  return new Map([...ids].map(([name, id]) => [name, weights[id]!]));
}
