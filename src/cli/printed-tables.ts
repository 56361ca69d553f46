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
import type { Renderer, Style } from '../renderers/renderer.ts';
import { codebook } from '../views/codebook.ts';
import type { Column, Row } from '../views/view.ts';

const TABLES = {
  rules: {
    columns: [
      { key: 'rule', look: 'name' },
      { key: 'stage', detail: 1 },
      { key: 'why', look: 'prose' },
      { key: 'example', look: 'prose' },
    ],
    rows: (): Row[] =>
      [...PIPELINE, { name: 'people', rules: PEOPLE_RULES }].flatMap(({ name: stage, rules = [] }) =>
        rules.map(({ name, why, example }) => ({ rule: name, stage, why, example })),
      ),
  },
  codebook: {
    columns: [
      { key: 'command' },
      { key: 'column' },
      { key: 'type', detail: 1 },
      { key: 'meaning', look: 'prose' },
      { key: 'values', look: 'prose', detail: 2 },
    ],
    rows: (): Row[] => codebook(),
  },
} as const satisfies Readonly<Record<string, { readonly columns: readonly Column[]; rows(): Row[] }>>;

/** @param style with the columns of the terminal as its width; null for full width */
export async function printedTable(name: keyof typeof TABLES, format: Format, style: Style): Promise<string> {
  const { columns, rows } = TABLES[name];
  const renderer = RENDERERS.find((one) => one.name === format) as Renderer;
  const writer = renderer.start(columns, style);
  return writer.rows(rows()) + (await writer.end());
}
