/**
 * Turns articles into what the learner reads: for each token the rows of its features, numbered
 * from 0 in the order of their hashes, and the labels that it may have.
 *
 * Only features seen often enough get a row; the rest are forgotten.
 */

import { viewDocument } from '../../src/annotators/names/features/document-view.ts';
import { type SentenceView, wordAt } from '../../src/annotators/names/features/sentence-view.ts';
import { tokenFeatures } from '../../src/annotators/names/features/token-features.ts';
import { IDENTITY_FEATURES, OFFSETS, wordFeatures } from '../../src/annotators/names/features/word-features.ts';

import { add, add2, add3, type Bag, createBag } from '../../src/tagging/feature-bag.ts';
import { isInside } from '../../src/tagging/shapes.ts';
import { templates } from '../../src/tagging/templates.ts';
import { createWordCache } from '../../src/tagging/words.ts';
import type { Sequences } from '../chain.ts';
import { growing } from '../growing.ts';
import type { Article } from './corpus.ts';

export interface Examples extends Sequences {
  /** Sorted hashes of the features; a feature's row is its place here. */
  readonly keys: Uint32Array;
  /** How many of the sentences, the first ones, come from the main corpus. */
  readonly mainSentences: number;
}

/** Sentences of more tokens than this are lists or tables and are left out of training. */
const LONGEST_SENTENCE = 400;

/** What is seen again under a name of its own in the second corpus, so that its habits are learned apart. */
const SECOND = templates('names second corpus', {
  any: 'any word',
  word: '`said` after the token',
  shape: '`Xx` before the token',
  lists: 'in the list of cities',
  cue: 'a title',
  shapeInStyle: '`Xxxxx` in a headline',
});

function secondFeatures(view: SentenceView, at: number, bag: Bag): void {
  add(bag, SECOND.any);
  for (const offset of [-1, 0, 1]) {
    const word = wordAt(view, at + offset);
    add3(bag, SECOND.word, offset, word.lowerHash);
    add3(bag, SECOND.shape, offset, word.shortShape);
  }
  const word = wordAt(view, at);
  add2(bag, SECOND.lists, word.lists);
  add2(bag, SECOND.cue, word.cue);
  add3(bag, SECOND.shapeInStyle, word.shape, view.style);
}

/** The examples of a main corpus and a second one; features seen fewer than `least` times are dropped. */
export function makeExamples(main: readonly Article[], second: readonly Article[], least: number): Examples {
  const word = createWordCache();
  const bag = createBag();
  const hashes = growing(1 << 20);
  const starts: number[] = [0];
  const allowed: number[] = [];
  const sentences: number[] = [0];
  let mainSentences = 0;
  for (const [corpus, articles] of [main, second].entries()) {
    for (const article of articles) {
      const document = viewDocument(article.tokens, article.sentences, word);
      for (const [s, sentence] of article.sentences.entries()) {
        const view = document.sentences.at(s);
        if (view.words.length >= LONGEST_SENTENCE) continue;
        for (let at = 0; at < view.words.length; at++) {
          bag.count = 0;
          for (const offset of OFFSETS) wordFeatures(wordAt(view, at + offset), offset, bag);
          tokenFeatures(view, at, document.facts, document.lowers, bag);
          if (corpus === 1) secondFeatures(view, at, bag);
          hashes.append(bag.hashes, bag.count);
          starts.push(hashes.count());
          allowed.push(startsAfresh(article.allowed, sentence.firstToken, at));
        }
        sentences.push(allowed.length);
        if (corpus === 0) mainSentences++;
      }
    }
  }
  const all = hashes.done();
  const keys = frequent(all, least);
  const { identity, ...rows } = numbered(all, starts, keys);
  return {
    keys,
    tokens: { ...rows, count: keys.length },
    steps: null,
    identity,
    allowed: Int32Array.from(allowed),
    starts: Uint32Array.from(sentences),
    mainSentences,
  };
}

/** A name that a sentence break cuts in two begins again after the break. */
function startsAfresh(allowed: Int32Array, firstToken: number, at: number): number {
  let bits = allowed[firstToken + at]!;
  if (at > 0) return bits;
  for (let label = 2; label < 32; label += 2) {
    if (!(bits & (1 << label)) || !isInside(label)) continue;
    bits &= ~(1 << label);
    bits |= 1 << (label - 1);
  }
  return bits;
}

/** The hashes that occur at least `least` times, sorted as unsigned numbers. */
function frequent(all: Int32Array, least: number): Uint32Array {
  const sorted = new Uint32Array(all).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at + 1;
    while (end < sorted.length && sorted[end] === sorted[at]) end++;
    if (end - at >= least) sorted[kept++] = sorted[at]!;
    at = end;
  }
  return sorted.slice(0, kept);
}

function numbered(all: Int32Array, starts: readonly number[], keys: Uint32Array) {
  const slots = 1 << (Math.ceil(Math.log2(keys.length + 1)) + 1);
  const table = new Int32Array(slots).fill(-1);
  for (const [row, key] of keys.entries()) {
    let slot = key & (slots - 1);
    while (table[slot]! >= 0) slot = (slot + 1) & (slots - 1);
    table[slot] = row;
  }
  const rows = new Int32Array(all.length);
  const newStarts = new Uint32Array(starts.length);
  const identity = new Uint8Array(starts.length);
  let count = 0;
  for (let token = 0; token + 1 < starts.length; token++) {
    newStarts[token] = count;
    for (let at = starts[token]!; at < starts[token + 1]!; at++) {
      const key = all[at]! >>> 0;
      let slot = key & (slots - 1);
      while (table[slot]! >= 0 && keys[table[slot]!] !== key) slot = (slot + 1) & (slots - 1);
      if (table[slot]! < 0) continue;
      rows[count++] = table[slot]!;
      if (at < starts[token]! + IDENTITY_FEATURES) identity[token] = identity[token]! + 1;
    }
  }
  newStarts[starts.length - 1] = count;
  return { starts: newStarts, rows: rows.slice(0, count), identity };
}
