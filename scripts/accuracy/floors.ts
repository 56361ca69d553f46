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
  /** In percent. */
  readonly precision: number;
  readonly recall: number;
  readonly articles: number;
}

export function figuresOf(set: string, scores: Scores): Figure[] {
  return HEADLINES.flatMap(({ name: measure, of }) => {
    const found = of(scores);
    if (found === undefined) return [];
    const { f1, p, r, gold } = found;
    return { set, measure, value: 100 * f1, precision: 100 * p, recall: 100 * r, gold, articles: scores.docs };
  });
}

const HEAD = `# The figures that a change must not lower by more than two findings of the set: npm run eval -- CORPORA --floor FILE
# Columns: set of annotated articles, measure, F1 in percent. Written by npm run eval -- CORPORA --save-floor FILE.
`;

/** The file of floors. */
export function writtenFloors(figures: readonly Figure[]): string {
  return `${HEAD}${figures.map(({ set, measure, value }) => `${set}\t${measure}\t${value.toFixed(1)}\n`).join('')}`;
}

const MEASURED_HEAD = `# How right newsx is on articles that were annotated by hand and not trained on, for the notes of method that it prints.
# Written by npm run eval -- CORPORA --save-figures data/accuracy.tsv. The articles do not ship.
# Column 1: set of articles. 2: measure. 3: articles in the set. 4: precision. 5: recall. 6: F1, all in percent.
`;

/** The file of figures that ships. */
export function writtenMeasures(figures: readonly Figure[]): string {
  const rows = figures.map(({ set, measure, articles, precision, recall, value }) =>
    [set, measure, articles, ...[precision, recall, value].map((share) => share.toFixed(1))].join('\t'),
  );
  return `${MEASURED_HEAD}${rows.join('\n')}\n`;
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
