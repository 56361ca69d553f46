/**
 * One part of training, run by parts.ts:
 *
 *   tsx training/attributions/part.ts FOLDER PARSERS model|FOLD OUT
 *
 * Writes the bytes of the model that ships, or what a quicker model finds in a fold that it has not seen.
 */
import { writeFileSync } from 'node:fs';
import { readModel } from '../../src/annotators/attributions/tagger/model.ts';
import { INVENTED, WIRE, WORLD } from '../corpora.ts';
import { unseenParsers } from '../parsing/folds.ts';
import { seededRandom } from '../random.ts';
import type { Weighed } from './acceptance.ts';
import { buildModel } from './build.ts';
import { candidatesOf } from './candidates.ts';
import { type Article, type RawArticle, readCorpus } from './corpus.ts';
import { inOtherCues } from './cue-forms.ts';
import { levelTable } from './cue-levels.ts';
import { packModel } from './pack.ts';
import { FOLDS } from './parts.ts';
import { taggers } from './taggers.ts';
import { inWireForms } from './wire-forms.ts';

/** How often each pass is learned; the model is the mean. */
const RUNS = 4;
/** The seed by which sentences get the forms of wire reports and rarer cues. */
const FORMS_SEED = 5;

/**
 * What is trained on. `times`: how often it is read in an epoch, for the model that ships and for quicker
 * ones: international articles more often than American ones, since they are closest to what users read.
 * `weight`: how much one candidate counts for what is accepted.
 */
const CORPORA = [
  { name: 'polnear.train', nested: false, habits: true, times: { shipped: 1, quick: 1 }, weight: 1 / 6 },
  { name: 'intl.train', nested: false, habits: false, times: { shipped: 8, quick: 5 }, weight: 2 },
  { name: 'world.train', nested: true, habits: false, times: { shipped: 8, quick: 4 }, weight: 1 },
  { name: WORLD, nested: true, habits: false, times: { shipped: 8, quick: 4 }, weight: 1 },
  { name: WIRE, nested: true, habits: false, times: { shipped: 3, quick: 2 }, weight: 0.5 },
  { name: INVENTED, nested: true, habits: false, times: { shipped: 4, quick: 3 }, weight: 0.5 },
] as const;

const [folder, parsers, part, out] = process.argv.slice(2);
if (folder === undefined || parsers === undefined || part === undefined || out === undefined)
  throw new Error('usage: tsx training/attributions/part.ts FOLDER PARSERS model|FOLD OUT');
const report = (line: string): void => console.log(`${part}: ${line}`);
const random = seededRandom(FORMS_SEED);
const parserOf = unseenParsers(parsers);
const inForm = (raw: RawArticle): RawArticle => inOtherCues(inWireForms(raw, random), random);
const corpora = CORPORA.map((corpus) => ({
  ...corpus,
  plain: readCorpus(folder, corpus.name, undefined, parserOf),
  inForms: readCorpus(folder, corpus.name, inForm, parserOf),
}));

if (part === 'model')
  writeFileSync(
    out,
    learned('shipped', RUNS, () => true),
  );
else writeFileSync(out, JSON.stringify(unseenCandidates(Number(part))));

function learned(
  which: 'shipped' | 'quick',
  runs: number,
  isIn: (article: Article, index: number) => boolean,
): Uint8Array {
  const { passes, counts } = buildModel(
    corpora.map(({ inForms, times, ...corpus }) => ({
      ...corpus,
      articles: inForms.filter(isIn),
      times: times[which],
    })),
    runs,
    report,
  );
  return packModel(passes, levelTable(counts));
}

function unseenCandidates(fold: number): Weighed[] {
  const isSeen = (_: Article, index: number): boolean => index % FOLDS !== fold;
  const taggerOf = taggers(readModel(learned('quick', 1, isSeen)));
  return corpora.flatMap(({ plain, nested, weight }) =>
    plain
      .filter((article, index) => !isSeen(article, index))
      .flatMap((article) => candidatesOf(article, taggerOf(article), nested))
      .map((candidate) => ({ ...candidate, weight })),
  );
}
