/** What is compared: a layer with its measures over all documents, and its differences in one. */
import type { Span } from '../../document/span.ts';
import type { Column, RowOf } from '../view.ts';
import type { Pair } from './pairs.ts';

export const DIFFERENCE_KINDS = ['missed', 'extra', 'type', 'boundary', 'source', 'speaker', 'value'] as const;

export const MEASURES = [
  { key: 'layer' },
  { key: 'type', nullable: true },
  { key: 'measure' },
  { key: 'precision', type: 'fraction', nullable: true },
  { key: 'recall', type: 'fraction', nullable: true },
  { key: 'f1', type: 'fraction', nullable: true },
  { key: 'found', type: 'number', nullable: true, detail: 1 },
  { key: 'gold', type: 'number', nullable: true, detail: 1 },
] as const satisfies readonly Column[];

export type MeasureRow = RowOf<typeof MEASURES>;

export interface Difference extends Span {
  readonly type: string | null;
  /** What is wrong: `missed`, `extra`, or in what two findings of one place differ. */
  readonly difference: (typeof DIFFERENCE_KINDS)[number];
  readonly gold: string | null;
  readonly found: string | null;
}

export interface Layer {
  readonly name: string;
  /** Whether the gold has any of it: if not, it was not annotated, and nothing is compared. */
  isIn(pair: Pair): boolean;
  measures(pairs: readonly Pair[]): MeasureRow[];
  differences(pair: Pair): Difference[];
}

/** How many were found and annotated, and how many of each are right; shares of one count as such. */
export interface Tally {
  found: number;
  gold: number;
  rightFound: number;
  rightGold: number;
}

export function newTally(): Tally {
  return { found: 0, gold: 0, rightFound: 0, rightGold: 0 };
}

export function measureRow(layer: string, type: string | null, measure: string, tally: Tally): MeasureRow {
  const { found, gold, rightFound, rightGold } = tally;
  const precision = found === 0 ? 0 : rightFound / found;
  const recall = gold === 0 ? 0 : rightGold / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  // Without a single one there is no share of them that is right.
  return {
    layer,
    type,
    measure,
    precision: found === 0 ? null : round(precision),
    recall: gold === 0 ? null : round(recall),
    f1: found + gold === 0 ? null : round(f1),
    found,
    gold,
  };
}
