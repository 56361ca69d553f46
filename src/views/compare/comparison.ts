/** One thing that two sets of articles can be compared by: its columns, and its counts. */
import type { Renaming } from '../../analyses/people/who.ts';
import type { Annotated } from '../../document/document.ts';
import type { KnownPeople } from '../known-people.ts';
import type { Column, Row } from '../view.ts';
import type { Filters } from '../view-options.ts';
import type { Side, Sides } from './sides.ts';

export const REQUIRES = ['structure', 'entities', 'quotes'] as const;
export type Read = Annotated<(typeof REQUIRES)[number]>;

/** F is what of one article is held until it is counted. */
export interface Comparison<F, R extends Row> {
  readonly columns: readonly Column[];
  /** What reduces an article to its facts. @param people who is told by the user's names and by archives */
  reducer(filters: Filters, people: KnownPeople): (document: Read) => F;
  /** The facts under the names by which people are counted, where it counts people. */
  readonly renaming?: (filters: Filters) => (facts: F, who: Renaming) => F;
  start(sides: Sides, filters: Filters): { add(side: Side, facts: F): void; end(): readonly R[] };
}
