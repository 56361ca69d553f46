/**
 * Writes learned weights as a model file: rounded to whole numbers of one unit, the small ones
 * dropped, features that have none left out.
 */
import { type Calibration, UNCALIBRATED } from '../../src/annotators/names/confidence.ts';
import { LABEL_COUNT as L, LABELS } from '../../src/annotators/names/labels.ts';
import { FEATURES_VERSION, MODEL_MAGIC, MODEL_VERSION } from '../../src/annotators/names/model.ts';
import { writeSections } from '../../src/lexicon/sections.ts';
import { packKeys } from '../../src/tagging/key-table.ts';
import type { Weights } from '../chain.ts';

export interface Packing {
  /** The weight that one step of a stored number stands for. */
  readonly unit: number;
  /** Weights nearer to zero than this are dropped. */
  readonly least: number;
}

/** The bytes of a model file. */
export function packModel(
  keys: Uint32Array,
  weights: Weights,
  { unit, least }: Packing,
  calibration: Calibration = UNCALIBRATED,
): Uint8Array {
  const round = (weight: number): number =>
    Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / unit)));
  const keptKeys = new Uint32Array(keys.length);
  const masks = new Uint16Array(keys.length);
  const masksHigh = new Uint8Array(keys.length);
  const values = new Int8Array(keys.length * L);
  let rows = 0;
  let count = 0;
  for (let row = 0; row < keys.length; row++) {
    let mask = 0;
    for (let l = 0; l < L; l++) {
      const value = round(weights.tokens[row * L + l]!);
      if (value === 0) continue;
      mask |= 1 << l;
      values[count++] = value;
    }
    if (mask === 0) continue;
    keptKeys[rows] = keys[row]!;
    masks[rows] = mask & 0xffff;
    masksHigh[rows++] = mask >>> 16;
  }
  return writeSections(
    MODEL_MAGIC,
    { version: MODEL_VERSION, features: FEATURES_VERSION, labels: LABELS, unit, calibration },
    {
      ...packKeys(keptKeys.subarray(0, rows)),
      masks: masks.subarray(0, rows),
      masksHigh: masksHigh.subarray(0, rows),
      values: values.subarray(0, count),
      pairs: Int16Array.from(weights.steps, (weight) => Math.round(weight / unit)),
    },
  );
}
