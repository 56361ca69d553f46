/**
 * Floors: the figures that a change must not lower. A figure may fall by as much as two findings
 * of the set make, since nearly any change moves one or two; more is said, and is an error.
 *
 *   intl.dev, 317 attributions: a floor of 85.4 is broken below 84.8
 */
import { existsSync, readFileSync } from 'node:fs';
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

/**
 * The file with the floors raised to the figures; who means to lower one does so by hand.
 * @throws Error if a line of the file as it is is none
 */
export function raisedFloors(file: string, figures: readonly Figure[]): string {
  const before = existsSync(file) ? readFloors(file) : [];
  const isOf = ({ set, measure }: Floor, figure: Figure): boolean => set === figure.set && measure === figure.measure;
  const raised = figures.map((figure): Floor => {
    const floor = before.find((one) => isOf(one, figure))?.floor ?? 0;
    // Rounded down: no figure is below the floor that it has raised.
    const reached = Math.floor(10 * figure.value) / 10;
    return { set: figure.set, measure: figure.measure, floor: Math.max(floor, reached) };
  });
  const others = before.filter((one) => !figures.some((figure) => isOf(one, figure)));
  const all = [...raised, ...others].sort((a, b) => (a.set < b.set ? -1 : a.set > b.set ? 1 : 0));
  return `${HEAD}${all.map(({ set, measure, floor }) => `${set}\t${measure}\t${floor.toFixed(1)}\n`).join('')}`;
}

interface Floor extends Pick<Figure, 'set' | 'measure'> {
  /** F1 in percent. */
  readonly floor: number;
}

function readFloors(file: string): Floor[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [set = '', measure = '', value] = line.split('\t');
      const floor = Number(value);
      if (value === undefined || !(floor >= 0 && floor <= 100)) throw new Error(`${file}: "${line}" is no floor`);
      return { set, measure, floor };
    });
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
  return readFloors(file).flatMap(({ set, measure, floor }) => {
    const now = figures.find((one) => one.set === set && one.measure === measure);
    if (now === undefined || now.value >= floor - (100 * NOISE) / now.gold) return [];
    return `${set}: ${measure} is ${now.value.toFixed(1)}, its floor is ${floor.toFixed(1)}`;
  });
}
