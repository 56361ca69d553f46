/**
 * How well each label fits each token of a paragraph, and each step: the sum of the weights of its
 * features, and what follows from that for whole sequences. What single words contribute is summed once
 * per word and kept; what both passes read of a paragraph is looked up for both at once.
 */
import { BAG, type Kernel } from '../../../tagging/kernel.ts';
import type { Beliefs } from './beliefs.ts';
import * as columns from './columns.ts';
import { LABEL_COUNT as L } from './labels.ts';
import { type Model, STEP_BUCKETS, TOKEN_BUCKETS } from './model.ts';
import type { Paragraph } from './paragraphs.ts';
import { BELIEF, BELIEF_STEP, STEP, TOKEN } from './templates.ts';
import { OFFSETS, wordFeatures } from './word-features.ts';
import { EDGE, type Word } from './words.ts';

/** Works on one paragraph after the other: `first`, `run`, then perhaps `second`, `best`, `run`. */
export interface Scorer {
  /** Works out the scores of the first pass. */
  first(view: Paragraph): void;
  /** Those of the second pass for the paragraph that the first pass has just read: it also reads what the first believes. */
  second(beliefs: Beliefs): void;
  /** Adds to the score of a label at every token. */
  favour(label: number, score: number): void;
  /** Adds to the score of a label at one token. */
  raise(label: number, token: number, score: number): void;
  /** The best sequence of labels; before `run`. */
  best(): Uint8Array;
  /** The probability of each label at each token, L a token; good until the next call. The scores are gone then. */
  run(): Float64Array;
  /** Of how many words it knows what they contribute. */
  known(): number;
  /** Forgets the words that it knows: none of before may come again. */
  forget(): void;
}

/** Scores are whole numbers of 1/256 log odds. */
const UNITS = 256;
/** How many exponentials of whole units are kept. */
const EXPONENTIALS = 8192;

/** Bytes: of what a word contributes at one place; of the sums of a token and a step; see kernel/. */
const PLACE = 32;
const TOKEN_SUMS = 32;
const STEP_SUMS = 80;
const SCORES = 64;
const STEPS = 192;
const MARGINALS = 8 * L;
/** How far the words that contribute to a token stand from it. */
const REACH = Math.max(...OFFSETS);
/** Words whose sums are given their place together. */
const WORDS = 256;
const WORD = OFFSETS.length * PLACE;

export function createScorer(kernel: Kernel, { tokens, steps, unit, stepUnit }: Model): Scorer {
  const { bag, run } = kernel;
  const tokenTable = kernel.place(tokens);
  const stepTable = kernel.place(steps);
  run.configure(kernel.reserve(8 * EXPONENTIALS), EXPONENTIALS, UNITS, 1);
  const [ofTokens, ofSteps, ofBeliefs, ofBeliefSteps] = [TOKEN, STEP, BELIEF, BELIEF_STEP].map((names) =>
    kernel.place(Int32Array.from(Object.values(names))),
  );
  run.configureFeatures(ofTokens!, ofSteps!, ofBeliefs!, ofBeliefSteps!, BAG);
  const pools: number[] = [];
  let known = 0;
  let capacity = 0;
  const before = kernel.reserve(2 * SCORES);
  let around = 0;
  let tokenSums = 0;
  let stepSums = 0;
  let scores = 0;
  let stepScores = 0;
  let forward = 0;
  let scales = 0;
  let marginals = 0;
  let labels = 0;
  let tokenColumn = 0;
  let sentenceColumn = 0;
  let pieceColumn = 0;
  let tokenBeliefs = 0;
  let sentenceBeliefs = 0;
  let pieceBeliefs = 0;
  let paragraph: Paragraph | null = null;

  function makeRoom(count: number): void {
    if (count <= capacity) return;
    capacity = 2 * count;
    around = kernel.reserve(4 * (capacity + 2 * REACH));
    tokenSums = kernel.reserve(TOKEN_SUMS * capacity);
    stepSums = kernel.reserve(STEP_SUMS * capacity);
    scores = kernel.reserve(SCORES * capacity);
    stepScores = kernel.reserve(STEPS * capacity);
    forward = kernel.reserve(SCORES * (capacity + 2));
    scales = kernel.reserve(8 * capacity);
    marginals = kernel.reserve(MARGINALS * capacity);
    labels = kernel.reserve(capacity);
    // There are no more sentences and pieces than tokens; behind the last sentence stands where it ends.
    const edges = columns.EDGES_BEFORE + columns.EDGES_AFTER;
    tokenColumn = kernel.reserve(columns.TOKEN * (capacity + edges)) + columns.TOKEN * columns.EDGES_BEFORE;
    sentenceColumn = kernel.reserve(columns.SENTENCE * (capacity + 1));
    pieceColumn = kernel.reserve(columns.PIECE * capacity);
    tokenBeliefs = kernel.reserve(columns.TOKEN * capacity);
    sentenceBeliefs = kernel.reserve(columns.SENTENCE * capacity);
    pieceBeliefs = kernel.reserve(columns.PIECE_BELIEF * capacity);
  }

  /** Where the sums of what a word contributes to the token at each place around it stand, for either pass. */
  function sumsOf(word: Word): number {
    if (word.sums !== 0) return word.sums;
    const pool = Math.floor(known / WORDS);
    if (pool === pools.length) pools.push(kernel.reserve(WORDS * WORD));
    word.sums = pools[pool]! + (known % WORDS) * WORD;
    kernel.u8.fill(0, word.sums, word.sums + WORD);
    known++;
    for (let place = 0; place < OFFSETS.length; place++) {
      bag.count = 0;
      wordFeatures(word, OFFSETS[place]!, bag);
      run.addScaled(BAG, bag.count, tokenTable, TOKEN_BUCKETS, word.sums + place * PLACE);
    }
    return word.sums;
  }
  const edge = { ...EDGE };
  /** Where weights stand, and where sums and scores are written: of tokens, then of steps. */
  const sums = () =>
    [
      ...([tokenTable, TOKEN_BUCKETS, tokenSums, unit, scores] as const),
      ...([stepTable, STEP_BUCKETS - 1, stepSums, stepUnit, stepScores] as const),
    ] as const;

  return {
    first(view) {
      const { words } = view;
      const count = words.length;
      paragraph = view;
      makeRoom(count);
      const margin = sumsOf(edge);
      // What a word contributes may move the memory: only then is it written to.
      for (let t = 0; t < count; t++) sumsOf(words[t]!);
      const places = kernel.i32;
      for (let i = 0, at = around >> 2; i < count + 2 * REACH; i++)
        places[at + i] = i < REACH || i >= count + REACH ? margin : words[i - REACH]!.sums;
      columns.writeParagraph(view, places, {
        tokens: tokenColumn >> 2,
        sentences: sentenceColumn >> 2,
        pieces: pieceColumn >> 2,
      });
      const nested = view.nested ? 1 : 0;
      const sentences = view.sentences.length - 1;
      run.readParagraph(count, tokenColumn, sentences, sentenceColumn, pieceColumn, view.place, nested);
      run.scoreParagraph(around, OFFSETS.length, ...sums());
    },
    second(beliefs) {
      columns.writeBeliefs(beliefs, kernel.i32, {
        tokens: tokenBeliefs >> 2,
        sentences: sentenceBeliefs >> 2,
        pieces: pieceBeliefs >> 2,
      });
      run.readBeliefs(tokenBeliefs, sentenceBeliefs, pieceBeliefs);
      run.scoreAgain(...sums());
    },
    favour(label, score) {
      const count = paragraph!.words.length;
      const all = kernel.f64;
      for (let t = 0, at = (scores >> 3) + label; t < count; t++, at += SCORES / 8) all[at] = all[at]! + score;
    },
    raise(label, token, score) {
      const at = (scores + token * SCORES) / 8 + label;
      kernel.f64[at] = kernel.f64[at]! + score;
    },
    best() {
      const count = paragraph!.words.length;
      // What goes forward is not needed yet: its room serves the search.
      run.bestSteps(count, scores, stepScores, before, forward, labels);
      return kernel.u8.slice(labels, labels + count);
    },
    run() {
      const count = paragraph!.words.length;
      run.runSteps(count, scores, stepScores, forward, scales, marginals);
      return kernel.f64.subarray(marginals >> 3, (marginals >> 3) + count * L);
    },
    known: () => known,
    forget() {
      known = 0;
      edge.sums = 0;
    },
  };
}
