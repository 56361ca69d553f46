/**
 * What the two taggers find in articles that they have not seen. The shipped ones have learned
 * from the very articles that the ranker learns from; on those their names and sources are
 * cleaner than anywhere else.
 *
 *   npm run train:unseen -- CORPORA PARSERS OUT FOLD
 *
 * Trains both taggers without one fold of the international articles, the quicker way
 * (one run), and writes a JSON line for each article of that fold: `id`, `names`, `attributions`.
 * train.ts reads such files (`UNSEEN...`). PARSERS is what training/parsing/train.ts left.
 */
import { writeFileSync } from 'node:fs';
import { findAttributions } from '../../src/annotators/attributions/find.ts';
import { readModel as readAttributions } from '../../src/annotators/attributions/tagger/model.ts';
import { findNames } from '../../src/annotators/names/index.ts';
import { readModel as readNames } from '../../src/annotators/names/model.ts';
import { createTagger as nameTagger } from '../../src/annotators/names/tagger.ts';
import { buildModel } from '../attributions/build.ts';
import { readCorpus } from '../attributions/corpus.ts';
import { levelTable } from '../attributions/cue-levels.ts';
import { packModel } from '../attributions/pack.ts';
import { taggers } from '../attributions/taggers.ts';
import { INVENTED, WIRE, WORLD } from '../corpora.ts';
import { readCorpus as readNamed } from '../names/corpus.ts';
import { trainModel } from '../names/train.ts';
import { unseenParsers } from '../parsing/folds.ts';
import { SETTINGS } from './learning.ts';

/** How often a text is read in an epoch, fewer times than for the models that acceptance is learned from. */
const TIMES = { international: 3, invented: 2 };

const [folder, parsers, out, number] = process.argv.slice(2);
if (folder === undefined || parsers === undefined || out === undefined || number === undefined)
  throw new Error('usage: npm run train:unseen -- CORPORA PARSERS OUT FOLD');
const parserOf = unseenParsers(parsers);
const fold = Number(number);
const report = (line: string): void => console.log(line);
const isHeldOut = (_: unknown, i: number): boolean => i % SETTINGS.folds === fold;
const isSeen = (one: unknown, i: number): boolean => !isHeldOut(one, i);

const international = ['intl.train', 'world.train', WORLD, WIRE].map((name) => ({
  articles: readCorpus(folder, name, undefined, parserOf),
  nested: name !== 'intl.train',
}));
const heldOut = international.flatMap(({ articles }) => articles.filter(isHeldOut));
const ids = new Set(heldOut.map(({ document }) => document.id));

const names = nameTagger(() =>
  readNames(
    trainModel(
      ['worldwide.train', INVENTED]
        .flatMap((name) => readNamed(folder, name, 'worldwide'))
        .filter(({ id }) => !ids.has(id)),
      readNamed(folder, 'conll2003.train', 'conll'),
      readNamed(folder, 'worldwide.dev', 'worldwide'),
      { seeds: [1], report },
    ),
  ),
);
const { passes, counts } = buildModel(
  [
    { articles: readCorpus(folder, 'polnear.train', undefined, parserOf), times: 1, nested: false, habits: true },
    ...international.map(({ articles, nested }) => ({
      articles: articles.filter(isSeen),
      times: TIMES.international,
      nested,
      habits: false,
    })),
    // The ranker learns from no invented passage: all of them may be seen.
    { articles: readCorpus(folder, INVENTED, undefined, parserOf), times: TIMES.invented, nested: true, habits: false },
  ],
  1,
  report,
);
// What is kept is decided by the acceptance that ships.
const taggerOf = taggers(readAttributions(packModel(passes, levelTable(counts))));
const lines = heldOut.map((article) =>
  JSON.stringify({
    id: article.document.id,
    names: findNames(article.document, names),
    attributions: findAttributions(article.document, taggerOf(article)).map(
      ({ verdict, ...attribution }) => attribution,
    ),
  }),
);
writeFileSync(out, `${lines.join('\n')}\n`);
report(`${out}: ${lines.length} articles`);
