/**
 * Shapes of label sequences: which labels there are, which may follow which, and which steps between
 * two have a score of their own. Labels are O, and for each role B (its beginning) and I (its
 * inside): 0, and 1 + 2r and 2 + 2r; an I only follows a B or I of its own role.
 *
 *   two roles: O, B-first, I-first, B-second, I-second; I-second never follows B-first
 */

/** Which steps between labels have a score of their own. */
export interface Shape {
  /** How many labels there are: O and two for each role. */
  readonly labels: number;
  /** How many scores a step has. */
  readonly steps: number;
  /** Whether all steps of a sequence have the same scores. */
  readonly fixed: boolean;
  /** Labels before a step that its scores do not tell apart are in one group. */
  readonly groupOf: Uint8Array;
  /** The place of the score of the step from a label to the next, at `previous * labels + next`; -1: none can follow. */
  readonly stepOf: Int16Array;
}

export const isInside = (label: number): boolean => label > 0 && label % 2 === 0;
const roleOf = (label: number): number => (label + 1) >> 1;

const mayFollow = (previous: number, next: number): boolean =>
  !isInside(next) || previous === next || previous === next - 1;

const pairsOf = (labels: number, step: (previous: number, next: number) => number): Int16Array =>
  Int16Array.from({ length: labels * labels }, (_, i) => {
    const [previous, next] = [Math.floor(i / labels), i % labels];
    return mayFollow(previous, next) ? step(previous, next) : -1;
  });

/** A score for each pair of labels, the same at all steps. */
export function pairShape(roles: number): Shape {
  const labels = 1 + 2 * roles;
  return {
    labels,
    steps: labels * labels,
    fixed: true,
    groupOf: Uint8Array.from({ length: labels }, (_, label) => label),
    stepOf: pairsOf(labels, (previous, next) => previous * labels + next),
  };
}

/**
 * Scores of its own for each step, which do not tell a role's B before it from its I: from O or a
 * role into O or the beginning of a role, and one a role for going on with it.
 */
export function stepShape(roles: number): Shape {
  const labels = 1 + 2 * roles;
  const kinds = roles + 1;
  return {
    labels,
    steps: kinds * kinds + roles,
    fixed: false,
    groupOf: Uint8Array.from({ length: labels }, (_, label) => roleOf(label)),
    stepOf: pairsOf(labels, (previous, next) =>
      isInside(next) ? kinds * kinds + roleOf(next) - 1 : roleOf(previous) * kinds + roleOf(next),
    ),
  };
}
