/** The runner with the whole pipeline, for who has loaded it anyway: the library. */
import type { Document } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import type { Context } from './annotator.ts';
import { PIPELINE } from './index.ts';
import { PLAIN, runStages } from './runner.ts';

/** All that newsx can say of an article. */
const EVERYTHING: readonly LayerName[] = PIPELINE.map((stage) => stage.provides);

/** The document with the wanted layers, and those they are made from, attached; without a wish, with all. */
export function annotate(
  document: Document,
  wanted: readonly LayerName[] = EVERYTHING,
  context: Context = PLAIN,
): Document {
  return runStages(PIPELINE, document, wanted, context);
}
