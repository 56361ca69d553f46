/**
 * The stages of the pipeline that wanted layers need, loaded without the code of the others: most of a
 * start is reading code, and `newsx meta` runs none of what finds names.
 *
 *   structure, language -> these two stages, loaded with tokens and sentences; nothing of dates or people
 */
import type { LayerName } from '../document/layers.ts';
import type { Annotator } from './annotator.ts';

const first = () => import('./first-stages.ts');
const people = () => import('./people-stages.ts');

/** Each stage by the layer that it provides, in the order of the pipeline (index.ts, where the reasons stand). */
export const LOADERS: { readonly [L in LayerName]: () => Promise<Annotator> } = {
  structure: async () => (await first()).structure,
  tokens: async () => (await first()).tokens,
  sentences: async () => (await first()).sentences,
  language: async () => (await first()).language,
  names: async () => (await people()).names,
  attributions: async () => (await people()).attributions,
  namedEntities: async () => (await people()).namedEntities,
  references: async () => (await people()).references,
  entities: async () => (await people()).entities,
  quotes: async () => (await people()).quotes,
  dates: async () => (await import('./dates/index.ts')).dates,
  unexplained: async () => (await people()).unexplained,
};

/** The stages that provide the wanted layers, and those that provide what they require, in order. */
export async function loadStages(wanted: readonly LayerName[]): Promise<readonly Annotator[]> {
  const stages = new Map<LayerName, Annotator>();
  const asked = [...wanted];
  for (let layer = asked.pop(); layer !== undefined; layer = asked.pop()) {
    if (stages.has(layer)) continue;
    const stage = await LOADERS[layer]();
    stages.set(layer, stage);
    asked.push(...stage.requires);
  }
  const order = Object.keys(LOADERS) as LayerName[];
  return order.flatMap((layer) => stages.get(layer) ?? []);
}
