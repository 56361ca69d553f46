/** The names tagger, as its templates are weighed. */

import { viewDocument } from '../../src/annotators/names/features/document-view.ts';
import { wordAt } from '../../src/annotators/names/features/sentence-view.ts';
import * as tables from '../../src/annotators/names/features/templates.ts';
import { tokenFeatures } from '../../src/annotators/names/features/token-features.ts';
import { OFFSETS, wordFeatures } from '../../src/annotators/names/features/word-features.ts';
import { LABEL_COUNT, TYPES } from '../../src/annotators/names/labels.ts';
import { LANES, readModel } from '../../src/annotators/names/model.ts';
import { readBytes } from '../../src/lexicon/data-files.ts';
import { rowOf } from '../../src/tagging/key-table.ts';
import { laneByte } from '../../src/tagging/packed-weights.ts';
import { pairShape } from '../../src/tagging/shapes.ts';
import { createWordCache } from '../../src/tagging/words.ts';
import { type Article, readCorpus, type Scheme } from '../names/corpus.ts';
import type { Sequence, Subject } from './subject.ts';

const ZERO = laneByte(0);

/** The shipped tagger on every `every`th article of a corpus. */
export function namesSubject(folder: string, name: string, every: number): Subject {
  const scheme: Scheme = name.startsWith('conll') ? 'conll' : 'worldwide';
  const model = readModel(readBytes('models/names.bin'));
  const bytes = new Uint8Array(model.lanes.buffer, model.lanes.byteOffset, model.lanes.byteLength);
  const steps = Float64Array.from(model.pairs, (score) => score * model.unit);
  const word = createWordCache();
  const sequencesOf = ({ tokens, sentences, allowed }: Article): Sequence[] => {
    const document = viewDocument(tokens, sentences, word);
    return sentences.map(({ firstToken, endToken }, index) => {
      const view = document.sentences.at(index);
      return {
        allowed: allowed.slice(firstToken, endToken),
        collect(token, bag) {
          for (const offset of OFFSETS) wordFeatures(wordAt(view, token + offset), offset, bag);
          tokenFeatures(view, token, document.facts, document.lowers, bag);
        },
        fillSteps: (chain) => chain.setSteps(steps),
      };
    });
  };
  return {
    shape: pairShape(TYPES.length),
    tables,
    sequences: readCorpus(folder, name, scheme)
      .filter((_, index) => index % every === 0)
      .flatMap(sequencesOf),
    addWeights(hash, scores, at) {
      const row = rowOf(model.table, hash);
      if (row < 0) return;
      for (let l = 0; l < LABEL_COUNT; l++)
        scores[at + l] = scores[at + l]! + (bytes[row * LANES * 4 + l]! - ZERO) * model.unit;
    },
  };
}
