import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { jsonFormat } from '../../../src/inputs/formats/json.ts';
import type { ReadOptions } from '../../../src/inputs/input.ts';
import { brief, fileOf, readAll } from '../helpers.ts';

const read = (value: unknown, options: Partial<ReadOptions> = {}) =>
  readAll(jsonFormat, fileOf('n.json', typeof value === 'string' ? value : JSON.stringify(value, null, 1)), options);

const NEWS_PLEASE = {
  title: 'Bridge reopens',
  maintext: 'The bridge is open.',
  date_publish: '2025-03-04 08:00:00',
  authors: ['Mira Kovac'],
  source_domain: 'herald.example',
  url: 'https://herald.example/1',
  language: 'en',
};
const TRAFILATURA = {
  title: 'Rain',
  author: 'Jo Beck',
  date: '2025-03-04',
  text: 'It rained.',
  sitename: 'Post',
  url: 'u',
};
const CC_NEWS = {
  title: 'Sun',
  text: 'It shone.',
  domain: 'd',
  date: '2025-03-04 00:00:00',
  description: 'x',
  url: 'u',
  image_url: null,
};
const NINJS = {
  uri: 'urn:x:1',
  headline: 'Vote',
  byline: 'By Ann Lee',
  versioncreated: '2025-03-04T08:00:00Z',
  body_text: 'They voted.',
  language: 'en',
};

describe('articles', () => {
  it.each<[string, unknown, string[], object]>([
    [
      'news-please',
      NEWS_PLEASE,
      ['document n.json'],
      { headline: 'Bridge reopens', published: '2025-03-04T08:00', bylines: ['Mira Kovac'], language: 'en' },
    ],
    [
      'trafilatura',
      TRAFILATURA,
      ['document n.json'],
      { headline: 'Rain', published: '2025-03-04', bylines: ['Jo Beck'] },
    ],
    ['Hugging Face news', [CC_NEWS], ['document n.json:1'], { headline: 'Sun', published: '2025-03-04T00:00' }],
    [
      'ninjs',
      NINJS,
      ['document urn:x:1'],
      { headline: 'Vote', published: '2025-03-04T08:00', bylines: ['Ann Lee'], language: 'en' },
    ],
    [
      'quanteda',
      [
        { doc_id: 'a', text: 'T' },
        { doc_id: 'b', text: 'U' },
      ],
      ['document a', 'document b'],
      {},
    ],
    [
      'a service that lists articles',
      { status: 'ok', articles: [NEWS_PLEASE] },
      ['document n.json:1'],
      { headline: 'Bridge reopens', published: '2025-03-04T08:00', bylines: ['Mira Kovac'], language: 'en' },
    ],
    [
      'jq, one after the other',
      '{\n "id": "x",\n "body": "B"\n}\n{\n "id": "y",\n "body": "C"\n}\n',
      ['document x', 'document y'],
      {},
    ],
    [
      'pages of a service, one after the other',
      '{\n"docs": [{"id": "x", "body": "B"}]}\n\n{"docs": [{"id": "y", "body": "C"}]}',
      ['document x', 'document y'],
      {},
    ],
    [
      'pandas, by column',
      { title: { 0: 'Rain', 1: 'Sun' }, text: { 0: 'It rained.', 1: 'It shone.' } },
      ['document n.json:1', 'document n.json:2'],
      { headline: 'Rain' },
    ],
    [
      'pandas, by row',
      { 0: { text: 'It rained.' }, 1: { text: 'It shone.' } },
      ['document n.json:1', 'document n.json:2'],
      {},
    ],
    ['a table by ids', { x: { text: 'It rained.' }, y: { text: 'It shone.' } }, ['document x', 'document y'], {}],
    [
      'MongoDB',
      [{ _id: { $oid: 'x' }, text: 'B', date: { $date: { $numberLong: '1741046400000' } } }],
      ['document x'],
      { published: '2025-03-04' },
    ],
    [
      'a data frame with nothing in it',
      [
        { id: 'x', text: 'B', title: 'NA', author: 'nan', date: 'None' },
        { id: 'y', text: 'NA' },
      ],
      ['document x', 'empty'],
      {},
    ],
    ['a list two levels down', { response: { status: 'ok', results: [{ id: 'x', body: 'B' }] } }, ['document x'], {}],
  ])('as %s has them', async (_, value, expected, given) => {
    const results = await read(value);
    expect(brief(results)).toEqual(expected);
    expect(results[0]?.document?.given).toEqual(given);
  });

  it('in HTML become its paragraphs', async () => {
    const [result] = await read({ body_xhtml: '<p>They <b>voted</b>.</p><p>&ldquo;Good.&rdquo;</p>' });
    expect(result?.document?.text).toBe('They voted.\n\n“Good.”');
  });

  it('keep their other fields', async () => {
    const [result] = await read([NEWS_PLEASE], { keep: 'all' });
    expect(result?.document?.fields).toEqual({
      source_domain: 'herald.example',
      url: 'https://herald.example/1',
      outlet: 'herald.example',
    });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])('in %s, in chunks of any size', async (encoding) => {
    const bytes = iconv.encode(
      '[{"text": "“Well,” said Zoë – twice…"},\n{"text": "😀"}]'.replace('😀', encoding.startsWith('utf') ? '😀' : '€'),
      encoding,
      { addBOM: true },
    );
    for (const size of [1, 3, 1000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const results = await readAll(jsonFormat, fileOf('n.json', ...chunks));
      expect(results.map(({ document }) => document?.text)).toEqual([
        '“Well,” said Zoë – twice…',
        encoding.startsWith('utf') ? '😀' : '€',
      ]);
    }
  });

  it('come as JSON.parse reads them, whatever they hold', async () => {
    const record = fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }), more: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1 }), async (records) => {
        const results = await read(records, { keep: ['more'] });
        for (const [at, { text }] of records.entries()) {
          if (/\S/.test(text)) expect(results[at]?.document?.text).toBe(text);
          else expect(results[at]?.failure?.code).toBe('empty');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is wrong', () => {
  it.each<[string, string, string[], RegExp]>([
    ['nothing', '', ['empty'], /no text/],
    ['white space', ' \n ', ['empty'], /no text/],
    ['a number', '7', ['not-an-object'], /neither an object/],
    ['an empty list', '[]', [], /^$/],
    [
      'a list of other things',
      '[1, "x", [2], null, {"text": "T"}]',
      [...Array(4).fill('not-an-object'), 'document n.json:5'],
      /member is no object/,
    ],
    ['an empty list of articles', '{"articles": []}', ['no-text'], /list of articles is empty/],
    ['no article at all', '{"status": "error", "message": "limit"}', ['no-text'], /status, message/],
    ['a list cut off', '[{"text": "A"}, {"text": "B', ['document n.json:1', 'bad-json'], /after member 1: .*cut off/],
    ['rubbish in a list', '[{"text": "A"}, oops]', ['document n.json:1', 'bad-json'], /after member 1/],
    ['rubbish after a list', '[{"text": "A"}] x', ['document n.json:1', 'bad-json'], /after member 1/],
    [
      'objects of which the last is cut off',
      '{\n"text": "A"}\n\n{"text": "B',
      ['document n.json:1', 'bad-json'],
      /after article 1/,
    ],
    ['an object cut off', '{"text": "A', ['bad-json'], /not valid JSON/],
    ['a NUL', '{"text": "A\0"}', ['binary'], /NUL/],
    [
      'nested deeply',
      `[{"text": ${'['.repeat(50_000)}${']'.repeat(50_000)}}, {"text": "B"}]`,
      ['bad-text', 'document n.json:2'],
      /no string/,
    ],
    [
      'nested deeply beside the text',
      `[{"text": "A", "x": ${'['.repeat(50_000)}${']'.repeat(50_000)}}, {"text": "B"}]`,
      ['too-deep', 'document n.json:2'],
      /nested too deep/,
    ],
  ])('%s', async (_, text, expected, message) => {
    const results = await read(text, { keep: 'all' });
    expect(brief(results)).toEqual(expected);
    expect(results.find(({ failure }) => failure)?.failure?.message ?? '').toMatch(message);
  });
});
