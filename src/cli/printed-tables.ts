/**
 * Tables of what newsx knows of itself: the rules of all stages, in the order in which they run, and
 * the meaning of all columns.
 *
 *   rules: names/echo   names   The tagger passes over mentions …   Cultural Minister Ana Plitt spoke. Plitt …
 */
import { PEOPLE_RULES } from '../analyses/people/rules.ts';
import { PIPELINE } from '../annotators/index.ts';
import type { Format } from '../renderers/formats.ts';
import { RENDERERS } from '../renderers/index.ts';
import type { Renderer } from '../renderers/renderer.ts';
import { codebook } from '../views/codebook.ts';
import type { Row } from '../views/view.ts';

const TABLES = {
  rules: {
    columns: ['rule', 'stage', 'why', 'example'],
    rows: (): Row[] =>
      [...PIPELINE, { name: 'people', rules: PEOPLE_RULES }].flatMap(({ name: stage, rules = [] }) =>
        rules.map(({ name, why, example }) => ({ rule: name, stage, why, example })),
      ),
  },
  codebook: { columns: ['command', 'column', 'type', 'meaning', 'values'], rows: (): Row[] => codebook() },
} as const;

/** @param width columns of the terminal; null for full width */
export async function printedTable(name: keyof typeof TABLES, format: Format, width: number | null): Promise<string> {
  const { columns, rows } = TABLES[name];
  const renderer = RENDERERS.find((one) => one.name === format) as Renderer;
  const writer = renderer.start(
    columns.map((key) => ({ key })),
    { color: false, width },
  );
  return writer.rows(rows()) + (await writer.end());
}
