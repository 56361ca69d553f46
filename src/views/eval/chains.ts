/**
 * Mentions grouped into entities, by B³ (Bagga & Baldwin 1998) over all mentions: each
 * found mention earns the share of its group that the gold groups with it, nothing if the
 * gold has no such mention; and the other way. Only types that the gold has are compared.
 */
import type { Chain } from '../../inputs/gold/gold.ts';
import { type Layer, measureRow, newTally } from './layer.ts';

export const chains: Layer = {
  name: 'chains',
  // Where every mention stands alone, nobody grouped them.
  isIn: ({ gold }) => gold.chains.some(({ mentions }) => mentions.length > 1),
  measures: (pairs) => {
    const types = new Set(pairs.flatMap(({ gold }) => gold.chains.map(({ type }) => type)));
    const tally = newTally();
    for (const { gold, found } of pairs) {
      const compared = found.chains.filter(({ type }) => types.has(type));
      tally.found += size(compared);
      tally.gold += size(gold.chains);
      tally.rightFound += earned(compared, gold.chains);
      tally.rightGold += earned(gold.chains, compared);
    }
    return [measureRow('chains', 'all', 'b3', tally)];
  },
  // A wrong group has no place of its own in the text; its wrong mentions are among the names.
  differences: () => [],
};

function size(all: readonly Chain[]): number {
  return all.reduce((sum, { mentions }) => sum + mentions.length, 0);
}

function earned(ones: readonly Chain[], others: readonly Chain[]): number {
  const groupOf = new Map(
    others.flatMap(({ mentions }, i) => mentions.map(({ start, end }) => [`${start} ${end}`, i] as const)),
  );
  let sum = 0;
  for (const { mentions } of ones) {
    const groups = mentions.map(({ start, end }) => groupOf.get(`${start} ${end}`));
    for (const group of groups)
      if (group !== undefined) sum += groups.filter((other) => other === group).length / mentions.length;
  }
  return sum;
}
