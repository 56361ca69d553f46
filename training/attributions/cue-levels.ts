/**
 * How often the words of each stem are cues, counted over the training articles outside quotation
 * marks.
 */

import { findMarks } from '../../src/annotators/attributions/marks.ts';
import { CUE } from '../../src/annotators/attributions/tagger/labels.ts';
import type { Word } from '../../src/annotators/attributions/tagger/words.ts';
import type { Written } from '../../src/document/layers.ts';
import type { Article } from './corpus.ts';
import { labelsOf } from './gold-labels.ts';

interface Count {
  cue: number;
  all: number;
}
export type CueCounts = ReadonlyMap<number, Count>;

/** Upper ends of the ranges that are told apart. */
const LEVELS = [0.005, 0.02, 0.08, 0.2, 0.4, 0.65] as const;
/** Stems seen less often tell nothing. */
const LEAST = 2;

export function countCues(articles: readonly Article[], wordOf: (token: Written) => Word): Map<number, Count> {
  const counts = new Map<number, Count>();
  for (const article of articles) {
    const { structure, tokens } = article.document.layers;
    const body = structure.blocks.filter(({ kind }) => kind === 'body');
    const quotations = findMarks(article.document.text, body).quotations.filter(({ depth }) => depth === 0);
    const labels = labelsOf(article);
    let quotation = 0;
    for (const [t, written] of tokens.words.entries()) {
      const start = tokens.starts[t]!;
      while (quotation < quotations.length && quotations[quotation]!.end <= start) quotation++;
      if (quotation < quotations.length && quotations[quotation]!.start <= start) continue;
      const { stem } = wordOf(written);
      let count = counts.get(stem);
      if (count === undefined) {
        count = { cue: 0, all: 0 };
        counts.set(stem, count);
      }
      count.all++;
      if (labels[t] === CUE || labels[t] === CUE + 1) count.cue++;
    }
  }
  return counts;
}

/** The level of a stem, 0 to 7; what the article itself contributed (`own`) is taken out. */
export function levelOfCounts(counts: CueCounts, own: CueCounts | null, stem: number): number {
  const count = counts.get(stem);
  if (count === undefined) return 0;
  const mine = own?.get(stem);
  const all = count.all - (mine?.all ?? 0);
  if (all < LEAST) return 0;
  const share = (count.cue - (mine?.cue ?? 0)) / (all + 3);
  let level = 1;
  for (const end of LEVELS) if (share >= end) level++;
  return level;
}

/** The levels that ship: stems that were ever cues or are common enough to be known as none. */
export function levelTable(counts: CueCounts): { stems: Uint32Array; levels: Uint8Array } {
  const known = [...counts.keys()]
    .map((stem): [number, number] => [stem >>> 0, levelOfCounts(counts, null, stem)])
    .filter(([, level]) => level > 0)
    .sort((a, b) => a[0] - b[0]);
  return { stems: Uint32Array.from(known, ([stem]) => stem), levels: Uint8Array.from(known, ([, level]) => level) };
}
