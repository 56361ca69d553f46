/**
 * When two quotes are the same: contents that overlap by half, as the field measures it
 * (Pareti et al. 2013), edges of marks and spaces aside.
 *
 *   gold ["We left,"], found [We left] -> the same, exactly
 */
import type { Span } from '../../document/span.ts';

export interface Parts {
  readonly content: readonly Span[];
  /** Null where the annotation does not say which source the content has. */
  readonly source: readonly Span[] | null;
}

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Characters that both have. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

const EDGE = /[\s"'“”‘’«».,;:!?()[\]–—-]/;

/** Pieces that adjoin joined, marks and spaces at both ends left out. */
export function normal(text: string, spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (span.start <= last.end || text.slice(last.end, span.start).trim() === ''))
      last.end = Math.max(last.end, span.end);
    else joined.push({ start: span.start, end: span.end });
  }
  const [first, last] = [joined[0], joined.at(-1)];
  if (first === undefined || last === undefined) return joined;
  while (first.start < first.end && EDGE.test(text[first.start]!)) first.start++;
  while (last.start < last.end && EDGE.test(text[last.end - 1]!)) last.end--;
  return joined;
}

/** Whether two sources overlap by half of the shorter one, or neither is there. */
function sameSource(a: readonly Span[], b: readonly Span[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  const common = shared(a, b);
  return common > 0 && common >= 0.5 * Math.min(lengthOf(a), lengthOf(b));
}

export interface Match {
  readonly found: number;
  readonly gold: number;
  readonly exact: boolean;
  readonly source: boolean;
}

/** Pairs of found and annotated quotes, by their places in the two lists, each in one pair at most: those that overlap most first. */
export function match(text: string, found: readonly Parts[], gold: readonly Parts[]): Match[] {
  const prepare = (items: readonly Parts[]) =>
    items.map(({ content, source }) => ({ content: normal(text, content), source: source && normal(text, source) }));
  const [founds, golds] = [prepare(found), prepare(gold)];
  const pairs: { overlap: number; f: number; g: number }[] = [];
  for (const [f, a] of founds.entries())
    for (const [g, b] of golds.entries()) {
      const common = shared(a.content, b.content);
      const overlap = common === 0 ? 0 : common / (lengthOf(a.content) + lengthOf(b.content) - common);
      if (overlap >= 0.5) pairs.push({ overlap, f, g });
    }
  pairs.sort((a, b) => b.overlap - a.overlap);
  const [usedFound, usedGold] = [new Set<number>(), new Set<number>()];
  const matches: Match[] = [];
  for (const { f, g } of pairs) {
    if (usedFound.has(f) || usedGold.has(g)) continue;
    usedFound.add(f);
    usedGold.add(g);
    const [a, b] = [founds[f]!, golds[g]!];
    const exact = JSON.stringify(a.content) === JSON.stringify(b.content);
    matches.push({ found: f, gold: g, exact, source: sameSource(a.source ?? [], b.source ?? []) });
  }
  return matches;
}

/** How much of a content the others cover, where they cover most of it: 0 to 1. */
export function coverage(text: string, one: Parts, others: readonly Parts[]): number {
  const content = normal(text, one.content);
  const length = lengthOf(content);
  return Math.max(0, ...others.map((other) => shared(content, normal(text, other.content)) / length || 0));
}
