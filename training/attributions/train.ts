/**
 * Builds data/models/attributions.bin from annotated corpora.
 *
 *   tsx training/attributions/train.ts FOLDER
 *
 * FOLDER holds polnear.train, intl.train, world.train, polnear.dev and intl.dev as JSON lines. The
 * confidences come from a second, quicker model that has not seen a part of world.train: from what it
 * finds there and in the dev sets. The same corpora give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { findAttributions } from '../../src/annotators/attributions/find.ts';
import { readModel } from '../../src/annotators/attributions/tagger/model.ts';
import { createTagger } from '../../src/annotators/attributions/tagger/tagger.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { seededRandom } from '../random.ts';
import { buildModel, type Corpus, type Learned } from './build.ts';
import { fitCalibration, type Outcome } from './calibrate.ts';
import { type Article, corporaFolder, readCorpus } from './corpus.ts';
import { inOtherCues } from './cue-forms.ts';
import { levelTable } from './cue-levels.ts';
import { packModel } from './pack.ts';
import { judge } from './score.ts';
import { inWireForms } from './wire-forms.ts';

/** How often each pass is learned; the model is the mean. */
const RUNS = 2;
/** International articles are read more often than the American ones: they are closest to what users read. */
const INTERNATIONAL = 8;
/** The same for the model that the confidences come from. */
const INTERNATIONAL_QUICK = 3;
/** The seed by which sentences get the forms of wire reports and rarer cues. */
const FORMS_SEED = 5;
/** Every so many articles of world.train, one is kept from that model. */
const FOLDS = 4;

const report = (line: string): void => console.log(line);

const folder = corporaFolder(process.argv[2]);
const random = seededRandom(FORMS_SEED);
const readTraining = (name: string): Article[] =>
  readCorpus(folder, name, (raw) => inOtherCues(inWireForms(raw, random), random));
const american = readTraining('polnear.train');
const international = readTraining('intl.train');
const world = readTraining('world.train');

const corporaOf = (part: readonly Article[], times: number): Corpus[] => [
  { articles: american, times: 1, nested: false, habits: true },
  { articles: international, times: INTERNATIONAL, nested: false, habits: false },
  { articles: part, times, nested: true, habits: false },
];
const pack = ({ passes, counts }: Learned, calibration: readonly number[]): Uint8Array =>
  packModel(passes, levelTable(counts), calibration);

const seen = world.filter((_, index) => index % FOLDS !== 0);
const unseen = world.filter((_, index) => index % FOLDS === 0);
const quick = buildModel(corporaOf(seen, INTERNATIONAL_QUICK), 1, report);
const calibration = fitCalibration(outcomes(pack(quick, []), unseen));
const model = pack(buildModel(corporaOf(world, INTERNATIONAL), RUNS, report), calibration);
writeFileSync(dataPath('models/attributions.bin'), model);
report(`${model.length} bytes`);

/** What a model finds in articles that it has not seen, and whether it is right; all sets count the same in all. */
function outcomes(bytes: Uint8Array, unseen: readonly Article[]): Outcome[] {
  const tagger = createTagger(readModel(bytes));
  return [readCorpus(folder, 'polnear.dev'), readCorpus(folder, 'intl.dev'), unseen].flatMap((articles) => {
    const found = articles.flatMap(({ document, gold }) => {
      const attributions = findAttributions(document, tagger);
      const verdicts = judge({ text: document.text, gold, found: attributions });
      return attributions.flatMap(({ evidence, within }, index) =>
        // Of sayings within sayings only the unseen articles tell: the dev sets have none annotated.
        evidence === null || (within !== null && articles !== unseen)
          ? []
          : [{ evidence, right: verdicts[index]!.full }],
      );
    });
    return found.map((outcome) => ({ ...outcome, weight: 1000 / found.length }));
  });
}
