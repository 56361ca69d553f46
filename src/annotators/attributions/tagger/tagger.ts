/**
 * The tagger: the likely label of every token of the body and how probable it is. A first pass
 * reads the words; a second one also reads what the first believes about them.
 */
import { readFileSync } from 'node:fs';
import { dataPath, lazy } from '../../../lexicon/data.ts';
import { type Bag, createBag } from '../../names/features/bag.ts';
import { createChain, STEP_COUNT } from './chain.ts';
import { LABEL_COUNT as L } from './labels.ts';
import { type Model, type Pass, readModel, STEP_BUCKETS, TOKEN_BUCKETS } from './model.ts';
import { type Paragraph, readParagraphs, type Source } from './paragraphs.ts';
import { type Beliefs, readBeliefs, stackedFeatures, stackedStepFeatures } from './stacked-features.ts';
import { stepFeatures, tokenFeatures } from './token-features.ts';
import { OFFSETS, wordFeatures } from './word-features.ts';
import { createWordCache, EDGE, type Word } from './words.ts';

/** A paragraph with the best label of each token, and the probability of each label there (L a token). */
export interface Tagged {
  readonly view: Paragraph;
  readonly labels: Uint8Array;
  readonly marginals: Float64Array;
}

export interface Tagger {
  tag(source: Source): Tagged[];
  /** Weights of the regression from evidence to confidence. */
  readonly calibration: readonly number[];
}

/** A paragraph in which the first pass gives nothing a larger share than this is left alone. */
const PROMISING = 0.05;

/** A tagger for a model. It remembers what it worked out about words, up to a limit. */
export function createTagger(model: Model): Tagger {
  const word = createWordCache(model.levelOf);
  const chain = createChain();
  const bag = createBag();
  const scorers = model.passes.map((pass, number) => createScorer(pass, number, bag));
  const score = (pass: number, view: Paragraph, beliefs: Beliefs | null): void => {
    chain.reset(view.words.length);
    scorers[pass]!(view, beliefs, chain.scores, chain.steps);
    for (let i = 0; i < view.words.length * L; i++) chain.scores[i] = chain.scores[i]! * model.unit;
    for (let i = 0; i < view.words.length * STEP_COUNT; i++) chain.steps[i] = chain.steps[i]! * model.unit;
  };
  const tag = (source: Source): Tagged[] => {
    const tagged: Tagged[] = [];
    for (const view of readParagraphs(source, word, ({ level }) => level)) {
      const count = view.words.length;
      score(0, view, null);
      chain.run(count);
      if (!isPromising(chain.marginals, count)) continue;
      score(1, view, readBeliefs(view, chain.marginals));
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

/** Sums the weights of a paragraph's features; what single words contribute is summed once per word and kept. */
function createScorer({ tokens, steps }: Pass, number: number, bag: Bag) {
  const sumsOf = (word: Word): Int32Array => {
    const known = word.sums[number];
    if (known) return known;
    const sums = new Int32Array(OFFSETS.length * L);
    for (const [place, offset] of OFFSETS.entries()) {
      bag.count = 0;
      wordFeatures(word, offset, bag);
      addTokenWeights(tokens, bag, sums, place * L);
    }
    word.sums[number] = sums;
    return sums;
  };
  const edge = sumsOf({ ...EDGE, sums: [null, null] });
  return (view: Paragraph, beliefs: Beliefs | null, scores: Float64Array, stepScores: Float64Array): void => {
    for (let t = 0; t < view.words.length; t++) {
      for (let place = 0; place < OFFSETS.length; place++) {
        const neighbour = view.words[t + OFFSETS[place]!];
        const sums = neighbour === undefined ? edge : sumsOf(neighbour);
        for (let l = 0, i = place * L; l < L; l++, i++) scores[t * L + l] = scores[t * L + l]! + sums[i]!;
      }
      bag.count = 0;
      tokenFeatures(view, t, bag);
      if (beliefs !== null) stackedFeatures(view, beliefs, t, bag);
      addTokenWeights(tokens, bag, scores, t * L);
      bag.count = 0;
      stepFeatures(view, t, bag);
      if (beliefs !== null) stackedStepFeatures(beliefs, t, bag);
      for (let at = 0; at < bag.count; at++) {
        const row = (bag.hashes[at]! & (STEP_BUCKETS - 1)) * STEP_COUNT;
        for (let i = 0, to = t * STEP_COUNT; i < STEP_COUNT; i++, to++)
          stepScores[to] = stepScores[to]! + steps[row + i]!;
      }
    }
  };
}

function addTokenWeights(weights: Int8Array, bag: Bag, sums: Int32Array | Float64Array, base: number): void {
  for (let at = 0; at < bag.count; at++) {
    const row = (bag.hashes[at]! & (TOKEN_BUCKETS - 1)) * L;
    for (let l = 0; l < L; l++) sums[base + l] = sums[base + l]! + weights[row + l]!;
  }
}

/** The tagger with the model that ships. */
export const shippedTagger = lazy(() => createTagger(readModel(readFileSync(dataPath('models/attributions.bin')))));
