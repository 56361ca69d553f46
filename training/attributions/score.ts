/**
 * Scores attributions against what was annotated, by the measures of the field:
 *
 *   full      content overlaps (intersection over union of at least one half) and the source overlaps by
 *             half of the shorter one, or neither has one
 *   content   the same without looking at the source; exact: equal but for marks and spaces at the ends
 *   partial   each content earns the share of it that the other side covers
 *   cue       cues that overlap a cue
 */
import { coverage, lengthOf, match, normal, shared } from '../../src/views/eval/matching.ts';
import type { GoldAttribution } from './corpus.ts';

export interface Scored {
  readonly text: string;
  readonly gold: readonly GoldAttribution[];
  readonly found: readonly GoldAttribution[];
}

interface Measure {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

export const MEASURES = ['full', 'content', 'exact', 'partial', 'cue'] as const;
export type Scores = Readonly<Record<(typeof MEASURES)[number], Measure>> & {
  readonly sourceGivenContent: number;
  readonly found: number;
  readonly gold: number;
};

/** For each finding of an article: whether its content and its source are right. */
export function judge({ text, gold, found }: Scored): { content: boolean; full: boolean; exact: boolean }[] {
  const verdicts = found.map(() => ({ content: false, full: false, exact: false }));
  for (const { found: place, exact, source } of match(text, found, gold))
    verdicts[place] = { content: true, full: source, exact };
  return verdicts;
}

/** The scores of a set of articles. */
export function score(articles: readonly Scored[]): Scores {
  const hits = { full: 0, content: 0, exact: 0, cue: 0, partialFound: 0, partialGold: 0 };
  const counts = { found: 0, gold: 0, foundCues: 0, goldCues: 0 };
  for (const article of articles) {
    const { text, found } = article;
    const gold = article.gold.filter(({ content }) => lengthOf(normal(text, content)) > 0);
    counts.found += found.length;
    counts.gold += gold.length;
    for (const verdict of judge({ text, gold, found }))
      for (const key of ['full', 'content', 'exact'] as const) if (verdict[key]) hits[key]++;
    for (const one of found) hits.partialFound += coverage(text, one, gold);
    for (const one of gold) hits.partialGold += coverage(text, one, found);
    const goldCues = article.gold.filter(({ cue }) => cue.length > 0);
    const foundCues = found.filter(({ cue }) => cue.length > 0);
    counts.foundCues += foundCues.length;
    counts.goldCues += goldCues.length;
    const used = new Set<number>();
    for (const { cue } of foundCues) {
      const at = goldCues.findIndex((other, index) => !used.has(index) && shared(cue, other.cue) > 0);
      if (at < 0) continue;
      used.add(at);
      hits.cue++;
    }
  }
  const measure = (right: number, found: number, gold: number, rightGold = right): Measure => {
    const p = found === 0 ? 0 : right / found;
    const r = gold === 0 ? 0 : rightGold / gold;
    return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
  };
  return {
    full: measure(hits.full, counts.found, counts.gold),
    content: measure(hits.content, counts.found, counts.gold),
    exact: measure(hits.exact, counts.found, counts.gold),
    partial: measure(hits.partialFound, counts.found, counts.gold, hits.partialGold),
    cue: measure(hits.cue, counts.foundCues, counts.goldCues),
    sourceGivenContent: hits.content === 0 ? 0 : hits.full / hits.content,
    found: counts.found,
    gold: counts.gold,
  };
}
