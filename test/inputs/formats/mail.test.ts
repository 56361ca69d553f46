import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

const PLAIN = 'Zoë Obi said on Monday that “the bridge” would open.\n\nThe ferry stops in May, she added.';
const HTML = `<html><body>${PLAIN.split('\n\n')
  .map((text) => `<p>${text}</p>`)
  .join('')}</body></html>`;

const HEAD = [
  'Received: from mx.example; Tue, 4 Mar 2025 01:02:03 -0500 (EST)',
  'From: "Vale Herald" <news@herald.example>',
  'Subject: =?utf-8?q?Bridge_=E2=80=93_=E2=80=9Cto_open=E2=80=9D?=',
  ' =?utf-8?b?IHNvb24=?=',
  'Date: Tue, 04 Mar 2025 06:30:00 +0000 (UTC)',
  'Message-ID: <1@herald.example>',
  'MIME-Version: 1.0',
];

type Part = readonly [head: string, body: string | Buffer];

const bytesOf = (body: string | Buffer): Buffer => (typeof body === 'string' ? Buffer.from(body) : body);

/** A message of several parts, or of one. */
function message(parts: readonly Part[], kind = 'alternative', head: readonly string[] = HEAD): Buffer {
  if (parts.length === 1)
    return Buffer.concat([Buffer.from(`${[...head, parts[0]![0]].join('\r\n')}\r\n\r\n`), bytesOf(parts[0]![1])]);
  return Buffer.concat([
    Buffer.from(`${[...head, `Content-Type: multipart/${kind}; boundary="b=1"`].join('\r\n')}\r\n\r\n`),
    ...parts.flatMap(([type, body]) => [Buffer.from(`--b=1\r\n${type}\r\n\r\n`), bytesOf(body), Buffer.from('\r\n')]),
    Buffer.from('--b=1--\r\n'),
  ]);
}

const base64 = (text: string | Buffer): string => bytesOf(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte === 0x0a
        ? '\r\n'
        : byte > 0x7e || byte === 0x3d
          ? `=${byte.toString(16).toUpperCase()}`
          : String.fromCharCode(byte),
    )
    .join('')
    .replace(/[^\r\n]{70}(?![0-9A-F]?[0-9A-F]?=)/g, '$&=\r\n');
const UTF8 = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit';
const PNG: Part = ['Content-Type: image/png\r\nContent-Transfer-Encoding: base64', base64(Buffer.alloc(5000, 7))];

const read = (path: string, ...chunks: Buffer[]) =>
  collect(readDocuments([fileOf(path, ...chunks)], { ...OPTIONS, format: null, keep: 'all' }));

describe('a message', () => {
  it.each<[string, Buffer]>([
    ['of plain text', message([[UTF8, PLAIN]])],
    [
      'in base64',
      message([['Content-Type: text/plain; charset="UTF-8"\r\nContent-Transfer-Encoding: base64', base64(PLAIN)]]),
    ],
    [
      'in quoted-printable',
      message([
        ['Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable', quoted(PLAIN)],
      ]),
    ],
    [
      'in windows-1252',
      message([['Content-Type: text/plain; charset=windows-1252', iconv.encode(PLAIN, 'windows-1252')]]),
    ],
    [
      'in an encoding that it does not name',
      message([['Content-Type: text/plain', iconv.encode(PLAIN, 'windows-1252')]]),
    ],
    ['in UTF-8 that says Latin-1', message([['Content-Type: text/plain; charset=iso-8859-1', PLAIN]])],
    ['of HTML', message([['Content-Type: text/html; charset=utf-8', HTML]])],
    [
      'of both',
      message([
        [UTF8, PLAIN],
        [
          'Content-Type: text/html; charset=utf-8',
          '<p>Other words, as many as in the text that is plain, or more of them still than there.</p>',
        ],
      ]),
    ],
    [
      'whose plain text is a stub',
      message([
        [UTF8, 'View in your browser: https://herald.example/a/b/c'],
        ['Content-Type: text/html; charset=utf-8', HTML],
      ]),
    ],
    ['with a picture', message([PNG, [UTF8, PLAIN], PNG], 'mixed')],
    [
      'that is another one forwarded',
      message([PNG, ['Content-Type: message/rfc822', message([[UTF8, PLAIN]])]], 'mixed'),
    ],
    [
      'with bare line feeds',
      Buffer.from(
        message([[UTF8, PLAIN], PNG], 'mixed')
          .toString('latin1')
          .replaceAll('\r\n', '\n'),
        'latin1',
      ),
    ],
    ['cut off in a picture', message([[UTF8, PLAIN], PNG], 'mixed').subarray(0, -3000)],
    [
      'in format=flowed',
      message([['Content-Type: text/plain; charset=utf-8; format=flowed', PLAIN.replace('that ', 'that \r\n')]]),
    ],
  ])('%s', async (_, bytes) => {
    const [result, ...more] = await read('letter.eml', bytes);
    expect(more).toEqual([]);
    expect(result?.document).toMatchObject({
      id: 'letter.eml',
      text: PLAIN,
      source: { format: 'mail' },
      given: { headline: 'Bridge – “to open” soon', published: '2025-03-04T06:30' },
      fields: { outlet: 'Vale Herald' },
    });
    expect(await read('-', bytes)).toMatchObject([{ document: { text: PLAIN } }]);
  });

  it.each<[string, string, string]>([
    ['without text', message([PNG, PNG], 'mixed').toString('latin1'), 'no-text'],
    ['that is none', 'Ann Lee spoke.\n\nIt rained.\n', 'unknown-kind'],
    ['of white space', ' \n\n', 'unknown-kind'],
    ['with an endless head', `Subject: ${'a'.repeat(500_000)}`, 'damaged'],
  ])('%s is a failure', async (_, text, code) => {
    expect(brief(await read('a.eml', Buffer.from(text, 'latin1')))).toEqual([code]);
  });

  const NOTE: Part = [UTF8, 'See below.'];
  const inner = `From: a@b.example\r\nSubject: Rain\r\nContent-Type: text/plain\r\n\r\n${'It rained.'}`;
  const WITHIN: Part = ['Content-Type: message/rfc822', inner];
  const WORD: Part = [
    'Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name="a.docx"\r\nContent-Disposition: attachment; filename="a.docx"\r\nContent-Transfer-Encoding: base64',
    base64('PK'),
  ];
  const TERMS: Part = ['Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt', 'Terms of use.'];
  const PAGE: Part = ['Content-Type: text/html\r\nContent-Disposition: attachment', HTML];
  const LOGO: Part = [`${PNG[0]}; name="logo.png"\r\nContent-ID: <1>\r\nContent-Disposition: attachment`, PNG[1]];
  const SIGNATURE: Part = ['Content-Type: application/pgp-signature; name="s.asc"', 'x'];
  it.each<[string, Part[], string | null]>([
    ['a file that is attached', [NOTE, WORD], '1 attached file (.docx 1)'],
    ['a text that is attached', [NOTE, TERMS], '1 attached file (.txt 1)'],
    ['files, one of them without a name', [NOTE, WORD, PAGE], '2 attached files (.docx 1, without an ending 1)'],
    ['a message', [NOTE, WITHIN], '1 message within a message'],
    ['both', [NOTE, WITHIN, WORD], '1 attached file (.docx 1), 1 message within a message'],
    ['a message that is all the text', [WITHIN], null],
    ['pictures of its layout, and a signature', [NOTE, PNG, LOGO, SIGNATURE], null],
  ])('tells that it passes over %s', async (_, parts, told) => {
    const bytes = message([...parts, PNG], 'mixed');
    const mailbox = [bytes, bytes].map((one) => `From a@b Tue Mar  4 06:30:00 2025\n${one.toString('latin1')}\n`);
    for (const [path, content] of [
      ['a.eml', bytes],
      ['a.mbox', Buffer.from(mailbox[0]!, 'latin1')],
    ] as const) {
      const results = await read(path, content);
      expect(results.flatMap(({ warning }) => (warning ? [warning.message] : []))).toEqual(
        told === null ? [] : [`passed over: ${told}; to read them, save them as files of their own`],
      );
      expect(results.flatMap(({ document }) => document?.text ?? [])).toEqual([
        parts.includes(NOTE) ? 'See below.' : 'It rained.',
      ]);
    }
    if (told === '1 attached file (.docx 1)')
      expect((await read('b.mbox', Buffer.from(mailbox.join(''), 'latin1'))).at(-1)?.warning?.message).toMatch(
        /^passed over: 2 attached files \(\.docx 2\)/,
      );
  });

  it.each<[string, Part[], RegExp]>([
    ['nothing', [[UTF8, '']], /^is an e-mail without text$/],
    ['attached files alone', [WORD, PNG], /attached files \(\.docx 1\); save them/],
  ])('that holds %s says so', async (_, parts, said) => {
    expect((await read('a.eml', message(parts, 'mixed')))[0]?.failure?.message).toMatch(said);
  });

  it('tells a date that is not read', async () => {
    const head = HEAD.map((line) => line.replace(/^Date:.*/, 'Date: sometime in spring'));
    const results = await read('a.eml', message([NOTE], 'mixed', head));
    expect(results.at(-1)?.warning?.message).toBe('the date is not read ("sometime in spring")');
  });

  it('is told from a text that begins like one', async () => {
    const text = 'From: the harbour\nTo: the bridge\n\nA walk of ten minutes.';
    expect((await read('a.txt', Buffer.from(text)))[0]?.document?.source.format).toBe('text');
    expect((await read('a.txt', message([[UTF8, PLAIN]])))[0]?.document?.source.format).toBe('mail');
  });
});

it('what a newsletter has around its text is none of it', async () => {
  const around = [
    'View this email in your browser: https://herald.example/v',
    ...PLAIN.split('\n\n'),
    'You are receiving this email because you signed up.',
    'Unsubscribe: https://herald.example/u',
  ];
  const [result] = await read('a.eml', message([[UTF8, around.join('\r\n\r\n')]]));
  expect(result?.document?.text).toBe(PLAIN);
});

describe('a mailbox', () => {
  const from = Buffer.from('From news@herald.example Tue Mar  4 06:30:00 2025\n');
  const lines = (bytes: Buffer): Buffer =>
    Buffer.from(`${bytes.toString('latin1').replaceAll('\r\n', '\n')}\n`, 'latin1');
  const one = lines(message([[UTF8, PLAIN]]));
  const own = lines(message([[UTF8, 'A.\n\n>From here to 2025 it rained.\nFrom now on 2026 it shone.']]));

  it('gives a document a message, whatever the chunks', async () => {
    const whole = Buffer.concat([from, one, from, lines(message([PNG, PNG], 'mixed')), from, own]);
    for (const size of [7, 100, whole.length]) {
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.subarray(at * size, (at + 1) * size),
      );
      const results = await read('news.mbox', ...chunks);
      expect(brief(results)).toEqual(['document 1@herald.example', 'no-text', 'document 1@herald.example']);
      expect(results[0]?.document?.text).toBe(PLAIN);
      expect(results[2]?.document?.text).toBe('A.\n\nFrom here to 2025 it rained.\nFrom now on 2026 it shone.');
    }
  });

  it('of something else is a failure', async () => {
    expect(brief(await read('a.mbox', Buffer.from('Ann spoke.\n')))).toEqual(['damaged']);
  });
});

describe('a saved page', () => {
  const A = 'The old harbour of Vale will reopen in the spring, the council said on Tuesday after a long debate.';
  const B = 'Hundreds of boats had to move to Tema, and “we lost a whole year”, said the fisherman Kofi Obi there.';
  const page = `<!DOCTYPE html><html><head><meta property="article:published_time" content="2025-03-03"></head><body><article><p>${A}</p><p>${B}</p></article></body></html>`;
  const saved = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://herald.example/1',
    'Subject: Harbour to reopen',
    'Date: Tue, 4 Mar 2025 11:16:46 -0000',
    'MIME-Version: 1.0',
  ];
  const html =
    'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://herald.example/1';
  const frame: Part = [
    'Content-Type: text/html\r\nContent-Location: https://ads.example/',
    '<p>Buy now, as long as it lasts.</p>',
  ];

  it.each<[string, Buffer]>([
    ['of a browser', message([[html, quoted(page)], PNG, frame], 'related; type="text/html"', saved)],
    ['of one part', message([[html, quoted(page)]], '', saved)],
    ['with a frame before it', message([frame, PNG, [html, quoted(page)]], 'related; type="text/html"', saved)],
    [
      'that is but a frame around it',
      message(
        [
          ['Content-Type: text/html', '<frameset></frameset>'],
          [html, quoted(page)],
        ],
        'related',
        saved.slice(0, 1).concat(saved.slice(2)),
      ),
    ],
    [
      'of an old browser',
      message(
        [
          PNG,
          [
            'Content-Type: text/html; charset="windows-1252"\r\nContent-Location: https://herald.example/1',
            iconv.encode(page, 'windows-1252'),
          ],
        ],
        'related',
        ['From: "Saved by Internet Explorer 11"', ...saved.slice(2)],
      ),
    ],
  ])('%s is the article in it, and not dated by the day it was saved', async (_, bytes) => {
    for (const path of ['a.mhtml', 'a.mht', '-']) {
      const results = await read(path, bytes);
      expect(results).toMatchObject([
        {
          document: {
            id: path,
            text: `${A}\n\n${B}`,
            source: { format: 'mhtml' },
            given: { headline: 'Harbour to reopen', published: '2025-03-03' },
            fields: { url: 'https://herald.example/1' },
          },
        },
      ]);
    }
  });

  it('without a page is a failure', async () => {
    expect(brief(await read('a.mhtml', message([PNG, PNG], 'related', saved)))).toEqual(['no-article']);
    expect(brief(await read('a.mht', Buffer.from('Ann spoke.')))).toEqual(['no-article']);
  });
});
