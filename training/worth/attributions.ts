/** The attributions tagger, as its templates are weighed: its second pass, with what the first believes. */

import { readBeliefs } from '../../src/annotators/attributions/tagger/beliefs.ts';
import { LABEL_COUNT, SHAPE } from '../../src/annotators/attributions/tagger/labels.ts';
import {
  cueLevel,
  readModel,
  STEP_COUNT,
  stepBucket,
  tokenBucket,
} from '../../src/annotators/attributions/tagger/model.ts';
import { createScorer } from '../../src/annotators/attributions/tagger/scorer.ts';
import { BELIEF, TOKEN, WORD } from '../../src/annotators/attributions/tagger/templates.ts';
import { OFFSETS, wordFeatures } from '../../src/annotators/attributions/tagger/word-features.ts';
import { createWordCache, EDGE } from '../../src/annotators/attributions/tagger/words.ts';
import { readBytes } from '../../src/lexicon/data-files.ts';
import { createBag } from '../../src/tagging/feature-bag.ts';
import { createKernel } from '../../src/tagging/kernel.ts';
import { laneByte, laneCount } from '../../src/tagging/packed-weights.ts';
import { readCorpus } from '../attributions/corpus.ts';
import { type LabelledParagraph, paragraphsOf } from '../attributions/examples.ts';
import { stackedFeatures, stackedStepFeatures } from '../attributions/stacked-features.ts';
import { stepFeatures, tokenFeatures } from '../attributions/token-features.ts';
import type { Sequence, Subject } from './subject.ts';

const ZERO = laneByte(0);
const TOKEN_BYTES = 4 * laneCount(LABEL_COUNT);
const STEP_BYTES = 4 * laneCount(STEP_COUNT);

/** The shipped tagger on every `every`th article of a corpus. */
export function attributionsSubject(folder: string, name: string, every: number): Subject {
  const model = readModel(readBytes('models/attributions.bin'));
  const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array) => new Uint8Array(buffer, byteOffset, byteLength);
  const [tokens, steps] = [bytesOf(model.tokens), bytesOf(model.steps)];
  const scorer = createScorer(createKernel(), model);
  const bag = createBag();
  const wordOf = createWordCache((stem) => cueLevel(model, stem));
  const sequenceOf = ({ view, labels }: LabelledParagraph): Sequence => {
    scorer.first(view);
    const beliefs = readBeliefs(view, scorer.run());
    return {
      allowed: Int32Array.from(labels, (label) => 1 << label),
      collect(token, into) {
        for (const offset of OFFSETS) wordFeatures(view.words[token + offset] ?? EDGE, offset, into);
        tokenFeatures(view, token, into);
        stackedFeatures(view, beliefs, token, into);
      },
      fillSteps({ steps: scores }) {
        for (let t = 0; t < labels.length; t++) {
          bag.count = 0;
          stepFeatures(view, t, bag);
          stackedStepFeatures(beliefs, t, bag);
          for (let i = 0; i < bag.count; i++) {
            const from = (2 * stepBucket(bag.hashes[i]!) + 1) * STEP_BYTES;
            for (let s = 0; s < STEP_COUNT; s++)
              scores[t * STEP_COUNT + s] = scores[t * STEP_COUNT + s]! + (steps[from + s]! - ZERO) * model.stepUnit;
          }
        }
      },
    };
  };
  return {
    shape: SHAPE,
    tables: { WORD, TOKEN, BELIEF },
    sequences: readCorpus(folder, name)
      .filter((_, index) => index % every === 0)
      .flatMap((article, index) =>
        paragraphsOf(article, index, { wordOf, levelOf: ({ level }) => level, parser: article.parser }),
      )
      .map(sequenceOf),
    addWeights(hash, scores, at) {
      const from = (2 * tokenBucket(hash) + 1) * TOKEN_BYTES;
      for (let l = 0; l < LABEL_COUNT; l++) scores[at + l] = scores[at + l]! + (tokens[from + l]! - ZERO) * model.unit;
    },
  };
}
