/**
 * Trains data/models/reference.tsv: whom phrases without a full name mean.
 *
 *   npm run train:reference -- CORPORA [UNSEEN...]
 *
 * CORPORA holds world.train.jsonl and intl.train.jsonl (attributions with resolved speakers), the
 * texts that training/annotations is laid on, and gum.dev.jsonl (chains of mentions). Prints how
 * often speakers and pronouns are right on articles not trained on (folds by article), then writes
 * the model trained on all. The files UNSEEN (see unseen.ts) hold what taggers find in articles
 * that they have not seen; these then take the place of what the shipped ones find, and the
 * confidence in speakers is fitted on them alone.
 */
import { corporaFolder, WIRE, WORLD } from '../corpora.ts';
import { type Prepared, prepare, readUnseen } from './cases.ts';
import { calibrationTable, confidenceWeights } from './confidence.ts';
import { evaluate, type Judged, printed, type Tally } from './evaluate.ts';
import { SETTINGS, train } from './learning.ts';
import { writeWeights } from './weights-file.ts';

/** What tells who speaks: attributions with resolved speakers, and GUM's chains of mentions. */
const GUM = 'gum.dev';
const CORPORA = ['intl.train', WIRE, WORLD, 'world.train', GUM];

function main(folder: string, files: readonly string[]): void {
  const unseen = readUnseen(files);
  const found = CORPORA.map((name) => ({ name, articles: prepare(folder, name, false, unseen) }));
  // The corpora's own attributions too: more of them, with their true sources.
  const annotated = found.map(({ name }) => (name === GUM ? [] : prepare(folder, name, true, unseen)));
  const tallies = found.map((): Tally => new Map());
  const judged: Judged[] = [];
  // What speakers are found in new articles is told by articles that the taggers have not seen, where there are any.
  const tells = ({ gold }: Prepared): boolean =>
    unseen.size === 0 || unseen.get(String(gold.id))?.attributions !== undefined;
  for (let fold = 0; fold < SETTINGS.folds; fold++) {
    const isHeldOut = (_: unknown, i: number): boolean => i % SETTINGS.folds === fold;
    const others = [...found.map(({ articles }) => articles), ...annotated];
    const weights = train(others.flatMap((articles) => articles.filter((one, i) => !isHeldOut(one, i))));
    for (const [i, { articles }] of found.entries())
      for (const one of articles.filter(isHeldOut)) {
        const speakers = evaluate([one], weights, tallies[i]!);
        if (tells(one)) judged.push(...speakers);
      }
  }
  for (const [i, { name }] of found.entries())
    console.log(`${name} (${SETTINGS.folds} folds)\n${printed(tallies[i]!)}`);
  const confidence = confidenceWeights(judged);
  console.log(calibrationTable(judged, confidence));
  const weights = train([...found.flatMap(({ articles }) => articles), ...annotated.flat()]);
  const rows = writeWeights([...weights, ...confidence]);
  console.log(`data/models/reference.tsv: ${rows} weights`);
}

const [folder, ...files] = process.argv.slice(2);
main(corporaFolder(folder), files);
