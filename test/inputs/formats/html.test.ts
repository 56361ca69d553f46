import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { htmlFormat } from '../../../src/inputs/formats/html.ts';
import { readPageMeta } from '../../../src/inputs/formats/page-meta.ts';
import { readDocuments } from '../../../src/inputs/index.ts';
import { htmlText } from '../../../src/inputs/markup/html-text.ts';
import { brief, collect, fileOf, OPTIONS, readAll } from '../helpers.ts';

describe('text of HTML', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', '<p>By Ann</p><p>It <b>rain</b>ed.</p>', ['By Ann', 'It rained.']],
    ['text without elements', 'It rained.', ['It rained.']],
    ['paragraphs never closed', '<p>One.<p>Two.', ['One.', 'Two.']],
    ['white space', '<p>\n It\n\t rained. </p>', ['It rained.']],
    ['one <br> in a sentence', 'a bridge<br>by 2030', ['a bridge by 2030']],
    ['one <br> after a sentence', 'It rained.<br>It shone.', ['It rained.\nIt shone.']],
    ['two <br>', 'It rained<br/> <br/>It shone', ['It rained', 'It shone']],
    ['entities', '&ldquo;R&amp;D&rdquo; &#8211; &eacute; &unknown;', ['“R&D” – é &unknown;']],
    ['<q>', 'He said <q>no</q>.', ['He said “no”.']],
    ['lists and tables', '<ul><li>A<li>B</ul><table><tr><td>C<td>D</table>', ['A', 'B', 'C', 'D']],
    ['scripts, styles and forms', 'A<script>x<p>y</script><style>z</style><button>Share</button>B', ['AB']],
    ['comments and captions', '<p>A<!-- <p>x --></p><figure><figcaption>Photo: Bo</figcaption></figure>', ['A']],
    ['a closing tag too many', '</script></figcaption></p>A', ['A']],
    ['angle brackets that are none', 'a < b and c > d', ['a < b and c > d']],
  ])('%s', (_, html, expected) => {
    expect(htmlText(html).paragraphs).toEqual(expected);
  });

  it('has captions apart', () => {
    expect(htmlText('A<figcaption>Photo: <i>Bo</i></figcaption>B').captions).toEqual(['Photo: Bo']);
  });

  it.each(['<div>', '<b>', '<q>', '<figcaption>', '<script>'])(
    'nested without end in %s is refused at once, or ends',
    (tag) => {
      const read = () => htmlText(tag.repeat(100_000)).paragraphs.join('').length;
      if (tag === '<script>') expect(read()).toBe(0);
      else expect(read).toThrow(/nested more than 1000 elements deep/);
    },
  );
});

describe('what a page says of itself', () => {
  const jsonLd = (value: unknown) =>
    `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
  it.each<[string, string, object, object]>([
    ['nothing', '<p>A</p>', {}, {}],
    [
      'title and language',
      '<html lang="en-gb"><title>A &amp; B</title><svg><title>x</title></svg>',
      { headline: 'A & B', language: 'en-GB' },
      {},
    ],
    [
      'meta tags',
      '<meta property="og:title" content="T"><meta name="author" content="By Ann Lee"><meta property="article:published_time" content="2025-03-04T08:00:00Z"><meta property="og:site_name" content="Herald"><meta property="article:section" content="Local"><link rel="canonical" href="https://h.example/1">',
      { headline: 'T', published: '2025-03-04T08:00', bylines: ['Ann Lee'] },
      { outlet: 'Herald', section: 'Local', url: 'https://h.example/1' },
    ],
    [
      'what is escaped once too often',
      `<meta property="og:site_name" content="Vale &amp;amp; Tema">${jsonLd({ '@type': 'NewsArticle', headline: 'Vale&#8217;s &quot;bridge&quot; &amp; road', url: 'https://h.example/?a=1&copy=2' })}`,
      { headline: 'Vale’s "bridge" & road' },
      { outlet: 'Vale & Tema', url: 'https://h.example/?a=1&copy=2' },
    ],
    [
      'an author a tag',
      '<meta name="dc.creator" content="Ann Lee"><meta name="dc.creator" content="Bo Chan">',
      { bylines: ['Ann Lee', 'Bo Chan'] },
      {},
    ],
    [
      'JSON-LD with a line end in a string',
      jsonLd('{"@type": "NewsArticle", "headline": "A\nB"}'),
      { headline: 'A B' },
      {},
    ],
    ['a link for an author', '<meta name="author" content="https://h.example/ann">', {}, {}],
    [
      'JSON-LD, which wins',
      `<title>x</title>${jsonLd({ '@type': 'NewsArticle', headline: 'Tom &amp; Ann', datePublished: '2025-03-04', author: { name: 'Bo' }, publisher: { name: 'Post' }, articleSection: ['World', 'Asia'] })}`,
      { headline: 'Tom & Ann', published: '2025-03-04', bylines: ['Bo'] },
      { outlet: 'Post', section: 'World' },
    ],
    [
      'JSON-LD in a graph',
      jsonLd({
        '@graph': [
          null,
          7,
          { '@type': 'WebPage', headline: 'x' },
          { '@type': ['Thing', 'ReportageNewsArticle'], headline: 'H' },
        ],
      }),
      { headline: 'H' },
      {},
    ],
    ['JSON-LD of other things', jsonLd([{ '@type': 'Organization', headline: 'x' }]), {}, {}],
    ['JSON-LD that says little', `${jsonLd('{"@type": "NewsArticle",}')}<title>T</title>`, { headline: 'T' }, {}],
    [
      'JSON-LD with mistakes',
      `<title>x</title>${jsonLd('{"@type": "NewsArticle", "headline": "Ruiz: "No bridge"", "author": [{"name": "Bo Lind",},], "datePublished": "2025-03-04"\n "publisher": {"name": "Vale\\\'s Post"},}')}`,
      { headline: 'Ruiz: "No bridge"', published: '2025-03-04', bylines: ['Bo Lind'] },
      { outlet: "Vale's Post" },
    ],
  ])('%s', (_, html, given, extra) => {
    const read = readPageMeta(html);
    expect({ given: read.given, extra: read.extra, body: read.body }).toEqual({ given, extra, body: null });
  });
});

const BODY = [
  'The old bridge across the Vale reopened on Monday, the town council said, after nine years of repairs.',
  '“We waited so long,” said Lena Ortiz, who runs the bakery at its foot. It was raining.',
];
const page = (head: string, paragraphs: readonly string[] = BODY) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><article><h1>Bridge reopens</h1><figure><figcaption>Photo: Bo</figcaption></figure>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article><footer>All rights reserved.</footer></body></html>`;

describe('a page', () => {
  it('is its article, its paragraphs apart, without navigation and headline', async () => {
    const [result] = await readAll(
      htmlFormat,
      fileOf(
        'a.html',
        page('<title>Bridge reopens | Herald</title><meta property="og:title" content="Bridge reopens">'),
      ),
      { keep: 'all' },
    );
    expect(result?.document).toMatchObject({
      id: 'a.html',
      text: BODY.join('\n\n'),
      given: { headline: 'Bridge reopens', language: 'en' },
      fields: { captions: '["Photo: Bo"]' },
    });
  });

  it.each<[string, string, string]>([
    ['UTF-8 that says so', 'utf-8', 'utf-8'],
    ['windows-1252 that says so', 'windows-1252', 'windows-1252'],
    ['windows-1252 that says Latin-1', 'windows-1252', 'ISO-8859-1'],
    ['windows-1252 that says UTF-8', 'windows-1252', 'utf-8'],
    ['UTF-8 that says nonsense', 'utf-8', 'x-klingon'],
    ['UTF-16 with its mark', 'utf-16le', 'utf-8'],
  ])('in %s', async (_, encoding, named) => {
    const bytes = iconv.encode(
      page(`<title>Bridge reopens</title><meta http-equiv="Content-Type" content="text/html; charset=${named}">`),
      encoding,
      { addBOM: encoding === 'utf-16le' },
    );
    const [result] = await readAll(htmlFormat, fileOf('a.html', bytes));
    expect(result?.document?.text).toBe(BODY.join('\n\n'));
  });

  it.each<[string, string, string]>([
    ['empty', '', 'empty'],
    ['without text', '<html><body></body></html>', 'no-article'],
    ['without a body', '<html>', 'no-article'],
    ['nested 100,000 deep', `<html><body>${'<div>'.repeat(100_000)}A`, 'too-deep'],
    ['with many NULs', '<html><body>A\0\0\0\0\0\0', 'binary'],
    ['that is a PDF', '%PDF-1.7', 'binary'],
  ])('%s is a failure, and the next is read', async (_, html, code) => {
    const files = [fileOf('a.html', html), fileOf('b.txt', 'B')];
    expect(brief(await collect(readDocuments(files, { ...OPTIONS, format: null })))).toEqual([code, 'document b.txt']);
  });

  it('cut off anywhere is a document or a failure', async () => {
    const whole = page('<title>T</title>');
    for (let length = 0; length < whole.length; length += 37) {
      const [result] = await collect(
        readDocuments([fileOf('a.html', whole.slice(0, length))], { ...OPTIONS, format: null }),
      );
      expect(result?.document?.text ?? result?.failure?.message).toBeTruthy();
    }
  });
});

describe('the article of a page', () => {
  const A = 'The old harbour of Vale will reopen in the spring, the council said on Tuesday after a long debate.';
  const B = 'Hundreds of boats had to move to Tema, and “we lost a whole year”, said the fisherman Kofi Obi there.';
  const story = `<p>${A}</p><p>${B}</p>`;
  const stated = `${A} ${B} `.repeat(4).trim();
  const ld = (body: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script>`;
  const dialog = `<div id="onetrust-banner-sdk" role="dialog">${'<p>We and our partners store and access cookies on your device, as our long policy on privacy explains in detail.</p>'.repeat(6)}</div>`;

  const aboutUs =
    'Our own view of things is on every page of the paper and never of the day, for all to read who like it.';
  const boxes = ['Vale', 'Tema', 'Lund', 'Port Reed', 'Oso'].map(
    (place) =>
      `The council of ${place} said on Monday that the old harbour there would reopen in the spring, after a long debate about what it costs.`,
  );

  it.each<[string, string, string[]]>([
    ['a dialog longer than the article', `${dialog}<article>${story}</article>`, [A, B]],
    ['an article in which all has a name of furniture', `<div class="promo related">${story}</div>`, [A, B]],
    ['a menu before it', `<ul><li><a>News</a><li><a>Sport</a><li><a>Weather</a></ul><div>${story}</div>`, [A, B]],
    [
      'names in all spellings',
      `<div>${story}<div class="ShareBar">Send this to all your friends today</div><p class="c-article__photo-credit">Bo Chan for the Herald of Vale</p><div id="relatedStories">Ferries halted in Tema</div></div>`,
      [A, B],
    ],
    [
      'a time stamp, a label',
      `<div><p>4 March 2025, 9:12 am</p>${story}<p>Read more: Ferries halted</p></div>`,
      [A, B],
    ],
    [
      'JSON-LD that has what the page loads later',
      `${ld(stated)}<div><p>Loading the story of the day …</p></div>`,
      [stated],
    ],
    ['JSON-LD in HTML', `${ld(`<p>${stated}</p><p>${B}</p>`)}<p>Wait for it.</p>`, [stated, B]],
    [
      'an article in boxes, which JSON-LD runs together',
      `${ld(boxes.join(' '))}<div>${`<p>${aboutUs}</p>`.repeat(3)}</div>${boxes.map((text) => `<ul><li>${text}</li></ul>`).join('')}`,
      boxes,
    ],
    ['JSON-LD that is a summary', `${ld('It reopens.')}<div>${story}</div>`, [A, B]],
    [
      'JSON-LD of the same article',
      `${ld(boxes.join(' '))}${boxes.map((text) => `<p>${text}</p>`).join('')}<p>${B}</p>`,
      [...boxes, B],
    ],
  ])('%s', async (_, body, expected) => {
    const html = `<!DOCTYPE html><html><head><title>Harbour of Vale</title></head><body>${body}</body></html>`;
    const [result] = await readAll(htmlFormat, fileOf('a.html', Buffer.from(html)));
    expect(result?.document?.text.split('\n\n')).toEqual(expected);
  });

  it.each<[string, string, readonly string[] | undefined]>([
    ['names', 'By Ann Lee and Bo Chan', ['Ann Lee', 'Bo Chan']],
    ['a time of reading and a date', '2 minute read March 4, 2025', undefined],
    ['an address', 'ann@herald.example', undefined],
  ])('a visible byline of %s', async (_, byline, expected) => {
    const html = `<html><body><article><div class="byline">${byline}</div>${story}</article></body></html>`;
    const [result] = await readAll(htmlFormat, fileOf('a.html', Buffer.from(html)));
    expect(result?.document?.given.bylines).toEqual(expected);
  });
});

describe('a page of links to articles is told as one', () => {
  const links = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) => `<li><a href="/${at}">Bridge number ${at} at Temwa is shut for a week</a></li>`,
    ).join('');
  const paragraph = `<p>${'The bridge at Temwa was shut on Tuesday, as the river rose. '.repeat(5)}</p>`;
  it.each<[string, string, true | undefined]>([
    ['a home page', `<p>All of the day’s news of Vale, read by many.</p><ul>${links(40)}</ul>`, true],
    ['a home page with a long welcome', `${paragraph}<ul>${links(40)}</ul>`, true],
    ['an article with links below', `${paragraph.repeat(6)}<ul>${links(20)}</ul>`, undefined],
    ['a short article with a few links', `${paragraph}<ul>${links(5)}</ul>`, undefined],
    [
      'a page that says that it is an article',
      `<meta property="og:type" content="article">${paragraph}<ul>${links(40)}</ul>`,
      undefined,
    ],
  ])('%s', async (_, body, expected) => {
    const html = `<!DOCTYPE html><html><head><title>Vale</title></head><body>${body}</body></html>`;
    const [result] = await readAll(htmlFormat, fileOf('a.html', Buffer.from(html)));
    expect(result?.document).toBeDefined();
    expect(result && 'isList' in result ? result.isList : undefined).toBe(expected);
  });
});

describe('the bytes of a page', () => {
  const read = async (bytes: Buffer) => (await readAll(htmlFormat, fileOf('a.html', bytes)))[0];
  const page = (charset: string, text: string): string =>
    `<html><head><meta charset="${charset}"><title>T</title></head><body><p>${text}</p></body></html>`;
  const TEXT = 'Zoë Obi’s report – it’s a café – was read at length.';

  it.each<[string, Buffer]>([
    ['UTF-8 that says ISO-8859-1', Buffer.from(page('iso-8859-1', TEXT))],
    [
      'UTF-8 that says Latin-1 and has a broken byte elsewhere',
      Buffer.concat([
        Buffer.from(page('latin1', TEXT)),
        Buffer.from('<!-- '),
        Buffer.from([0xe9]),
        Buffer.from(' -->'),
      ]),
    ],
    ['windows-1252 that says ISO-8859-1', iconv.encode(page('iso-8859-1', TEXT), 'windows-1252')],
    ['UTF-8 that says so', Buffer.from(page('utf-8', TEXT))],
    ['windows-1252 that says UTF-8', iconv.encode(page('utf-8', TEXT), 'windows-1252')],
    ['one NUL', Buffer.from(page('utf-8', TEXT.replace('was', 'w\0as')))],
  ])('%s', async (_, bytes) => expect((await read(bytes))?.document?.text).toBe(TEXT));

  it('full of NULs are no page', async () => {
    const bytes = Buffer.concat([Buffer.from(page('utf-8', TEXT)), Buffer.alloc(500)]);
    await expect(read(bytes)).rejects.toThrow(/NUL/);
  });
});

it.each<[string, string, string, string | null]>([
  [
    'JSON-LD',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"in spring"}</script>',
    '',
    'in spring',
  ],
  ['a meta tag', '<meta name="date" content="03/04/2025">', '', '03/04/2025'],
  [
    'a meta tag, where the page shows it',
    '<meta name="date" content="03/04/2025">',
    '<time datetime="2025-04-03">',
    null,
  ],
  ['nothing', '', '', null],
])('a date of publication that is not read, of %s, is told', async (_, head, shown, stated) => {
  const page = `<html lang="en"><head>${head}</head><body><article><h1>Rain</h1>${shown}<p>Ann Lee said on Monday that it would rain in the valley for days.</p></article></body></html>`;
  const results = await readAll(htmlFormat, fileOf('a.html', page));
  expect(results[0] && 'unreadDate' in results[0] ? results[0].unreadDate : null).toBe(stated);
});

it.each<[string, string, number, boolean]>([
  ['not free, and short', 'false', 3, true],
  ['not free, as a text', '"False"', 3, true],
  ['not free, and long', 'false', 30, false],
  ['free, and short', 'true', 3, false],
])('a page that is %s', async (_, isFree, sentences, isTeaser) => {
  const sentence = 'Ann Lee said on Monday that it would rain in the valley for days. ';
  const page = `<html lang="en"><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain","isAccessibleForFree":${isFree}}</script></head><body><article><h1>Rain</h1><p>${sentence.repeat(sentences)}</p></article></body></html>`;
  const [result] = await readAll(htmlFormat, fileOf('a.html', page));
  expect(result && 'isTeaser' in result).toBe(isTeaser);
});
