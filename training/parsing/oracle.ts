/** What a move costs: how many arcs of the right tree can no longer be found after it (Goldberg and Nivre 2013). */

import { FIRST_RIGHT, MOVES, SHIFT } from '../../src/parsing/labels.ts';
import type { Configuration } from './configuration.ts';
import type { Tree } from './trees.ts';

/** The cheapest of the allowed moves, a bit each. A move that finds a right arc by a wrong relation is none of them. */
export function bestMoves(configuration: Configuration, { heads, moves }: Tree): number {
  const { stack, depth, next, allowed } = configuration;
  const top = depth > 0 ? stack[depth - 1]! : -1;
  const below = depth > 1 ? stack[depth - 2]! : -1;
  const costs = { shift: shiftCost(configuration, heads), left: 0, right: 0 };
  if (top >= 0) {
    const head = heads[top]!;
    const lost = dependentsAhead(configuration, heads, top);
    costs.left = lost + (head === below || head > next ? 1 : 0);
    costs.right = lost + (head >= next ? 1 : 0);
  }
  let least = Number.POSITIVE_INFINITY;
  let best = 0;
  for (let move = 0; move < MOVES.length; move++) {
    if (((allowed >>> move) & 1) === 0) continue;
    const isLeft = move < FIRST_RIGHT;
    const cost = move === SHIFT ? costs.shift : isLeft ? costs.left : costs.right;
    const isArc = move !== SHIFT && heads[top] === (isLeft ? next : below);
    if (cost > least || (isArc && moves[top] !== move)) continue;
    best = cost < least ? 1 << move : best | (1 << move);
    least = cost;
  }
  return best;
}

/** The next word can no longer hang on a word under the top, nor any on the stack on it. */
function shiftCost({ stack, depth, next }: Configuration, heads: Int32Array): number {
  let cost = 0;
  for (let i = 0; i < depth; i++) {
    if (heads[stack[i]!] === next) cost++;
    if (i < depth - 1 && heads[next] === stack[i]) cost++;
  }
  return cost;
}

function dependentsAhead({ next, count }: Configuration, heads: Int32Array, word: number): number {
  let found = 0;
  for (let at = next; at < count; at++) if (heads[at] === word) found++;
  return found;
}
