/**
 * Trains the names tagger and writes data/models/names.bin. The same corpora give the same bytes.
 *
 *   tsx training/names/train.ts CORPORA
 *
 * CORPORA is a folder with worldwide.train.jsonl, conll2003.train.jsonl and, for the confidence
 * curves, worldwide.dev.jsonl; NEWSX_CORPORA may name it instead. The invented passages are read as articles of
 * Worldwide are.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { extentOf } from '../../src/annotators/names/extent.ts';
import { proposeNames } from '../../src/annotators/names/index.ts';
import { TYPES } from '../../src/annotators/names/labels.ts';
import { readModel } from '../../src/annotators/names/model.ts';
import { createTagger } from '../../src/annotators/names/tagger.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { pairShape } from '../../src/tagging/shapes.ts';
import { type Settings as LearnerSettings, learnMean } from '../chain.ts';
import { corporaFolder, INVENTED } from '../corpora.ts';
import { fitCalibration, type Outcome } from './calibrate.ts';
import { type Article, readCorpus } from './corpus.ts';
import { makeExamples } from './examples.ts';

import { type Packing, packModel } from './pack.ts';

export interface Settings extends LearnerSettings {
  /** The share of the second corpus's sentences that is read in an epoch. */
  readonly secondShare: number;
}

export const SETTINGS: Settings = {
  epochs: 10,
  rate: 0.1,
  finalRate: 0.01,
  dropout: 0.4,
  hidden: 0.35,
  decay: 1e-5,
  negligible: 5e-4,
  secondShare: 0.3,
};
const SEEDS = [1, 2, 3];
const LEAST_COUNT = 2;
const PACKING: Packing = { unit: 1.5 / 127, least: 0.055 };

/** What an uncalibrated model says of held-out articles, and whether it is right. */
function outcomes(bytes: Uint8Array, articles: readonly Article[]): Outcome[] {
  const tagger = createTagger(() => readModel(bytes));
  return articles.flatMap(({ tokens, sentences, entities }) => {
    const gold = new Set(entities.map(({ start, end, type }) => `${start} ${end} ${type}`));
    return proposeNames(tagger, tokens, sentences)
      .filter(({ by }) => by === 'names/crf')
      .map((span) => {
        const { start, end } = extentOf(span, tokens);
        return { type: span.type, probability: span.confidence, right: gold.has(`${start} ${end} ${span.type}`) };
      });
  });
}

/** Trains on two corpora and calibrates on a third; returns the model file's bytes. */
export function trainModel(
  main: readonly Article[],
  second: readonly Article[],
  held: readonly Article[],
  options: { settings?: Settings; seeds?: readonly number[]; report?: (line: string) => void } = {},
): Uint8Array {
  const { settings = SETTINGS, seeds = SEEDS, report = () => {} } = options;
  const examples = makeExamples(main, second, LEAST_COUNT);
  report(`${examples.allowed.length} tokens, ${examples.keys.length} features`);
  const epochOf = (random: () => number): number[] => {
    const order: number[] = [];
    for (let s = 0; s + 1 < examples.starts.length; s++)
      if (s < examples.mainSentences || random() < settings.secondShare) order.push(s);
    return order;
  };
  const weights = learnMean(examples, pairShape(TYPES.length), epochOf, settings, seeds, report);
  const calibration = fitCalibration(outcomes(packModel(examples.keys, weights, PACKING), held));
  return packModel(examples.keys, weights, PACKING, calibration);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = corporaFolder(process.argv[2]);
  const bytes = trainModel(
    ['worldwide.train', INVENTED].flatMap((name) => readCorpus(folder, name, 'worldwide')),
    readCorpus(folder, 'conll2003.train', 'conll'),
    readCorpus(folder, 'worldwide.dev', 'worldwide'),
    { report: (line) => console.log(line) },
  );
  writeFileSync(dataPath('models/names.bin'), bytes);
  console.log(`data/models/names.bin: ${bytes.length} bytes`);
}
