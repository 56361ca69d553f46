/**
 * Builds data/models/attributions.bin and acceptance.tsv from annotated corpora.
 *
 *   tsx training/attributions/train.ts FOLDER
 *
 * FOLDER holds polnear.train, intl.train and world.train as JSON lines, and the corpora that
 * training/annotations is laid on. What is accepted is learned from what quicker models find in the
 * quarter of each corpus that they have not seen. The same corpora give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { corporaFolder } from '../corpora.ts';
import { learnAcceptance, writeAcceptance } from './acceptance.ts';
import { runParts } from './parts.ts';

const { model, candidates } = await runParts(corporaFolder(process.argv[2]));
console.log(`acceptance.tsv: ${writeAcceptance(learnAcceptance(candidates))} weights`);
writeFileSync(dataPath('models/attributions.bin'), model);
console.log(`attributions.bin: ${model.length} bytes`);
