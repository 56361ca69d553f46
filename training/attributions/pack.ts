/**
 * Writes learned weights as a model file: whole numbers of one unit, cut off where they are too
 * large for a byte.
 */
import { LABEL_COUNT, LABELS } from '../../src/annotators/attributions/tagger/labels.ts';
import {
  FEATURES_VERSION,
  MODEL_MAGIC,
  MODEL_VERSION,
  STEP_BUCKETS,
  STEP_COUNT,
  STORED_LABELS,
  TOKEN_BUCKETS,
} from '../../src/annotators/attributions/tagger/model.ts';
import { classesMark } from '../../src/annotators/attributions/tagger/words.ts';
import { writeSections } from '../../src/lexicon/sections.ts';
import { PARSER_MODEL } from '../../src/parsing/model.ts';
import type { Weights } from '../chain.ts';

/** The weight that one step of a stored number stands for. Steps have fewer features, and so larger weights. */
const UNIT = 1 / 256;
const STEP_UNIT = 1 / 128;

const toBytes = (weights: Float32Array, unit: number): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit))));

/** The weights of every label but O, less O's: only differences between labels count. */
function relativeToO(tokens: Float32Array): Float32Array {
  return Float32Array.from({ length: TOKEN_BUCKETS * STORED_LABELS }, (_, i) => {
    const bucket = Math.floor(i / STORED_LABELS) * LABEL_COUNT;
    return tokens[bucket + 1 + (i % STORED_LABELS)]! - tokens[bucket]!;
  });
}

const stepsOf = ({ steps }: Weights): Float32Array => steps.subarray(0, STEP_BUCKETS * STEP_COUNT);

/** The bytes of a model file: of what was learned, the buckets that all corpora share. */
export function packModel(
  passes: readonly [Weights, Weights],
  levels: { readonly stems: Uint32Array; readonly levels: Uint8Array },
): Uint8Array {
  const about = {
    version: MODEL_VERSION,
    features: FEATURES_VERSION,
    labels: LABELS,
    classes: classesMark(),
    parser: PARSER_MODEL.load().mark,
    unit: UNIT,
    stepUnit: STEP_UNIT,
  };
  return writeSections(MODEL_MAGIC, about, {
    'first tokens': toBytes(relativeToO(passes[0].tokens), UNIT),
    'first steps': toBytes(stepsOf(passes[0]), STEP_UNIT),
    'second tokens': toBytes(relativeToO(passes[1].tokens), UNIT),
    'second steps': toBytes(stepsOf(passes[1]), STEP_UNIT),
    ...levels,
  });
}
