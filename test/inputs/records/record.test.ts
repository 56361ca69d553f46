/** What is found in records in the shapes of services, invented after their documentation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFormat } from '../../../src/inputs/formats/json.ts';
import { jsonlFormat } from '../../../src/inputs/formats/jsonl.ts';
import { readDocuments } from '../../../src/inputs/index.ts';
import type { ReadOptions, ReadResult } from '../../../src/inputs/input.ts';
import { dateOrderOf } from '../../../src/inputs/records/iso-date.ts';
import { bylinesOf } from '../../../src/inputs/records/record.ts';
import { textIn } from '../../../src/inputs/records/values.ts';
import { brief, collect, fileOf, OPTIONS, readAll } from '../helpers.ts';

const asJson = (value: unknown, options: Partial<ReadOptions> = {}): Promise<ReadResult[]> =>
  readAll(jsonFormat, fileOf('a.json', JSON.stringify(value)), options);
const asLines = (records: readonly unknown[], path = 'a.jsonl', options: Partial<ReadOptions> = {}) =>
  readAll(jsonlFormat, fileOf(path, records.map((record) => `${JSON.stringify(record)}\n`).join('')), options);

const TWO = 'The ferry stopped.\n\n“It is over,” Ann Lee said.';
const PLAIN = 'The ferry stopped. “It is over,” Ann Lee said.';
const HTML = '<p>The ferry stopped.</p><p>“It is over,” Ann Lee said.</p>';

describe('the answer of a service', () => {
  it.each<[string, unknown, string, object]>([
    [
      'Guardian: fields in an object, the plain text without its paragraphs',
      {
        response: {
          results: [
            {
              id: 'a',
              webTitle: 'T',
              webPublicationDate: '2025-03-04T10:00:00Z',
              fields: { body: HTML, bodyText: PLAIN, byline: 'Ann Lee' },
            },
          ],
        },
      },
      TWO,
      { headline: 'T', published: '2025-03-04T10:00', bylines: ['Ann Lee'] },
    ],
    [
      'Elasticsearch: hits of hits, with their source',
      { hits: { total: 1, hits: [{ _id: 'a', _source: { title: 'T', text: PLAIN, timestamp: '2025-03-04' } }] } },
      PLAIN,
      { headline: 'T', published: '2025-03-04' },
    ],
    [
      'WordPress: what is rendered',
      [{ id: 7, date: '2025-03-04T10:00:00', title: { rendered: 'T' }, content: { rendered: HTML, protected: false } }],
      TWO,
      { headline: 'T', published: '2025-03-04T10:00' },
    ],
    [
      'ninjs 3: bodies and headlines with roles',
      {
        uri: 'a',
        by: 'By Ann Lee',
        headlines: [
          { role: 'sub', value: 'S' },
          { role: 'main', value: 'T' },
        ],
        bodies: [
          { role: 'summary', value: 'No.' },
          { role: 'main', contentType: 'application/xhtml+xml', value: HTML },
        ],
      },
      TWO,
      { headline: 'T', bylines: ['Ann Lee'] },
    ],
    [
      'pieces with kinds: of them the paragraphs',
      {
        contents: [
          { type: 'kicker', content: 'World' },
          { type: 'image', fullcaption: 'C' },
          null,
          { type: 'sanitized_html', content: 'The <i>ferry</i> stopped.' },
          { type: 'sanitized_html', content: '“It is over,” Ann Lee said.' },
        ],
      },
      TWO,
      {},
    ],
    [
      'paragraphs in a list',
      { title: 'T', text: ['The ferry stopped.', '“It is over,” Ann Lee said.'] },
      TWO,
      { headline: 'T' },
    ],
    [
      'paragraphs under that name, the address of the author for a name',
      {
        headline: 'T',
        paragraphs: ['The ferry stopped.', '“It is over,” Ann Lee said.'],
        author: 'https://vale.example/lee',
      },
      TWO,
      { headline: 'T' },
    ],
    [
      'paragraphs of runs',
      { body: [{ type: 'Paragraph', content: [{ text: 'The ' }, { text: 'ferry stopped.' }] }] },
      'The ferry stopped.',
      {},
    ],
    ['HTML under the name of a text', { body: HTML }, TWO, {}],
    ['a sign of less than in a text is no HTML', { text: 'a <b and c> d' }, 'a <b and c> d', {}],
    [
      'posts',
      { posts: [{ text: PLAIN, language: 'english', published: '2025-03-04T07:00:00.000+02:00' }] },
      PLAIN,
      { language: 'en', published: '2025-03-04T07:00' },
    ],
    ['a teaser beside the text', { body_text: PLAIN, body_html: '<p>The ferry</p><p>…</p>' }, PLAIN, {}],
  ])('%s', async (_, value, text, given) => {
    const [first, ...others] = await asJson(value);
    expect(others).toEqual([]);
    expect(first?.document?.text).toBe(text);
    expect(first?.document?.given).toEqual(given);
  });

  it('is read by the paths that the user names, and keeps fields by their paths', async () => {
    const value = { docs: [{ headline: { main: 'T', kicker: 'K' }, story_parts: [{ value: 'The ferry stopped.' }] }] };
    const columns = { text: 'story_parts.0.value', headline: 'headline.kicker' };
    const [first] = await asJson(value, { columns, keep: ['headline.main'] });
    expect(first?.document).toMatchObject({
      text: 'The ferry stopped.',
      given: { headline: 'K' },
      fields: { 'headline.main': 'T' },
    });
  });

  it.each<[string, unknown]>([
    ['in an object', { source: { id: 'vale-herald', name: 'Vale Herald' }, content: 'The ferry stopped.' }],
    ['flattened', { 'source.id': 'vale-herald', 'source.name': 'Vale Herald', content: 'The ferry stopped.' }],
  ])('whose outlet has an id, %s: that is none of its articles', async (_, record) => {
    const results = await asJson([record, record], { keep: 'all' });
    const outlet = ({ document }: ReadResult) => document?.fields.outlet ?? document?.fields['source.name'];
    expect(results.map((one) => [one.document?.id, one.document?.given, outlet(one)])).toEqual([
      ['a.json:1', {}, 'Vale Herald'],
      ['a.json:2', {}, 'Vale Herald'],
    ]);
  });

  it('that took an article down has no text for it', async () => {
    expect(brief(await asJson([{ title: '[Removed]', content: '[Removed]' }]))).toEqual(['empty']);
  });

  it('that gives beginnings only is warned of', async () => {
    const results = await asJson([
      { content: 'The ferry stopped… [+2140 chars]' },
      { content: 'It rained [12] times.' },
    ]);
    expect(results[0]?.document?.text).toBe('The ferry stopped…');
    expect(results[1]?.document?.text).toBe('It rained [12] times.');
    expect(results[2]?.warning?.message).toContain('1 of 2 articles are cut off');
  });

  it('reads the flat columns of nested fields, but not the id of something else', async () => {
    const [first] = await asJson([
      { 'fields.bodyText': 'A b.', 'headline.main': 'T', 'author.id': '7', 'author.name': 'x' },
    ]);
    expect(first?.document).toMatchObject({ id: 'a.json:1', text: 'A b.', given: { headline: 'T' } });
  });
});

describe('dates of digits', () => {
  const dates = async (values: readonly string[], path?: string, options?: Partial<ReadOptions>) =>
    (
      await asLines(
        values.map((date) => ({ date, text: 'T' })),
        path,
        options,
      )
    ).map(({ document }) => document?.given.published ?? null);

  it('are read as one of their column shows, before and after it', async () => {
    expect(await dates(['03/04/2025', '13/04/2025', '05/04/2025'])).toEqual(['2025-04-03', '2025-04-13', '2025-04-05']);
    expect(await dates(['03/04/2025', '04/13/2025'])).toEqual(['2025-03-04', '2025-04-13']);
  });

  it('stay unread where none shows it, or two show different orders', async () => {
    expect(await dates(['03/04/2025', '05/04/2025'])).toEqual([null, null]);
    expect(await dates(['13/04/2025', '04/13/2025', '03/04/2025'])).toEqual(['2025-04-13', '2025-04-13', null]);
    expect(await dates(['13/04/2025', '03/04/2025', '04/13/2025'])).toEqual(['2025-04-13', null, '2025-04-13']);
    expect(await dates(['03/04/2025', '04/13/2025', '13/04/2025'])).toEqual([null, '2025-04-13', '2025-04-13']);
  });

  it('that were read before a later one speaks against it are told', async () => {
    const results = await asLines(
      ['13/04/2025', '03/04/2025', '04/13/2025', '05/04/2025'].map((date) => ({ date, text: 'T' })),
      '-',
    );
    expect(results.map(({ document }) => document?.given.published ?? null)).toEqual([
      ...['2025-04-13', '2025-04-03', '2025-04-13', null],
      null,
    ]);
    expect(results.at(-1)?.warning?.message).toBe(
      '1 date is read with the day first ("03/04/2025"), but later ones show the other order: say with --date-order which it is',
    );
  });

  it('with two digits of the year are read where it cannot come first, or as the user says', async () => {
    expect(await dates(['3/4/25', '3/24/25'])).toEqual(['2025-03-04', '2025-03-24']);
    expect(await dates(['3/4/25', '24/3/25'])).toEqual([null, null]);
    expect(await dates(['3/4/25', '24/3/25'], 'a.jsonl', { dateOrder: 'dmy' })).toEqual(['2025-04-03', '2025-03-24']);
  });

  it('are read as the user says', async () => {
    expect(await dates(['03/04/2025'], 'a.jsonl', { dateOrder: 'mdy' })).toEqual(['2025-03-04']);
  });

  it('do not keep a filter waiting', async () => {
    expect(await dates(['03/04/2025', '13/04/2025'], '-')).toEqual([null, '2025-04-13']);
  });

  it('that are not read are told once, with the first of them', async () => {
    const lines = [
      { date: 'last spring', text: 'T' },
      { date: 'NA', text: 'T' },
      { date: '2025', text: 'T' },
    ];
    const file = fileOf('a.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const results = await collect(readDocuments([file], { ...OPTIONS, format: null }));
    expect(results.flatMap(({ warning }) => (warning ? [warning.message] : []))).toEqual([
      'the date is not read in 2 of 3 records (first: "last spring")',
    ]);
  });

  it('records keep their order whatever waits', async () => {
    const date = fc.constantFrom('03/04/2025', '13/04/2025', '04/13/2025', '2025-04-03', '', 'x');
    await fc.assert(
      fc.asyncProperty(fc.array(date, { maxLength: 12 }), async (values) => {
        const results = await asLines(
          values.map((one, index) => ({ id: String(index), date: one, text: index % 3 === 1 ? '' : 'T' })),
        );
        expect(results.map(({ document, failure }) => document?.id ?? failure?.id)).toEqual(
          values.map((_, index) => String(index)),
        );
        for (const [index, one] of values.entries())
          if (dateOrderOf(one) === 'dmy' && index % 3 !== 1)
            expect(results[index]?.document?.given.published).toBe('2025-04-13');
      }),
    );
  });
});

it.each<[unknown, readonly string[] | null]>([
  ['By Ann Lee and Bo Chan', ['Ann Lee', 'Bo Chan']],
  ['Ann Lee, Bo de la Cruz and Cy O’Dern', ['Ann Lee', 'Bo de la Cruz', 'Cy O’Dern']],
  ['ANN LEE AND BO CHAN', ['ANN LEE', 'BO CHAN']],
  ['Lee, Ann', ['Lee, Ann']],
  ['Trade and Industry Desk', ['Trade and Industry Desk']],
  ['Ann Lee, Vale Herald', ['Ann Lee']],
  ['Words by Ann Lee | Photos by Bo Chan', ['Ann Lee']],
  ['Story by Ann Lee; photos by Bo Chan', ['Ann Lee']],
  ['By Ann Lee, Bo Chan', ['Ann Lee', 'Bo Chan']],
  ['Ann Lee, Health Editor (alee@vale.example)', ['Ann Lee']],
  ['Ann Lee in Nairobi and Bo Chan in Lima', ['Ann Lee', 'Bo Chan']],
  ['By Ann Lee | Updated: May 3, 2021', ['Ann Lee']],
  ['By Ann Lee, Vale News, Lima', ['Ann Lee']],
  ['Van Lee, Maria', ['Van Lee, Maria']],
  ['Ann Lee, who reports on the sea', ['Ann Lee, who reports on the sea']],
  ['Staff Reporter', ['Staff Reporter']],
  [{ original: 'By Ann Lee', person: [] }, ['Ann Lee']],
  [
    [{ name: 'Ann Lee' }, 'by Bo Chan'],
    ['Ann Lee', 'Bo Chan'],
  ],
  [['', null, 3], null],
  ["['Jane Poe', 'Tom Lee']", ['Jane Poe', 'Tom Lee']],
  ['["Jane Poe","By Tom Lee"]', ['Jane Poe', 'Tom Lee']],
  [`["Cy O'Dern", 'Ann "Ace" Lee', 'D\\'Arcy Bo']`, ["Cy O'Dern", 'Ann "Ace" Lee', "D'Arcy Bo"]],
  ['[]', null],
  ['[Staff]', ['[Staff]']],
  ["['Ann Lee'] of Vale", ["['Ann Lee'] of Vale"]],
  ['Jane Poe\nTom Lee\n', ['Jane Poe', 'Tom Lee']],
  ['Jane Poe\nHealth Editor', ['Jane Poe']],
])('the bylines of %j are %j', (value, names) => {
  expect(bylinesOf(value)).toEqual(names);
});

it('any value of a field gives a text or nothing, and every record a result', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const text = textIn(value);
      if (text) expect(text.text).toMatch(/\S/);
      expect(brief(await asLines([{ text: value, title: value, author: value, date: value }]))).toHaveLength(1);
    }),
  );
});

describe('the outlet', () => {
  it.each<[string, object, string | undefined]>([
    ['named in what a search engine gives', { outlet: 'Vale Herald' }, 'Vale Herald'],
    ['by another name there', { source: 'Tema Post' }, 'Tema Post'],
    ['named nowhere', {}, undefined],
  ])('%s', async (_, fields, expected) => {
    const [hit] = await asLines(
      [{ _id: 'a', _source: { title: 'The ferry', name: 'N', text: PLAIN, ...fields } }],
      'a.jsonl',
      {
        keepIfThere: ['outlet'],
      },
    );
    expect(hit?.document?.fields.outlet).toBe(expected);
  });

  it.each<[string, object, string | undefined]>([
    ['newsapi.org', { source: { id: null, name: 'Vale Herald' } }, 'Vale Herald'],
    ['Event Registry', { source: { uri: 'vale.example', title: 'Vale Herald' } }, 'Vale Herald'],
    ['Webz', { thread: { site: 'vale.example', title: 'Harbour' } }, 'vale.example'],
    ['the Guardian', { sectionName: 'World', fields: { publication: 'The Guardian' } }, 'The Guardian'],
    ['Media Cloud', { media_name: 'Vale Herald' }, 'Vale Herald'],
    ['its own field, which wins', { outlet: 'Tema Post', source: { name: 'Vale Herald' } }, 'Tema Post'],
    ['a name alone', { source: 'Vale Herald' }, 'Vale Herald'],
    ['an address', { source: 'https://vale.example/1' }, undefined],
    ['a text', { source: 'word '.repeat(40) }, undefined],
    ['nothing', {}, undefined],
  ])('of %s', async (_, fields, expected) => {
    const results = await asLines([{ text: PLAIN, ...fields }], 'a.jsonl', { keep: ['outlet'] });
    expect(results.find(({ document }) => document)?.document?.fields.outlet).toBe(expected);
    const warned = results.some(({ warning }) => /no record has it/.test(warning?.message ?? ''));
    expect(warned).toBe(expected === undefined);
  });

  it.each([
    ['from within an object', { source: { name: 'Vale Herald' } }, { source: '{"name":"Vale Herald"}' }],
    ['from an object of its name', { outlet: { name: 'Vale Herald' } }, {}],
    ['by another name', { Publication: 'Vale Herald' }, { Publication: 'Vale Herald' }],
    ['by its name in another case', { Outlet: 'Vale Herald' }, {}],
    ['beside an empty field of its name', { outlet: '', newspaper: 'Vale Herald' }, { newspaper: 'Vale Herald' }],
  ])('%s is found as outlet with all', async (_, fields, others) => {
    const [result] = await asLines([{ text: PLAIN, ...fields }], 'a.jsonl', { keep: 'all' });
    expect(result?.document?.fields).toEqual({ outlet: 'Vale Herald', ...others });
  });
});

describe('what stands under the name outlet', () => {
  it.each<[string, object, unknown]>([
    ['an address stays', { outlet: 'https://vale.example/', source: 'newsapi' }, 'https://vale.example/'],
    [
      'an address under the name in another case',
      { Outlet: 'https://vale.example/', source: 'api' },
      'https://vale.example/',
    ],
    ['a text stays', { outlet: 'word '.repeat(40).trim(), source: 'api' }, 'word '.repeat(40).trim()],
    ['a number stays', { outlet: 7, source: 'api' }, 7],
    ['a missing value is filled in', { outlet: 'NA', source: 'Vale Herald' }, 'Vale Herald'],
    ['null is filled in', { outlet: null, source: 'Vale Herald' }, 'Vale Herald'],
  ])('%s', async (_, fields, expected) => {
    for (const keep of ['all', ['outlet']] as const) {
      const [result] = await asLines([{ text: PLAIN, ...fields }], 'a.jsonl', { keep });
      expect(result?.document?.fields.outlet).toBe(expected);
    }
  });
});

describe('a record without its text', () => {
  it('is its lead, and a warning says so', async () => {
    const docs = [
      { lead_paragraph: PLAIN, abstract: 'A' },
      { text: TWO, abstract: 'A' },
      { abstract: PLAIN, content: null },
    ];
    const results = await asJson({ response: { docs } });
    expect(results.flatMap(({ document }) => document?.text ?? [])).toEqual([PLAIN, TWO, PLAIN]);
    expect(results.flatMap(({ warning }) => warning?.message ?? [])).toEqual([
      expect.stringContaining('1 of 3 articles have no text, but a lead or summary ("lead_paragraph")'),
      expect.stringContaining('1 of 3 articles have no text, but a lead or summary ("abstract")'),
    ]);
  });

  it('is a failure where the user named the field', async () => {
    expect(brief(await asLines([{ abstract: PLAIN }], 'a.jsonl', { columns: { text: 'body' } }))).toEqual(['no-text']);
  });

  it('is told once, of the file, where no record has the field that the user named', async () => {
    const asked = { columns: { text: 'bdy' } };
    const results = await asLines([{ body: 'A' }, { body: 'B' }, { body: 'C', id: 'c' }], 'a.jsonl', asked);
    expect(results).toEqual([{ failure: expect.objectContaining({ path: 'a.jsonl', record: null, code: 'no-text' }) }]);
    expect(results[0]!.failure!.message).toBe(
      'none of 3 records has a text: there is no field "bdy" for the text; there are body',
    );
    const some = [
      { body: 'A', id: 'a' },
      { bdy: 'B', id: 'b' },
      { body: 'C', id: 'c' },
    ];
    const places = (await asLines(some, 'a.jsonl', asked)).map(({ document, failure }) => document?.id ?? failure?.id);
    expect(places).toEqual(['a', 'b', 'c']);
    // Whoever writes the records one by one is answered one by one.
    expect(brief(await asLines([{ body: 'A' }, { body: 'B' }], '-', asked))).toEqual(['no-text', 'no-text']);
  });

  it('is no article where it holds a list of them', async () => {
    const results = await asJson({ summary: 'Two articles', articles: [{ text: PLAIN }] });
    expect(results.map(({ document }) => document?.text)).toEqual([PLAIN]);
  });
});

describe('what records say in other ways', () => {
  const text = 'It rained in Vale.';

  it('a title without the outlet’s name behind it', async () => {
    const titles = [
      'Rain in Vale again - Vale Herald',
      'Rain in Vale again | Vale Herald',
      'Rain in Vale again - Tema Post',
      'Ann Lee - Vale Herald',
    ];
    const results = await asLines(titles.map((title) => ({ title, text, source: { name: 'Vale Herald' } })));
    expect(results.flatMap(({ document }) => document?.given.headline ?? [])).toEqual([
      'Rain in Vale again',
      'Rain in Vale again',
      ...titles.slice(2),
    ]);
  });

  it('a title with the signs of HTML', async () => {
    const results = await asLines([{ title: { rendered: 'Rain &#8211; again &amp; again' }, text }]);
    expect(results[0]?.document?.given.headline).toBe('Rain – again & again');
  });

  it('a text that is sold, or XML', async () => {
    const sold = { title: 'Rain', content: 'ONLY AVAILABLE IN PAID PLANS', description: text };
    const xml = { text: '<?xml version="1.0"?><entry><bodyText><p>It rained.</p><p>It shone.</p></bodyText></entry>' };
    const texts = (await asLines([sold, xml])).flatMap(({ document }) => document?.text ?? []);
    expect(texts).toEqual([text, 'It rained.\n\nIt shone.']);
  });

  it('a day beside the same day with its hour is no doubt', async () => {
    const results = await asLines([{ text, date: '2025-03-04', dateTime: '2025-03-04T10:15:00Z' }]);
    expect(brief(results)).toEqual([expect.stringMatching(/^document/)]);
    expect(results[0]?.document?.given.published).toBe('2025-03-04');
  });

  it.each<[string, object[], string | null]>([
    [
      'a column of days with an unknown name',
      [
        { text, Datum: '04.03.2025' },
        { text, Datum: '16.03.2025' },
      ],
      'Datum',
    ],
    [
      'one that is of something else',
      [
        { text, scraped: '2025-03-04' },
        { text, scraped: '2025-03-05' },
      ],
      null,
    ],
    [
      'years',
      [
        { text, nr: '2025' },
        { text, nr: '2024' },
      ],
      null,
    ],
    ['a single record', [{ text, Datum: '04.03.2025' }], null],
    [
      'where there is a date',
      [
        { text, date: '2025-03-05', Datum: '04.03.2025' },
        { text, Datum: '04.03.2025' },
      ],
      null,
    ],
  ])('%s: a warning says so, or nothing does', async (_, records, name) => {
    const said = (await asLines(records)).flatMap(({ warning }) => warning?.message ?? []);
    expect(said).toEqual(
      name === null ? [] : [expect.stringContaining(`"${name}" looks like it: to read it, use --date-field`)],
    );
  });

  it('addresses without texts are told once', async () => {
    const results = await asLines([
      { url: 'https://h.example/1', title: 'A' },
      { url: 'https://h.example/2', title: 'B' },
    ]);
    expect(results.map(({ failure }) => failure?.message)).toEqual([
      'none of 2 records has a text: no field holds the text: name the one that does (url, title) with --text-field; a list of addresses has no texts: get the pages, as HTML or WARC',
    ]);
  });
});
