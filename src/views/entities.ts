/** `newsx entities`: one row an entity: who and what is in the article. */

import type { Annotated } from '../document/document.ts';
import { BASES, ENTITY_TYPES } from '../document/layers.ts';
import { covers } from '../document/span.ts';
import { keeps, keepsConfidence, OF_ENTITY_TYPE, SURE_ENOUGH } from './filters.ts';
import { perDocument } from './per-document.ts';
import { spanPrinter } from './spans.ts';
import type { Column, RowOf, View } from './view.ts';
import { valuesOf } from './view-options.ts';

const OPTIONS = { ...OF_ENTITY_TYPE, ...SURE_ENOUGH };

const COLUMNS = [
  { key: 'doc' },
  { key: 'id' },
  { key: 'type', values: ENTITY_TYPES },
  { key: 'name', look: 'name' },
  { key: 'title', nullable: true },
  { key: 'affiliation', nullable: true, detail: 1 },
  { key: 'country', nullable: true },
  { key: 'mentions', type: 'number' },
  { key: 'start', type: 'number', detail: 1 },
  { key: 'elsewhere', type: 'number', detail: 2 },
  { key: 'latitude', nullable: true, type: 'fraction', detail: 2 },
  { key: 'longitude', nullable: true, type: 'fraction', detail: 2 },
  { key: 'qid', nullable: true, detail: 2 },
  { key: 'geonames', type: 'number', nullable: true, detail: 3 },
  { key: 'wikidata', nullable: true, detail: 3 },
  { key: 'countryBasis', values: BASES, nullable: true, optional: true, detail: 3 },
] as const satisfies readonly Column[];

export type EntityRow = RowOf<typeof COLUMNS>;

export const entities: View<EntityRow> = {
  name: 'entities',
  summary: 'Lists the persons, organizations, places and other named things of each article.',
  requires: ['structure', 'entities'],
  options: OPTIONS,
  columns: COLUMNS,
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
            geonames: entity.place?.geonames ?? null,
            wikidata: entity.place?.wikidata ?? null,
            countryBasis: entity.country?.basis ?? null,
          };
        });
    });
  },
};
