/**
 * The labels that the tagger gives to tokens: outside (O), or the beginning (B) or inside (I)
 * of a name of one of nine types. Dates are learned too, since telling them apart helps the
 * others, but the `names` layer holds none.
 *
 *   President Li Qiang in Beijing -> O B-person I-person O B-location
 */
import { ENTITY_TYPES } from '../../document/layers.ts';
import { isInside } from '../../tagging/shapes.ts';

export const TYPES = [...ENTITY_TYPES, 'date'] as const;
export type TaggedType = (typeof TYPES)[number];

/** Label 0 is O; B and I of type t are 1 + 2t and 2 + 2t. */
export const LABELS: readonly string[] = ['O', ...TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];
export const LABEL_COUNT = LABELS.length;
export const OUTSIDE = 0;

export const beginOf = (type: TaggedType): number => 1 + 2 * TYPES.indexOf(type);
const typeOf = (label: number): TaggedType | null => TYPES[(label - 1) >> 1] ?? null;

/** A run of tokens [first, end) of one type. */
export interface TaggedSpan {
  readonly first: number;
  readonly end: number;
  readonly type: TaggedType;
}

/** The spans that a sequence of labels spells out. */
export function spansOf(labels: ArrayLike<number>): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    const type = typeOf(label);
    if (type === null || isInside(label)) continue;
    let end = at + 1;
    while (end < labels.length && labels[end] === label + 1) end++;
    spans.push({ first: at, end, type });
  }
  return spans;
}
