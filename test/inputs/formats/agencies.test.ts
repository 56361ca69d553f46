/** What news agencies and research collections hold; all texts are invented. */
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import type { ReadResult } from '../../../src/inputs/input.ts';
import { isWire } from '../../../src/inputs/markup/wire-text.ts';
import { withDateline } from '../../../src/inputs/records/with-dateline.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

const read = async (path: string, content: string): Promise<ReadResult[]> =>
  (
    await collect(
      readDocuments([fileOf(path, content), fileOf('z.txt', 'Z')], { ...OPTIONS, format: null, keep: 'all' }),
    )
  ).slice(0, -1);
const only = async (path: string, content: string) => {
  const results = await read(path, content);
  expect(brief(results)).toHaveLength(1);
  return results[0]!.document!;
};

describe('NITF', () => {
  const nitf = (head: string, content: string, data = ''): string =>
    `<nitf><head><docdata>${data}</docdata></head><body><body.head>${head}</body.head><body.content>${content}</body.content></body></nitf>`;

  it('keeps titles and the story’s date out of bylines and dateline, and breaks no line twice', async () => {
    const head =
      '<byline>By <person>BO CHAN</person><byttl>Vale Writer</byttl></byline><dateline><location>VALE</location><story.date norm="20210504T101500+0100">20210504T101500+0100</story.date></dateline>';
    const { text, given } = await only(
      'a.nitf',
      nitf(head, '<p>The ferry <br/>stopped.</p><p>It did.</p>', '<date.issue norm="20210504T101500+0100"/>'),
    );
    expect(text).toBe('VALE — The ferry stopped.\n\nIt did.');
    expect(given).toEqual({ published: '2021-05-04T10:15', bylines: ['BO CHAN'] });
  });

  it('under a prefix, with a byline given twice, its text in the body itself', async () => {
    const xml =
      '<x:nitf xmlns:x="n"><x:head/><x:body><x:body.head><x:byline class="print_byline">By ANN LEE and BO CHAN</x:byline><x:byline class="normalized_byline">Lee, Ann</x:byline></x:body.head><x:p>It stopped.</x:p></x:body></x:nitf>';
    const { text, given } = await only('a.xml', xml);
    expect([text, given]).toEqual(['It stopped.', { bylines: ['ANN LEE', 'BO CHAN'] }]);
  });

  it('in the language that it names', async () => {
    const { given } = await only('a.nitf', nitf('', '<p>Det regnede.</p>').replace('<nitf', '<nitf baselang="no-NO"'));
    expect(given).toEqual({ language: 'no-NO' });
  });

  it('says what date it does not read', async () => {
    const results = await read('a.nitf', nitf('', '<p>It stopped.</p>', '<date.issue norm="spring"/>'));
    expect(results[1]?.warning?.message).toBe('the date is not read ("spring")');
  });
});

it.each<[string, string | null, string, string]>([
  ['none', null, 'It stopped.', 'It stopped.'],
  ['put before', 'VALE, May 4 -', 'The ferry stopped.', 'VALE, May 4 — The ferry stopped.'],
  ['a state in short', 'VALE, Conn. -', 'It stopped.', 'VALE, Conn. — It stopped.'],
  ['there already', 'Vale', 'VALE - The ferry stopped.', 'VALE - The ferry stopped.'],
  [
    'another there',
    'Vale, Ghana',
    'TEMA, May 4 (Vale) - The ferry stopped.',
    'TEMA, May 4 (Vale) - The ferry stopped.',
  ],
  ['the place begins a sentence', 'TEMA', 'Tema is a port.', 'Tema is a port.'],
  ['another by its agency', 'Vale', 'Tema /vale/: The ferry stopped.', 'Tema /vale/: The ferry stopped.'],
  ['another with a day', 'Vale', 'Tema, May 4 (Vale) - The ferry stopped.', 'Tema, May 4 (Vale) - The ferry stopped.'],
  ['a party in brackets is no agency', 'VALE', 'Ann Lee (Labour) said so.', 'VALE — Ann Lee (Labour) said so.'],
  ['a name in capitals is none', 'TEMA', 'NATO ministers met.', 'TEMA — NATO ministers met.'],
])('a dateline: %s', (_, dateline, first, expected) => {
  expect(withDateline([first, 'B'], dateline)).toEqual([expected, 'B']);
});

describe('NewsML', () => {
  const g2 = (content: string): string =>
    `<n:newsMessage xmlns:n="x"><n:itemSet><n:newsItem guid="g"><n:contentMeta><n:headline>T</n:headline></n:contentMeta><n:contentSet>${content}</n:contentSet></n:newsItem></n:itemSet></n:newsMessage>`;
  it.each<[string, string, string[]]>([
    [
      'XHTML under a prefix',
      '<n:inlineXML><h:html xmlns:h="y"><h:body><h:p>One.</h:p><h:p>Two.</h:p></h:body></h:html></n:inlineXML>',
      ['One.', 'Two.'],
    ],
    [
      'HTML in CDATA',
      '<n:inlineData contenttype="text/plain"><![CDATA[<p>One\ngoes on.</p><p>Two.</p>]]></n:inlineData>',
      ['One goes on.', 'Two.'],
    ],
    [
      'a wire text in one paragraph',
      '<n:inlineXML><html><body><p>    One.\n    Two\ngoes on.\n\n (End)</p></body></html></n:inlineXML>',
      ['One.', 'Two goes on.', '(End)'],
    ],
    [
      'an indented source',
      '<n:inlineXML><html><body>\n      <p>\n        One\n        goes on.\n      </p>\n    </body></html></n:inlineXML>',
      ['One goes on.'],
    ],
    ['plain text', '<n:inlineData>One.\nTwo.\n</n:inlineData>', ['One.', 'Two.']],
    [
      'packed text',
      `<n:inlineData encoding="base64">${Buffer.from('Zoë.\nTwo.').toString('base64')}</n:inlineData>`,
      ['Zoë.', 'Two.'],
    ],
    ['signs of a wire', '<n:inlineData>\u0002One.\nTwo.\u0003</n:inlineData>', ['One.', 'Two.']],
    [
      'HTML in a string that begins with words',
      '<n:inlineData>One &lt;b&gt;goes&lt;/b&gt; on.</n:inlineData>',
      ['One goes on.'],
    ],
    [
      'a company in brackets is no tag',
      '<n:inlineXML><body><p>Vale Ferries &lt;VLF&gt; sank.</p></body></n:inlineXML>',
      ['Vale Ferries <VLF> sank.'],
    ],
    [
      'the title above the text',
      '<n:inlineXML><html><body><h1>\nT\n</h1><p>One.</p><p>T</p></body></html></n:inlineXML>',
      ['One.', 'T'],
    ],
    [
      'subjects, the day and the title in a header',
      '<n:inlineXML><html><body><header><ul><li>Transport</li></ul><time>4.5.2021</time><h1>T</h1></header><section><p>One.</p></section></body></html></n:inlineXML>',
      ['One.'],
    ],
    ['a text of the title alone', '<n:inlineData>T</n:inlineData>', ['T']],
  ])('G2: %s', async (_, content, paragraphs) => {
    expect((await only('a.xml', g2(content))).text).toBe(paragraphs.join('\n\n'));
  });

  it('G2: an account is no byline', async () => {
    const creators = '<n:creator><n:name>lee.ann</n:name></n:creator><n:creator><n:name>Bo Chan</n:name></n:creator>';
    const xml = g2('<n:inlineData>One.</n:inlineData>').replace('<n:headline>', `${creators}<n:headline>`);
    expect((await only('a.xml', xml)).given).toEqual({ headline: 'T', bylines: ['Bo Chan'] });
  });

  it('1: the text, not the captions beside it', async () => {
    const part = (type: string, text: string): string =>
      `<NewsComponent><ContentItem><MediaType FormalName="${type}"/><DataContent>${text}</DataContent></ContentItem></NewsComponent>`;
    const xml = `<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20210504T101500Z</DateAndTime></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:1</PublicIdentifier></NewsIdentifier></Identification><NewsComponent xml:lang="en"><NewsLines><HeadLine>T</HeadLine><ByLine>Ann Lee</ByLine><DateLine>VALE, May 4</DateLine></NewsLines>${part('Text', '<p>Ferry.</p>')}${part('Text', '<p>The ferry stopped.</p><p>It did.</p>')}${part('Photo', 'x')}</NewsComponent></NewsItem>
<NewsItem><NewsComponent>${part('Photo', 'x')}</NewsComponent></NewsItem></NewsML>`;
    const results = await read('a.xml', xml);
    expect(brief(results)).toEqual(['warning incomplete', 'document urn:1']);
    expect(results[1]?.document).toMatchObject({
      text: 'VALE, May 4 — The ferry stopped.\n\nIt did.',
      given: { headline: 'T', published: '2021-05-04T10:15', bylines: ['Ann Lee'], language: 'en' },
    });
  });

  const component = (role: string, text: string, more = ''): string =>
    `<NewsComponent><Role FormalName="${role}"/><ContentItem>${more}<DataContent>${text}</DataContent></ContentItem></NewsComponent>`;
  const story = (language: string, title: string, parts: string): string =>
    `<NewsComponent xml:lang="${language}" Duid="${language}"><NewsLines><HeadLine>${title}</HeadLine></NewsLines>${parts}</NewsComponent>`;
  const item = (content: string): string =>
    `<NewsML><NewsItem><Identification><NewsIdentifier><DateId>20210504</DateId><PublicIdentifier>urn:1</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines><CopyrightLine>C</CopyrightLine></NewsLines>${content}</NewsComponent></NewsItem></NewsML>`;

  it.each<[string, string]>([
    [
      'the body among longer parts',
      component(
        'StyleSheet',
        '.a { text-align: center; list-style: inside; color: red }',
        '<MimeType FormalName="text/css"/>',
      ) +
        component('Abstract', 'A ferry of the Vale company has stopped today.') +
        component('Body', 'The ferry stopped.') +
        component('Contact', 'Vale Ferries, 1 Quay Street, Vale, tel. 555 0100'),
    ],
    [
      'a body of data of several kinds',
      component(
        'Main',
        '<nitf><body><body.content><p>The ferry stopped.</p></body.content></body></nitf>',
        '<MediaType FormalName="ComplexData"/>',
      ),
    ],
    [
      'a body of HTML in CDATA',
      component('', '<body><body.content><![CDATA[The ferry<BR>stopped.]]></body.content></body>'),
    ],
    ['the longest of what is beside no text', component('Photo', 'A ferry.') + component('Text', 'The ferry stopped.')],
    ['an abstract alone', component('Abstract', 'The ferry stopped.')],
  ])('1: %s', async (_, parts) => {
    const { text, given } = await only('a.xml', item(story('en', 'T', parts)));
    expect([text, given]).toEqual(['The ferry stopped.', { headline: 'T', language: 'en', published: '2021-05-04' }]);
  });

  it('1: a story in two languages, each under its title', async () => {
    const xml = item(
      story('en', 'Ferry', component('Title', 'Ferry') + component('Body', 'The ferry stopped.')) +
        story('fr', 'Bac', component('Title', 'Bac') + component('Body', 'Le bac est en panne.')) +
        story('en', 'Picture', component('Caption', 'The ferry at the quay.')),
    );
    const results = await read('a.xml', xml);
    expect(results.map(({ document }) => [document?.id, document?.text, document?.given.headline])).toEqual([
      ['urn:1#en', 'The ferry stopped.', 'Ferry'],
      ['urn:1#fr', 'Le bac est en panne.', 'Bac'],
    ]);
  });

  it('1: two stories without language and number, told apart by their titles', async () => {
    const bare = (title: string): string =>
      story('', title, component('Body', 'The ferry stopped.')).replace(' xml:lang="" Duid=""', '');
    const results = await read('a.xml', item(bare('Ferry') + bare('Bac')));
    expect(results.map(({ document }) => document?.id)).toEqual(['urn:1#Ferry', 'urn:1#Bac']);
  });

  it.each<[string, readonly [string, string], readonly string[]]>([
    ['of one language, by their titles', ['Ferry', 'Bridge'], ['urn:1#Ferry', 'urn:1#Bridge']],
    ['of one language and title, by their number', ['Ferry', 'Ferry'], ['urn:1#1', 'urn:1#2']],
  ])('1: stories without number %s', async (_, titles, ids) => {
    const parts = titles.map((title) =>
      story('en', title, component('Body', `${title} stopped.`)).replace(/ Duid="[^"]*"/, ''),
    );
    const results = await read('a.xml', item(parts.join('')));
    expect(results.map(({ document }) => document?.id)).toEqual(ids);
  });

  it('1: packed text', async () => {
    const packed = Buffer.from('The ferry stopped.').toString('base64');
    const xml = `<NewsML><NewsItem><NewsComponent><ContentItem><MediaType FormalName="Text"/><Encoding Notation="Base64"><DataContent>${packed}</DataContent></Encoding></ContentItem></NewsComponent></NewsItem></NewsML>`;
    expect((await only('a.xml', xml)).text).toBe('The ferry stopped.');
  });

  it('RCV1', async () => {
    const xml =
      '<newsitem itemid="7" date="1996-08-20" xml:lang="en"><title>GHANA: T.</title><headline>T.</headline><byline>Ann Lee</byline><dateline>VALE 1996-08-20</dateline><text><p>It stopped.</p></text></newsitem>';
    expect(await only('a.xml', xml)).toMatchObject({
      id: '7',
      given: { headline: 'T.', published: '1996-08-20', bylines: ['Ann Lee'] },
    });
  });
});

describe('SGML', () => {
  it.each<[string, string, string[], object[], string[]]>([
    [
      'Gigaword, TREC',
      '<DOC id="VAL_ENG_20050304.0001" type="story" >\n<HEADLINE>\nFerry\nstops\n</HEADLINE>\n<DATELINE>\nVALE, March 4\n</DATELINE>\n<TEXT>\n<P>\nThe ferry\nstopped &amp; left.\n</P>\n<P>\nIt did.\n</P>\n</TEXT>\n</DOC>\n<DOC>\n<DOCNO> LA010189-0001 </DOCNO>\n<DATE>\n<P>\nJanuary 1, 1989, Sunday, Home Edition\n</P>\n</DATE>\n<BYLINE>\n<P>\nBy ANN LEE, Vale Writer\n</P>\n</BYLINE>\n<TEXT>\n   One.\n   Two\ngoes on.\n</TEXT>\n</DOC>\n',
      ['VAL_ENG_20050304.0001', 'LA010189-0001'],
      [
        { headline: 'Ferry stops', published: '2005-03-04' },
        { published: '1989-01-01', bylines: ['ANN LEE'] },
      ],
      ['VALE, March 4 — The ferry stopped & left.\n\nIt did.', 'One.\n\nTwo goes on.'],
    ],
    [
      'Reuters-21578',
      '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS TOPICS="NO" OLDID="1" NEWID="5">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n<TOPICS><D>ferry</D><D>port</D></TOPICS>\n<UNKNOWN>\n&#5;f0001\n</UNKNOWN>\n<TEXT>&#2;\n<TITLE>FERRY STOPS</TITLE>\n<DATELINE>    VALE, Feb 26 - </DATELINE><BODY>The ferry\nstopped &lt;now>.\n    It did.\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n',
      ['5'],
      [{ headline: 'FERRY STOPS', published: '1987-02-26T15:01' }],
      ['VALE, Feb 26 — The ferry stopped <now>.\n\nIt did.'],
    ],
  ])('%s', async (_, sgml, ids, given, texts) => {
    for (const path of ['a.txt', 'a.sgm', 'a']) {
      const documents = (await read(path, sgml)).map(({ document }) => document);
      expect(documents.map((document) => document?.id)).toEqual(ids);
      expect(documents.map((document) => document?.given)).toEqual(given);
      expect(documents.map((document) => document?.text)).toEqual(texts);
    }
  });

  it('tells a document without a text, and reads one that is cut off', async () => {
    const sgml =
      '<DOC>\n<DOCNO>1</DOCNO>\n<HEADLINE>T</HEADLINE>\n</DOC>\n<DOC>\n<DOCNO>2</DOCNO>\n<TEXT>\nIt stopped.\n';
    expect(brief(await read('a.sgml', sgml))).toEqual(['no-body', 'document 2']);
  });
});

it.each<[string, boolean]>([
  ['One.\nTwo.', false],
  ['    One\n    goes on.', false],
  ['\n    One\n    goes on.\n', false],
  ['    One\ngoes on.', true],
  ['One.\n\nTwo.', true],
])('%j is a wire text: %s', (text, expected) => {
  expect(isWire(text)).toBe(expected);
});
