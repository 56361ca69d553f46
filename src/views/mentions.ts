/** `newsx mentions`: one row a mention: each place where the text names or refers to an entity. */

import type { Annotated } from '../document/document.ts';
import { BLOCK_KINDS, ENTITY_TYPES, MENTION_FORMS } from '../document/layers.ts';
import { covers } from '../document/span.ts';
import { keeps, keepsConfidence, OF_ENTITY_TYPE, SURE_ENOUGH } from './filters.ts';
import { perDocument } from './per-document.ts';
import { printedConfidence, spanPrinter } from './spans.ts';
import type { Column, RowOf, View } from './view.ts';
import { valuesOf } from './view-options.ts';

const OPTIONS = { ...OF_ENTITY_TYPE, ...SURE_ENOUGH };

const COLUMNS = [
  { key: 'doc' },
  { key: 'entity' },
  { key: 'type', values: ENTITY_TYPES },
  { key: 'form', values: MENTION_FORMS },
  { key: 'text', look: 'hit' },
  { key: 'start', type: 'number' },
  { key: 'end', type: 'number', detail: 2 },
  { key: 'confidence', type: 'fraction', detail: 2 },
  { key: 'name', look: 'name', detail: 1 },
  { key: 'part', values: BLOCK_KINDS, nullable: true, detail: 1 },
  { key: 'by', detail: 3 },
] as const satisfies readonly Column[];

export type MentionRow = RowOf<typeof COLUMNS>;

export const mentions: View<MentionRow> = {
  name: 'mentions',
  summary: 'Lists each place where an article names or refers to an entity.',
  requires: ['structure', 'entities'],
  options: OPTIONS,
  columns: COLUMNS,
  examples: [
    'newsx mentions seeds/ --format csv -o mentions.csv',
    'newsx mentions archive.jsonl --type person --min-confidence 0.9 --format jsonl',
  ],
  start: (filters) => {
    const { type, minConfidence } = valuesOf(OPTIONS, filters);
    return perDocument((document: Annotated<'structure' | 'entities'>) => {
      const print = spanPrinter(document);
      const { blocks } = document.layers.structure;
      return document.layers.entities
        .filter((entity) => keeps(type, entity.type))
        .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
        .filter(({ mention }) => keepsConfidence(minConfidence, mention.confidence))
        .sort((a, b) => a.mention.start - b.mention.start)
        .map(({ entity, mention }) => {
          const { text, start, end } = print.withText(mention);
          return {
            doc: document.id,
            entity: entity.id,
            type: entity.type,
            form: mention.form,
            text,
            start,
            end,
            confidence: printedConfidence(mention.confidence),
            name: entity.name,
            part: blocks.find((block) => covers(block, mention))?.kind ?? null,
            by: mention.by,
          };
        });
    });
  },
};
