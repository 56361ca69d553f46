import type { AnyRenderer } from '../../renderers/renderer.ts';
import type { View, ViewRun } from '../../views/view.ts';
import type { RunOptions } from '../options/index.ts';

/** What a run does, as the user asked for it. */
export interface Job {
  readonly view: View;
  readonly viewRun: ViewRun;
  readonly argument: string | undefined;
  readonly renderer: AnyRenderer;
  readonly options: RunOptions;
}
