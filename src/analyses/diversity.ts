/**
 * How many voices an article or an archive really has. Both measures are computed from the
 * shares p of the quotes that each named speaker has:
 *
 * - Shannon's entropy H = −Σ p ln p, in nats (Shannon 1948): 0 where one speaks alone, ln S
 *   where S speak equally often;
 * - Gini-Simpson 1 − Σ p² (Simpson 1949): how likely two quotes drawn with replacement
 *   have different speakers.
 *
 * Both come out too low for small samples, so they are read beside the number of quotes.
 *
 *   quotes 2, 1, 1 -> H = 1.04, Gini-Simpson = 0.625
 */
export interface Diversity {
  readonly shannon: number;
  /** H divided by its greatest value, ln S; null for fewer than two speakers. */
  readonly evenness: number | null;
  readonly giniSimpson: number;
}

/** Null where nothing was counted. @param counts quotes of each speaker, each above 0 */
export function diversityOf(counts: readonly number[]): Diversity | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let shannon = 0;
  let squares = 0;
  for (const count of counts) {
    const share = count / total;
    shannon -= share * Math.log(share);
    squares += share * share;
  }
  const evenness = counts.length > 1 ? shannon / Math.log(counts.length) : null;
  return { shannon: Math.max(0, shannon), evenness, giniSimpson: Math.max(0, 1 - squares) };
}
