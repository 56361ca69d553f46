/** How often newsx's findings are right on annotated articles: speakers of the attributions found, and links of pronouns. */
import { confidenceEvidence } from '../../src/annotators/reference/confidence.ts';
import type { Weights } from '../../src/annotators/reference/ranking.ts';
import { resolutionOf } from '../../src/annotators/reference/resolution.ts';
import { ALL_RULES } from '../../src/annotators/rule.ts';
import { folded } from './answers.ts';
import { findingsOf, type Prepared } from './cases.ts';

/** Right and all, by what was measured. */
export type Tally = Map<string, { right: number; all: number }>;

/** A speaker that was found, what its confidence is worked out from, and whether it is right. */
export interface Judged {
  readonly evidence: readonly string[];
  readonly logit: number;
  readonly right: boolean;
}

export function evaluate(articles: readonly Prepared[], weights: Weights, tally: Tally): Judged[] {
  const count = (key: string, right: boolean): void => {
    const one = tally.get(key) ?? { right: 0, all: 0 };
    tally.set(key, { right: one.right + (right ? 1 : 0), all: one.all + 1 });
  };
  const judged: Judged[] = [];
  for (const prepared of articles) {
    const { article, gold, paired, chainOf } = prepared;
    for (const finding of findingsOf(prepared, weights)) {
      const { attribution, phrase, meant, by } = finding;
      if (attribution >= 0) {
        const accepted = paired.get(attribution)?.speakers?.map((one) => [one].flat().map(folded).sort().join('|'));
        if (accepted === undefined) continue;
        const resolution = resolutionOf(finding, article, 1, ALL_RULES);
        const said = resolution.speakers
          .map(({ name }) => folded(name))
          .sort()
          .join('|');
        const right = accepted.length === 0 ? said === '' : accepted.includes(said);
        count('speakers', right);
        count(`  ${by ?? phrase.kind}`, right);
        if (resolution.speakers.length > 0) judged.push({ ...confidenceEvidence(finding), right });
      } else if (gold.chains !== undefined && phrase.head === '') {
        const chain = gold.chains.findIndex(({ mentions }) =>
          mentions.some((one) => one.form !== 'name' && one.end === phrase.end),
        );
        const own = meant.entity === null ? undefined : chainOf.get(meant.entity.id);
        if (own !== undefined) count('pronouns: precision', own === chain);
        if (chain >= 0) count('pronouns: recall', own === chain);
      }
    }
  }
  return judged;
}

export function printed(tally: Tally): string {
  return [...tally]
    .sort((a, b) => b[1].all - a[1].all)
    .map(([key, { right, all }]) => `  ${key.padEnd(24)} ${right}/${all} ${((100 * right) / all).toFixed(1)} %`)
    .join('\n');
}
