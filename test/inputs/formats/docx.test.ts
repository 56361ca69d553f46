import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

/** A line of plain text, a heading as `# Title`, or a paragraph in Word's XML. */
function docx(...lines: readonly string[]): Buffer {
  const paragraphs = lines.map((line) => {
    if (line.startsWith('<')) return line;
    const [, mark, text] = /^(# )?([\s\S]*)$/.exec(line)!;
    const style = mark ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${text!.replace(/&/g, '&amp;')}</w:t></w:r></w:p>`;
  });
  return zipped(`<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${paragraphs.join('')}</w:body></w:document>`);
}

function zipped(xml: string): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(xml),
      'word/media/a.png': new Uint8Array(99),
    }),
  );
}

const read = async (bytes: Uint8Array, path = 'a.docx') =>
  (
    await collect(readDocuments([fileOf(path, bytes), fileOf('b.txt', 'B')], { ...OPTIONS, format: null, keep: 'all' }))
  ).slice(0, -1);

const COVER = [
  'User Name: Lena',
  'Date and Time: Monday, 5 May 2025',
  'Job Number: 17',
  'Documents (2)',
  '1. Old bridge reopens',
  '2. Rain',
  'Search Terms: bridge',
];
const BRIDGE = [
  '# Old bridge reopens',
  'Vale Herald',
  'March 4, 2025 Tuesday',
  'Copyright 2025 Vale Herald All Rights Reserved',
  'Section:\u00a0NEWS; Pg. 5',
  'Length:\u00a0523 words',
  'Byline:\u00a0Mira Kovac; Jo Beck',
  'Body',
  'The bridge is open.',
  '“Good,” said Ann & left.',
  'Load-Date:\u00a0March 5, 2025',
  'End of Document',
];
const RAIN = [
  '# Rain',
  'The Post (London)',
  '5 March 2025 Wednesday 9:15 AM GMT',
  'Length:\u00a012 words',
  'Body',
  'It rained.',
  'Graphic',
  'A picture.',
  'Load-Date:\u00a0March 6, 2025',
  'End of Document',
];

describe('a Nexis Uni export', () => {
  it('has its articles, each with what stands around it', async () => {
    const results = await read(docx(...COVER, ...BRIDGE, ...RAIN));
    expect(brief(results)).toEqual(['document a.docx:1', 'document a.docx:2']);
    expect(results[0]?.document).toMatchObject({
      text: 'The bridge is open.\n\n“Good,” said Ann & left.',
      source: { format: 'docx', record: 1 },
      given: { headline: 'Old bridge reopens', published: '2025-03-04', bylines: ['Mira Kovac', 'Jo Beck'] },
      fields: { outlet: 'Vale Herald', section: 'NEWS; Pg. 5', length: '523 words', loaded: 'March 5, 2025' },
    });
    expect(results[1]?.document).toMatchObject({
      text: 'It rained.',
      given: { headline: 'Rain', published: '2025-03-05' },
      fields: { outlet: 'The Post (London)' },
    });
  });

  const without = (lines: readonly string[], ...left: readonly string[]) =>
    lines.filter((line) => !left.includes(line));
  it.each<[string, string[], string[], RegExp]>([
    ['without a cover', [...BRIDGE, ...RAIN], ['document a.docx:1', 'document a.docx:2'], /^$/],
    [
      'without heading styles',
      [...COVER, ...BRIDGE, ...RAIN].map((line) => line.replace('# ', '')),
      ['document a.docx:1', 'document a.docx:2'],
      /^$/,
    ],
    [
      'without the lines Body',
      without([...COVER, ...BRIDGE, ...RAIN], 'Body'),
      ['document a.docx:1', 'document a.docx:2'],
      /^$/,
    ],
    [
      'cut off in the last article',
      [...COVER, ...BRIDGE, ...RAIN.slice(0, 6)],
      ['warning article-count', 'document a.docx:1', 'document a.docx:2'],
      /2 articles are read, but the file has 1 end marks/,
    ],
    [
      'with fewer articles than its cover lists',
      [...COVER, ...BRIDGE],
      ['warning article-count', 'document a.docx:1'],
      /1 articles are read, but its cover page lists 2/,
    ],
    [
      'with an end mark lost',
      [...COVER, ...without(BRIDGE, 'End of Document'), ...RAIN],
      ['warning article-count', 'document a.docx:1'],
      /cover page lists 2/,
    ],
    [
      'with something else in it',
      [...BRIDGE, 'Nothing of an article.', 'End of Document', ...RAIN],
      ['warning article-count', 'document a.docx:1', 'no-body', 'document a.docx:3'],
      /2 articles.*3 end marks/,
    ],
    [
      'with an empty article',
      [...without(BRIDGE, 'The bridge is open.', '“Good,” said Ann & left.'), ...RAIN],
      ['empty', 'document a.docx:2'],
      /no text/,
    ],
  ])('%s', async (_, lines, expected, message) => {
    const results = await read(docx(...lines));
    expect(brief(results)).toEqual(expected);
    expect(results[0]?.warning?.message ?? results[0]?.failure?.message ?? '').toMatch(message);
    const first = results.find(({ document }) => document)?.document;
    if (expected[0] !== 'empty')
      expect(first?.given).toMatchObject({ headline: 'Old bridge reopens', published: '2025-03-04' });
  });
});

describe('another Word document', () => {
  it('is its paragraphs', async () => {
    const box =
      '<w:p><w:r><w:t>Main</w:t></w:r><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent><w:r><w:t> text.</w:t></w:r></w:p>';
    const deleted =
      '<w:p><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>';
    const twice =
      '<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>New</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Old</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
    const [result] = await read(docx('It rained.', '', box, deleted, twice), 'report');
    expect(result?.document).toMatchObject({
      id: 'report',
      text: 'It rained.\n\nIn a box.\n\nMain text.\n\nA\tB\nC\n\nNew',
    });
  });

  const whole = docx('It rained.');
  it.each<[string, Uint8Array, string, RegExp]>([
    ['empty', docx(), 'empty', /no text/],
    ['nothing at all', Buffer.alloc(0), 'damaged|binary', /Word document/],
    ['another ZIP archive', zipSync({ 'a.txt': strToU8('A') }), 'binary', /ZIP archive but no Word document/],
    ['cut off in its text', whole.subarray(0, 120), 'damaged|binary', /Word document/],
    ['with broken XML', zipped('<w:document><w:body><w:p>'), 'bad-xml', /unclosed tag/],
    [
      'with an entity bomb',
      zipped('<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>'),
      'bad-xml',
      /undefined entity/,
    ],
    ['no ZIP archive', Buffer.from('Ann spoke.'), 'binary|damaged', /Word document/],
  ])('%s is a failure, and the next is read', async (_, bytes, code, message) => {
    const [result] = await read(bytes);
    expect(result?.failure?.code).toMatch(new RegExp(`^(?:${code})$`));
    expect(result?.failure?.message).toMatch(message);
  });

  it('cut off anywhere, or with a byte changed, is one result', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      expect(await read(whole.subarray(0, at))).toHaveLength(1);
      expect(await read(whole.map((byte, index) => (index === at ? byte ^ 0xff : byte)))).toHaveLength(1);
    }
  });
});
