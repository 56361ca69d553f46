/**
 * The tagger's model file (data/models/names.bin): small whole-number weights of features and of
 * label pairs, with a header that says which labels and which feature code they belong to.
 *
 * A feature's weights are stored as a mask of the labels that have one, and those; the
 * build spreads them out, a row of lanes for each feature.
 */

import { readBytes } from '../../lexicon/data-files.ts';
import { definePack } from '../../lexicon/packs.ts';
import { type KeyTable, keyTable, keyTableOf } from '../../tagging/key-table.ts';
import { readModelFile } from '../../tagging/model-file.ts';
import { laneByte, laneCount, zeroLanes } from '../../tagging/packed-weights.ts';
import type { Calibration } from './confidence.ts';
import { LABEL_COUNT, LABELS } from './labels.ts';

export const MODEL_MAGIC = 'NEWSXNER';
/** The layout of the file. */
export const MODEL_VERSION = 1;
/** Raised with every change to the feature code: older weights would be looked up under wrong numbers. */
export const FEATURES_VERSION = 4;

export interface Model {
  readonly table: KeyTable;
  /** The weights of each feature, LANES numbers, see packed-weights.ts. */
  readonly lanes: Int32Array;
  /** Previous label × next label, in the same unit as the weights. */
  readonly pairs: Int16Array;
  /** How much a unit of weight is worth in log odds. */
  readonly unit: number;
  readonly calibration: Calibration;
}

/**
 * Reads a model file's bytes.
 * @throws Error that says what does not fit.
 */
export function readModel(bytes: Uint8Array): Model {
  const known = { magic: MODEL_MAGIC, version: MODEL_VERSION, features: FEATURES_VERSION, labels: LABELS };
  const file = readModelFile(bytes, 'data/models/names.bin', known);
  const { unit, calibration } = file.about;
  const halves = file.array('halves', 'u16');
  return {
    table: keyTable(file.array('sizes', 'u8'), halves),
    lanes: spread(halves.length, file.array('masks', 'u16'), file.array('masksHigh', 'u8'), file.array('values', 'i8')),
    pairs: file.array('pairs', 'i16'),
    unit: unit as number,
    calibration: calibration as Calibration,
  };
}

/** The model that ships. */
export const NAMES_MODEL = definePack<Model>({
  name: 'names',
  make: () => readModel(readBytes('models/names.bin')),
  write: ({ table, lanes, pairs, ...about }) => ({ about, arrays: { ...table, lanes, pairs } }),
  read: (file) => ({
    ...(file.about as Pick<Model, 'unit' | 'calibration'>),
    table: keyTableOf(file),
    lanes: file.array('lanes', 'i32'),
    pairs: file.array('pairs', 'i16').slice(),
  }),
});

/** How many lanes a feature's weights have. */
export const LANES = laneCount(LABEL_COUNT);

function spread(rows: number, low: Uint16Array, high: Uint8Array, values: Int8Array): Int32Array {
  const { table, bytes } = zeroLanes(rows * LANES);
  let at = 0;
  for (let row = 0, base = 0; row < rows; row++, base += 4 * LANES)
    for (let mask = low[row]! | (high[row]! << 16); mask !== 0; mask &= mask - 1)
      bytes[base + 31 - Math.clz32(mask & -mask)] = laneByte(values[at++]!);
  return table;
}
