/** Which words one set's bodies have more of than the other's: keyness. */

import { bodyOf } from '../../analyses/body.ts';
import { keynessOf, WordCounts, wordsOf } from '../../analyses/keyness.ts';
import { fourDecimals } from '../grouped.ts';
import type { Column, RowOf } from '../view.ts';
import { number, valuesOf } from '../view-options.ts';
import type { Comparison } from './comparison.ts';

export const WORDS = {
  minG2: number('number', 'with --what words, leave out less sure differences; 10.83 is p < 0.001', {
    min: 0,
    max: 1e9,
    whole: false,
    default: 10.83,
  }),
};

const WORD_COLUMNS = [
  { key: 'word', look: 'name' },
  { key: 'countA', type: 'number' },
  { key: 'countB', type: 'number' },
  { key: 'perMillionA', type: 'number', detail: 1 },
  { key: 'perMillionB', type: 'number', detail: 1 },
  { key: 'g2', type: 'fraction' },
  { key: 'logRatio', type: 'fraction' },
  { key: 'moreIn', nullable: true },
] as const satisfies readonly Column[];

export type KeynessRow = RowOf<typeof WORD_COLUMNS>;

export const words: Comparison<ReadonlyMap<string, number>, KeynessRow> = {
  columns: WORD_COLUMNS,
  reducer: () => (document) => wordsOf(bodyOf(document)),
  start: ({ names }, filters) => {
    const { minG2 } = valuesOf(WORDS, filters);
    const counts = { a: new WordCounts(), b: new WordCounts() };
    const perMillion = (times: number, total: number): number => (total === 0 ? 0 : Math.round((times / total) * 1e6));
    return {
      add: (side, facts) => counts[side].add(facts),
      end: () =>
        keynessOf(counts.a, counts.b)
          .filter(({ g2 }) => g2 >= minG2)
          .map(({ word, a, b, g2, logRatio }) => ({
            word,
            countA: a,
            countB: b,
            perMillionA: perMillion(a, counts.a.total),
            perMillionB: perMillion(b, counts.b.total),
            g2: fourDecimals(g2),
            logRatio: fourDecimals(logRatio),
            moreIn: logRatio > 0 ? names.a : logRatio < 0 ? names.b : null,
          })),
    };
  },
};
