/**
 * Turns articles into what the learner reads: paragraphs as sequences of tokens, each with its
 * label and the buckets of its features.
 */

import { findMarks } from '../../src/annotators/attributions/marks.ts';
import { quotationsIn } from '../../src/annotators/attributions/nested.ts';
import { type Beliefs, readBeliefs } from '../../src/annotators/attributions/tagger/beliefs.ts';
import {
  STEP_BUCKETS,
  stepBucket,
  TOKEN_BUCKETS,
  tokenBucket,
} from '../../src/annotators/attributions/tagger/model.ts';
import {
  type Means,
  type Paragraph,
  readParagraphs,
  readSaid,
  type Said,
  type Source,
} from '../../src/annotators/attributions/tagger/paragraphs.ts';
import { OFFSETS, wordFeatures } from '../../src/annotators/attributions/tagger/word-features.ts';
import { createWordCache, EDGE } from '../../src/annotators/attributions/tagger/words.ts';
import { withoutMarks } from '../../src/annotators/attributions/without-marks.ts';
import { createBag } from '../../src/tagging/feature-bag.ts';
import type { Rows, Sequences, Weights } from '../chain.ts';
import { growing } from '../growing.ts';
import type { Article, GoldAttribution } from './corpus.ts';
import { type CueCounts, countCues, levelOfCounts } from './cue-levels.ts';
import { labelsOf, nestedIn, outermost } from './gold-labels.ts';
import { stackedFeatures, stackedStepFeatures } from './stacked-features.ts';
import { stepFeatures, tokenFeatures } from './token-features.ts';

export interface LabelledParagraph {
  readonly view: Paragraph;
  readonly labels: Uint8Array;
  /** The number of its article. */
  readonly article: number;
}

/**
 * Paragraphs of a corpus whose annotators had habits of their own see every feature twice: once as
 * all see it, and once as those habits, in buckets behind the common ones.
 */
export type HasHabits = (paragraph: LabelledParagraph) => boolean;

/** What the tagger reads of an article. */
function sourceOf({ document: { text, layers } }: Article): Source {
  const { structure, tokens, sentences } = layers;
  const body = structure.blocks.filter(({ kind }) => kind === 'body');
  return {
    tokens,
    sentences,
    quotations: findMarks(text, body).quotations.filter(({ depth }) => depth === 0),
    isSearched: (block) => structure.blocks[block]?.kind === 'body',
    from: structure.dateline?.end ?? 0,
  };
}

/**
 * The paragraphs of articles. `counts`: the cue counts of the training articles, which these are
 * among; `nested`: of which articles sayings within sayings are annotated.
 */
export function labelledParagraphs(
  articles: readonly Article[],
  counts: CueCounts,
  nested: (article: number) => boolean,
): LabelledParagraph[] {
  const word = createWordCache(() => 0, 1_000_000);
  return articles.flatMap((article, number) => {
    const counted = countCues([article], word);
    const means: Means = {
      wordOf: word,
      levelOf: ({ stem }) => levelOfCounts(counts, counted, stem),
      parser: article.parser,
    };
    const paragraphs = paragraphsOf(article, number, means);
    if (!nested(number)) return paragraphs;
    const said = saidIn(article).map(({ gold, said }) =>
      slice(readSaid(article.document.layers, said, means), labelsOf({ ...article, gold }), number),
    );
    return [...paragraphs, ...said];
  });
}

/** The paragraphs of an article with their labels, what is said in them left alone. */
export function paragraphsOf(article: Article, number: number, means: Means): LabelledParagraph[] {
  const labels = labelsOf(article);
  return Array.from(readParagraphs(sourceOf(article), means), (view) => slice(view, labels, number));
}

/** A paragraph with its part of an article's labels. */
function slice(view: Paragraph, labels: Uint8Array, article: number): LabelledParagraph {
  const own = labels.slice(view.firstToken, view.firstToken + view.words.length);
  // A segment that a break cuts in two begins again.
  if (own[0]! > 0 && own[0]! % 2 === 0) own[0] = own[0]! - 1;
  return { view, labels: own, article };
}

/** What is said in an article, piece by piece, with the attributions in it. */
function saidIn({ document: { text, layers }, gold }: Article): { said: Said; gold: readonly GoldAttribution[] }[] {
  const { tokens } = layers;
  const body = layers.structure.blocks.filter(({ kind }) => kind === 'body');
  const { quotations } = findMarks(text, body);
  return outermost(gold).flatMap((outer) =>
    outer.content.flatMap((content) => {
      const span = withoutMarks(text, content);
      const first = tokens.starts.findIndex((start) => start >= span.start);
      const after = tokens.ends.findIndex((end) => end > span.end);
      const end = after < 0 ? tokens.words.length : after;
      if (first < 0 || end - first < 4) return [];
      return [
        { said: { first, end, quotations: quotationsIn(quotations, span) }, gold: nestedIn(gold, outer, content) },
      ];
    }),
  );
}

/**
 * The examples of paragraphs; with `marginals` (one array a paragraph) those of the second pass.
 * Features seen fewer than `least` times are dropped.
 */
export function makeExamples(
  paragraphs: readonly LabelledParagraph[],
  marginals: readonly Float64Array[] | null,
  least: number,
  hasHabits: HasHabits,
): Sequences {
  const bag = createBag();
  const hashes = growing(1 << 22);
  const stepHashes = growing(1 << 22);
  const starts: number[] = [0];
  const stepStarts: number[] = [0];
  const labels: number[] = [];
  const habits: boolean[] = [];
  const sequences: number[] = [0];
  for (const [number, paragraph] of paragraphs.entries()) {
    const { view, labels: own } = paragraph;
    const beliefs: Beliefs | null = marginals === null ? null : readBeliefs(view, marginals[number]!);
    for (let t = 0; t < view.words.length; t++) {
      bag.count = 0;
      for (const offset of OFFSETS) wordFeatures(view.words[t + offset] ?? EDGE, offset, bag);
      tokenFeatures(view, t, bag);
      if (beliefs !== null) stackedFeatures(view, beliefs, t, bag);
      hashes.append(bag.hashes, bag.count);
      starts.push(hashes.count());
      bag.count = 0;
      stepFeatures(view, t, bag);
      if (beliefs !== null) stackedStepFeatures(beliefs, t, bag);
      stepHashes.append(bag.hashes, bag.count);
      stepStarts.push(stepHashes.count());
      labels.push(own[t]!);
      habits.push(hasHabits(paragraph));
    }
    sequences.push(labels.length);
  }
  return {
    tokens: toRows(hashes.done(), starts, { bucketOf: tokenBucket, buckets: TOKEN_BUCKETS, least, habits }),
    steps: toRows(stepHashes.done(), stepStarts, { bucketOf: stepBucket, buckets: STEP_BUCKETS, least, habits }),
    allowed: Int32Array.from(labels, (label) => 1 << label),
    identity: null,
    starts: Uint32Array.from(sequences),
  };
}

const COUNTED = (1 << 24) - 1;

/** How hashes become rows. */
interface Numbering {
  bucketOf(hash: number): number;
  readonly buckets: number;
  readonly least: number;
  /** For each token whether it sees its features twice. */
  readonly habits: readonly boolean[];
}

/** From hashes to buckets, rare features dropped. */
function toRows(hashes: Int32Array, starts: readonly number[], { bucketOf, buckets, least, habits }: Numbering): Rows {
  const counts = new Uint8Array(COUNTED + 1);
  for (let i = 0; i < hashes.length; i++) {
    const slot = (hashes[i]! ^ (hashes[i]! >>> 8)) & COUNTED;
    if (counts[slot]! < 255) counts[slot] = counts[slot]! + 1;
  }
  const rows = new Int32Array(2 * hashes.length);
  const newStarts = new Uint32Array(starts.length);
  let count = 0;
  for (let token = 0; token + 1 < starts.length; token++) {
    newStarts[token] = count;
    for (let i = starts[token]!; i < starts[token + 1]!; i++) {
      const hash = hashes[i]!;
      if (counts[(hash ^ (hash >>> 8)) & COUNTED]! >= least) rows[count++] = bucketOf(hash);
    }
    if (!habits[token]) continue;
    for (let at = newStarts[token]!, end = count; at < end; at++) rows[count++] = rows[at]! + buckets;
  }
  newStarts[starts.length - 1] = count;
  return { starts: newStarts, rows: rows.slice(0, count), count: 2 * buckets };
}

/** What was learned, with a share of the habits in the common buckets, and none behind them. */
export function takeOver({ tokens, steps }: Weights, share: number): Weights {
  const all = (weights: Float32Array): Float32Array => {
    const common = weights.length / 2;
    return weights.map((weight, i) => (i < common ? weight + share * weights[common + i]! : 0));
  };
  return { tokens: all(tokens), steps: all(steps) };
}
