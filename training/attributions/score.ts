/**
 * Scores attributions against what was annotated, by the measures of the field:
 *
 *   full      content overlaps (intersection over union of at least one half) and the source overlaps by
 *             half of the shorter one, or neither has one
 *   content   the same without looking at the source; exact: equal but for marks and spaces at the ends
 *   partial   each content earns the share of it that the other side covers
 *   cue       cues that overlap a cue
 */
import type { Span } from '../../src/document/span.ts';
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

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

const EDGE = /[\s"'“”‘’«».,;:!?()[\]–—-]/;

/** Pieces that adjoin joined, marks and spaces at both ends left out. */
function normal(text: string, spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (span.start <= last.end || text.slice(last.end, span.start).trim() === ''))
      last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  const [first, last] = [joined[0], joined.at(-1)];
  if (first === undefined || last === undefined) return joined;
  while (first.start < first.end && EDGE.test(text[first.start]!)) first.start++;
  while (last.start < last.end && EDGE.test(text[last.end - 1]!)) last.end--;
  return joined;
}

function sameSource(a: readonly Span[], b: readonly Span[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  const common = shared(a, b);
  return common > 0 && common >= 0.5 * Math.min(lengthOf(a), lengthOf(b));
}

/** For each finding of an article: whether its content and its source are right. */
export function judge({ text, gold, found }: Scored): { content: boolean; full: boolean; exact: boolean }[] {
  const prepare = (items: readonly GoldAttribution[]) =>
    items.map(({ content, source }) => ({ content: normal(text, content), source: normal(text, source) }));
  const [golds, founds] = [prepare(gold), prepare(found)];
  const pairs: { overlap: number; f: number; g: number }[] = [];
  for (const [f, a] of founds.entries())
    for (const [g, b] of golds.entries()) {
      const common = shared(a.content, b.content);
      const overlap = common === 0 ? 0 : common / (lengthOf(a.content) + lengthOf(b.content) - common);
      if (overlap >= 0.5) pairs.push({ overlap, f, g });
    }
  pairs.sort((a, b) => b.overlap - a.overlap);
  const verdicts = founds.map(() => ({ content: false, full: false, exact: false }));
  const used = new Set<number>();
  for (const { f, g } of pairs) {
    if (verdicts[f]!.content || used.has(g)) continue;
    used.add(g);
    const [a, b] = [founds[f]!, golds[g]!];
    const exact = JSON.stringify(a.content) === JSON.stringify(b.content);
    verdicts[f] = { content: true, full: sameSource(a.source, b.source), exact };
  }
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
    const share = (one: GoldAttribution, others: readonly GoldAttribution[]): number => {
      const content = normal(text, one.content);
      return Math.max(
        0,
        ...others.map((other) => shared(content, normal(text, other.content)) / lengthOf(content) || 0),
      );
    };
    for (const one of found) hits.partialFound += share(one, gold);
    for (const one of gold) hits.partialGold += share(one, found);
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
