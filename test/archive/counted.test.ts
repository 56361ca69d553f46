/** What counts look at of a document is read back as it was; what is not kept cannot be taken for nothing. */
import { expect, test } from 'vitest';
import type { MeasuredQuote, MeasuredStructure } from '../../src/analyses/measured.ts';
import { encodeCounted } from '../../src/archive/counted.ts';
import { countedLayers } from '../../src/archive/counted-layers.ts';
import type { Annotated } from '../../src/document/document.ts';
import { annotate, createDocument } from '../../src/index.ts';

const TEXT = `Port shut

LYON, March 3 (AFP) -- Minister Mara Okonjo of Ghana told Ellery Freight on Monday: "We are open 😀." She said it was late.`;
const document = annotate(createDocument({ id: 'a', text: TEXT })) as Annotated<'structure' | 'entities' | 'quotes'>;
const WORDS = document.layers.quotes.map((_, place) => 4 + place);
const row = encodeCounted(document, WORDS);
/** As a driver may give them: not where 32-bit numbers begin. */
const shifted = (bytes: unknown): Uint8Array => new Uint8Array([0, ...(bytes as Uint8Array)]).subarray(1);
const { structure, entities, quotes } = countedLayers({
  names: row.names as string,
  heads: shifted(row.heads),
  spans: () => shifted(row.spans),
  shingles: () => shifted(row.shingles),
});

test('what is kept is read back', () => {
  const { layers } = document;
  expect(layers.quotes.length).toBeGreaterThan(1);
  const bare = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });
  expect(structure.headline?.text).toBe(layers.structure.headline?.text);
  expect(structure.dateline).toEqual({ ...bare(layers.structure.dateline!), date: layers.structure.dateline!.date });
  expect(structure.blocks).toEqual(layers.structure.blocks.map(({ kind, start, end }) => ({ kind, start, end })));
  expect(entities.map(({ id, type, name, title, country, qid, mentions }) => ({ id, type, name, title, country, qid, mentions }))).toEqual(
    layers.entities.map(({ id, type, name, title, country, qid, mentions }) => ({ id, type, name, title, country, qid, mentions: mentions.map(bare) })),
  ); // biome-ignore format: one line
  expect(quotes.map(({ kind, polarity, speakerStatus, speaker, verb, content }) => [kind, polarity, speakerStatus, speaker, verb?.lemma, verb?.class, content])).toEqual(
    layers.quotes.map(({ kind, polarity, speakerStatus, speaker, verb, content }) => [kind, polarity, speakerStatus, speaker && { entity: speaker.entity, name: speaker.name }, verb?.lemma, verb?.class, content.map(bare)]),
  ); // biome-ignore format: one line
  expect(quotes.map((quote) => (quote as MeasuredQuote).words)).toEqual(WORDS);
  expect((structure as MeasuredStructure).shingles.length).toBeGreaterThan(0);
});

test.each([
  ['bylines', () => structure.bylines],
  ['place', () => entities[0]!.place],
  ['within', () => quotes[0]!.within],
])('a count that looks at %s ends with an error', (name, look) => {
  expect(look).toThrow(`does not keep ${name}`);
});
