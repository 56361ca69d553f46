/** Builds a parser from trees: the bytes of a model file. */

import { writeSections } from '../../src/lexicon/sections.ts';
import { MOVES, TAGS } from '../../src/parsing/labels.ts';
import { PARSER_MAGIC, PARSER_VERSION, readParserModel } from '../../src/parsing/model.ts';
import { createParser } from '../../src/parsing/parser.ts';
import { hashOf } from '../../src/tagging/hash.ts';
import { packKeys } from '../../src/tagging/key-table.ts';
import { learnMoves, learnTags } from './learn.ts';
import type { Weights } from './perceptron.ts';
import type { Tree } from './trees.ts';

/**
 * So many of the largest weights are cut off, so that the others have more room in a byte: with none, the small ones
 * are lost; with ten times as many, one part of speech in two hundred.
 */
const CUT_OFF = 0.00001;

/** Learns a parser; prints how it comes on. */
export function learned(trees: readonly Tree[]): Uint8Array {
  console.log(`${trees.length} sentences`);
  const tags = learnTags(trees, console.log);
  const tagger = createParser(() =>
    readParserModel(packed(tags, { keys: new Uint32Array(0), rows: new Float32Array(0) })),
  );
  const tagsOf = ({ words }: Tree): Uint8Array => tagger.parse(words, 0, words.length).tags.slice(0, words.length);
  return packed(tags, learnMoves(trees, tagsOf, console.log));
}

function packed(tags: Weights, moves: Weights): Uint8Array {
  const sections = { ...sectionsOf('tag', tags), ...sectionsOf('move', moves) };
  const mark = hashOf(Object.values(sections).join()) >>> 0;
  return writeSections(PARSER_MAGIC, { version: PARSER_VERSION, tags: TAGS, moves: MOVES, mark }, sections);
}

function sectionsOf(name: string, { keys, rows }: Weights) {
  const { sizes, halves } = packKeys(keys);
  return { [`${name}Sizes`]: sizes, [`${name}Halves`]: halves, [`${name}Weights`]: toBytes(rows) };
}

/** Whole numbers: only which sum is greater counts. */
function toBytes(weights: Float32Array): Int8Array {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const unit = (sizes[Math.floor(sizes.length * (1 - CUT_OFF))] ?? 1) / 127;
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit))));
}
