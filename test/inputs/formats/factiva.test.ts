import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

const read = (content: string, path: string) =>
  collect(readDocuments([fileOf(path, content)], { ...OPTIONS, format: null, keep: 'all' }));

const row = (code: string, content: string) =>
  `<tr><td class="index" align="right" valign="top"><b>${code}</b>&nbsp;</td><td>${content}</td></tr>`;
const article = (...rows: string[]) =>
  `<div class="article enArticle"><p><table cellspacing="0">${rows.join('\n')}</table></p></div><br/>`;
const BRIDGE = article(
  row('SE', 'News'),
  row('HD', '<span class="enHeadline">Old bridge reopens&nbsp;</span>'),
  row('BY', 'By Mira Kovac'),
  row('WC', '523 words'),
  row('PD', '4 March 2025'),
  row('SN', 'Vale Herald'),
  row('LA', 'English'),
  row('LP', '<p class="articleParagraph">The bridge is open.</p>'),
  row('TD', '<p class="articleParagraph">&ldquo;Good,&rdquo; said\n <b>Ann</b>.</p><p>It rained.</p>'),
  row('AN', 'Document VALE000020250304el3400001'),
);
const RAIN = article(
  row('HD', 'Rain'),
  row('PD', '5 mars 2025'),
  row('LP', '<p>It rained.</p>'),
  row('AN', 'Document VALE000020250305el3500002'),
);
const html = (...articles: string[]) =>
  `<!DOCTYPE html><html><head><title>Factiva</title></head><body>${articles.join('')}</body></html>`;

const XML = `<?xml version="1.0" encoding="utf-8"?><response><articles>
<article><accessionNo>VALE000020250304el3400001</accessionNo><baseLanguage>en</baseLanguage><byline>By Mira Kovac</byline>
<headline><paragraph>Old bridge <hlt>reopens</hlt></paragraph></headline><publicationDate><date>20250304</date></publicationDate><sourceName>Vale Herald</sourceName>
<leadParagraph><paragraph>The bridge is open.</paragraph></leadParagraph><tailParagraphs><paragraph>“Good,” said Ann.</paragraph><paragraph>It rained.</paragraph></tailParagraphs></article>
<article><headline><paragraph>A picture</paragraph></headline></article></articles></response>`;

describe('an export of Factiva', () => {
  const given = { headline: 'Old bridge reopens', published: '2025-03-04', bylines: ['Mira Kovac'], language: 'en' };
  it('in HTML', async () => {
    const results = await read(html(BRIDGE, RAIN), 'Factiva.htm');
    expect(brief(results)).toEqual(['document VALE000020250304el3400001', 'document VALE000020250305el3500002']);
    expect(results[0]?.document).toMatchObject({
      text: 'The bridge is open.\n\n“Good,” said Ann.\n\nIt rained.',
      source: { format: 'factiva', record: 1 },
      given,
      fields: { outlet: 'Vale Herald', section: 'News', words: '523 words' },
    });
    expect(results[1]?.document).toMatchObject({
      text: 'It rained.',
      given: { headline: 'Rain', published: '2025-03-05' },
    });
  });

  it('in XML', async () => {
    const results = await read(XML, 'a.xml');
    expect(brief(results)).toEqual(['document VALE000020250304el3400001']);
    expect(results[0]?.document).toMatchObject({
      text: 'The bridge is open.\n\n“Good,” said Ann.\n\nIt rained.',
      given,
      fields: { outlet: 'Vale Herald' },
    });
  });

  it.each<[string, string, string, string[], RegExp]>([
    [
      'of which an article was lost',
      html(BRIDGE, RAIN.replace('>LP<', '>XX<')),
      'a.html',
      ['warning article-count', 'document VALE000020250304el3400001'],
      /1 articles are read.*numbers of 2/,
    ],
    ['without text', html(article(row('HD', 'Rain'))), 'a.html', ['no-article'], /as Factiva exports them/],
    ['nested 100,000 deep', html(BRIDGE, '<div>'.repeat(100_000)), 'a.html', ['too-deep'], /nested/],
    ['in XML, cut off', XML.slice(0, -30), 'a.xml', ['bad-xml'], /unclosed/],
  ])('%s', async (_, content, path, expected, message) => {
    const results = await read(content, path);
    expect(brief(results)).toEqual(expected);
    expect(results[0]?.warning?.message ?? results[0]?.failure?.message).toMatch(message);
  });
});
