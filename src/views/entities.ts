/** `newsx entities`: one row an entity: who and what is in the article. */
import type { Annotated } from '../document/document.ts';
import { covers } from '../document/span.ts';
import { keeps, keepsConfidence, OF_ENTITY_TYPE, SURE_ENOUGH } from './filters.ts';
import { perDocument } from './per-document.ts';
import { spanPrinter } from './spans.ts';
import type { View } from './view.ts';
import { valuesOf } from './view-options.ts';

const OPTIONS = { ...OF_ENTITY_TYPE, ...SURE_ENOUGH };

export const entities: View = {
  name: 'entities',
  summary: 'Lists the persons, organizations, places and other named things of each article.',
  requires: ['structure', 'entities'],
  options: OPTIONS,
  columns: [
    { key: 'doc' },
    { key: 'id' },
    { key: 'type' },
    { key: 'name', look: 'name' },
    { key: 'title' },
    { key: 'affiliation', detail: 1 },
    { key: 'country' },
    { key: 'mentions', align: 'right' },
    { key: 'start', align: 'right', detail: 1 },
    { key: 'elsewhere', align: 'right', detail: 2 },
    { key: 'latitude', align: 'right', fractional: true, detail: 2 },
    { key: 'longitude', align: 'right', fractional: true, detail: 2 },
    { key: 'qid', detail: 2 },
  ],
  examples: [
    'newsx entities seeds/ --type person,organization',
    'newsx entities archive.jsonl --format geojson -o places.geojson',
  ],
  start: (filters) => {
    const { type, minConfidence } = valuesOf(OPTIONS, filters);
    return perDocument((document: Annotated<'structure' | 'entities'>) => {
      const print = spanPrinter(document);
      const body = document.layers.structure.blocks.filter((block) => block.kind === 'body');
      return document.layers.entities
        .filter((entity) => keeps(type, entity.type))
        .filter((entity) => entity.mentions.some((mention) => keepsConfidence(minConfidence, mention.confidence)))
        .map((entity) => {
          const inBody = entity.mentions.filter((mention) => body.some((block) => covers(block, mention))).length;
          return {
            doc: document.id,
            id: entity.id,
            type: entity.type,
            name: entity.name,
            title: entity.title?.value ?? null,
            affiliation: entity.affiliation?.value ?? null,
            country: entity.country?.value ?? null,
            mentions: inBody,
            start: print.offsets(entity.mentions[0]!).start,
            elsewhere: entity.mentions.length - inBody,
            latitude: entity.place?.latitude ?? null,
            longitude: entity.place?.longitude ?? null,
            qid: entity.qid,
          };
        });
    });
  },
};
