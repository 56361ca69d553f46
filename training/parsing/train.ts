/**
 * Builds data/models/parser.bin from parsed sentences, and prints how well it parses those that it has not seen.
 *
 *   tsx training/parsing/train.ts FOLDER
 *
 * FOLDER holds trees.jsonl: the sentences of sentences.ts, parsed by parse.py; the last twentieth is not learned from.
 * The parsers that have not seen one fold are written there, for training/attributions. The same trees give the
 * same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWordCache } from '../../src/annotators/attributions/tagger/words.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { learned } from './build.ts';
import { measured } from './evaluate.ts';
import { FOLDS, foldFile } from './folds.ts';
import { readTrees } from './trees.ts';

const UNSEEN = 0.05;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: tsx training/parsing/train.ts FOLDER');
const trees = readTrees(
  join(folder, 'trees.jsonl'),
  createWordCache(() => 0, 1_000_000),
);
const seen = trees.slice(0, Math.round(trees.length * (1 - UNSEEN)));

for (let fold = 0; fold < FOLDS; fold++) {
  const kept = seen.filter((tree) => tree.fold === fold);
  const bytes = learned(seen.filter((tree) => tree.fold !== fold));
  writeFileSync(foldFile(folder, fold), bytes);
  console.log(`without fold ${fold}: ${measured(kept, bytes)[0]}`);
}
const bytes = learned(seen);
writeFileSync(dataPath('models/parser.bin'), bytes);
for (const line of measured(trees.slice(seen.length), bytes)) console.log(line);
