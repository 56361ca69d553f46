/**
 * Learns which names that the rules leave apart are one person's or body's, and writes
 * data/models/names-alike.tsv. The same corpora give the same bytes.
 *
 *   npm run train:alike -- CORPORA [UNSEEN...] [--folds]
 *
 * CORPORA is a folder with world.train.jsonl, gum.dev.jsonl and the corpora that
 * training/annotations is laid on; UNSEEN are files that training/reference/unseen.ts has
 * written. With --folds it prints instead what it finds in articles that were left out, four
 * times a quarter.
 */
import { writeFileSync } from 'node:fs';
import { annotate } from '../../src/annotators/annotate.ts';
import { alike, questionsAlike } from '../../src/annotators/entities/alike/index.ts';
import { type Group, namedMentions } from '../../src/annotators/mentions/names.ts';
import { beside, namePlaces } from '../../src/annotators/mentions/titles-beside.ts';
import { PLAIN } from '../../src/annotators/runner.ts';
import { createDocument, withLayer } from '../../src/document/document.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { likeliestOf } from '../../src/tagging/log-linear.ts';
import { corporaFolder, readArticles, WIRE, WORLD } from '../corpora.ts';
import { type Case, learn, rounded } from '../log-linear.ts';
import { readUnseen, type Unseen } from '../reference/cases.ts';
import { type GoldPeople, labelsOf } from './labels.ts';

const PENALTY = 1;
const FOLDS = 4;

const CONTEXT = { ...PLAIN, rules: { without: new Set([alike.name]), trace: null } };

/** The questions of an article to which its annotation has an answer; the last candidate is nobody. */
function casesOf(gold: GoldPeople, unseen: Unseen): Case[] {
  let plain = createDocument({ id: String(gold.id), text: gold.text });
  const names = unseen.get(plain.id)?.names;
  if (names !== undefined) plain = withLayer(plain, 'names', names);
  const document = annotate(plain, ['namedEntities'], CONTEXT) as Parameters<typeof beside>[1] &
    Parameters<typeof namedMentions>[0];
  const mentions = namedMentions(document, null);
  const byStart = new Map(mentions.map((mention) => [mention.name.start, mention]));
  const places = namePlaces(mentions);
  const labelOf = labelsOf(gold);
  return (['person', 'organization'] as const).flatMap((type) => {
    const groups = document.layers
      .namedEntities!.filter((entity) => entity.type === type)
      .map(
        ({ mentions: named }): Group => ({
          type,
          joinedBy: new Map(),
          mentions: named.map(({ start }) => byStart.get(start)!),
        }),
      );
    const labels = new Map(groups.map((group) => [group, labelOfGroup(group, labelOf)]));
    const said = (mention: Group['mentions'][number]) =>
      type === 'person' ? beside(mention, document, document.layers.tokens, places) : null;
    return [...questionsAlike(groups, type, said)].flatMap(({ asking, candidates }): Case[] => {
      const own = labels.get(asking.group);
      const theirs = candidates.map(({ asked }) => labels.get(asked.group));
      if (own === undefined && theirs.every((label) => label === undefined)) return [];
      const right = theirs.flatMap((label, at) => (label !== undefined && label === own ? [at] : []));
      return [
        {
          candidates: [...candidates.map(({ features }) => features), []],
          right: right.length > 0 ? right : [candidates.length],
        },
      ];
    });
  });
}

/** What most of its names are, if that is a quarter of them. */
function labelOfGroup({ mentions, type }: Group, labelOf: ReturnType<typeof labelsOf>): number | undefined {
  const votes = new Map<number, number>();
  for (const { name } of mentions) {
    const label = labelOf({ start: name.start, end: name.end, isPerson: type === 'person' });
    if (label !== undefined) votes.set(label, (votes.get(label) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > mentions.length / 4 ? best[0] : undefined;
}

function printFolds(articles: readonly (readonly Case[])[]): void {
  let [joined, right, one] = [0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = rounded(learn(articles.filter((_, i) => i % FOLDS !== fold).flat(), PENALTY));
    for (const { candidates, right: accepted } of articles.filter((_, i) => i % FOLDS === fold).flat()) {
      const { at } = likeliestOf(candidates, weights);
      const nobody = candidates.length - 1;
      if (accepted[0] !== nobody) one++;
      if (at === nobody) continue;
      joined++;
      if (accepted.includes(at)) right++;
    }
  }
  console.log(`${joined} joined, ${right} of them rightly; ${one} are one`);
}

const HEAD = `# Weights of which names are one person's or body's though no rule says so (src/annotators/entities/alike).
# Made by npm run train:alike; see data/models/reference.md for its corpora, their licences and its figures.
# Column 1: type, a bar, what is seen. Column 2: what it is worth, in log odds.
`;

function main(args: readonly string[]): void {
  const [given, ...paths] = args.filter((arg) => !arg.startsWith('--'));
  const folder = corporaFolder(given);
  const unseen = readUnseen(paths);
  const articles = ['world.train', WORLD, WIRE, 'gum.dev'].flatMap((name) =>
    readArticles<GoldPeople>(folder, name).map((gold) => casesOf(gold, unseen)),
  );
  if (args.includes('--folds')) {
    printFolds(articles);
    return;
  }
  const rows = [...rounded(learn(articles.flat(), PENALTY))].map(([feature, weight]) => `${feature}\t${weight}\n`);
  writeFileSync(dataPath('models/names-alike.tsv'), HEAD + rows.join(''));
  console.log(`${rows.length} weights from ${articles.flat().length} cases`);
}

main(process.argv.slice(2));
