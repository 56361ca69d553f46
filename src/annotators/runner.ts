/**
 * The runner: from the layers that are wanted it works out which stages to run, runs
 * them in pipeline order, and attaches what they return.
 */
import { type Document, withLayer } from '../document/document.ts';
import type { LayerName, Layers, Tokens } from '../document/layers.ts';
import { reading } from '../lexicon/letters.ts';
import type { Annotator, Context } from './annotator.ts';
import { readPlainly, withWholeMarks } from './escaped-marks.ts';
import { ALL_RULES } from './rule.ts';

/** A run without anything of the user's own. */
export const PLAIN: Context = { authority: null, verbs: null, rules: ALL_RULES, trace: () => {} };

/**
 * The stages of `pipeline`, in its order, that a document still needs to carry the
 * wanted layers. Layers that it already has are taken as they are.
 * @throws Error if no stage provides a needed layer, or one comes after a stage that requires it.
 */
export function plan(
  pipeline: readonly Annotator[],
  wanted: readonly LayerName[],
  present: ReadonlySet<string>,
): Annotator[] {
  const needed = new Set<Annotator>();
  const want = (layer: LayerName, before: number): void => {
    if (present.has(layer)) return;
    const index = pipeline.findIndex((stage) => stage.provides === layer);
    const stage = pipeline[index];
    if (stage === undefined) throw new Error(`no annotator provides the layer "${layer}"`);
    if (index >= before)
      throw new Error(`the annotator "${stage.name}" comes too late in the pipeline to provide "${layer}"`);
    needed.add(stage);
    for (const layerRead of stage.requires) want(layerRead, index);
  };
  for (const layer of wanted) want(layer, pipeline.length);
  return pipeline.filter((stage) => needed.has(stage));
}

/** Which layers a run attaches: the wanted ones and those that they are made from, or the wanted ones alone. */
export type Kept = 'all' | 'wanted';

/**
 * The document with the wanted layers, and those of `pipeline` that they are made from, attached.
 * @param kept `wanted`: a layer that is only made from is let go after its last reader; a long document has much of it.
 */
export function runStages(
  pipeline: readonly Annotator[],
  document: Document,
  wanted: readonly LayerName[],
  context: Context,
  kept: Kept = 'all',
): Document {
  const stages = plan(pipeline, wanted, new Set(Object.keys(document.layers)));
  const { text: plain, escaped } = readPlainly(document.text);
  return reading([plain, ...Object.values(document.given).flat()], () => {
    let current: Document = escaped.length === 0 ? document : { ...document, text: plain };
    for (const [at, stage] of stages.entries()) {
      const layer = stage.annotate(current, context);
      current = withLayer(current, stage.provides, layer);
      context.trace(() => `${document.id}: ${stage.name}: ${tellOf(stage.provides, layer)}`);
      if (kept === 'wanted') current = withoutMade(current, stages.slice(0, at + 1), stages.slice(at + 1), wanted);
    }
    if (escaped.length === 0) return current;
    return { ...current, text: document.text, layers: withWholeMarks(current.layers, escaped) };
  });
}

/** What a stage found, as a line of `--verbose` has it. */
function tellOf(name: LayerName, layer: Layers[LayerName]): string {
  const items = name === 'tokens' ? (layer as Tokens).words : layer;
  return Array.isArray(items) ? `${items.length} ${name}` : JSON.stringify(layer);
}

/** Without the layers made so far that no stage to come reads and nobody wants. */
function withoutMade(
  document: Document,
  past: readonly Annotator[],
  toCome: readonly Annotator[],
  wanted: readonly LayerName[],
): Document {
  const read = new Set([...wanted, ...toCome.flatMap(({ requires }) => requires)]);
  const layers: Partial<Record<LayerName, unknown>> = { ...document.layers };
  for (const { provides } of past) if (!read.has(provides)) delete layers[provides];
  return { ...document, layers: layers as Document['layers'] };
}
