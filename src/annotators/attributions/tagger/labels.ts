/**
 * The labels that the tagger gives to tokens: outside (O), or the beginning (B) or inside (I) of a
 * source, a cue or a content.
 *
 *   Li said talks went well -> B-source B-cue B-content I-content I-content
 */
import { stepShape } from '../../../tagging/shapes.ts';

const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** Label 0 is O; B and I of role r are 1 + 2r and 2 + 2r. */
export const LABELS: readonly string[] = ['O', ...ROLES.flatMap((role) => [`B-${role}`, `I-${role}`])];
export const LABEL_COUNT = 7;
/** How steps between labels are scored. */
export const SHAPE = stepShape(ROLES.length);

export const beginOf = (role: Role): number => 1 + 2 * ROLES.indexOf(role);
export const SOURCE = beginOf('source');
export const CUE = beginOf('cue');
export const CONTENT = beginOf('content');

/** A run of tokens [first, end) in one role. */
export interface Segment {
  readonly first: number;
  readonly end: number;
}

/** The runs of the role that begins with label `begin`. */
export function segmentsOf(labels: ArrayLike<number>, begin: number): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] !== begin) continue;
    let end = at + 1;
    while (end < labels.length && labels[end] === begin + 1) end++;
    segments.push({ first: at, end });
  }
  return segments;
}
