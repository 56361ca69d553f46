/**
 * Builds data/models/attributions.bin and acceptance.tsv from annotated corpora.
 *
 *   tsx training/attributions/train.ts FOLDER PARSERS
 *
 * FOLDER holds polnear.train, intl.train and world.train as JSON lines, and the corpora that
 * training/annotations is laid on; PARSERS what training/parsing/train.ts left there. What is accepted is learned from what quicker models find in the
 * quarter of each corpus that they have not seen. The same corpora give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { corporaFolder } from '../corpora.ts';
import { learnAcceptance, writeAcceptance } from './acceptance.ts';
import { runParts } from './parts.ts';

const [folder, parsers] = process.argv.slice(2);
if (parsers === undefined) throw new Error('usage: tsx training/attributions/train.ts FOLDER PARSERS');
const { model, candidates } = await runParts(corporaFolder(folder), parsers);
console.log(`acceptance.tsv: ${writeAcceptance(learnAcceptance(candidates))} weights`);
writeFileSync(dataPath('models/attributions.bin'), model);
console.log(`attributions.bin: ${model.length} bytes`);
