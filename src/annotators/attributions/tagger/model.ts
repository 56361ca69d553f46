/**
 * The tagger's model file (data/models/attributions.bin): small whole-number weights of either
 * pass by the bucket of a feature's hash, and how often each word stem is a cue.
 */

import { readBytes } from '../../../lexicon/data-files.ts';
import { definePack } from '../../../lexicon/packs.ts';
import { PARSER_MODEL } from '../../../parsing/model.ts';
import { readModelFile } from '../../../tagging/model-file.ts';
import { inLanes } from '../../../tagging/packed-weights.ts';
import { LABEL_COUNT, LABELS, SHAPE } from './labels.ts';
import { classesMark } from './words.ts';

export const MODEL_MAGIC = 'NEWSXATT';
/** The layout of the file. */
export const MODEL_VERSION = 2;
/** Raised with every change to the feature code: older weights would be looked up under wrong numbers. */
export const FEATURES_VERSION = 6;

/** A bucket's weights for tokens are stored for every label but O: how much better each fits than O does. */
export const STORED_LABELS = LABEL_COUNT - 1;
export const TOKEN_BUCKETS = 385_000;
export const STEP_BUCKETS = 1 << 14;
/** How many scores a step has. */
export const STEP_COUNT = SHAPE.steps;

/** The bucket of a feature of tokens, and of one of steps. */
export const tokenBucket = (hash: number): number => ((hash >>> 0) * (TOKEN_BUCKETS / 0x1_0000_0000)) | 0;
export const stepBucket = (hash: number): number => hash & (STEP_BUCKETS - 1);

export interface Model {
  /** The weights of labels: those of either pass stand together, see packed-weights.ts. */
  readonly tokens: Int32Array;
  /** The weights of steps, likewise. */
  readonly steps: Int32Array;
  /** How much a unit of weight is worth in log odds, for tokens and for steps. */
  readonly unit: number;
  readonly stepUnit: number;
  /** Stems, the smallest first, and how often words of each are cues, 0 to 7; see cueLevel. */
  readonly stems: Uint32Array;
  readonly levels: Uint8Array;
}

/**
 * Reads a model file's bytes.
 * @throws Error that says what does not fit.
 */
export function readModel(bytes: Uint8Array): Model {
  const what = 'data/models/attributions.bin';
  const known = { magic: MODEL_MAGIC, version: MODEL_VERSION, features: FEATURES_VERSION, labels: LABELS };
  const file = readModelFile(bytes, what, known);
  const { classes, parser, unit, stepUnit } = file.about;
  if (classes !== classesMark())
    throw new Error(`${what}: was trained with other word classes than data/models/word-classes.bin; train it again`);
  if (parser !== PARSER_MODEL.load().mark)
    throw new Error(`${what}: was trained with another parser than data/models/parser.bin; train it again`);
  const weights = (name: string, count: number): [Int8Array, Int8Array] => {
    const first = file.array(`first ${name}`, 'i8');
    const second = file.array(`second ${name}`, 'i8');
    if (first.length !== count || second.length !== count)
      throw new Error(`${what}: the passes have another number of weights than this newsx reads`);
    return [first, second];
  };
  const [firstTokens, secondTokens] = weights('tokens', TOKEN_BUCKETS * STORED_LABELS);
  const levels = file.array('levels', 'u8');
  const byStem = [...file.array('stems', 'u32')].map((stem, at) => [stem, levels[at]!] as const);
  byStem.sort(([a], [b]) => a - b);
  return {
    tokens: inLanes(withO(firstTokens), withO(secondTokens), LABEL_COUNT),
    steps: inLanes(...weights('steps', STEP_BUCKETS * STEP_COUNT), STEP_COUNT),
    unit: unit as number,
    stepUnit: stepUnit as number,
    stems: Uint32Array.from(byStem, ([stem]) => stem),
    levels: Uint8Array.from(byStem, ([, level]) => level),
  };
}

/** The model that ships. */
export const ATTRIBUTIONS_MODEL = definePack<Model>({
  name: 'attributions',
  make: () => readModel(readBytes('models/attributions.bin')),
  write: ({ tokens, steps, stems, levels, ...about }) => ({ about, arrays: { tokens, steps, stems, levels } }),
  read: (file) => ({
    ...(file.about as Pick<Model, 'unit' | 'stepUnit'>),
    tokens: file.array('tokens', 'i32'),
    steps: file.array('steps', 'i32'),
    stems: file.array('stems', 'u32'),
    levels: file.array('levels', 'u8'),
  }),
});

/** How often words of a stem are cues, 0 (never seen) to 7. */
export function cueLevel({ stems, levels }: Pick<Model, 'stems' | 'levels'>, stem: number): number {
  const sought = stem >>> 0;
  let low = 0;
  let high = stems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stems[middle]! < sought) low = middle + 1;
    else high = middle;
  }
  return stems[low] === sought ? levels[low]! : 0;
}

/** The stored weights of each bucket with O's, always zero, before them. */
function withO(weights: Int8Array): Int8Array {
  const all = new Int8Array(TOKEN_BUCKETS * LABEL_COUNT);
  for (let from = 0, to = 1; from < weights.length; to++)
    for (const end = to + STORED_LABELS; to < end; from++, to++) all[to] = weights[from]!;
  return all;
}
