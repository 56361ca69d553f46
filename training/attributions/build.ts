/**
 * Learns the attributions model from weighted corpora: the first pass from all articles; the second
 * also from what the first believes about articles that it has not seen.
 */

import { LABEL_COUNT, SHAPE } from '../../src/annotators/attributions/tagger/labels.ts';
import { createWordCache } from '../../src/annotators/attributions/tagger/words.ts';
import { createChain } from '../../src/tagging/chain.ts';
import { addScores, learnMean, type Sequences, type Settings, type Weights } from '../chain.ts';
import type { Article } from './corpus.ts';
import { type CueCounts, countCues } from './cue-levels.ts';
import { type LabelledParagraph, labelledParagraphs, makeExamples, takeOver } from './examples.ts';

const FIRST: Settings = {
  epochs: 3,
  rate: 0.01,
  finalRate: 0.006,
  dropout: 0.5,
  hidden: 0,
  decay: 0,
  negligible: 0.005,
};
const SECOND: Settings = { ...FIRST, rate: 0.005, finalRate: 0.003 };
/** The seeds of the passes and of the models that have not seen a part; each further run adds 100. */
const SEEDS = { first: 1, second: 2, unseen: 11 };
const FOLDS = 3;
/** Features seen less often are dropped. */
const LEAST = 4;

/**
 * How much of the habits of a corpus's annotators is taken over. At none, contents in international
 * news are found best and a fifth of those in American news is lost; at all, the other way round.
 */
const HABITS_TAKEN = 0.4;

/** Articles, and how often each is read in an epoch. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly times: number;
  /** Whether sayings within sayings are annotated. */
  readonly nested: boolean;
  /** Whether its annotators had habits of their own; see HasHabits. */
  readonly habits: boolean;
}

export interface Learned {
  readonly passes: [Weights, Weights];
  readonly counts: CueCounts;
}

/** Both passes, each the mean of `runs` runs. */
export function buildModel(corpora: readonly Corpus[], runs: number, report: (line: string) => void): Learned {
  const articles = corpora.flatMap((corpus) => corpus.articles);
  const times = corpora.flatMap((corpus) => corpus.articles.map(() => corpus.times));
  const nested = corpora.flatMap((corpus) => corpus.articles.map(() => corpus.nested));
  const habits = corpora.flatMap((corpus) => corpus.articles.map(() => corpus.habits));
  const hasHabits = ({ article }: LabelledParagraph): boolean => habits[article]!;
  const counts = countCues(
    articles,
    createWordCache(() => 0, Number.POSITIVE_INFINITY),
  );
  const paragraphs = labelledParagraphs(articles, counts, (article) => nested[article]!);
  const repeated = (chosen: (paragraph: LabelledParagraph) => boolean): number[] =>
    paragraphs.flatMap((paragraph, index) =>
      chosen(paragraph) ? new Array<number>(timesOf(paragraph)).fill(index) : [],
    );
  function timesOf({ article, view }: LabelledParagraph): number {
    return view.nested ? Math.ceil(times[article]! / 2) : times[article]!;
  }
  report(`${paragraphs.length} paragraphs of ${articles.length} articles`);
  const examples = makeExamples(paragraphs, null, LEAST, hasHabits);
  const seeds = (first: number): number[] => Array.from({ length: runs }, (_, run) => first + 100 * run);
  const all = (): number[] => repeated(() => true);
  const first = learnMean(examples, SHAPE, all, FIRST, seeds(SEEDS.first), report);
  const second = learnMean(withBeliefs(), SHAPE, all, SECOND, seeds(SEEDS.second), report);
  return { passes: [takeOver(first, HABITS_TAKEN), takeOver(second, HABITS_TAKEN)], counts };

  function withBeliefs(): Sequences {
    return makeExamples(paragraphs, jackknife(), LEAST, hasHabits);
  }

  /** The first pass's marginals of every paragraph, by a model that was not trained on its article. */
  function jackknife(): Float64Array[] {
    const marginals: Float64Array[] = new Array(paragraphs.length);
    const chain = createChain(SHAPE, (below) => Math.exp(-below));
    for (let fold = 0; fold < FOLDS; fold++) {
      const isOut = ({ article }: LabelledParagraph): boolean => article % FOLDS === fold;
      report(`fold ${fold + 1} of ${FOLDS}`);
      const seen = (): number[] => repeated((paragraph) => !isOut(paragraph));
      const learned = learnMean(examples, SHAPE, seen, FIRST, [SEEDS.unseen + fold], report);
      const weights = takeOver(learned, HABITS_TAKEN);
      for (const [index, paragraph] of paragraphs.entries()) {
        if (!isOut(paragraph)) continue;
        const count = addScores(examples, weights, SHAPE, index, chain);
        chain.run(count);
        marginals[index] = chain.marginals.slice(0, count * LABEL_COUNT);
      }
    }
    return marginals;
  }
}
