/**
 * The tagger: the likely label of every token of the body and how probable it is. A first pass
 * reads the words; a second one also reads what the first believes about them.
 */
import { readFileSync } from 'node:fs';
import { dataPath, lazy } from '../../../lexicon/data.ts';
import { createChain } from './chain.ts';
import { CUE, LABEL_COUNT as L, type Segment } from './labels.ts';
import { type Model, readModel } from './model.ts';
import { type Paragraph, readParagraphs, type Source } from './paragraphs.ts';
import { createScorer } from './scorer.ts';
import { readBeliefs } from './stacked-features.ts';
import { createWordCache } from './words.ts';

/** A paragraph with the best label of each token, and the probability of each label there (L a token). */
export interface Tagged {
  readonly view: Paragraph;
  readonly labels: Uint8Array;
  readonly marginals: Float64Array;
  /** What rules decided in the tagger's place; without any, all is as the tagger has it. */
  readonly decisions?: readonly Decision[];
}

/** A rule's name, and the tokens whose labels it gave. */
export interface Decision extends Segment {
  readonly rule: string;
}

export interface Tagger {
  tag(source: Source): Tagged[];
  /** Weights of the regression from evidence to confidence. */
  readonly calibration: readonly number[];
}

/** A paragraph in which the first pass gives nothing a larger share than this is left alone. */
const PROMISING = 0.05;

/** Added to the score of a cue's beginning: the tagger by itself would rather miss a cue than take a wrong one. */
const EAGERNESS = 1;

/** A tagger for a model. It remembers what it worked out about words, up to a limit. */
export function createTagger(model: Model): Tagger {
  const word = createWordCache(model.levelOf);
  const chain = createChain();
  const scorer = createScorer(model);
  const tag = (source: Source): Tagged[] => {
    const tagged: Tagged[] = [];
    for (const view of readParagraphs(source, word, ({ level }) => level)) {
      const count = view.words.length;
      scorer.first(view, chain);
      chain.run(count);
      if (!isPromising(chain.marginals, count)) continue;
      scorer.second(readBeliefs(view, chain.marginals), chain);
      for (let t = 0; t < count; t++) chain.scores[t * L + CUE] = chain.scores[t * L + CUE]! + EAGERNESS;
      const labels = chain.best(count);
      chain.run(count);
      tagged.push({ view, labels, marginals: chain.marginals.slice(0, count * L) });
    }
    return tagged;
  };
  return { tag, calibration: model.calibration };
}

function isPromising(marginals: Float64Array, count: number): boolean {
  for (let t = 0; t < count; t++) if (marginals[t * L]! < 1 - PROMISING) return true;
  return false;
}

/** The tagger with the model that ships. */
export const shippedTagger = lazy(() => createTagger(readModel(readFileSync(dataPath('models/attributions.bin')))));
