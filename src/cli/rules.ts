/**
 * `newsx rules`: the rules of all stages, in the order in which they run.
 *
 *   names/echo   names   The tagger passes over mentions …   Cultural Minister Ana Plitt spoke. Plitt …
 */
import { PIPELINE } from '../annotators/index.ts';
import type { Format } from '../renderers/formats.ts';
import { RENDERERS } from '../renderers/index.ts';
import type { Renderer } from '../renderers/renderer.ts';
import type { Column } from '../views/view.ts';

const COLUMNS: readonly Column[] = [{ key: 'rule' }, { key: 'stage' }, { key: 'why' }, { key: 'example' }];

/** The table of rules. `width`: columns of the terminal; null for full width. */
export async function rulesTable(format: Format, width: number | null): Promise<string> {
  const rows = PIPELINE.flatMap(({ name: stage, rules = [] }) =>
    rules.map(({ name, why, example }) => ({ rule: name, stage, why, example })),
  );
  const renderer = RENDERERS.find(({ name }) => name === format) as Renderer;
  const writer = renderer.start(COLUMNS, { color: false, width });
  return writer.rows(rows) + (await writer.end());
}
