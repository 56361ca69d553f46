/** The article that newsx must master, from bytes to annotations. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotate } from '../src/annotators/annotate.ts';
import { PIPELINE } from '../src/annotators/index.ts';
import { createDocument } from '../src/document/document.ts';
import type { Layers } from '../src/document/layers.ts';
import { type Span, slice } from '../src/document/span.ts';
import { assertDocument } from '../src/document/validate.ts';

const path = 'seeds/000_3f06621efd9ee24a.txt';
const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const document = annotate(
  createDocument({ id: path, text, source: { path, format: 'text', record: null, sha256: '' } }),
  PIPELINE.map((stage) => stage.provides),
);
const layers = document.layers as Layers;
const words = (span: Span): string => slice(text, span);

test('it is a valid document', () => {
  assertDocument(document);
});

test('its structure', () => {
  const { structure } = layers;
  expect(structure.headline?.text).toBe('Chinese Premier meets DPRK FM');
  expect(structure.published?.text).toBe('2025-09-30T08:57');
  expect(structure.agency).toBe('Xinhua');
  expect(structure.dateline).toMatchObject({ place: 'Beijing', date: '2025-09-29', agency: 'Xinhua' });
  expect(words(structure.dateline!)).toBe('BEIJING, Sept. 29 (Xinhua) --');
  expect(structure.captions.map((caption) => caption.credit)).toEqual(['Xinhua/Rao Aimin']);
  expect(structure.blocks.map((block) => block.kind)).toEqual([
    'metadata',
    'headline',
    'metadata',
    'caption',
    ...Array(8).fill('body'),
  ]);
});

test('its dates', () => {
  const values = new Map(layers.dates.map((date) => [words(date), date.value]));
  expect(values.get('Monday')).toBe('2025-09-29');
  expect(values.get('Earlier this month')).toBe('2025-09');
  expect(values.get('Sept. 29, 2025')).toBe('2025-09-29');
});

test('its entities', () => {
  const named = (type: string) => layers.entities.filter((entity) => entity.type === type).map((entity) => entity.name);
  expect(named('person').sort()).toEqual(['Choe Son Hui', 'Kim Jong Un', 'Li Qiang', 'Rao Aimin', 'Xi Jinping']);
  expect(named('facility')).toEqual(['Great Hall of the People']);
  expect(named('location').sort()).toEqual([
    'Beijing',
    'China',
    "Democratic People's Republic of Korea",
    'Hong Kong',
    'Taiwan',
    'Xinjiang',
    'Xizang',
  ]);
  expect(named('organization')).toEqual(['Xinhua']);
  const facts = new Map(layers.entities.map((entity) => [entity.name, [entity.title?.value, entity.country?.value]]));
  expect(facts.get('Li Qiang')).toEqual(['Premier', 'CHN']);
  expect(facts.get('Choe Son Hui')).toEqual(['Foreign Minister', 'PRK']);
  expect(facts.get('Xi Jinping')?.[0]).toBe('General Secretary');
  expect(facts.get('Kim Jong Un')?.[0]).toBe('General Secretary');
  expect(facts.get("Democratic People's Republic of Korea")?.[1]).toBe('PRK');
});

test('its eleven attributions, all indirect, with their speakers', () => {
  const rows = layers.quotes.map((quote) => [quote.kind, quote.speaker?.name, quote.cue.map(words).join(' ')]);
  expect(rows).toEqual([
    ['indirect', 'Li Qiang', 'noting'],
    ['indirect', 'Li Qiang', 'said'],
    ['indirect', 'Li Qiang', 'said'],
    ['indirect', 'Li Qiang', 'adding'],
    ['indirect', 'Li Qiang', 'said'],
    ['indirect', 'Li Qiang', 'Hailing'],
    ['indirect', 'Li Qiang', 'called on'],
    ['indirect', 'Choe Son Hui', 'said'],
    ['indirect', 'Choe Son Hui', 'adding'],
    ['indirect', 'Choe Son Hui', 'noted'],
    ['indirect', 'Choe Son Hui', 'said'],
  ]);
  expect(layers.quotes.map((quote) => quote.source.map(words).join(' '))).toContain('the premier');
});

test('nothing of it is left unexplained', () => {
  expect(layers.unexplained).toEqual([]);
});
