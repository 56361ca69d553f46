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

/** The spans, which are in text order, that share tokens with [first, end). */
export function spansTouching(spans: readonly Tagged[], first: number, end: number): Tagged[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= first) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < spans.length && spans[after]!.first < end) after++;
  return spans.slice(low, after);
}

/** The spans with those that were found in place of what touches them, or the longer stretches that they were found in. */
export function foundInstead(
  spans: readonly Tagged[],
  found: readonly Tagged[],
  stretches: readonly Pick<Tagged, 'first' | 'end'>[] = found,
): Tagged[] {
  const gone = new Set(stretches.flatMap(({ first, end }) => spansTouching(spans, first, end)));
  return foundBeside(gone.size === 0 ? spans : spans.filter((span) => !gone.has(span)), found);
}
