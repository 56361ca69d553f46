/**
 * Turns articles into what the learner reads: paragraphs as sequences of tokens, each with its
 * label and the buckets of its features.
 */
import { findMarks } from '../../src/annotators/attributions/marks.ts';
import { stepBucket, tokenBucket } from '../../src/annotators/attributions/tagger/model.ts';
import { type Paragraph, readParagraphs, type Source } from '../../src/annotators/attributions/tagger/paragraphs.ts';
import {
  type Beliefs,
  readBeliefs,
  stackedFeatures,
  stackedStepFeatures,
} from '../../src/annotators/attributions/tagger/stacked-features.ts';
import { stepFeatures, tokenFeatures } from '../../src/annotators/attributions/tagger/token-features.ts';
import { OFFSETS, wordFeatures } from '../../src/annotators/attributions/tagger/word-features.ts';
import { createWordCache, EDGE, type Word } from '../../src/annotators/attributions/tagger/words.ts';
import { createBag } from '../../src/tagging/feature-bag.ts';
import { growing } from '../growing.ts';
import type { Article } from './corpus.ts';
import { type CueCounts, countCues, levelOfCounts } from './cue-levels.ts';
import { labelsOf } from './gold-labels.ts';

interface Rows {
  /** Token t has the rows rows[starts[t]] … rows[starts[t + 1] - 1]. */
  readonly starts: Uint32Array;
  readonly rows: Int32Array;
}

export interface Examples {
  readonly tokens: Rows;
  readonly steps: Rows;
  readonly labels: Uint8Array;
  /** Sequence s has the tokens sequences[s] … sequences[s + 1] - 1. */
  readonly sequences: Uint32Array;
}

export interface LabelledParagraph {
  readonly view: Paragraph;
  readonly labels: Uint8Array;
  /** The number of its article. */
  readonly article: number;
}

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

/** The paragraphs of articles. `counts`: the cue counts of the training articles; `own`: the articles are among them. */
export function labelledParagraphs(articles: readonly Article[], counts: CueCounts, own: boolean): LabelledParagraph[] {
  const word = createWordCache(() => 0, 1_000_000);
  return articles.flatMap((article, number) => {
    const counted = own ? countCues([article], word) : null;
    const levelOf = ({ stem }: Word): number => levelOfCounts(counts, counted, stem);
    const labels = labelsOf(article);
    return readParagraphs(sourceOf(article), word, levelOf).map((view) => {
      const slice = labels.slice(view.firstToken, view.firstToken + view.words.length);
      // A segment that a break cuts in two begins again.
      if (slice[0]! > 0 && slice[0]! % 2 === 0) slice[0] = slice[0]! - 1;
      return { view, labels: slice, article: number };
    });
  });
}

/**
 * The examples of paragraphs; with `marginals` (one array a paragraph) those of the second pass.
 * Features seen fewer than `least` times are dropped.
 */
export function makeExamples(
  paragraphs: readonly LabelledParagraph[],
  marginals: readonly Float64Array[] | null,
  least: number,
): Examples {
  const bag = createBag();
  const hashes = growing(1 << 22);
  const stepHashes = growing(1 << 22);
  const starts: number[] = [0];
  const stepStarts: number[] = [0];
  const labels: number[] = [];
  const sequences: number[] = [0];
  for (const [number, { view, labels: own }] of paragraphs.entries()) {
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
    }
    sequences.push(labels.length);
  }
  return {
    tokens: toRows(hashes.done(), starts, tokenBucket, least),
    steps: toRows(stepHashes.done(), stepStarts, stepBucket, least),
    labels: Uint8Array.from(labels),
    sequences: Uint32Array.from(sequences),
  };
}

const COUNTED = (1 << 24) - 1;

/** From hashes to buckets, rare features dropped. */
function toRows(
  hashes: Int32Array,
  starts: readonly number[],
  bucketOf: (hash: number) => number,
  least: number,
): Rows {
  const counts = new Uint8Array(COUNTED + 1);
  for (let i = 0; i < hashes.length; i++) {
    const slot = (hashes[i]! ^ (hashes[i]! >>> 8)) & COUNTED;
    if (counts[slot]! < 255) counts[slot] = counts[slot]! + 1;
  }
  const rows = new Int32Array(hashes.length);
  const newStarts = new Uint32Array(starts.length);
  let count = 0;
  for (let token = 0; token + 1 < starts.length; token++) {
    newStarts[token] = count;
    for (let i = starts[token]!; i < starts[token + 1]!; i++) {
      const hash = hashes[i]!;
      if (counts[(hash ^ (hash >>> 8)) & COUNTED]! >= least) rows[count++] = bucketOf(hash);
    }
  }
  newStarts[starts.length - 1] = count;
  return { starts: newStarts, rows: rows.slice(0, count) };
}
