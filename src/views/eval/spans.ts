/**
 * Names and dates: spans with a type.
 *
 *   exact     start, end and type are right (CoNLL-2003's measure)
 *   overlap   the type is right, and the spans overlap (SemEval-2013's `type`)
 *   value     dates: they overlap, and the TIMEX3 value is the same (TempEval-3)
 *   all       all types that the gold has, together (micro-average)
 */
import { overlaps, type Span, slice } from '../../document/span.ts';
import type { Findings } from '../../inputs/gold/gold.ts';
import { type Difference, type Layer, measureRow, newTally, type Tally } from './layer.ts';
import type { Pair } from './pairs.ts';

interface Typed extends Span {
  readonly type: string;
  readonly value?: string | null;
}

const NAMES = (findings: Findings): readonly Typed[] => findings.names;
const DATES = (findings: Findings): readonly Typed[] => findings.dates.map((date) => ({ ...date, type: 'date' }));

export const names: Layer = {
  name: 'names',
  isIn: ({ gold }) => gold.names.length > 0,
  measures: (pairs) => {
    const types = [...new Set(pairs.flatMap(({ gold }) => gold.names.map(({ type }) => type)))].sort();
    const all = types.map((type) => [type, tallies(pairs, NAMES, type)] as const);
    const sum = (key: 'exact' | 'overlap'): Tally => all.map(([, tally]) => tally[key]).reduce(plus, newTally());
    return [
      measureRow('names', 'all', 'exact', sum('exact')),
      measureRow('names', 'all', 'overlap', sum('overlap')),
      ...all.map(([type, { exact }]) => measureRow('names', type, 'exact', exact)),
    ];
  },
  differences: (pair) => differences(pair, NAMES),
};

export const dates: Layer = {
  name: 'dates',
  isIn: ({ gold }) => gold.dates.length > 0,
  measures: (pairs) => {
    const { exact, overlap } = tallies(pairs, DATES, 'date');
    const rows = [measureRow('dates', 'all', 'exact', exact), measureRow('dates', 'all', 'overlap', overlap)];
    if (!pairs.some(({ gold }) => gold.dates.some(({ value }) => value !== undefined))) return rows;
    const value = newTally();
    for (const { gold, found } of pairs) {
      value.found += found.dates.length;
      value.gold += gold.dates.length;
      for (const [one, other] of pairsOf(gold.dates, found.dates))
        if ((one.value ?? null) === other.value) {
          value.rightFound += 1;
          value.rightGold += 1;
        }
    }
    return [...rows, measureRow('dates', 'all', 'value', value)];
  },
  differences: (pair) => {
    const wrong = pairsOf(pair.gold.dates, pair.found.dates).filter(
      ([one, other]) => one.value !== undefined && one.value !== other.value,
    );
    return [
      ...differences(pair, DATES),
      ...wrong.map(([{ start, end, value = null }, other]): Difference => {
        return { start, end, type: 'date', difference: 'value', gold: value, found: other.value ?? null };
      }),
    ];
  },
};

function plus(a: Tally, b: Tally): Tally {
  return {
    found: a.found + b.found,
    gold: a.gold + b.gold,
    rightFound: a.rightFound + b.rightFound,
    rightGold: a.rightGold + b.rightGold,
  };
}

function tallies(pairs: readonly Pair[], of: typeof NAMES, type: string): { exact: Tally; overlap: Tally } {
  const [exact, overlap] = [newTally(), newTally()];
  for (const pair of pairs) {
    const [gold, found] = [pair.gold, pair.found].map((findings) =>
      unique(of(findings).filter((one) => one.type === type)),
    ) as [Typed[], Typed[]];
    for (const tally of [exact, overlap]) {
      tally.found += found.length;
      tally.gold += gold.length;
    }
    const keys = new Set(gold.map(keyOf));
    const right = found.filter((one) => keys.has(keyOf(one))).length;
    exact.rightFound += right;
    exact.rightGold += right;
    overlap.rightFound += touching(found, gold);
    overlap.rightGold += touching(gold, found);
  }
  return { exact, overlap };
}

function keyOf({ start, end, type }: Typed): string {
  return `${start} ${end} ${type}`;
}

function unique(spans: readonly Typed[]): Typed[] {
  return [...new Map(spans.map((one) => [keyOf(one), one])).values()];
}

function touching(spans: readonly Span[], others: readonly Span[]): number {
  return spans.filter((one) => others.some((other) => overlaps(one, other))).length;
}

/** Each with the first that overlaps it, each in one pair at most. */
function pairsOf<T extends Span>(gold: readonly T[], found: readonly T[]): [gold: T, found: T][] {
  const left = new Set(found);
  return gold.flatMap((one) => {
    const other = [...left].find((candidate) => overlaps(one, candidate));
    if (other === undefined) return [];
    left.delete(other);
    return [[one, other]];
  });
}

function differences({ document, gold, found }: Pair, of: typeof NAMES): Difference[] {
  const [golds, founds] = [unique(of(gold)), unique(of(found))];
  const inBoth = new Set(golds.map(keyOf).filter((key) => founds.some((one) => keyOf(one) === key)));
  const left = (spans: readonly Typed[]): Typed[] => spans.filter((one) => !inBoth.has(keyOf(one)));
  const paired = pairsOf(left(golds), left(founds));
  const [seenGold, seenFound] = [new Set(paired.map(([one]) => one)), new Set(paired.map(([, other]) => other))];
  const text = (span: Span): string => slice(document.text, span);
  return [
    ...paired.map(([one, other]): Difference => {
      const sameSpan = one.start === other.start && one.end === other.end;
      return sameSpan
        ? { ...spanOf(one), type: one.type, difference: 'type', gold: one.type, found: other.type }
        : { ...spanOf(one), type: one.type, difference: 'boundary', gold: text(one), found: text(other) };
    }),
    ...left(golds)
      .filter((one) => !seenGold.has(one))
      .map(
        (one): Difference => ({ ...spanOf(one), type: one.type, difference: 'missed', gold: text(one), found: null }),
      ),
    ...left(founds)
      .filter((one) => !seenFound.has(one))
      .map(
        (one): Difference => ({ ...spanOf(one), type: one.type, difference: 'extra', gold: null, found: text(one) }),
      ),
  ];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
