/**
 * Whether work grows with its input as it should. Processor time of this process is
 * compared at two sizes, so that neither a slow machine nor a busy one matters.
 */
import { expect } from 'vitest';

/** How much larger the larger input is. */
const FACTOR = 8;
/** Work in proportion grows 8 times, quadratic work 64 times; garbage collection and warm-up lie between. */
const MOST = 3 * FACTOR;
/** Below this many milliseconds a measurement is mostly noise. */
const FLOOR = 15;

/**
 * Expects work to grow no faster than its input.
 * @param prepare makes the work for an input of a size; only the work itself is measured
 */
export function expectLinear(size: number, prepare: (size: number) => () => unknown): void {
  const small = fastest(prepare(Math.ceil(size / FACTOR)), 3);
  const large = fastest(prepare(size), 2);
  expect(large / Math.max(small, FLOOR), `${large} ms for ${FACTOR} times what took ${small} ms`).toBeLessThan(MOST);
}

function fastest(work: () => unknown, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage().user;
    work();
    least = Math.min(least, (process.cpuUsage().user - before) / 1000);
  }
  return least;
}
