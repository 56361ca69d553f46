import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

const read = (content: string | Uint8Array, path = 'a.xml') =>
  collect(readDocuments([fileOf(path, content), fileOf('b.txt', 'B')], { ...OPTIONS, format: null, keep: 'all' })).then(
    (all) => all.slice(0, -1),
  );

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Vale Herald</title><link>https://h.example</link><language>en-gb</language>
<item><title>Tom &amp;amp; Ann win</title><link>https://h.example/1</link><guid>h-1</guid><pubDate>Tue, 04 Mar 2025 08:30:00 GMT</pubDate>
<dc:creator>By Mira Kovac</dc:creator><dc:creator>Jo Beck</dc:creator><category>Local</category><category>Town</category>
<description>Short.</description><content:encoded><![CDATA[<p>They won.</p><p>&ldquo;Good,&rdquo; said <b>Ann</b>.</p>]]></content:encoded></item>
<item><title>Rain&nbsp;again</title><description>It &lt;b&gt;rained&lt;/b&gt;.</description></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Post</title>
<entry><id>tag:p,1</id><title type="text">1 &lt; 2</title><updated>2025-03-05T08:00:00Z</updated><published>2025-03-04T08:00:00Z</published><author><name>Bo Chan</name></author>
<link rel="edit" href="https://p.example/edit"/><link href="https://p.example/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <em>two</em>.</p><p>Three.</p></div></content></entry>
<entry><id>tag:p,2</id><title>T</title><content type="html">&lt;p&gt;Four.&lt;/p&gt;&lt;p&gt;Five.&lt;/p&gt;</content></entry></feed>`;

const NITF = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE nitf SYSTEM "http://www.nitf.org/nitf.dtd">
<nitf><head><title>x</title><docdata><doc-id id-string="vn-17"/><date.issue norm="20250304T083000Z"/></docdata>
<pubdata name="Vale Herald" date.publication="20250304T000000" position.section="A"/></head>
<body><body.head><hedline><hl1>Old bridge reopens</hl1><hl2>After nine years</hl2></hedline><byline>By <person>Mira Kovac</person><byttl>Staff</byttl></byline>
<distributor>Vale News</distributor><dateline><location>VALETOWN</location>, March 4</dateline></body.head>
<body.content><block class="lead_paragraph"><p>The bridge is open.</p></block>
<block class="full_text"><p>The bridge is open.</p><p><q>“Good,”</q> said <person>Ann <name.family>Lee</name.family></person> &amp; left.</p><hl2>Costs</hl2><p>It cost much.</p>
<media><media-reference source="x.jpg"/><media-caption>Photo: Bo</media-caption></media></block></body.content></body></nitf>`;

const NEWSML = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:n:1"><itemMeta><provider><name>Vale News</name></provider><versionCreated>2025-03-05T08:30:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2025-03-04T08:30:00Z</contentCreated><headline>Old bridge reopens</headline><by>By Mira Kovac</by><language tag="en-GB"/><subject><name>Transport</name></subject></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The bridge is open.</p><p>“Good,” said Ann.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:n:2"><contentMeta><headline>Picture</headline></contentMeta><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>
<newsItem guid="urn:n:3"><contentSet><inlineXML>${NITF.slice(NITF.indexOf('<nitf'))}</inlineXML></contentSet></newsItem>
</itemSet></newsMessage>`;

describe('articles', () => {
  it('the line that a system puts below each article of a feed is none of it', async () => {
    const below = '<p>The post <a href="x">Ann: “No rain”</a> appeared first on <a href="y">Vale Herald</a>.</p>';
    const results = await read(RSS.replace(']]></content:encoded>', `${below}$&`));
    expect(results.find(({ document }) => document?.id === 'h-1')?.document?.text).toBe(
      'They won.\n\n“Good,” said Ann.',
    );
  });

  it('of RSS, in full or as their summaries', async () => {
    const [warning, one, two] = await read(RSS);
    expect(warning?.warning?.message).toBe('1 of 2 items have no full text: their summaries are read');
    expect(one?.document).toMatchObject({
      id: 'h-1',
      text: 'They won.\n\n“Good,” said Ann.',
      source: { format: 'feed', record: 1 },
      given: {
        headline: 'Tom & Ann win',
        published: '2025-03-04T08:30',
        bylines: ['Mira Kovac', 'Jo Beck'],
        language: 'en-GB',
      },
      fields: { outlet: 'Vale Herald', section: 'Local, Town', url: 'https://h.example/1' },
    });
    expect(two?.document).toMatchObject({ id: 'a.xml:2', text: 'It rained.', given: { headline: 'Rain again' } });
  });

  it('of Atom, as XHTML, HTML and text', async () => {
    const [one, two] = await read(ATOM, 'a.atom');
    expect(one?.document).toMatchObject({
      id: 'tag:p,1',
      text: 'One two.\n\nThree.',
      given: { headline: '1 < 2', published: '2025-03-04T08:00', bylines: ['Bo Chan'], language: 'en' },
      fields: { url: 'https://p.example/1' },
    });
    expect(two?.document?.text).toBe('Four.\n\nFive.');
  });

  const text = 'VALETOWN, March 4 — The bridge is open.\n\n“Good,” said Ann Lee & left.\n\nCosts\n\nIt cost much.';
  it('of NITF, its tags within the text taken away and its lead not doubled', async () => {
    const [one] = await read(NITF);
    expect(one?.document).toMatchObject({
      id: 'vn-17',
      text,
      source: { format: 'nitf', record: null },
      given: {
        headline: 'Old bridge reopens',
        published: '2025-03-04T00:00',
        bylines: ['Mira Kovac'],
        agency: 'Vale News',
      },
      fields: { outlet: 'Vale Herald', section: 'A', captions: '["Photo: Bo"]' },
    });
  });

  it('of NewsML-G2, as XHTML or NITF, pictures passed over', async () => {
    const [warning, one, two] = await read(NEWSML);
    expect(warning?.warning?.message).toMatch(/^1 items without text/);
    expect(one?.document).toMatchObject({
      id: 'urn:n:1',
      text: 'The bridge is open.\n\n“Good,” said Ann.',
      given: {
        headline: 'Old bridge reopens',
        published: '2025-03-04T08:30',
        bylines: ['Mira Kovac'],
        language: 'en-GB',
      },
      fields: { provider: 'Vale News', section: 'Transport' },
    });
    expect(two?.document).toMatchObject({ id: 'urn:n:3', text, given: { headline: 'Old bridge reopens' } });
  });

  it('of Atom without a feed around it, after an empty line', async () => {
    const entry = `\n <?xml version="1.0"?>\n<entry xmlns="http://www.w3.org/2005/Atom"><title>Rain</title><content>It rained.</content></entry>`;
    const [one] = await read(entry);
    expect(one?.document).toMatchObject({ text: 'It rained.', given: { headline: 'Rain' } });
  });

  it.each(['utf-8', 'utf-16le', 'windows-1252'])('in %s', async (encoding) => {
    const named = encoding === 'utf-16le' ? 'utf-16' : encoding;
    const xml = NITF.replace('encoding="UTF-8"', `encoding="${named}"`).replace('It cost much.', 'Zoë – paid.');
    const [one] = await read(iconv.encode(xml, encoding, { addBOM: encoding === 'utf-16le' }));
    expect(one?.document?.text).toBe(text.replace('It cost much.', 'Zoë – paid.'));
  });
});

describe('what is wrong', () => {
  const bomb = `<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
  it.each<[string, string, string, RegExp]>([
    ['nothing', '', 'unknown-kind', /none of the kinds of \.xml/],
    ['another kind', '<catalog><book/></catalog>', 'unknown-kind', /feed, nitf, newsml/],
    ['a feed without items', '<rss><channel/></rss>', 'no-article', /holds no article/],
    ['an article without text', '<nitf><body/></nitf>', 'empty', /no text/],
    ['cut off', NITF.slice(0, -40), 'bad-xml', /not well-formed.*unclosed tag/],
    ['cut off in a tag', RSS.slice(0, 500), 'bad-xml', /not well-formed/],
    ['wrongly nested', '<nitf><body><p>A</body></p></nitf>', 'bad-xml', /1:\d+/],
    [
      'an entity bomb',
      `${bomb}<nitf><body><body.content><p>&c;</p></body.content></body></nitf>`,
      'bad-xml',
      /undefined entity/,
    ],
    [
      'a file of the machine',
      '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>',
      'bad-xml',
      /undefined entity/,
    ],
    ['nested 100,000 deep', `<nitf>${'<p>'.repeat(100_000)}`, 'too-deep', /nested more than 500/],
    ['a NUL', '<nitf>\0</nitf>', 'binary', /NUL/],
  ])('%s', async (_, xml, code, message) => {
    const results = await read(xml);
    expect(brief(results)).toEqual([code]);
    expect(results[0]?.failure?.message).toMatch(message);
  });

  it.each([
    ['rss', RSS],
    ['atom', ATOM],
    ['nitf', NITF],
    ['newsml', NEWSML],
  ])('%s cut off anywhere is one failure', async (_, xml) => {
    for (let length = xml.length - 30; length > 0; length -= 53) {
      const results = await read(xml.slice(0, length));
      expect(results).toHaveLength(1);
      expect(results[0]?.failure?.code).toMatch(/bad-xml|unknown-kind/);
    }
  });
});
