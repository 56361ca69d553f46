import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

/** A PDF with these pages, each a list of lines at [left, height above the foot]. */
function pdf(...pages: readonly (readonly [number, number, string][])[]): Buffer {
  return pdfOf('', ...pages);
}

/** With this description of itself. */
function pdfOf(about: string, ...pages: readonly (readonly [number, number, string][])[]): Buffer {
  const objects: string[] = ['<</Type/Catalog/Pages 2 0 R>>'];
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  objects.push(
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  );
  for (const [index, lines] of pages.entries()) {
    const shown = lines.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${5 + 2 * index} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${shown.length}>>stream\n${shown}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${about === '' ? '' : `/Info<<${about}>>`}>>\nstartxref\n${text.length}\n%%EOF`,
    'latin1',
  );
}

const read = async (bytes: Uint8Array, path = 'a.pdf') =>
  (await collect(readDocuments([fileOf(path, bytes), fileOf('b.txt', 'B')], { ...OPTIONS, format: null }))).slice(
    0,
    -1,
  );

const lines = (...texts: string[]): [number, number, string][] =>
  texts.map((text, index) => [50, 700 - 12 * index, text]);

describe('a PDF', () => {
  it.each<[string, Buffer, string]>([
    [
      'one paragraph',
      pdf(lines('Rain fell on the whole of the vil-', 'lage of Vale on Monday, and went on')),
      'Rain fell on the whole of the village of Vale on Monday, and went on',
    ],
    [
      'a compound at the end of a line',
      pdf(lines('It is an Anglo-', 'American and a well-known', 'deal')),
      'It is an Anglo-American and a well-known deal',
    ],
    [
      'a gap between paragraphs',
      pdf([
        ...lines('Rain fell on the whole village.', 'It went on for a whole week, they'),
        [50, 650, 'Then it stopped and the sun came out'],
      ]),
      'Rain fell on the whole village. It went on for a whole week, they\n\nThen it stopped and the sun came out',
    ],
    [
      'a short line',
      pdf(lines('Rain fell on the whole of the village', 'for days.', 'Then it stopped and the sun came out')),
      'Rain fell on the whole of the village for days.\n\nThen it stopped and the sun came out',
    ],
    [
      'an indent',
      pdf([
        [50, 700, 'Rain fell on the whole of the village.'],
        [62, 688, 'Then it stopped and the sun came out'],
      ]),
      'Rain fell on the whole of the village.\n\nThen it stopped and the sun came out',
    ],
    [
      'pieces of a line',
      pdf([
        [50, 700, 'Rain'],
        [75, 700, 'fell.'],
      ]),
      'Rain fell.',
    ],
    [
      'running heads',
      pdf(
        ...[
          'The rain fell on the whole of the',
          'village and went on for the whole',
          'week until the sun came out again',
        ].map((text, index): [number, number, string][] => [
          [50, 780, `Vale Herald, page ${index + 1}`],
          [50, 700, text],
        ]),
      ),
      'The rain fell on the whole of the village and went on for the whole week until the sun came out again',
    ],
  ])('with %s', async (_, bytes, text) => {
    const [result] = await read(bytes);
    expect(result?.document).toMatchObject({ id: 'a.pdf', text, source: { format: 'pdf', record: null } });
  });

  it('is told by its content', async () => {
    expect((await read(pdf(lines('Rain.')), '-'))[0]?.document?.source.format).toBe('pdf');
  });

  const whole = pdf(lines('Rain fell.'));
  it.each<[string, Buffer, string, RegExp]>([
    ['without text', pdf([]), 'no-text', /scan/],
    ['that is none', Buffer.from('Ann spoke.'), 'damaged', /no whole PDF/],
    ['that is empty', Buffer.alloc(0), 'damaged', /no whole PDF/],
    ['cut off at its head', whole.subarray(0, 40), 'damaged', /no whole PDF/],
  ])('%s is a failure, and the next is read', async (_, bytes, code, message) => {
    const results = await read(bytes);
    expect(brief(results)).toEqual([code]);
    expect(results[0]?.failure?.message).toMatch(message);
  });

  it('cut off anywhere, or with a byte changed, is one result', async () => {
    for (let at = 0; at < whole.length; at += 31) {
      expect(await read(whole.subarray(0, at))).toHaveLength(1);
      expect(await read(Buffer.from(whole.map((byte, index) => (index === at ? byte ^ 0xff : byte))))).toHaveLength(1);
    }
  });
});

describe('what a PDF says of itself', () => {
  const text = lines('BRIDGE TO OPEN', 'in the spring', 'Rain fell on the whole village of Vale on Monday.');
  it.each<[string, string, string | undefined]>([
    ['a title that stands in the text', '/Title(Bridge to open in the spring)', 'Bridge to open in the spring'],
    ["a file's name", '/Title(Microsoft Word - bridge_final2.doc)', undefined],
    ['a word', '/Title(Bridge)', undefined],
    ['nothing', '', undefined],
  ])('%s', async (_, about, headline) => {
    const bytes = pdfOf(`${about}/Author(Ann Lee)/CreationDate(D:20250304091200+01'00')`, text);
    const options = { ...OPTIONS, format: null, keep: 'all' as const };
    const [result] = await collect(readDocuments([fileOf('a.pdf', bytes)], options));
    expect(result?.document?.given).toEqual(headline === undefined ? {} : { headline });
    expect(result?.document?.fields).toMatchObject({ author: 'Ann Lee', created: '2025-03-04' });
  });
});

describe('an export of a database as PDF', () => {
  const body = [
    'The harbour of Vale was closed on Monday after rain, and the council said that it would stay so for a',
    'few weeks. Nobody was hurt.',
    'Boats were moved to Tema.',
  ];
  const text = `${body[0]} ${body[1]}\n\n${body[2]}`;
  const title = [
    'Harbour of Vale closed after the second night of rain, and the council has named no date for its next',
    'opening',
  ];
  const headline = title.join(' ');
  const factiva = (number: string): string[] => [
    ...title,
    ...['By Ann Lee', '41 words', '4 March 2025', 'Vale Herald', 'VALEH', 'English', '(c) 2025 Vale Herald', ...body],
    `Document VALEH0000202503${number}el340000x`,
  ];
  const nexis = [
    ...title,
    ...['Vale Herald', 'March 4, 2025 Tuesday', 'Copyright 2025 Vale Herald', 'Length: 41 words', 'Byline: Ann Lee'],
    ...['Body', ...body, 'Load-Date: March 5, 2025', 'End of Document'],
  ];
  const lexis = (number: number): string[] => [
    `${number} of 2 DOCUMENTS`,
    ...['Vale Herald', 'March 4, 2025 Tuesday', ...title, 'BYLINE: Ann Lee', 'LENGTH: 41 words', ...body],
    'LOAD-DATE: March 5, 2025',
  ];
  const proquest = (number: number): string[] => [
    ...title,
    ...['Lee, Ann. Vale Herald; Vale [Vale]. 04 Mar 2025: A.4.', 'ProQuest document link', 'FULL TEXT', ...body],
    ...['DETAILS', 'Publication title: Vale Herald; Vale', 'Publication date: Mar 4, 2025'],
    ...[`ProQuest document ID: ${number}`, 'Database: Global Newsstream'],
  ];
  const rows: [string, string[][], string][] = [
    [
      'Factiva',
      [factiva('04'), factiva('05'), ['Search Summary', 'Results Found', '2']],
      'Page1of3 ©2025Factiva,Inc.Allrightsreserved.',
    ],
    ['Nexis Uni', [['Documents (2)'], nexis, nexis], 'Page 1 of 3'],
    ['the older LexisNexis', [lexis(1), lexis(2)], 'Page 1'],
    ['ProQuest', [proquest(1), proquest(2)], 'PDF GENERATED BY PROQUEST.COM Page 1 of 2'],
  ];

  it.each(rows)('%s: each article, its title on two lines', async (_, pages, foot) => {
    const results = await read(
      pdf(...pages.map((page) => [...lines(...page), [50, 30, foot] as [number, number, string]])),
    );
    expect(results.map(({ document }) => document?.text)).toEqual([text, text]);
    const { published, ...given } = results[1]!.document!.given;
    expect([published, given.headline, given.bylines?.join().includes('Lee')]).toEqual(['2025-03-04', headline, true]);
  });

  it('leaves out the title that is repeated at the head of a page', async () => {
    const head = `${title[0]} Vale Herald March 4, 2025`;
    const [first, rest] = [lexis(1).slice(0, -2), lexis(1).slice(-2)];
    const one = (await read(pdf(lines('Page 1', ...first), lines('Page 2', head, ...rest)))).at(-1);
    expect(one?.document?.text).toBe(text);
  });

  it('is none where no article can be read', async () => {
    const [one] = await read(pdf(lines('Rain fell on the whole village of Vale.', 'End of Document')));
    expect(one?.document).toMatchObject({
      id: 'a.pdf',
      text: 'Rain fell on the whole village of Vale. End of Document',
    });
  });
});
