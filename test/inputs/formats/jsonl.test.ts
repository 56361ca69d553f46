import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { jsonFormat } from '../../../src/inputs/formats/json.ts';
import { jsonlFormat } from '../../../src/inputs/formats/jsonl.ts';
import { brief, fileOf, readAll } from '../helpers.ts';

const read = (...chunks: (string | Uint8Array)[]) => readAll(jsonlFormat, fileOf('n.jsonl', ...chunks));

describe('a line that is a document', () => {
  it.each<[string, unknown, string, string, object]>([
    ['plain', { id: 'a1', text: 'Hi.' }, 'a1', 'Hi.', {}],
    ['id a number', { doc_id: 0, text: 'Hi.' }, '0', 'Hi.', {}],
    ['no id', { text: 'Hi.' }, 'n.jsonl:1', 'Hi.', {}],
    ['id of no use', { id: null, guid: 'g', text: 'Hi.' }, 'g', 'Hi.', {}],
    ['id a fraction beyond what a number holds', { id: 1e21, text: 'Hi.' }, 'n.jsonl:1', 'Hi.', {}],
    ['a null text, then a body', { text: null, Body: 'B' }, 'n.jsonl:1', 'B', {}],
    ['names in other spellings', { 'Full Text': 'F', 'Doc-ID': 'd' }, 'd', 'F', {}],
    ['title', { text: 'T', title: ' A title ' }, 'n.jsonl:1', 'T', { headline: 'A title' }],
    ['date', { text: 'T', 'Published At': '2025/09/30' }, 'n.jsonl:1', 'T', { published: '2025-09-30' }],
    ['date that says nothing', { text: 'T', date: '1/2/25' }, 'n.jsonl:1', 'T', {}],
    [
      'a date after one that says nothing',
      { text: 'T', date: '?', pubdate: '20250930' },
      'n.jsonl:1',
      'T',
      { published: '2025-09-30' },
    ],
    ['byline', { text: 'T', byline: 'By Ann Lee; Bo Chan' }, 'n.jsonl:1', 'T', { bylines: ['Ann Lee', 'Bo Chan'] }],
    [
      'authors',
      { text: 'T', authors: ['Ann Lee', { name: 'Bo' }, null, 3] },
      'n.jsonl:1',
      'T',
      { bylines: ['Ann Lee', 'Bo'] },
    ],
    ['agency, source', { text: 'T', agency: 'AP', source: 'x' }, 'n.jsonl:1', 'T', { agency: 'AP' }],
    ['language', { text: 'T', lang: 'EN_us' }, 'n.jsonl:1', 'T', { language: 'en-US' }],
    ['language in words', { text: 'T', language: 'English' }, 'n.jsonl:1', 'T', { language: 'en' }],
    ['halves of surrogate pairs', { id: '\udc00', text: 'a\ud800b😀' }, '\ufffd', 'a\ufffdb😀', {}],
    ['NULs', { text: 'a\0b', title: 'H\0' }, 'n.jsonl:1', 'a\ufffdb', { headline: 'H\ufffd' }],
    ['a line separator', { text: 'a\u2028b' }, 'n.jsonl:1', 'a\u2028b', {}],
    ['a schema of others', { schema: 'v3', text: 'T' }, 'n.jsonl:1', 'T', {}],
    ['an error field beside a text', { text: 'T', error: { code: 'x', message: 'y' } }, 'n.jsonl:1', 'T', {}],
  ])('%s', async (_, record, id, text, given) => {
    const results = await read(`${JSON.stringify(record)}\n`);
    expect(results).toHaveLength(1);
    expect(results[0]?.document).toMatchObject({ id, text, given });
    expect(results[0]?.document?.given).toEqual(given);
  });

  it.each([
    ['objects over several lines', '{\n "text": "A"\n}\n{\n "text": "B"\n}\n'],
    ['a list', '[{"text": "A"},\n{"text": "B"}]\n'],
    ['numbers that are missing', '{"text": "A", "n": NaN}\n{"n": -Infinity, "text": "B"}\n'],
  ])('is read, too, where it comes as %s', async (_, text) => {
    const results = await read(text);
    expect(results.map(({ document }) => document?.text)).toEqual(['A', 'B']);
  });

  it('has the hash of its line, and its own fields win over the options', async () => {
    const line = '{"text":"T","date":"2025-09-30"}';
    const given = { published: '2020-01-01', agency: 'AP' };
    const [, result] = await readAll(jsonlFormat, fileOf('n.jsonl', `{}\n${line}\r\n`), { given });
    expect(result?.document?.given).toEqual({ published: '2025-09-30', agency: 'AP' });
    expect(result?.document?.source).toEqual({
      path: 'n.jsonl',
      format: 'jsonl',
      record: 2,
      sha256: createHash('sha256').update(line).digest('hex'),
    });
  });
});

describe('a line that is a failure', () => {
  it.each<[string, string | Uint8Array, string, string, RegExp]>([
    ['blank', ' \t\r\n', 'blank-line', 'n.jsonl:1', /blank/],
    ['no JSON', '{"text": oops}\n', 'bad-json', 'n.jsonl:1', /not valid JSON: .*token(?!.*cut off)/],
    ['cut off', '{"text": "The pri', 'bad-json', 'n.jsonl:1', /may be cut off/],
    ['a list', '[1]\n', 'not-an-object', 'n.jsonl:1', /no object/],
    ['null', 'null\n', 'not-an-object', 'n.jsonl:1', /no object/],
    ['no text', '{"id":"x","titel":"A","n":1}\n', 'no-text', 'x', /\(id, titel, n\)/],
    ['no fields', '{}\n', 'no-text', 'n.jsonl:1', /no fields/],
    ['a number for text', '{"id":5,"text":5}\n', 'bad-text', '5', /"text".*no string/],
    ['null for text', '{"text":null}\n', 'bad-text', 'n.jsonl:1', /"text".*no string/],
    ['an empty text', '{"content":" "}\n', 'empty', 'n.jsonl:1', /"content" holds no text/],
    ['a newer schema', '{"schema":"newsx/2","id":"x","text":"T"}\n', 'unknown-schema', 'x', /newsx\/2/],
    ['an annotation that lacks all', '{"schema":"newsx/1","id":"x"}\n', 'bad-annotation', 'x', /source is missing/],
    [
      'an error line',
      '{"id":"x","error":{"code":"empty","message":"was\\u001b[1m empty"}}\n',
      'empty',
      'x',
      /^was \[1m empty$/,
    ],
    ['a NUL byte', '{"text":"a\0"}\n', 'binary', 'n.jsonl:1', /NUL/],
    ['a PDF', '%PDF-1.7\nabc\ndef\n', 'binary', 'n.jsonl', /PDF/],
    ['cut off in a character', Buffer.from('{"text":"é').subarray(0, -1), 'cut-off', 'n.jsonl:1', /middle of a utf-8/],
  ])('%s', async (_, line, code, id, message) => {
    const results = await read(line);
    expect(brief(results)).toEqual([code]);
    expect(results[0]?.failure).toMatchObject({ id, path: 'n.jsonl' });
    expect(results[0]?.failure?.message).toMatch(message);
  });

  it('does not stop the lines after it, and none is dropped', async () => {
    const lines = ['\ufeff{"id":"a","text":"A"}\r', '', '{', '{"id":"b","text":"B"}', '{"id":"c","text":"C"}'];
    expect(brief(await read(lines.join('\n')))).toEqual([
      'document a',
      'blank-line',
      'bad-json',
      'document b',
      'document c',
    ]);
    expect(await read('')).toEqual([]);
  });

  it('that is too long is passed over without being held', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'a');
    const chunks = [...Array.from({ length: 65 }, () => megabyte), Buffer.from('\n{"id":"b","text":"B"}\n')];
    const results = await readAll(jsonlFormat, { path: 'n.jsonl', open: () => Readable.from(chunks) });
    expect(brief(results)).toEqual(['too-large', 'document b']);
  });
});

it('whole numbers of any size keep their digits, as ids, as fields and within lists', async () => {
  const line =
    '{"id": 1790123456789012345, "text": "Hi.", "story": 9007199254740993, "page": 3, "of": [-9007199254740993]}';
  const of = '["-9007199254740993"]';
  for (const format of [jsonlFormat, jsonFormat])
    for (const content of format === jsonlFormat ? [line] : [line, `[${line}]`, `${line}\n${line}\n9007199254740993`]) {
      const [result] = await readAll(format, fileOf('n', content), { keep: ['story', 'page', 'of'] });
      const fields = { story: '9007199254740993', page: 3, of };
      expect(result?.document).toMatchObject({ id: '1790123456789012345', fields });
    }
});

it('a number of many digits is no text, title or author', async () => {
  const results = await read(
    '{"article": 1790123456789012345, "title": 1790123456789012346, "author": 1790123456789012347, "story_text": "Hi."}',
  );
  expect(results.map(({ document }) => document && [document.text, document.given])).toEqual([['Hi.', {}]]);
});

describe('encodings', () => {
  const lines = '{"id":"a","text":"“A” 😀"}\r\n{"id":"b","text":"ਊ਀ B"}\n';
  it.each(['utf-16le', 'utf-16be', 'utf-32le'])('%s with a BOM, in chunks of any size', async (encoding) => {
    const bytes = iconv.encode(lines, encoding, { addBOM: true });
    for (const size of [1, 3, 1000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.subarray(n * size, (n + 1) * size),
      );
      const results = await read(...chunks);
      expect(results.map((result) => result.document?.text)).toEqual(['“A” 😀', 'ਊ਀ B']);
    }
  });

  it('UTF-16 asked for by name, and without a BOM', async () => {
    const file = fileOf('n.jsonl', iconv.encode(lines, 'utf-16le'));
    expect(brief(await readAll(jsonlFormat, file, { encoding: 'utf-16le' }))).toEqual(['document a', 'document b']);
    expect(brief(await readAll(jsonlFormat, file))).toEqual(['document a', 'document b']);
  });

  it('windows-1252, curly quotes included; an unknown name is a failure a line', async () => {
    const file = fileOf('n.jsonl', iconv.encode('{"text":"“We’ll”"}\n', 'windows-1252'));
    expect((await readAll(jsonlFormat, file))[0]?.document?.text).toBe('“We’ll”');
    expect(brief(await readAll(jsonlFormat, file, { encoding: 'utf-9' }))).toEqual(['unknown-encoding']);
  });
});

it('gives n results for n lines, whatever the lines and the chunks', async () => {
  const line = fc.oneof(
    fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 0x0a))),
    fc.json().map((json) => Buffer.from(json)),
    fc.string().map((text) => Buffer.from(JSON.stringify({ text }))),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 50 }), async (lines, size) => {
      // The first line is plain, so that the whole is not taken for UTF-16 or a known binary file.
      const bytes = Buffer.concat(
        ['{"text":"A"}', ...lines].flatMap((text) => [Buffer.from(text as string), Buffer.from('\n')]),
      );
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.subarray(n * size, (n + 1) * size),
      );
      const results = await read(...chunks);
      expect(results).toHaveLength(lines.length + 1);
      for (const [index, { failure }] of results.entries()) if (failure) expect(failure.record).toBe(index + 1);
    }),
  );
});
