/**
 * Builds data/models/attributions.bin from annotated corpora.
 *
 *   tsx training/attributions/train.ts FOLDER
 *
 * FOLDER holds polnear.train, intl.train, polnear.dev and intl.dev as JSON lines. The first pass is
 * trained on all training articles; its beliefs about them, which the second pass learns from, come
 * from models that have not seen them. The dev sets serve for the confidences only. The same corpora
 * give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { findAttributions } from '../../src/annotators/attributions/find.ts';
import { createChain } from '../../src/annotators/attributions/tagger/chain.ts';
import { LABEL_COUNT } from '../../src/annotators/attributions/tagger/labels.ts';
import { readModel } from '../../src/annotators/attributions/tagger/model.ts';
import { createTagger } from '../../src/annotators/attributions/tagger/tagger.ts';
import { createWordCache } from '../../src/annotators/attributions/tagger/words.ts';
import { dataPath } from '../../src/lexicon/data.ts';
import { fitCalibration, type Outcome } from './calibrate.ts';
import { corporaFolder, readCorpus } from './corpus.ts';
import { countCues, levelTable } from './cue-levels.ts';
import { type Examples, type LabelledParagraph, labelledParagraphs, makeExamples } from './examples.ts';
import { addScores, learn, type Settings, type Weights } from './learner.ts';
import { packModel } from './pack.ts';
import { judge } from './score.ts';

const FIRST: Settings = { epochs: 3, rate: 0.01, slowing: 0.3, dropout: 0.2, seed: 1 };
const SECOND: Settings = { epochs: 3, rate: 0.005, slowing: 0.3, dropout: 0.2, seed: 2 };
const FOLDS = 3;
/** How often each pass is learned. */
const RUNS = 3;
/** Features seen less often are dropped. */
const LEAST = 4;
/** How often the international articles are read for each time that the others are: they are closest to what users read. */
const INTERNATIONAL = 6;

const report = (line: string): void => console.log(line);

const folder = corporaFolder(process.argv[2]);
const american = readCorpus(folder, 'polnear.train');
const articles = [...american, ...readCorpus(folder, 'intl.train')];
const counts = countCues(
  articles,
  createWordCache(() => 0, Number.POSITIVE_INFINITY),
);
const paragraphs = labelledParagraphs(articles, counts, true);
const repeated = (chosen: (paragraph: LabelledParagraph) => boolean): number[] =>
  paragraphs.flatMap((paragraph, index) =>
    chosen(paragraph) ? new Array<number>(paragraph.article < american.length ? 1 : INTERNATIONAL).fill(index) : [],
  );

report(`${paragraphs.length} paragraphs of ${articles.length} articles`);
const examples = makeExamples(paragraphs, null, LEAST);
const first = learnMean(examples, FIRST);
const second = learnMean(makeExamples(paragraphs, jackknife(), LEAST), SECOND);

const passes: [Weights, Weights] = [first, second];
const draft = packModel(passes, levelTable(counts), []);
const model = packModel(passes, levelTable(counts), fitCalibration(outcomes(draft)));
writeFileSync(dataPath('models/attributions.bin'), model);
report(`${model.length} bytes`);

/** The mean of several runs with seeds of their own: it depends less on the order in which paragraphs were read. */
function learnMean(from: Examples, settings: Settings): Weights {
  const all = repeated(() => true);
  const runs = Array.from({ length: RUNS }, (_, run) => {
    report(`run ${run + 1} of ${RUNS}`);
    return learn(from, all, { ...settings, seed: settings.seed + 100 * run }, report);
  });
  const mean = (of: (weights: Weights) => Float32Array): Float32Array =>
    of(runs[0]!).map((_, i) => runs.reduce((sum, weights) => sum + of(weights)[i]!, 0) / RUNS);
  return { tokens: mean(({ tokens }) => tokens), steps: mean(({ steps }) => steps) };
}

/** The first pass's marginals of every paragraph, by a model that was not trained on its article. */
function jackknife(): Float64Array[] {
  const marginals: Float64Array[] = new Array(paragraphs.length);
  const chain = createChain();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ article }: LabelledParagraph): boolean => article % FOLDS === fold;
    report(`fold ${fold + 1} of ${FOLDS}`);
    const settings = { ...FIRST, seed: FIRST.seed + 10 + fold };
    const weights = learn(
      examples,
      repeated((paragraph) => !isOut(paragraph)),
      settings,
      report,
    );
    for (const [index, paragraph] of paragraphs.entries()) {
      if (!isOut(paragraph)) continue;
      const count = addScores(examples, weights, index, chain);
      chain.run(count);
      marginals[index] = chain.marginals.slice(0, count * LABEL_COUNT);
    }
  }
  return marginals;
}

/** What the tagger finds in the dev sets, and whether it is right; both sets count the same in all. */
function outcomes(bytes: Uint8Array): Outcome[] {
  const tagger = createTagger(readModel(bytes));
  return ['polnear.dev', 'intl.dev'].flatMap((name) => {
    const found = readCorpus(folder, name).flatMap(({ document, gold }) => {
      const attributions = findAttributions(document, tagger);
      const verdicts = judge({ text: document.text, gold, found: attributions });
      return attributions.flatMap(({ evidence }, index) =>
        evidence === null ? [] : [{ evidence, right: verdicts[index]!.full }],
      );
    });
    return found.map((outcome) => ({ ...outcome, weight: 1000 / found.length }));
  });
}
