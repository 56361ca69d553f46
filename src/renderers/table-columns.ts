/**
 * Which columns a person needs to see, in which order. What all rows have alike is said once,
 * below the table, and so is what none has.
 *
 *   12 quotes, all direct, none with a country -> no columns `kind` and `country`; "in all rows: kind direct", "empty: country"
 */
import { alignOf, type Column } from '../views/view.ts';
import type { Giving } from './layout.ts';

export interface Shown {
  /** The place of each shown column among those of the view. */
  readonly places: readonly number[];
  readonly notes: readonly string[];
}

/** From so many rows on, what is the same in all of them is not repeated. */
const ENOUGH_TO_COMPARE = 3;
/** No longer value is said in a note. */
const LONGEST_CONSTANT = 40;

/** Without columns that say nothing; those of names first and prose last, where there is prose. */
export function shownColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  isAsked: boolean,
): Shown {
  const places = columns.map((_, i) => i);
  if (isAsked || rows.length === 0) return { places, notes: [] };
  const empty = places.filter((i) => rows.every((row) => row[i] === ''));
  const constant = places.filter((i) => !empty.includes(i) && isConstant(columns[i]!, i, rows));
  const kept = places.filter((i) => !empty.includes(i) && !constant.includes(i));
  if (kept.length === 0) return { places, notes: [] };
  const said = (title: string, parts: readonly string[]): string[] =>
    parts.length === 0 ? [] : [`${title}: ${parts.join(', ')}`];
  return {
    places: inReadingOrder(columns, kept),
    notes: [
      ...said(
        'in all rows',
        constant.map((i) => `${columns[i]!.key} ${rows[0]![i]}`),
      ),
      ...said(
        'empty',
        empty.filter((i) => !columns[i]!.optional).map((i) => columns[i]!.key),
      ),
    ],
  };
}

function isConstant(column: Column, place: number, rows: readonly (readonly string[])[]): boolean {
  const { look } = column;
  const first = rows[0]![place]!;
  if (
    rows.length < ENOUGH_TO_COMPARE ||
    alignOf(column) === 'right' ||
    look === 'prose' ||
    look === 'hit' ||
    look === 'bar'
  )
    return false;
  return first.length <= LONGEST_CONSTANT && rows.every((row) => row[place] === first);
}

/** Names before prose; what was looked for between the words before it and those after it. */
function inReadingOrder(columns: readonly Column[], places: readonly number[]): readonly number[] {
  const hasProse = places.some((i) => columns[i]!.look === 'prose');
  const rank = ({ look }: Column): number => (look === 'name' ? 0 : look === 'prose' ? 2 : 1);
  const ordered = hasProse ? [...places].sort((a, b) => rank(columns[a]!) - rank(columns[b]!) || a - b) : places;
  const context = ordered.filter((i) => columns[i]!.cut);
  const isContext = (i: number): boolean => context.includes(i);
  return ordered
    .filter((i) => !isContext(i))
    .flatMap((i) =>
      columns[i]!.look === 'hit'
        ? [
            ...context.filter((j) => columns[j]!.cut === 'start'),
            i,
            ...context.filter((j) => columns[j]!.cut === 'end'),
          ]
        : [i],
    );
}

/** Cells longer than this are prose, where a third of them are. */
const PROSE = 40;
const PROSE_SHARE = 1 / 3;

/** How the cells of a column give way where there is little room. */
export function givingOf(column: Column, cells: readonly string[]): Giving {
  const { cut, look } = column;
  if (cut) return cut;
  if (look === 'prose') return 'prose';
  if (alignOf(column) === 'right' || look === 'bar') return 'whole';
  const long = cells.filter((cell) => cell.length > PROSE).length;
  return look === undefined && long > cells.length * PROSE_SHARE ? 'prose' : 'middle';
}
