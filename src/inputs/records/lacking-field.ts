/**
 * Holds back what is to be said of records that have not the field that the user named for the text, until one has
 * it: where none has, the name was wrong, and that is said once, of the file.
 * In: `--text-field bdy` and 3 records without -> out: one failure.
 */
import type { ReadResult } from '../input.ts';
import { type Place, placeFailure } from './article.ts';

/** So many are held at most: then they are said one by one. */
const MOST = 10_000;

export interface LackingField {
  /** What is to be said now of a record that lacks it. */
  lacks(results: readonly ReadResult[], names: string): readonly ReadResult[];
  /** What was held back, as a record has it. */
  found(): readonly ReadResult[];
  end(): readonly ReadResult[];
}

export function lackingField(file: Place, field: string): LackingField {
  let held: ReadResult[] = [];
  let isHolding = true;
  let there = '';
  const release = (): readonly ReadResult[] => {
    const all = held;
    held = [];
    isHolding = false;
    return all;
  };
  return {
    lacks: (results, names) => {
      if (!isHolding) return results;
      there ||= names;
      held.push(...results);
      return held.length > MOST ? release() : [];
    },
    found: release,
    end: () => {
      if (held.length < 2) return release();
      const said = release().filter(({ failure }) => failure === undefined);
      const message = `no record has a field "${field}" for the text; there are ${there}`;
      return [...said, placeFailure({ ...file, record: null }, 'no-text', message)];
    },
  };
}
