/** Writes data/models/reference.tsv: a feature and its weight a line, in order; what weighs next to nothing is left out. */
import { writeFileSync } from 'node:fs';

const HEAD = `# Weights of the ranker of references (src/annotators/reference): whom a phrase without a full name means.
# Made by npm run train:reference; see data/models/reference.md for its corpora, their licences and its figures.
# Column 1: kind of phrase (or "any"), a bar, the feature and its value; "confidence" for what the confidence in a speaker is worked out from.
# Column 2: its weight, in log odds.
`;

/** @returns how many weights the file has */
export function writeWeights(weights: readonly (readonly [name: string, weight: number])[]): number {
  const rows = weights
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `${name}\t${weight.toFixed(3)}`);
  writeFileSync(new URL('../../data/models/reference.tsv', import.meta.url), `${HEAD}${rows.join('\n')}\n`);
  return rows.length;
}
