/**
 * Writes learned weights as a model file: whole numbers of one unit, cut off where they are too
 * large for a byte.
 */
import { LABELS } from '../../src/annotators/attributions/tagger/labels.ts';
import { FEATURES_VERSION, MODEL_MAGIC, MODEL_VERSION } from '../../src/annotators/attributions/tagger/model.ts';
import { classesMark } from '../../src/annotators/attributions/tagger/words.ts';
import { writeSections } from '../../src/annotators/names/sections.ts';
import type { Weights } from './learner.ts';

/** The weight that one step of a stored number stands for. */
export const UNIT = 1 / 256;

const round = (weight: number, most: number): number => Math.max(-most, Math.min(most, Math.round(weight / UNIT)));
const toBytes = (weights: Float32Array): Int8Array => Int8Array.from(weights, (weight) => round(weight, 127));
/** Steps have fewer features, and so larger weights. */
const toWords = (weights: Float32Array): Int16Array => Int16Array.from(weights, (weight) => round(weight, 32767));

/** The bytes of a model file. */
export function packModel(
  passes: readonly [Weights, Weights],
  levels: { readonly stems: Uint32Array; readonly levels: Uint8Array },
  calibration: readonly number[],
): Uint8Array {
  const about = {
    version: MODEL_VERSION,
    features: FEATURES_VERSION,
    labels: LABELS,
    classes: classesMark(),
    unit: UNIT,
    calibration,
  };
  return writeSections(MODEL_MAGIC, about, {
    'first tokens': toBytes(passes[0].tokens),
    'first steps': toWords(passes[0].steps),
    'second tokens': toBytes(passes[1].tokens),
    'second steps': toWords(passes[1].steps),
    ...levels,
  });
}
