/**
 * Which of the two sets an article is in: by the file or folder that it was read from, whatever file a record or an
 * archive remembers, or by the value of a field or the period of its date.
 *
 *   newsx compare post/ gazette.jsonl: post/march/1.txt -> a;   --by outlet --a Post --b Gazette: {"outlet": "Gazette"} -> b
 */

import { groupOf } from '../../analyses/groups.ts';
import { type Annotated, pathRead } from '../../document/document.ts';
import { PERIODS } from '../../lexicon/calendar.ts';
import { listOf, suggestion } from '../nearest.ts';
import { ArgumentError } from '../view.ts';
import { type Filters, text, valuesOf } from '../view-options.ts';

export type Side = 'a' | 'b';

export const SIDES = {
  by: text('field', 'compare two values of a field of the input, or two days, weeks, months or years', {
    fieldUnless: PERIODS,
  }),
  a: text('value', 'the first of the two values'),
  b: text('value', 'the second'),
};

export interface Sides {
  /** What the user calls the two sets. */
  readonly names: Readonly<Record<Side, string>>;
  /** Null for an article that is in neither. */
  of(document: Annotated<'structure'>): Side | null;
  /** To be called when all articles have been seen. @throws ArgumentError for a value that none of them has */
  check(): void;
}

/** @throws ArgumentError where the user has not said what the two sets are */
export function sidesOf(filters: Filters): Sides {
  const { by, a, b } = valuesOf(SIDES, filters);
  if (by === null) return sidesByPath(filters.paths, a !== null || b !== null);
  if (a === null || b === null || a === b)
    throw new ArgumentError(`--by ${by} needs the two values to compare: --a VALUE --b VALUE`);
  const seen = new Set<string>();
  return {
    names: { a, b },
    check: () => {
      const missing = [a, b].find((value) => !seen.has(value));
      if (missing === undefined || seen.size === 0) return;
      const option = missing === a ? '--a' : '--b';
      throw new ArgumentError(
        `${option} ${missing}: no article has this ${by}${suggestion(missing, [...seen])}; there are ${listOf(seen)}`,
      );
    },
    of: (document) => {
      const group = groupOf(document, by);
      if (group !== null) seen.add(group);
      return group === a ? 'a' : group === b ? 'b' : null;
    },
  };
}

function sidesByPath(paths: readonly string[], hasValues: boolean): Sides {
  const [a, b] = paths;
  if (hasValues) throw new ArgumentError('--a and --b are values of a field: name it with --by FIELD');
  if (paths.length !== 2 || a === b)
    throw new ArgumentError(
      'compare takes two files, folders or archives, or one set of them with --by FIELD --a VALUE --b VALUE',
    );
  const names = { a: a!, b: b! };
  let stray: string | null = null;
  if (isIn(a!, b!) || isIn(b!, a!))
    throw new ArgumentError(`${a} and ${b} have articles in common: what is compared must be apart`);
  return {
    names,
    check: () => {
      if (stray !== null)
        throw new ArgumentError(
          `compare takes two files, folders or archives, no patterns: ${stray} is in neither ${a} nor ${b}`,
        );
    },
    of: (document) => {
      const path = pathRead(document);
      const side = isIn(path, names.a) ? 'a' : isIn(path, names.b) ? 'b' : null;
      if (side === null) stray ??= path;
      return side;
    },
  };
}

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`);
}
