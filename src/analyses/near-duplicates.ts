/**
 * Near-duplicate texts, such as the same wire copy in ten newspapers. A text is the set of
 * its runs of five words (w-shingling, Broder 1997), hashed to 32 bits. MinHash signatures
 * in bands (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, ch. 3) propose
 * pairs in linear time; the Jaccard similarity of the two sets confirms each. Clusters are
 * the connected pairs (single linkage). All seeds are fixed: the same texts always give the same clusters.
 *
 *   "…met in Accra on Monday to sign the accord" twice, one a word longer -> one cluster
 */
import { DisjointSets } from '../document/disjoint-sets.ts';
import type { Annotated } from '../document/document.ts';
import { lazy } from '../lexicon/data.ts';
import { dateOf } from './article-date.ts';
import { bodyOf } from './body.ts';
import { type Fingerprint, isCountedStructure } from './measured.ts';
import { foldedWords } from './words.ts';

const SHINGLE = 5;
const HASHES = 128;
/** How rarely a pair that is exactly as similar as the threshold may be overlooked. */
const OVERLOOKED = 0.001;

/** The default of how similar two texts must be. */
export const NEAR = 0.7;

/** The sorted hashes of a text's runs of words, each once; a shorter text is one run; empty for a text without words. */
export function shinglesOf(text: string): Uint32Array {
  const words = foldedWords(text).map(hashWord);
  if (words.length === 0) return new Uint32Array(0);
  const hashes = new Set<number>();
  for (let at = 0; at === 0 || at + SHINGLE <= words.length; at++) {
    let hash = 0x9e3779b9;
    for (let i = at; i < Math.min(at + SHINGLE, words.length); i++) hash = mix(hash ^ words[i]!);
    hashes.add(hash >>> 0);
  }
  return Uint32Array.from(hashes).sort();
}

/** FNV-1a over UTF-16 units, mixed. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The finalizer of MurmurHash3 (Appleby): each bit in changes about half of those out. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The Jaccard similarity of two sorted sets: what both have, of what either has; 0 for two empty ones. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const either = a.length + b.length - shared;
  return either === 0 ? 0 : shared / either;
}

const MULTIPLIERS = Int32Array.from({ length: HASHES }, (_, i) => mix(2 * i + 1) | 1);
const ADDENDS = Int32Array.from({ length: HASHES }, (_, i) => mix(2 * i + 2));

/** The MinHash signature: the least value of each of 128 hash functions over the set. The share of equal places estimates the Jaccard similarity. */
export function signatureOf(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < HASHES; i++) {
      const value = (Math.imul(shingle, MULTIPLIERS[i]!) + ADDENDS[i]!) >>> 0;
      if (value < least[i]!) least[i] = value;
    }
  }
  return least;
}

/** The longest bands that overlook few enough pairs at the threshold: 1 − (1 − tʳ)ᵇ is how likely one is proposed. */
function rowsOfBands(threshold: number): number {
  let rows = 1;
  for (let more = 2; more <= 16; more++) {
    const missed = (1 - threshold ** more) ** Math.floor(HASHES / more);
    if (missed <= OVERLOOKED) rows = more;
  }
  return rows;
}

export function fingerprintOf(shingles: Uint32Array): Fingerprint {
  const signature = lazy(() => signatureOf(shingles));
  return {
    key: keyOfSet(shingles),
    get signature() {
      return signature();
    },
    shingles,
  };
}

/** A text of eight 16-bit characters that depends on the whole set and its size. */
function keyOfSet(set: Uint32Array): string | null {
  if (set.length === 0) return null;
  let [a, b, c, d] = [set.length, 0x9e3779b9, 0x85ebca6b, 0];
  for (const hash of set) {
    a = mix(a ^ hash);
    b = mix((b + hash) | 0);
    c = (Math.imul(c, 0x01000193) ^ mix(hash + 0x27d4eb2f)) | 0;
    d = (d + mix(hash ^ 0x165667b1)) | 0;
  }
  return String.fromCharCode(...[a, b, c, d].flatMap((part) => [part & 0xffff, part >>> 16]));
}

export function similarityOf(a: Fingerprint, b: Fingerprint): number {
  return a.key !== null && a.key === b.key ? 1 : jaccard(a.shingles, b.shingles);
}

/**
 * Clusters of texts of which each is at least as similar as `threshold` to another of its cluster.
 * @param threshold above 0, at most 1
 * @returns for each text, the place of its cluster's first text (its own, if it is alone)
 */
export function clusterOf(texts: readonly Fingerprint[], threshold: number): number[] {
  const clusters = new DisjointSets<number>();
  const join = (a: number, b: number): void => {
    const [x, y] = [clusters.find(a), clusters.find(b)];
    clusters.join(Math.min(x, y), Math.max(x, y));
  };
  const distinct = joinEqual(texts, join);
  for (const bucket of bucketsOf(texts, distinct, rowsOfBands(threshold)))
    for (const [k, a] of bucket.entries())
      for (const b of bucket.slice(k + 1))
        if (clusters.find(a) !== clusters.find(b) && similarityOf(texts[a]!, texts[b]!) >= threshold) join(a, b);
  return texts.map((_, i) => clusters.find(i));
}

/** Joins texts with equal sets, so that a thousand copies cost no more than one. @returns one text of each set that is not empty */
function joinEqual(texts: readonly Fingerprint[], join: (a: number, b: number) => void): number[] {
  const firsts = new Map<string, number>();
  for (const [i, { key }] of texts.entries()) {
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, i);
    else join(first, i);
  }
  return [...firsts.values()];
}

/** Texts that agree in a whole band of their signatures, at least two in each bucket. */
function* bucketsOf(texts: readonly Fingerprint[], places: readonly number[], rows: number): Generator<number[]> {
  const signatures = places.map((place) => texts[place]!.signature);
  for (let from = 0; from + rows <= HASHES; from += rows) {
    const alone = new Map<number, number>();
    const buckets = new Map<number, number[]>();
    for (const [i, signature] of signatures.entries()) {
      // Bands of one hash may differ: then the texts do too, and that is looked at.
      let band = 0;
      for (let at = from; at < from + rows; at++) band = mix(band ^ signature[at]!);
      const first = alone.get(band);
      if (first === undefined) alone.set(band, places[i]!);
      else if (buckets.has(band)) buckets.get(band)!.push(places[i]!);
      else buckets.set(band, [first, places[i]!]);
    }
    yield* buckets.values();
  }
}

/** An article as far as near-duplicates are told by it. */
export interface Copy {
  readonly fingerprint: Fingerprint;
  /** As much of `YYYY-MM-DD` as is known. */
  readonly date: string | null;
}

/** What near-duplicates are told by: the article's body, without what each outlet adds to it. */
export function copyOf(document: Annotated<'structure'>): Copy {
  const { structure } = document.layers;
  const fingerprint = isCountedStructure(structure)
    ? structure.fingerprint
    : fingerprintOf(shinglesOf(bodyOf(document)));
  return { fingerprint, date: dateOf(document) };
}

/**
 * The clusters as lists of places, the first article by date (those without a date last), then by order, first.
 * In: articles of 2 May, 1 May and another matter -> out: [[1, 0], [2]].
 */
export function clustersOf(copies: readonly Copy[], threshold: number): number[][] {
  const roots = clusterOf(
    copies.map((copy) => copy.fingerprint),
    threshold,
  );
  const clusters = new Map<number, number[]>();
  for (const [i, root] of roots.entries()) {
    const cluster = clusters.get(root);
    if (cluster === undefined) clusters.set(root, [i]);
    else cluster.push(i);
  }
  const date = (i: number): string => copies[i]!.date ?? '~';
  return [...clusters.values()].map((places) =>
    places.sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a - b)),
  );
}
