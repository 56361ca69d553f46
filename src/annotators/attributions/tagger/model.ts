/**
 * The tagger's model file (data/models/attributions.bin): small whole-number weights of either
 * pass by the bucket of a feature's hash, how often each word stem is a cue, and the calibration
 * of confidences.
 */
import { readSections } from '../../../tagging/sections.ts';
import { STEP_COUNT } from './chain.ts';
import { LABEL_COUNT, LABELS } from './labels.ts';
import { classesMark } from './words.ts';

export const MODEL_MAGIC = 'NEWSXATT';
/** The layout of the file. */
export const MODEL_VERSION = 2;
/** Raised with every change to the feature code: older weights would be looked up under wrong numbers. */
export const FEATURES_VERSION = 2;

/** A bucket's weights for tokens are stored for every label but O: how much better each fits than O does. */
export const STORED_LABELS = LABEL_COUNT - 1;
export const TOKEN_BUCKETS = 385_000;
export const STEP_BUCKETS = 1 << 14;

/** The bucket of a feature of tokens, and of one of steps. */
export const tokenBucket = (hash: number): number => ((hash >>> 0) * (TOKEN_BUCKETS / 0x1_0000_0000)) | 0;
export const stepBucket = (hash: number): number => hash & (STEP_BUCKETS - 1);

/** Weights of one pass. */
interface Pass {
  /** Two numbers a bucket, see `laneWeights`. */
  readonly tokens: Uint32Array;
  /** STEP_COUNT a bucket. */
  readonly steps: Int8Array;
}

export interface Model {
  readonly passes: readonly [Pass, Pass];
  /** How much a unit of weight is worth in log odds, for tokens and for steps. */
  readonly unit: number;
  readonly stepUnit: number;
  /** How often words of a stem are cues, 0 (never seen) to 7. */
  levelOf(stem: number): number;
  /** Weights of the logistic regression from a finding's marks to its confidence; see confidence.ts. */
  readonly calibration: readonly number[];
}

/**
 * Reads a model file's bytes.
 * @throws Error that says what does not fit.
 */
export function readModel(bytes: Uint8Array): Model {
  const what = 'data/models/attributions.bin';
  const file = readSections(bytes, MODEL_MAGIC, what);
  const { version, features, labels, classes, unit, stepUnit, calibration } = file.about;
  if (version !== MODEL_VERSION) throw new Error(`${what}: has version ${version}, this newsx reads ${MODEL_VERSION}`);
  if (features !== FEATURES_VERSION)
    throw new Error(`${what}: was trained for version ${features} of the features, this newsx has ${FEATURES_VERSION}`);
  if (!Array.isArray(labels) || labels.join() !== LABELS.join())
    throw new Error(`${what}: has the labels ${labels}, this newsx has ${LABELS}`);
  if (classes !== classesMark())
    throw new Error(`${what}: was trained with other word classes than data/models/word-classes.bin; train it again`);
  const pass = (name: string): Pass => {
    const tokens = file.array(`${name} tokens`, 'i8');
    const steps = file.array(`${name} steps`, 'i8');
    if (tokens.length !== TOKEN_BUCKETS * STORED_LABELS || steps.length !== STEP_BUCKETS * STEP_COUNT)
      throw new Error(`${what}: the ${name} pass has another number of weights than this newsx reads`);
    return { tokens: laneWeights(tokens), steps };
  };
  const stems = new Map<number, number>();
  const levels = file.array('levels', 'u8');
  for (const [at, stem] of file.array('stems', 'u32').entries()) stems.set(stem, levels[at]!);
  return {
    passes: [pass('first'), pass('second')],
    unit: unit as number,
    stepUnit: stepUnit as number,
    levelOf: (stem) => stems.get(stem >>> 0) ?? 0,
    calibration: calibration as number[],
  };
}

/** A weight of zero, as a lane holds it. */
export const LANE_ZERO = 128;

/** The weights of each bucket, O's (always zero) first, as bytes of two 32-bit numbers, raised by LANE_ZERO so that none is negative. */
function laneWeights(weights: Int8Array): Uint32Array {
  const lanes = new Uint32Array(TOKEN_BUCKETS * 2);
  const zero = LANE_ZERO;
  for (let i = 0, at = 0; at < lanes.length; i += STORED_LABELS, at += 2) {
    lanes[at] =
      zero | ((weights[i]! + zero) << 8) | ((weights[i + 1]! + zero) << 16) | ((weights[i + 2]! + zero) << 24);
    lanes[at + 1] = (weights[i + 3]! + zero) | ((weights[i + 4]! + zero) << 8) | ((weights[i + 5]! + zero) << 16);
  }
  return lanes;
}
