/**
 * What rules find beside the spans of the tagger: where there is room for it, and all in text order.
 */
import type { Tagged } from './tagger.ts';

/** Tells of tokens [first, end) whether no span touches them; asked from left to right. */
export function roomBeside(spans: readonly Tagged[]): (first: number, end: number) => boolean {
  let next = 0;
  return (first, end) => {
    while (next < spans.length && spans[next]!.end <= first) next++;
    return next === spans.length || spans[next]!.first >= end;
  };
}

/** The spans with those that were found beside them. */
export function foundBeside(spans: readonly Tagged[], found: readonly Tagged[]): Tagged[] {
  return found.length === 0 ? [...spans] : [...spans, ...found].sort((a, b) => a.first - b.first);
}
