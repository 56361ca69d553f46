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

const round = (weights: Float32Array): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / UNIT))));

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
    'first tokens': round(passes[0].tokens),
    'first steps': round(passes[0].steps),
    'second tokens': round(passes[1].tokens),
    'second steps': round(passes[1].steps),
    ...levels,
  });
}
