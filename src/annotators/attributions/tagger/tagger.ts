/**
 * The tagger: the likely label of every token of the body and how probable it is. A first pass
 * reads the words; a second one also reads what the first believes about them.
 */
import { lazy } from '../../../lexicon/data.ts';
import { createChain } from '../../../tagging/chain.ts';
import { createExponential } from '../../../tagging/exponential.ts';
import { CUE, LABEL_COUNT as L, type Segment, SHAPE } from './labels.ts';
import { ATTRIBUTIONS_MODEL, cueLevel, type Model } from './model.ts';
import { type Paragraph, readParagraphs, readSaid, type Said, type Source } from './paragraphs.ts';
import { createScorer } from './scorer.ts';
import { readBeliefs } from './stacked-features.ts';
import { createWordCache, type Word } from './words.ts';

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
  /** What somebody says, for what it tells that others say; null where it tells nothing. */
  tagSaid(source: Pick<Source, 'tokens' | 'sentences'>, said: Said): Tagged | null;
  /** Weights of the regression from evidence to confidence. */
  readonly calibration: readonly number[];
}

/** A paragraph in which the first pass gives nothing a larger share than this is left alone. */
const PROMISING = 0.05;

/** Added to the score of a cue's beginning: the tagger by itself would rather miss a cue than take a wrong one. */
const EAGERNESS = 1.5;
/** The same within what somebody says. */
const NESTED_EAGERNESS = 1;
/** What is said is only read for others' sayings if it holds a word that is a cue so often. */
const HINT = 3;

/** Scores are whole numbers of 1/256 log odds. */
const UNITS = 256;

/** A tagger for a model. It remembers what it worked out about words, up to a limit. */
export function createTagger(model: Model): Tagger {
  const word = createWordCache((stem) => cueLevel(model, stem));
  const chain = createChain(SHAPE, createExponential(UNITS, 1));
  const scorer = createScorer(model);
  const levelOf = ({ level }: Word): number => level;
  /** The paragraph with its labels; null where the first pass finds nothing in it. */
  function label(view: Paragraph): Tagged | null {
    const count = view.words.length;
    scorer.first(view, chain);
    chain.run(count);
    if (!isPromising(chain.marginals, count)) return null;
    scorer.second(readBeliefs(view, chain.marginals), chain);
    const eagerness = view.nested ? NESTED_EAGERNESS : EAGERNESS;
    for (let t = 0; t < count; t++) chain.scores[t * L + CUE] = chain.scores[t * L + CUE]! + eagerness;
    const labels = chain.best(count);
    chain.run(count);
    return { view, labels, marginals: chain.marginals.slice(0, count * L) };
  }
  const tag = (source: Source): Tagged[] =>
    readParagraphs(source, word, levelOf)
      .map(label)
      .filter((tagged) => tagged !== null);
  const tagSaid = (source: Pick<Source, 'tokens' | 'sentences'>, said: Said): Tagged | null => {
    const view = readSaid(source, said, word, levelOf);
    return view.levels.some((level) => level >= HINT) ? label(view) : null;
  };
  return { tag, tagSaid, calibration: model.calibration };
}

function isPromising(marginals: Float64Array, count: number): boolean {
  for (let t = 0; t < count; t++) if (marginals[t * L]! < 1 - PROMISING) return true;
  return false;
}

/** The tagger with the model that ships. */
export const shippedTagger = lazy(() => createTagger(ATTRIBUTIONS_MODEL.get()));
