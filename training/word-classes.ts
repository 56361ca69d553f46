/**
 * Builds data/models/word-classes.bin: clusters public word vectors (GloVe 6B, 50 dimensions,
 * public domain) into classes of words that are used alike.
 *
 *   tsx training/word-classes.ts glove.6B.50d.txt
 *
 * The file has a word and its 50 numbers on each line, the most frequent word first. Spherical
 * k-means with seeded starts, once for each granularity: clusterings made apart tell more together than nested ones.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dataPath } from '../src/lexicon/data-files.ts';
import { writeSections } from '../src/lexicon/sections.ts';
import { hashOf } from '../src/tagging/hash.ts';
import { packKeys } from '../src/tagging/key-table.ts';
import { CLASSES_MAGIC, CLASSES_VERSION } from '../src/tagging/word-classes.ts';
import { seededRandom } from './random.ts';

const WORDS = 150_000;
const SAMPLE = 40_000;
const ROUNDS = 12;
const FINE = 2048;
const MIDDLE = 256;
const COARSE = 64;

interface Vectors {
  readonly words: readonly string[];
  readonly values: Float32Array;
  readonly size: number;
}

/** The most frequent words that are one token of newsx (letters only), with vectors of length 1. */
function readVectors(path: string, limit: number): Vectors {
  const bytes = readFileSync(path);
  const words: string[] = [];
  let values = new Float32Array(0);
  let size = 0;
  for (let start = 0; start < bytes.length && words.length < limit; ) {
    const end = bytes.indexOf(10, start);
    const [word = '', ...numbers] = bytes.toString('utf8', start, end < 0 ? bytes.length : end).split(' ');
    start = end < 0 ? bytes.length : end + 1;
    if (!/^\p{L}+(?:'\p{L}+)?$/u.test(word)) continue;
    if (size === 0) {
      size = numbers.length;
      values = new Float32Array(limit * size);
    }
    const vector = numbers.map(Number);
    const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
    for (const [d, x] of vector.entries()) values[words.length * size + d] = x / norm;
    words.push(word);
  }
  return { words, values: values.subarray(0, words.length * size), size };
}

/** The nearest of `centres` (k rows) to one vector, by the inner product. */
function nearest(values: Float32Array, at: number, centres: Float32Array, k: number, size: number): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < k; c++) {
    let score = 0;
    for (let d = 0, i = at * size, j = c * size; d < size; d++) score += values[i++]! * centres[j++]!;
    if (score > bestScore) {
      bestScore = score;
      best = c;
    }
  }
  return best;
}

/** Spherical k-means over the first `SAMPLE` vectors; returns the centres. */
function centresOf({ values, size }: Vectors, k: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const sample = Math.min(SAMPLE, values.length / size);
  const centres = new Float32Array(k * size);
  for (let c = 0; c < k; c++) {
    const from = Math.floor(random() * sample) * size;
    centres.set(values.subarray(from, from + size), c * size);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(k * size);
    for (let word = 0; word < sample; word++) {
      const c = nearest(values, word, centres, k, size);
      for (let d = 0; d < size; d++) sums[c * size + d] = sums[c * size + d]! + values[word * size + d]!;
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < size; d++) norm += sums[c * size + d]! ** 2;
      if (norm === 0) continue; // an empty class keeps its centre
      for (let d = 0; d < size; d++) centres[c * size + d] = sums[c * size + d]! / Math.sqrt(norm);
    }
  }
  return centres;
}

/** The bytes of the word class file. */
function buildWordClasses(vectors: Vectors): Uint8Array {
  const rows = new Map<number, number>();
  for (const [row, word] of vectors.words.entries()) {
    const key = hashOf(word) >>> 0;
    if (!rows.has(key)) rows.set(key, row);
  }
  const keys = Uint32Array.from(rows.keys()).sort();
  const cluster = (k: number, seed: number): number[] => {
    const centres = centresOf(vectors, k, seed);
    return Array.from(keys, (key) => nearest(vectors.values, rows.get(key)!, centres, k, vectors.size));
  };
  return writeSections(
    CLASSES_MAGIC,
    { version: CLASSES_VERSION, words: keys.length },
    {
      ...packKeys(keys),
      fine: Uint16Array.from(cluster(FINE, 1)),
      middle: Uint8Array.from(cluster(MIDDLE, 2)),
      coarse: Uint8Array.from(cluster(COARSE, 3)),
    },
  );
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: tsx training/word-classes.ts glove.6B.50d.txt');
writeFileSync(dataPath('models/word-classes.bin'), buildWordClasses(readVectors(path, WORDS)));
