/**
 * Trains data/models/reference.tsv: whom phrases without a full name mean.
 *
 *   npm run train:reference -- CORPORA
 *
 * CORPORA holds world.train.jsonl and intl.train.jsonl (attributions with resolved speakers)
 * and gum.dev.jsonl (chains of mentions). Prints how often speakers and pronouns are right on
 * articles not trained on (folds by article), then writes the model trained on all.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './cases.ts';
import { confidenceWeights } from './confidence.ts';
import { evaluate, printed, type Tally } from './evaluate.ts';
import { SETTINGS, train } from './learning.ts';

function main(folder: string): void {
  const found = ['world.train', 'intl.train', 'gum.dev'].map((name) => ({
    name,
    articles: prepare(join(folder, `${name}.jsonl`)),
  }));
  // The corpora's own attributions too: more of them, with their true sources.
  const annotated = found.map(({ name }) => (name === 'gum.dev' ? [] : prepare(join(folder, `${name}.jsonl`), true)));
  const tallies = found.map((): Tally => new Map());
  const judged = [];
  for (let fold = 0; fold < SETTINGS.folds; fold++) {
    const isHeldOut = (_: unknown, i: number): boolean => i % SETTINGS.folds === fold;
    const others = [...found.map(({ articles }) => articles), ...annotated];
    const weights = train(others.flatMap((articles) => articles.filter((one, i) => !isHeldOut(one, i))));
    for (const [i, { articles }] of found.entries())
      judged.push(...evaluate(articles.filter(isHeldOut), weights, tallies[i]!));
  }
  for (const [i, { name }] of found.entries())
    console.log(`${name} (${SETTINGS.folds} folds)\n${printed(tallies[i]!)}`);
  const confidence = confidenceWeights(judged);
  const weights = train([...found.flatMap(({ articles }) => articles), ...annotated.flat()]);
  const rows = [...weights, ...confidence]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `${name}\t${weight.toFixed(3)}`);
  writeFileSync(new URL('../../data/models/reference.tsv', import.meta.url), `${HEAD}${rows.join('\n')}\n`);
  console.log(`data/models/reference.tsv: ${rows.length} weights`);
}

const HEAD = `# Weights of the ranker of references (src/annotators/reference): whom a phrase without a full name means.
# Made by npm run train:reference; see data/models/reference.md for its corpora, their licences and its figures.
# Column 1: kind of phrase (or "any"), a bar, the feature and its value; "confidence" for what the confidence in a speaker is worked out from.
# Column 2: its weight, in log odds.
`;

const [folder] = process.argv.slice(2);
const corpora = folder ?? process.env.NEWSX_CORPORA;
if (corpora === undefined) {
  console.error('usage: npm run train:reference -- CORPORA');
  process.exitCode = 2;
} else main(corpora);
