/** Documents built by hand, so that a later stage is tested without running the earlier ones. */

import type { Annotator } from '../../src/annotators/annotator.ts';
import { namedEntities } from '../../src/annotators/entities/index.ts';
import { entities } from '../../src/annotators/reference/entities.ts';
import { references } from '../../src/annotators/reference/index.ts';
import { PLAIN } from '../../src/annotators/runner.ts';
import { splitSentences } from '../../src/annotators/sentences/index.ts';
import { tokenize } from '../../src/annotators/tokens/index.ts';
import type { Authority } from '../../src/document/authority.ts';
import { type Annotated, createDocument, type Document, type Given, withLayer } from '../../src/document/document.ts';
import type { Block, LayerName, Layers, Structure } from '../../src/document/layers.ts';
import { assertDocument } from '../../src/document/validate.ts';

export function makeDocument(text: string, given: Given = {}): Document {
  return createDocument({
    id: 'test',
    text,
    given,
    source: { path: 'test.txt', format: 'text', record: null, sha256: '' },
  });
}

/** Every non-empty line is a body block; nothing else is known. */
export function plainStructure(text: string): Structure {
  const blocks: Block[] = [...text.matchAll(/\S(?:[^\n\r]*\S)?/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'body',
  }));
  return { blocks, headline: null, published: null, agency: null, dateline: null, bylines: [], captions: [] };
}

/** A document with plain structure, tokens and sentences, plus the layers given. */
export function makeTokenized(
  text: string,
  layers: Partial<Layers> = {},
  given: Given = {},
): Annotated<'structure' | 'tokens' | 'sentences'> {
  const structure = layers.structure ?? plainStructure(text);
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens, structure.blocks);
  return { ...makeDocument(text, given), layers: { ...layers, structure, tokens, sentences } };
}

/** Runs one stage on a document, checks the result's validity, and returns its layer. */
export function runStage<L extends LayerName>(
  stage: Annotator,
  document: Document,
  authority: Authority | null = null,
): Layers[L] {
  const missing = stage.requires.filter((layer) => document.layers[layer] === undefined);
  if (missing.length > 0) throw new Error(`the document lacks ${missing.join(', ')}`);
  const layer = stage.annotate(document, { ...PLAIN, authority }) as Layers[L];
  assertDocument(withLayer(document, stage.provides, layer as never));
  return layer;
}

/** The document with its entities, and whom its phrases mean; attributions, if it has none, are none. */
export function withEntities(
  document: Document,
  authority: Authority | null = null,
): Document & { layers: { entities: Layers['entities'] } } {
  let current = document.layers.attributions ? document : withLayer(document, 'attributions', []);
  for (const stage of [namedEntities, references, entities])
    current = withLayer(current, stage.provides, runStage(stage, current, authority) as never);
  return current as ReturnType<typeof withEntities>;
}

/** The entities of a document whose names are found, with all their mentions. */
export function entitiesOf(document: Document, authority: Authority | null = null): Layers['entities'] {
  return withEntities(document, authority).layers.entities;
}
