/** The record that `annotate` writes is what the published schema says, and reads back as it was written. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { PLAIN } from '../../src/annotators/runner.ts';
import { createDocument, type Document } from '../../src/document/document.ts';
import { readDocuments } from '../../src/inputs/index.ts';
import { NO_FILTERS } from '../../src/views/filters.ts';
import { VIEWS } from '../../src/views/index.ts';
import type { Row, ViewRun } from '../../src/views/view.ts';

const schema = JSON.parse(readFileSync(new URL('../../data/schema/newsx-1.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const seed = readFileSync(new URL('../../seeds/000_3f06621efd9ee24a.txt', import.meta.url), 'utf8');
// `compare` needs two sets of files.
const PLAIN_VIEWS = VIEWS.filter((view) => view.argument === undefined && view.name !== 'compare');

const TEXTS: readonly [string, string][] = [
  ['the seed', seed],
  ['the seed behind an emoji', `👩🏽‍🚀 ${seed}`],
  ['the seed with Windows line ends', seed.replaceAll('\n', '\r\n')],
  ['one word', 'Rain'],
  ['quotations without speakers', '"We will not wait," someone said.\n\nThe “new” plan failed. «Non», "open'],
  [
    'an ambiguous place',
    'Police in Springfield and San José, Paris and Georgia said it rained on Monday and next year.',
  ],
  [
    'speakers whom rules found, and the ranker',
    '"We won\'t wait," Mayor Ada Obi said. She said the port was closed.\n\nThe mayor told the Harbour Post it rained.',
  ],
  ['surrogate pairs, and what readers write for half of one', '👍 Li said \ufffd yes 👍 no.'],
];

function rowsOf(name: string, documents: readonly Document[]): Row[] {
  const view = VIEWS.find((one) => one.name === name)!;
  const run = view.start({ ...NO_FILTERS, paths: ['a/b.txt', 'another.txt'] }) as ViewRun;
  return [...documents.flatMap((document) => run.add(annotate(document, view.requires))), ...run.end()];
}

/** Rows as they are written: those of a report work some of it out only then. */
const asJson = (rows: readonly Row[]): unknown => JSON.parse(JSON.stringify(rows));

const documentOf = (text: string): Document =>
  createDocument({ id: 'a/b.txt', text, source: { path: 'a/b.txt', format: 'text', record: null, sha256: 'ab' } });

async function readBack(record: Row): Promise<Document> {
  const file = { path: 'x.jsonl', open: () => Readable.from([Buffer.from(`${JSON.stringify(record)}\n`)]) };
  for await (const { document, failure } of readDocuments([file], { format: 'jsonl', encoding: null, given: {} })) {
    if (failure) throw new Error(failure.message);
    return document!;
  }
  throw new Error('nothing was read');
}

describe.each(TEXTS)('%s', (_, text) => {
  const [record] = rowsOf('annotate', [documentOf(text)]);

  test('gives a record of the schema', () => {
    expect(validate(JSON.parse(JSON.stringify(record))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('gives one with the rules too, of which there is at least one where there are any', () => {
    const context = { ...PLAIN, rules: { without: new Set<string>(), trace: () => {} } };
    const noted = annotate(documentOf(text), undefined, context);
    const [explained] = rowsOf('annotate', [noted]);
    expect(validate(JSON.parse(JSON.stringify(explained))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('reads back as the same record, and every view gives the same rows', async () => {
    const again = await readBack(record!);
    expect(rowsOf('annotate', [again])).toEqual([record]);
    for (const view of PLAIN_VIEWS)
      expect(asJson(rowsOf(view.name, [again]))).toEqual(asJson(rowsOf(view.name, [documentOf(text)])));
  });
});

test('the schema refuses what is no record', () => {
  const [record] = rowsOf('annotate', [documentOf(seed)]);
  for (const change of [
    { schema: 'newsx/2' },
    { text: null },
    { entities: [{}] },
    { quotes: [{ id: 'q1' }] },
    { dates: [{ start: -1 }] },
  ]) {
    expect(validate({ ...record, ...change })).toBe(false);
  }
});

test('any text gives a record of the schema whose offsets, in code points, slice back', () => {
  const words = fc.constantFrom(
    'Li',
    'said',
    '"',
    '“',
    '”',
    'the premier',
    'he',
    '👍',
    '\n',
    '. ',
    ', ',
    'Monday',
    'in',
    'Paris',
    'adding that',
    '(AP) — ',
    'LONDON',
    'Mr',
    '$5 million',
    '\u202e',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }), (parts) => {
      const text = parts.join(' ');
      if (text.trim() === '') return;
      const [record] = rowsOf('annotate', [documentOf(text)]) as unknown as [
        {
          entities: { mentions: Printed[] }[];
          quotes: { source: Printed[]; cue: Printed[]; content: Printed[] }[];
          dates: Printed[];
        },
      ];
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
      const characters = [...text];
      const spans = [
        ...record.entities.flatMap((entity) => entity.mentions),
        ...record.quotes.flatMap((quote) => [...quote.source, ...quote.cue, ...quote.content]),
        ...record.dates,
      ];
      for (const { start, end, text: words } of spans) expect(characters.slice(start, end).join('')).toBe(words);
    }),
    { numRuns: 200 },
  );
});
interface Printed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
