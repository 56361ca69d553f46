/** The runner with the whole pipeline, for who has loaded it anyway: the library. */
import { createDocument, type Document } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import type { Context } from './annotator.ts';
import { PIPELINE } from './index.ts';
import { PLAIN, runStages } from './runner.ts';

/** All that newsx can say of an article. */
const EVERYTHING: readonly LayerName[] = PIPELINE.map((stage) => stage.provides);

/**
 * The document with the wanted layers, and those they are made from, attached; without a wish, with all.
 * @param article a document, or a text, which makes a document of the id `text`
 */
export function annotate(
  article: Document | string,
  wanted: readonly LayerName[] = EVERYTHING,
  context: Context = PLAIN,
): Document {
  const document = typeof article === 'string' ? createDocument({ id: 'text', text: article }) : article;
  return runStages(PIPELINE, document, wanted, context);
}
