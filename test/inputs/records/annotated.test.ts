import { expect, it } from 'vitest';
import { assertDocument } from '../../../src/document/validate.ts';
import { jsonlFormat } from '../../../src/inputs/formats/jsonl.ts';
import { fileOf, readAll } from '../helpers.ts';

// Two emoji before the findings: code points and UTF-16 units differ by two from there on.
const TEXT = '😀😀 OSLO, May 2 (NTB) — Minister Ann Lee said “all is well” on Friday. "Odd';

/** A printed span of the first place where the text has these words. */
function at(words: string): { start: number; end: number; text: string } {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { start, end: start + [...words].length, text: words };
}

function range(words: string): { start: number; end: number } {
  const { start, end } = at(words);
  return { start, end };
}

const by = 'hand';
const record = () => ({
  schema: 'newsx/1',
  id: 'doc-7',
  source: { path: 'old.txt', format: 'text', record: null, sha256: 'ab' },
  language: 'en',
  text: TEXT,
  fields: { outlet: 'NTB', page: 3 },
  meta: {
    headline: { text: 'Given' },
    published: '2025-05-02',
    publishedSpan: range('May 2'),
    agency: 'NTB',
    dateline: { place: 'Oslo', date: '2025-05-02', agency: 'NTB', ...range('OSLO, May 2 (NTB)') },
    bylines: [{ text: 'Ann Lee', ...range('Ann Lee') }],
    captions: [{ ...range('😀😀'), credit: null }],
    blocks: [{ kind: 'body', ...range(TEXT) }],
  },
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Ann Lee',
      title: 'Minister',
      affiliation: null,
      country: 'NOR',
      basis: { title: 'stated', country: 'inferred' },
      mentions: [{ ...at('Ann Lee'), form: 'name', confidence: 0.9, by }],
    },
  ],
  quotes: [
    {
      id: 'q1',
      kind: 'direct',
      speaker: { entity: 'e1', name: 'Ann Lee', by },
      speakers: [{ entity: 'e1', name: 'Ann Lee', by }],
      speakerConfidence: 0.8,
      onBehalfOf: null,
      polarity: 'asserted',
      within: null,
      speakerStatus: 'named',
      source: [at('Minister Ann Lee')],
      cue: [at('said')],
      verb: { lemma: 'say', class: 'neutral' },
      content: [at('“all is well”')],
      confidence: 0.8,
      by,
    },
  ],
  dates: [{ ...at('Friday'), type: 'DATE', value: '2025-05-02', by }],
  unexplained: [{ ...range('"'), reason: 'unmatched-quotation-mark' }],
});

async function readBack(value: unknown) {
  const [result, ...more] = await readAll(jsonlFormat, fileOf('n.jsonl', `${JSON.stringify(value)}\n`));
  expect(more).toEqual([]);
  return result;
}

it('gives back the document with its layers, at UTF-16 offsets', async () => {
  const document = (await readBack(record()))?.document;
  if (!document) throw new Error('no document');
  assertDocument(document);
  const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  expect(document).toEqual({
    id: 'doc-7',
    text: TEXT,
    readFrom: 'n.jsonl',
    source: { path: 'old.txt', format: 'text', record: null, sha256: 'ab' },
    given: {},
    fields: { outlet: 'NTB', page: 3 },
    layers: {
      language: 'en',
      structure: {
        blocks: [{ kind: 'body', ...span(TEXT) }],
        headline: { text: 'Given', span: null },
        published: { text: '2025-05-02', span: span('May 2') },
        agency: 'NTB',
        dateline: { place: 'Oslo', date: '2025-05-02', agency: 'NTB', ...span('OSLO, May 2 (NTB)') },
        bylines: [{ text: 'Ann Lee', span: span('Ann Lee') }],
        captions: [{ ...span('😀😀'), credit: null }],
      },
      entities: [
        {
          id: 'e1',
          type: 'person',
          name: 'Ann Lee',
          title: { value: 'Minister', basis: 'stated' },
          affiliation: null,
          country: { value: 'NOR', basis: 'inferred' },
          titles: [],
          place: null,
          qid: null,
          mentions: [{ ...span('Ann Lee'), form: 'name', confidence: 0.9, by }],
        },
      ],
      quotes: [
        {
          id: 'q1',
          kind: 'direct',
          speaker: { entity: 'e1', name: 'Ann Lee', by },
          speakers: [{ entity: 'e1', name: 'Ann Lee', by }],
          speakerConfidence: 0.8,
          onBehalfOf: null,
          polarity: 'asserted',
          within: null,
          speakerStatus: 'named',
          source: [span('Minister Ann Lee')],
          cue: [span('said')],
          verb: { lemma: 'say', class: 'neutral' },
          content: [span('“all is well”')],
          confidence: 0.8,
          by,
        },
      ],
      dates: [{ ...span('Friday'), type: 'DATE', value: '2025-05-02', by }],
      unexplained: [{ ...span('"'), reason: 'unmatched-quotation-mark' }],
    },
  });
});

it.each<[string, (value: ReturnType<typeof record>) => object, RegExp]>([
  ['no quotes', ({ quotes, ...rest }) => rest, /quotes is missing/],
  ['entities no list', (value) => ({ ...value, entities: {} }), /entities is an object, not a list/],
  ['text no string', (value) => ({ ...value, text: 5 }), /text is 5, not a string/],
  [
    'an offset in quotes',
    (value) => ({ ...value, dates: [{ ...value.dates[0], start: '3' }] }),
    /dates\[0\]\.start is "3"/,
  ],
  [
    'an offset beyond the end',
    (value) => ({ ...value, dates: [{ ...value.dates[0], end: 900 }] }),
    /dates\[0\] \[.*no span/,
  ],
  [
    'a negative offset',
    (value) => ({ ...value, unexplained: [{ ...value.unexplained[0], start: -1 }] }),
    /unexplained\[0\]\.start is -1/,
  ],
  [
    'another text',
    (value) => ({ ...value, dates: [{ ...value.dates[0], text: 'Monday' }] }),
    /dates\[0\]\.text is not what the text has/,
  ],
  [
    'UTF-16 offsets',
    (value) => ({
      ...value,
      quotes: [
        { ...value.quotes[0], cue: [{ start: TEXT.indexOf('said'), end: TEXT.indexOf('said') + 4, text: 'said' }] },
      ],
    }),
    /quotes\[0\]\.cue\[0\]\.text/,
  ],
  [
    'an unknown type',
    (value) => ({ ...value, entities: [{ ...value.entities[0], type: 'god' }] }),
    /entities\[0\]\.type is "god"/,
  ],
  [
    'a title without basis',
    (value) => ({ ...value, entities: [{ ...value.entities[0], basis: {} }] }),
    /entities\[0\]\.basis\.title is missing/,
  ],
  [
    'half a headline span',
    (value) => ({ ...value, meta: { ...value.meta, headline: { text: 'x', start: 0 } } }),
    /meta\.headline has only one/,
  ],
  ['a speaker who is no entity', (value) => ({ ...value, entities: [] }), /speaker e1 is no entity/],
  ['text in no block', (value) => ({ ...value, meta: { ...value.meta, blocks: [] } }), /is in no block/],
  ['a confidence of 7', (value) => ({ ...value, quotes: [{ ...value.quotes[0], confidence: 7 }] }), /confidence 7/],
])('refuses a record with %s', async (_, change, message) => {
  const failure = (await readBack(change(record())))?.failure;
  expect(failure).toMatchObject({ code: 'bad-annotation', id: 'doc-7', record: 1 });
  expect(failure?.message).toMatch(message);
});

/** The record with each object changed, from the innermost out. */
function inAll(value: unknown, change: (object: Record<string, unknown>) => object): unknown {
  if (Array.isArray(value)) return value.map((one) => inAll(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inAll(one, change)])));
}

const whole = () => {
  const { entities, quotes, ...rest } = record();
  const place = { latitude: 59.9, longitude: 10.8, by, candidates: [] };
  return { ...rest, quotes, entities: [{ ...entities[0]!, titles: [], place }, ...entities.slice(1)] };
};

it.each<[string, (value: object) => unknown]>([
  [
    'null for each key that a record may lack, as DuckDB and pandas write it',
    (value) =>
      inAll(value, (object) => ({
        ...('by' in object && { rules: null }),
        ...('mentions' in object && { place: null, qid: null, titles: null }),
        ...('country' in object && !('type' in object) && { affiliation: null }),
        ...('text' in object && { start: null, end: null }),
        ...(object.type === 'DATE' && { mod: null, range: null, begins: null, ends: null }),
        ...('latitude' in object && { geonames: null, wikidata: null }),
        ...object,
      })),
  ],
  [
    'no key for each null, as R writes it',
    (value) => inAll(value, (object) => Object.fromEntries(Object.entries(object).filter(([, one]) => one !== null))),
  ],
  [
    'an empty object for each list and object that is missing, as R writes it',
    (value) =>
      inAll(value, (object) => ({
        ...('by' in object && { rules: {} }),
        ...('mentions' in object && { place: { candidates: {} }, titles: {} }),
        ...(object.type === 'DATE' && { range: { text: null } }),
        ...object,
        ...('polarity' in object && object.onBehalfOf === null ? { onBehalfOf: {} } : {}),
      })),
  ],
])('reads a record with %s', async (_, change) => {
  const told = await readBack(change(whole()) as object);
  expect(told?.failure).toBeUndefined();
  expect(told).toEqual(await readBack(whole()));
});

it('an error that a data frame carried with an empty text stays that error', async () => {
  const error = { code: 'damaged', message: 'is no whole ZIP archive' };
  const told = await readBack({ id: 'a.docx', text: null, quotes: null, error });
  expect(told?.failure).toMatchObject({ id: 'a.docx', ...error });
});
