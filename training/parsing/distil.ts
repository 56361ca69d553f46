/**
 * Writes parsers that have not seen one fold, as training/parsing/train.ts does, but learned from what the parser
 * that ships says of the corpora's sentences: for those who train the attributions and have no trees of spaCy's.
 * The same corpora give the same bytes.
 *
 *   tsx training/parsing/distil.ts CORPORA FOLDER
 *
 * FOLDER is what training/attributions/train.ts is given as PARSES.
 */
import { writeFileSync } from 'node:fs';
import { createWordCache } from '../../src/annotators/attributions/tagger/words.ts';
import { shippedParser } from '../../src/parsing/parser.ts';
import { corporaFolder } from '../corpora.ts';
import { learned } from './build.ts';
import { measured } from './evaluate.ts';
import { FOLDS, foldFile } from './folds.ts';
import { newsSentences } from './sentences.ts';
import type { Tree } from './trees.ts';

const [corpora, folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: tsx training/parsing/distil.ts CORPORA FOLDER');
const wordOf = createWordCache(() => 0, 1_000_000);
const trees = Array.from(newsSentences(corporaFolder(corpora)), ({ fold, words: written }): Tree => {
  const words = written.map((text) => wordOf({ text }));
  const { tags, heads, moves } = shippedParser().parse(words, 0, words.length);
  return { fold, words, tags: tags.slice(), heads: heads.slice(), moves: moves.slice() };
});
for (let fold = 0; fold < FOLDS; fold++) {
  const bytes = learned(trees.filter((tree) => tree.fold !== fold));
  writeFileSync(foldFile(folder, fold), bytes);
  const kept = trees.filter((tree) => tree.fold === fold);
  console.log(`without fold ${fold}: ${measured(kept, bytes)[0]}`);
}
