import type { AnyRenderer } from '../../renderers/renderer.ts';
import type { Column, View, ViewRun } from '../../views/view.ts';
import type { RunOptions } from '../options/index.ts';

/** What a run does, as the user asked for it. */
export interface Job {
  /** With the columns that are written. */
  readonly view: View;
  /** All its columns. */
  readonly columns: readonly Column[];
  readonly viewRun: ViewRun;
  readonly argument: string | undefined;
  readonly renderer: AnyRenderer;
  readonly options: RunOptions;
}
