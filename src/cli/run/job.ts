import type { Identities } from '../../analyses/people/who.ts';
import type { AnyRenderer } from '../../renderers/renderer.ts';
import type { KnownPeople } from '../../views/known-people.ts';
import type { Column, View, ViewRun } from '../../views/view.ts';
import type { Filters } from '../../views/view-options.ts';
import type { OwnLists } from '../options/given-files.ts';
import type { RunOptions } from '../options/index.ts';

/** What a run does, as the user asked for it. */
export interface Job {
  /** With the columns that are written. */
  readonly view: View;
  /** All its columns. */
  readonly columns: readonly Column[];
  readonly viewRun: ViewRun;
  /** Its view's options as the run has them. */
  readonly filters: Filters;
  /** Who goes by which name, as far as it is known beforehand. */
  readonly people: KnownPeople;
  readonly identities: Identities;
  readonly lists: OwnLists;
  readonly argument: string | undefined;
  readonly renderer: AnyRenderer;
  readonly options: RunOptions;
}
