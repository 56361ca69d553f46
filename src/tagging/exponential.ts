/**
 * e to the power of minus a number, worked out once for each number that comes again and again.
 *
 *   scores in units of 1/256: below 16 there are 4,096 differences
 */

/**
 * e to the power of minus a difference of scores, each of which is worth `worth`. Those of models that
 * ship are whole numbers of a unit, `units` to a score: theirs are worked out once.
 */
export function createExponential(units: number, worth: number): (below: number) => number {
  const known = Float64Array.from({ length: 4096 }, (_, at) => Math.exp((-at * worth) / units));
  return (below) => {
    const at = (below * units) | 0;
    return at === below * units && at < known.length ? known[at]! : Math.exp(-below * worth);
  };
}
