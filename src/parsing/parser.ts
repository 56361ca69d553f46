/**
 * The parser: which word of a sentence governs which. It reads from left to right, once for parts of speech and once
 * for what hangs on what, and takes the best move at each place: time grows with the words alone.
 *
 *   "Li said costs rose": said -> root; Li, rose -> said; costs -> rose
 */
import { lazy } from '../lexicon/data.ts';
import { BAG, createKernel } from '../tagging/kernel.ts';
import type { Word } from '../tagging/words.ts';
import { Configuration } from './configuration.ts';
import { moveFeatures, type Sentence, tagFeatures } from './features.ts';
import { TAGS } from './labels.ts';
import { MOVE_ROWS, PARSER_MODEL, type ParserModel, ROW, TAG_ROWS } from './model.ts';

/** A parsed sentence. Words are numbered from its first, 0. Good until the next is parsed. */
export interface Parse {
  /** What each word hangs on; what governs the sentence hangs on the number behind its last word. */
  readonly heads: Int32Array;
  /** How it hangs there: a number of MOVES. */
  readonly moves: Uint8Array;
  /** How others hang on it, a bit for each of MOVES. */
  readonly taken: Int32Array;
  /** Parts of speech: numbers of TAGS. */
  readonly tags: Uint8Array;
}

export interface Parser {
  /** Parses the sentence of `count` words from `first` on. */
  parse(words: readonly Word[], first: number, count: number): Parse;
}

const ALL_TAGS = 2 ** TAGS.length - 1;

export function createParser(model: Pick<ParserModel, 'tags' | 'moves'>): Parser {
  const kernel = createKernel(model.tags.byteLength + model.moves.byteLength + 4096);
  const { bag, run } = kernel;
  const tagTable = kernel.place(model.tags);
  const moveTable = kernel.place(model.moves);
  const sums = kernel.reserve(2 * ROW);
  const configuration = new Configuration();
  let tags = new Uint8Array(0);

  return {
    parse(words, first, count) {
      if (count > tags.length) tags = new Uint8Array(2 * count);
      const sentence: Sentence = { words, first, count, tags };
      for (let at = 0; at < count; at++) {
        bag.count = 0;
        tagFeatures(sentence, at, bag);
        tags[at] = run.bestScaled(BAG, bag.count, tagTable, TAG_ROWS, sums, ALL_TAGS);
      }
      configuration.start(count);
      for (let allowed = configuration.allowed; allowed !== 0; allowed = configuration.allowed) {
        bag.count = 0;
        moveFeatures(sentence, configuration, bag);
        configuration.move(run.bestScaled(BAG, bag.count, moveTable, MOVE_ROWS, sums, allowed));
      }
      const { heads, moves, taken } = configuration;
      return { heads, moves, taken, tags };
    },
  };
}

/** The parser with the model that ships. */
export const shippedParser = lazy(() => createParser(PARSER_MODEL.load()));
