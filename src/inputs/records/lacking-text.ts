/**
 * Holds back the failures of records without a text until one has one: where none has, the field that holds it has
 * another name, or was misspelt, and that is said once, of the file.
 * In: `--text-field bdy` and 3 records without -> out: one failure.
 */
import type { ReadResult } from '../input.ts';
import { type Place, placeFailure } from './article.ts';

/** So many are held at most: then they are said one by one. */
const MOST = 10_000;

export interface LackingText {
  /** What is to be said now of a record without a text, of which this is to be said. */
  lacks(results: readonly ReadResult[]): readonly ReadResult[];
  /** What was held back, as a record has one. */
  found(): readonly ReadResult[];
  end(): readonly ReadResult[];
}

export function lackingText(file: Place): LackingText {
  let held: ReadResult[] = [];
  let isHolding = true;
  const release = (): readonly ReadResult[] => {
    const all = held;
    held = [];
    isHolding = false;
    return all;
  };
  return {
    lacks: (results) => {
      if (!isHolding) return results;
      held.push(...results);
      return held.length > MOST ? release() : [];
    },
    found: release,
    end: () => {
      const failures = held.flatMap(({ failure }) => failure ?? []);
      if (failures.length < 2) return release();
      const warnings = release().filter(({ failure }) => failure === undefined);
      const message = `none of ${failures.length.toLocaleString('en-US')} records has a text: ${failures[0]!.message}`;
      return [...warnings, placeFailure({ ...file, record: null }, 'no-text', message)];
    },
  };
}
