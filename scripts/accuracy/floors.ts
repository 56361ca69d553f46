/**
 * Floors: the figures that a change must not lower. A figure may fall by as much as two findings
 * of the set make, since nearly any change moves one or two; more is said, and is an error.
 *
 *   intl.dev, 317 attributions: a floor of 85.4 is broken below 84.8
 */
import { readFileSync } from 'node:fs';
import { HEADLINES } from './headlines.ts';
import type { Scores } from './scorer.ts';

/** So many findings are noise. */
const NOISE = 2;

export interface Figure {
  readonly set: string;
  readonly measure: string;
  /** F1 in percent. */
  readonly value: number;
  readonly gold: number;
}

export function figuresOf(set: string, scores: Scores): Figure[] {
  return HEADLINES.flatMap(({ name: measure, of }) => {
    const found = of(scores);
    return found === undefined ? [] : { set, measure, value: 100 * found.f1, gold: found.gold };
  });
}

const HEAD = `# The figures that a change must not lower by more than two findings of the set: npm run eval -- CORPORA --floor FILE
# Columns: set of annotated articles, measure, F1 in percent. Written by npm run eval -- CORPORA --save-floor FILE.
`;

/** The file of floors. */
export function writtenFloors(figures: readonly Figure[]): string {
  return `${HEAD}${figures.map(({ set, measure, value }) => `${set}\t${measure}\t${value.toFixed(1)}\n`).join('')}`;
}

/** A line for each figure that is below its floor. @throws Error if a line of the file is none. */
export function brokenFloors(file: string, figures: readonly Figure[]): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [set, measure, value] = line.split('\t');
      const floor = Number(value);
      if (value === undefined || !(floor >= 0 && floor <= 100)) throw new Error(`${file}: "${line}" is no floor`);
      const now = figures.find((one) => one.set === set && one.measure === measure);
      if (now === undefined || now.value >= floor - (100 * NOISE) / now.gold) return [];
      return `${set}: ${measure} is ${now.value.toFixed(1)}, its floor is ${floor.toFixed(1)}`;
    });
}
