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
    ['JSON-LD with a mistake', `${jsonLd('{"@type": "NewsArticle",}')}<title>T</title>`, { headline: 'T' }, {}],
  ])('%s', (_, html, given, extra) => {
    expect(readPageMeta(html)).toEqual({ given, extra });
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
    ['with a NUL', '<html><body>A\0', 'binary'],
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
