/**
 * Builds data/models/attributions.bin and acceptance.tsv from annotated corpora.
 *
 *   tsx training/attributions/train.ts FOLDER
 *
 * FOLDER holds polnear.train, intl.train and world.train as JSON lines. What is accepted is learned from
 * what quicker models find in the quarter of each corpus that they have not seen. The same corpora give
 * the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { readModel } from '../../src/annotators/attributions/tagger/model.ts';
import { createTagger } from '../../src/annotators/attributions/tagger/tagger.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { seededRandom } from '../random.ts';
import { learnAcceptance, type Weighed, writeAcceptance } from './acceptance.ts';
import { buildModel, type Corpus, type Learned } from './build.ts';
import { candidatesOf } from './candidates.ts';
import { type Article, corporaFolder, readCorpus } from './corpus.ts';
import { inOtherCues } from './cue-forms.ts';
import { levelTable } from './cue-levels.ts';
import { packModel } from './pack.ts';
import { inWireForms } from './wire-forms.ts';

/** How often each pass is learned; the model is the mean. */
const RUNS = 2;
/** International articles are read more often than the American ones: they are closest to what users read. */
const INTERNATIONAL = 8;
/** The same for the models that have not seen a part. */
const INTERNATIONAL_QUICK = 5;
/** The seed by which sentences get the forms of wire reports and rarer cues. */
const FORMS_SEED = 5;
/** Every so many articles of each corpus, one is kept from such a model. */
const FOLDS = 4;

const report = (line: string): void => console.log(line);

/** What is trained on; `weight`: how much one candidate counts for what is accepted. */
const CORPORA = [
  { name: 'polnear.train', nested: false, habits: true, weight: 1 / 6 },
  { name: 'intl.train', nested: false, habits: false, weight: 2 },
  { name: 'world.train', nested: true, habits: false, weight: 1 },
] as const;

const folder = corporaFolder(process.argv[2]);
const random = seededRandom(FORMS_SEED);
const corpora = CORPORA.map((corpus) => ({
  ...corpus,
  plain: readCorpus(folder, corpus.name),
  inForms: readCorpus(folder, corpus.name, (raw) => inOtherCues(inWireForms(raw, random), random)),
}));

const corporaOf = (international: number, isIn: (article: Article, index: number) => boolean): Corpus[] =>
  corpora.map(({ inForms, nested, habits }) => ({
    articles: inForms.filter(isIn),
    times: habits ? 1 : international,
    nested,
    habits,
  }));
const pack = ({ passes, counts }: Learned): Uint8Array => packModel(passes, levelTable(counts));

report(`acceptance.tsv: ${writeAcceptance(learnAcceptance(unseenCandidates()))} weights`);
const model = pack(
  buildModel(
    corporaOf(INTERNATIONAL, () => true),
    RUNS,
    report,
  ),
);
writeFileSync(dataPath('models/attributions.bin'), model);
report(`attributions.bin: ${model.length} bytes`);

/** What models find in the articles that they have not seen, fold by fold. */
function unseenCandidates(): Weighed[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isSeen = (_: Article, index: number): boolean => index % FOLDS !== fold;
    const tagger = createTagger(readModel(pack(buildModel(corporaOf(INTERNATIONAL_QUICK, isSeen), 1, report))));
    return corpora.flatMap(({ plain, nested, weight }) =>
      plain
        .filter((article, index) => !isSeen(article, index))
        .flatMap((article) => candidatesOf(article, tagger, nested))
        .map((candidate) => ({ ...candidate, weight })),
    );
  }).flat();
}
