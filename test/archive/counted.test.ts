/** What counts look at of a document is read back as it was; what is not kept cannot be taken for nothing. */
import { expect, test } from 'vitest';
import { dateOf } from '../../src/analyses/article-date.ts';
import type { CountedEntity, CountedQuote, CountedStructure } from '../../src/analyses/measured.ts';
import { copyOf } from '../../src/analyses/near-duplicates.ts';
import { scopeOf } from '../../src/analyses/people/people.ts';
import { identityOf } from '../../src/analyses/same-person.ts';
import { quotesWithSubjects } from '../../src/analyses/spoken-about.ts';
import { unitsByEntity } from '../../src/analyses/ties.ts';
import { encodeCounted } from '../../src/archive/counted.ts';
import { countedLayers } from '../../src/archive/counted-layers.ts';
import type { Annotated } from '../../src/document/document.ts';
import { annotate, createDocument } from '../../src/index.ts';

const TEXT = `Port shut

LYON, March 3 (AFP) -- Minister Mara Okonjo of Ghana told Ellery Freight on Monday: "We are open 😀." She said Tomas Veldt was late.`;
const document = annotate(createDocument({ id: 'a', text: TEXT })) as Annotated<
  'structure' | 'sentences' | 'entities' | 'quotes'
>;
const WORDS = document.layers.quotes.map((_, place) => 4 + place);
const texts: string[] = [];
const numberOf = (text: string | null | undefined): number => (text == null ? -1 : texts.push(text) - 1);
const row = encodeCounted(document, WORDS, numberOf);
/** As a driver may give them: not where 32-bit numbers begin. */
const shifted = (bytes: Uint8Array): Uint8Array => new Uint8Array([0, ...bytes]).subarray(1);
const { structure, entities, quotes } = countedLayers(
  {
    heads: shifted(row.heads),
    label: () => ({ doc: 'a', headline: document.layers.structure.headline!.text }),
    spans: () => shifted(row.spans),
    fingerprint: () => shifted(row.fingerprint),
    shingles: () => shifted(row.shingles),
  },
  (number) => texts[number] ?? null,
);

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
  expect(quotes.map((quote) => (quote as CountedQuote).words)).toEqual(WORDS);
});

test('so is what was measured', () => {
  const { day, scope, fingerprint } = structure as CountedStructure;
  expect([day, scope]).toEqual([dateOf(document), scopeOf(document)]);
  const { key, signature, shingles } = copyOf(document).fingerprint;
  expect([fingerprint.key, fingerprint.signature, fingerprint.shingles]).toEqual([key, signature, shingles]);
  expect(shingles.length).toBeGreaterThan(0);
  const { layers } = document;
  for (const [place, entity] of layers.entities.entries()) {
    const { identity, paragraphs, sentences } = entities[place] as CountedEntity;
    expect(identity).toBe(identityOf(entity));
    expect([...paragraphs]).toEqual(unitsByEntity(document, 'paragraphs')(entity));
    expect([...sentences]).toEqual(unitsByEntity(document, 'sentences')(entity));
  }
  const said = quotesWithSubjects(
    document,
    () => true,
    () => true,
  );
  expect(said.some(({ subjects }) => subjects.length > 0)).toBe(true);
  expect(quotesWithSubjects({ ...document, layers: { ...layers, structure, entities, quotes } }, () => true, () => true).map(({ utterance, subjects }) => ({ ...utterance, subjects }))).toEqual(
    said.map(({ utterance, subjects }, place) => ({ ...utterance, words: WORDS[place], subjects })),
  ); // biome-ignore format: one line
});

test.each([
  ['bylines', () => structure.bylines],
  ['place', () => entities[0]!.place],
  ['within', () => quotes[0]!.within],
])('a count that looks at %s ends with an error', (name, look) => {
  expect(look).toThrow(`does not keep ${name}`);
});
