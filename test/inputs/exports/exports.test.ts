/** Exports of databases in the kinds of files in which they come; all texts are invented. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dateOfLine } from '../../../src/inputs/exports/dated-line.ts';
import { readDocuments } from '../../../src/inputs/index.ts';
import type { ReadResult } from '../../../src/inputs/input.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

const read = async (path: string, content: string | Uint8Array): Promise<ReadResult[]> =>
  (
    await collect(
      readDocuments([fileOf(path, content), fileOf('z.txt', 'Z')], { ...OPTIONS, format: null, keep: 'all' }),
    )
  ).slice(0, -1);
const given = (results: readonly ReadResult[]) => results.flatMap(({ document }) => (document ? [document.given] : []));
const texts = (results: readonly ReadResult[]) => results.flatMap(({ document }) => (document ? [document.text] : []));
const fields = (results: readonly ReadResult[]) =>
  results.flatMap(({ document }) => (document ? [document.fields] : []));
const warnings = (results: readonly ReadResult[]) =>
  results.flatMap(({ warning }) => (warning ? [warning.message] : []));

const FERRY = ['The ferry across the Vale stopped.', '“It is over,” Ann Lee said.'];

/** The same paragraphs as RTF, with bold ones as `*text`. */
const rtf = (...paragraphs: readonly string[]): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}${paragraphs
    .map((text) => {
      const content = text.replace(/^\*/, '').replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0)}?`);
      return text.startsWith('*') ? `{\\b ${content}}\\par\n` : `\\plain ${content}\\par\n`;
    })
    .join('')}}`;
const docx = (...paragraphs: readonly string[]): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document>${paragraphs.map((text) => `<w:p><w:t>${text}</w:t></w:p>`).join('')}</w:document>`,
    ),
  });

describe('the older LexisNexis', () => {
  const article = (number: number, of: number, ...lines: readonly string[]): string =>
    [`                    ${number} of ${of} DOCUMENTS`, '', '', ...lines, ''].join('\r\n');
  const ONE = [
    '               Vale Herald',
    '',
    '          May 4, 1998, Monday, Late Edition - Final',
    '',
    'Ferry stops; Bridge to',
    'open',
    '',
    'BYLINE: By ANN LEE and BO',
    'CHAN',
    '',
    'SECTION: Section A; Page 1',
    '',
    'LENGTH: 11 words',
    '',
    'DATELINE: TEMA, May 3',
    '',
    '   The ferry across the',
    'Vale stopped.',
    '   “It is over,” Ann Lee',
    'said.',
    '',
    'LOAD-DATE: May 5, 1998',
  ];

  it.each(['May 1998', 'Summer 1998', 'May/June 1998', 'May - June, 1998'])(
    'of a magazine, dated %s: the title is the line after it, and the day of loading no date of it',
    async (period) => {
      const lines = ONE.map((line) => line.replace('May 4, 1998, Monday, Late Edition - Final', period));
      const results = await read('a.TXT', article(1, 1, ...lines));
      expect(given(results)).toEqual([{ headline: 'Ferry stops; Bridge to open', bylines: ['ANN LEE', 'BO CHAN'] }]);
      expect(fields(results)).toMatchObject([{ outlet: 'Vale Herald', loaded: 'May 5, 1998' }]);
      expect(warnings(results)).toEqual([`the date is not read ("${period}")`]);
    },
  );

  it.each<[string, string[], string[], object]>([
    [
      'of an e-mail in the text',
      ['It stopped.', 'SUBJECT: Re: ferry', 'We sail on Friday.', 'LOAD-DATE: May 5, 1998', 'SUBJECT: FERRIES (90%)'],
      ['It stopped.', 'SUBJECT: Re: ferry', 'We sail on Friday.'],
      { subject: 'FERRIES (90%)', loaded: 'May 5, 1998' },
    ],
    [
      'of speakers in the text, without a tail',
      ['COMPANY: We sail.', 'STATE: You do not.', 'They left.'],
      ['COMPANY: We sail.', 'STATE: You do not.', 'They left.'],
      {},
    ],
    [
      'of captions and notes of some paragraphs',
      [
        'It stopped.',
        'NOTES: See Friday.',
        'And Monday.',
        'GRAPHIC: A ferry; photo by Bo Chan',
        'A port.',
        'LANGUAGE: ENGLISH',
      ],
      ['It stopped.'],
      { notes: 'See Friday. And Monday.', captions: '["A ferry; photo by Bo Chan","A port."]' },
    ],
    [
      'of an index that goes on in another line',
      ['It stopped.', 'SUBJECT: FERRIES (90%); PORTS (78%)', 'HARBOURS (70%)', 'URL: https://vale.example/1'],
      ['It stopped.'],
      { subject: 'FERRIES (90%); PORTS (78%) HARBOURS (70%)', url: 'https://vale.example/1' },
    ],
  ])('lines %s', async (_, lines, text, kept) => {
    const head = ['Vale Herald', 'May 4, 1998', 'Ferry stops', 'SECTION: News', 'Tema is quiet.'];
    const spaced = [...head, ...lines].flatMap((line) => [line, '']);
    for (const [path, content] of [
      ['a.txt', article(1, 1, ...spaced)],
      ['a.rtf', rtf('1 of 1 DOCUMENTS', ...head, ...lines)],
    ] as const) {
      const results = await read(path, content);
      expect(texts(results), path).toEqual([['Tema is quiet.', ...text].join('\n\n')]);
      expect(fields(results), path).toEqual([{ outlet: 'Vale Herald', section: 'News', ...kept }]);
    }
  });

  it('of a transcript: its title stands in a field, not in the line of its number', async () => {
    const lines = [
      'CNN',
      'SHOW: VALE TONIGHT',
      'May 4, 1998',
      'Transcript # 98050401V00',
      'HEADLINE: Ferry stops',
      'BODY:',
      'ANN LEE: It stopped.',
    ];
    const results = await read('a.txt', article(1, 1, ...lines.flatMap((line) => [line, ''])));
    expect(given(results)).toEqual([{ headline: 'Ferry stops', published: '1998-05-04' }]);
    expect(texts(results)).toEqual(['ANN LEE: It stopped.']);
  });

  it('in text: hard line ends are none of the paragraphs’', async () => {
    const results = await read('a.TXT', article(1, 1, ...ONE));
    expect(brief(results)).toEqual(['document a.TXT:1']);
    expect(texts(results)).toEqual([FERRY.join('\n\n')]);
    expect(given(results)).toEqual([
      { headline: 'Ferry stops; Bridge to open', published: '1998-05-04', bylines: ['ANN LEE', 'BO CHAN'] },
    ]);
    expect(fields(results)).toMatchObject([
      { outlet: 'Vale Herald', section: 'Section A; Page 1', dateline: 'TEMA, May 3' },
    ]);
  });

  it.each<[string, string[], object, string]>([
    [
      'rights before the outlet, an edition on its own line',
      [
        'Copyright 1998 Vale Media',
        '',
        'Vale Herald (London)',
        '',
        'May 4, 1998',
        'Final Edition',
        '',
        'Ferry stops',
        '',
        'LENGTH: 4 words',
        '',
        'It stopped.',
      ],
      { headline: 'Ferry stops', published: '1998-05-04' },
      'It stopped.',
    ],
    [
      'a line that says that the text begins',
      ['Vale Herald', '', 'May 4, 1998', '', 'Ferry stops', '', 'LENGTH: 4 words', '', 'BODY:', '', '   It stopped.'],
      { headline: 'Ferry stops', published: '1998-05-04' },
      'It stopped.',
    ],
    [
      'without lines before the text',
      [
        'Vale Herald',
        '',
        '4 May 1998',
        '',
        'Ferry stops',
        '',
        'It stopped.',
        '',
        'Copyright 1998 Vale Media',
        'All Rights Reserved',
      ],
      { headline: 'Ferry stops', published: '1998-05-04' },
      'It stopped.',
    ],
    [
      'the title in a line of its own',
      [
        'Vale Wire',
        '',
        'May 4, 1998 Monday 10:12 AM EST',
        '',
        'LENGTH: 4 words',
        '',
        'HEADLINE: Ferry stops',
        '',
        'BYLINE: Ann Lee',
        '',
        'It stopped.',
        '',
        'GRAPHIC: A ferry.',
      ],
      { headline: 'Ferry stops', published: '1998-05-04', bylines: ['Ann Lee'] },
      'It stopped.',
    ],
    [
      'no date but that of loading',
      [
        'Vale Herald',
        '',
        'Correction Appended',
        '',
        'Ferry stops',
        '',
        'LENGTH: 4 words',
        '',
        'It stopped.',
        '',
        'LOAD-DATE: May 5, 1998',
      ],
      { headline: 'Ferry stops', published: '1998-05-05' },
      'It stopped.',
    ],
    [
      'lines of the end among those before the text',
      [
        'Vale Wire',
        '',
        'May 4, 1998',
        '',
        'Ferry stops',
        '',
        'LANGUAGE: ENGLISH',
        '',
        'LENGTH: 4 words',
        '',
        'PUBLICATION-TYPE: Wire',
        '',
        'It stopped.',
        '',
        'It did.',
        '',
        'SUBJECT: FERRIES',
      ],
      { headline: 'Ferry stops', published: '1998-05-04', language: 'en' },
      'It stopped.\n\nIt did.',
    ],
    [
      'lines of the end alone',
      [
        'Vale Wire',
        '',
        'May 4, 1998',
        '',
        'Ferry stops',
        '',
        'It stopped.',
        '',
        'It did.',
        '',
        'LOAD-DATE: May 5, 1998',
      ],
      { headline: 'Ferry stops', published: '1998-05-04' },
      'It stopped.\n\nIt did.',
    ],
    [
      'subtitles before the lines',
      [
        'Vale Wire',
        '',
        'May 4, 1998',
        '',
        'Ferry stops',
        '',
        'For good',
        '',
        'Or not',
        '',
        'SECTION: News',
        '',
        'It stopped.',
      ],
      { headline: 'Ferry stops', published: '1998-05-04' },
      'It stopped.',
    ],
    [
      'a text with a key of its own',
      [
        'Vale Herald',
        '',
        'May 4, 1998',
        '',
        'Ferry stops',
        '',
        'LENGTH: 4 words',
        '',
        'TEMA: It stopped.',
        '',
        'It did.',
        '',
        'LANGUAGE: ENGLISH',
      ],
      { headline: 'Ferry stops', published: '1998-05-04', language: 'en' },
      'TEMA: It stopped.\n\nIt did.',
    ],
  ])('%s', async (_, lines, meta, text) => {
    const results = await read('a.txt', article(7, 9, ...lines) + article(8, 9, ...ONE));
    expect(warnings(results)).toEqual([]);
    expect(given(results)[0]).toEqual(meta);
    expect(texts(results)[0]).toBe(text);
  });

  it('warns where articles are missing, and is no article where a line only looks like a mark', async () => {
    expect(warnings(await read('a.txt', article(1, 3, ...ONE) + article(2, 3, ...ONE)))).toEqual([
      '2 articles are read, but by its own marks the file has 3 ("2 of 3 DOCUMENTS")',
    ]);
    expect(brief(await read('a.txt', 'They read 1 of 2 DOCUMENTS and left.\n'))).toEqual(['document a.txt']);
    const twice = article(1, 2, ...ONE.slice(0, -2), '1 of 2 DOCUMENTS', '', ...ONE.slice(-1)) + article(2, 2, ...ONE);
    expect(brief(await read('a.txt', twice))).toEqual(['document a.txt:1', 'document a.txt:2']);
  });

  const page = (
    mark: string,
  ): string => `<HTML><HEAD><!-- LXNComment 1:1 --><TITLE>&nbsp;</TITLE></HEAD><BODY><A NAME="DOC_ID_0_1"></A><!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<BR>${mark}<BR><DIV><P><SPAN>Vale Herald</SPAN></P></DIV><BR><DIV><P><SPAN>May</SPAN><SPAN> 4, 1998 Monday</SPAN></P></DIV>
<BR><DIV><P><SPAN>Ferry stops</SPAN></P></DIV><BR><DIV><P><SPAN>LENGTH: </SPAN><SPAN>4 words</SPAN></P></DIV>
<BR><DIV><P><SPAN>${FERRY[0]}</SPAN></P><P><SPAN>${FERRY[1]}</SPAN></P></DIV><BR><DIV><P>LOAD-DATE: May 5, 1998</P></DIV>
<DIV><P><SPAN>Copyright 1998 Vale Media<BR>All Rights Reserved</SPAN></P></DIV><!-- Hide XML section from browser
</DOCFULL>
</DOC> --></BODY></HTML>`;
  it.each([
    ['with numbers', '<DIV><P>1 of 1 DOCUMENT</P></DIV>'],
    ['with marks in comments only', ''],
  ])('in HTML, %s', async (_, mark) => {
    const results = await read('a.HTML', page(mark));
    expect(results[0]?.document?.source.format).toBe('lexis');
    expect(given(results)).toEqual([{ headline: 'Ferry stops', published: '1998-05-04' }]);
    expect(texts(results)).toEqual([FERRY.join('\n\n')]);
  });

  it('in RTF under any name, and in Word', async () => {
    const lines = [
      '1 of 1 DOCUMENTS',
      'Vale Herald',
      'May 4, 1998 Monday',
      '*Ferry stops',
      'LENGTH: 4 words',
      ...FERRY,
      'LOAD-DATE: May 5, 1998',
    ];
    for (const [path, content] of [
      ['a.rtf', rtf(...lines)],
      ['a.DOC', rtf(...lines)],
      ['a.docx', docx(...lines.map((one) => one.replace('*', '')))],
    ] as const) {
      const results = await read(path, content);
      expect(given(results), path).toEqual([{ headline: 'Ferry stops', published: '1998-05-04' }]);
      expect(texts(results), path).toEqual([FERRY.join('\n\n')]);
    }
  });
});

it('Nexis Uni in RTF and as converted text', async () => {
  const lines = [
    '*Ferry stops',
    'Vale Herald',
    'May 4, 2021 Tuesday, Late Edition - Final',
    'Copyright 2021 Vale Media',
    'Length: 4 words',
    'Body',
    ...FERRY,
    'Load-Date: May 5, 2021',
    'End of Document',
  ];
  for (const [path, content] of [
    ['a.rtf', rtf(...lines)],
    ['a.txt', lines.map((one) => one.replace('*', '')).join('\n\n')],
  ] as const) {
    const results = await read(path, content);
    expect(given(results), path).toEqual([{ headline: 'Ferry stops', published: '2021-05-04' }]);
    expect(texts(results), path).toEqual([FERRY.join('\n\n')]);
  }
});

describe('lines of a text in Nexis Uni that look like those behind it', () => {
  const TAIL = ['Classification', 'Language: ENGLISH', 'Subject: FERRIES (90%)', 'Load-Date: May 5, 2021'];
  const kept = { language: 'ENGLISH', subject: 'FERRIES (90%)', loaded: 'May 5, 2021' };
  const LONG = `Ann Lee said that ${'the ferry would sail again and '.repeat(6)}that was all.`;
  it.each<[string, string, string[], string[], object]>([
    [
      'an e-mail',
      '9',
      ['They wrote.', 'Subject: Re: ferry', 'We sail.', ...TAIL],
      ['They wrote.', 'Subject: Re: ferry', 'We sail.'],
      kept,
    ],
    [
      'fields of others',
      '9',
      ['Language: German', 'URL: https://vale.example', 'They left.', ...TAIL],
      ['Language: German', 'URL: https://vale.example', 'They left.'],
      kept,
    ],
    [
      'the word for the index',
      '9',
      ['Classification', 'They are of two kinds.', ...TAIL],
      ['Classification', 'They are of two kinds.'],
      kept,
    ],
    [
      'without any tail',
      '9',
      ['They wrote.', 'Subject: Re: ferry', 'We sail.'],
      ['They wrote.', 'Subject: Re: ferry', 'We sail.'],
      {},
    ],
    ['a subheading, by the length', '51', ['Notes', LONG, ...TAIL], ['Notes', LONG], kept],
    [
      'a subheading before a caption, by the length',
      '51',
      ['Notes', LONG, 'Graphic', 'A ferry.', ...TAIL],
      ['Notes', LONG],
      { ...kept, captions: '["A ferry."]' },
    ],
    [
      'notes and a caption',
      '11',
      ['Notes', 'See Friday.', 'Graphic', 'A ferry.', 'A port.', ...TAIL],
      [],
      { ...kept, notes: 'See Friday.', captions: '["A ferry.","A port."]' },
    ],
    [
      'notes and a caption that are short, whatever the length',
      '30',
      ['Notes', 'See Friday.', 'Graphic', 'A ferry in the port.', ...TAIL],
      [],
      { ...kept, notes: 'See Friday.', captions: '["A ferry in the port."]' },
    ],
    ['notes that are long, by the length', '11', ['Notes', LONG, ...TAIL], [], { ...kept, notes: LONG }],
    ['a line of nothing behind the tail', '11', [...TAIL, 'Page 3 of 9'], [], { ...kept }],
  ])('%s', async (_, length, lines, text, others) => {
    const head = [
      '*Ferry stops',
      'Vale Herald',
      'May 4, 2021 Tuesday',
      `Length: ${length} words`,
      'Highlight: It is over.',
      'Body',
      ...FERRY,
    ];
    const all = [...head, ...lines, 'End of Document'];
    for (const [path, content] of [
      ['a.rtf', rtf(...all)],
      ['a.txt', all.map((line) => line.replace('*', '')).join('\n')],
      ['a.docx', docx(...all.map((line) => line.replace('*', '')))],
    ] as const) {
      const results = await read(path, content);
      expect(texts(results), path).toEqual([[...FERRY, ...text].join('\n\n')]);
      expect(fields(results)[0], path).toMatchObject({ outlet: 'Vale Herald', highlight: 'It is over.', ...others });
    }
  });

  it('a magazine of Nexis Uni has no day of publication', async () => {
    const lines = [
      'Ferry stops',
      'Vale Review',
      'May 2021',
      'Length: 4 words',
      'Body',
      ...FERRY,
      'Load-Date: May 5, 2021',
      'End of Document',
    ];
    const results = await read('a.txt', lines.join('\n'));
    expect(given(results)).toEqual([{ headline: 'Ferry stops' }]);
    expect(warnings(results)).toEqual(['the date is not read ("May 2021")']);
  });
});

it('Nexis Uni as Word saves it as text: a paragraph a line, empty ones where the page has space', async () => {
  const long =
    'The ferry across the Vale stopped on Tuesday after ninety years, and the harbour said that it would not sail again before the new quay is built, in June at the earliest.';
  const cover = [
    'User Name: A',
    'Documents (2)',
    '',
    '1. Ferry stops',
    '',
    'Client/Matter: -None-',
    'Search Terms: ferry',
    '',
    '2. Bridge to open',
    '',
    'Client/Matter: -None-',
    '',
  ];
  const article = (title: string): string[] => [
    ...[
      title,
      'Vale Herald',
      'May 4, 2021 Tuesday',
      '',
      'Copyright 2021 Vale Media',
      '',
      'Section: News; Pg. 7',
      'Length: 40 words',
    ],
    ...[
      'Byline: Ann Lee',
      'Body',
      '',
      long,
      '',
      FERRY[1]!,
      '',
      'Classification',
      '',
      'Language: ENGLISH',
      'Load-Date: May 5, 2021',
      '',
      'End of Document',
      '',
    ],
  ];
  const results = await read('a.txt', [...cover, ...article('Ferry stops'), ...article('Bridge to open')].join('\r\n'));
  const same = { published: '2021-05-04', bylines: ['Ann Lee'], language: 'en' };
  expect(given(results)).toEqual([
    { headline: 'Ferry stops', ...same },
    { headline: 'Bridge to open', ...same },
  ]);
  expect(texts(results)).toEqual(Array(2).fill(`${long}\n\n${FERRY[1]}`));
  expect(fields(results)).toMatchObject(
    Array(2).fill({ outlet: 'Vale Herald', section: 'News; Pg. 7', length: '40 words' }),
  );
  expect(warnings(results)).toEqual([]);
});

describe('a language that a tail states', () => {
  it.each([
    ['ENGLISH', 'en'],
    ['GERMAN; DEUTSCH', 'de'],
    ['Spanish; Castilian', 'es'],
    ['Vale talk', undefined],
  ])('%s is the article’s', async (stated, code) => {
    const nexis = ['Ferry stops', 'Vale Herald', 'May 4, 2021 Tuesday', 'Length: 2 words', 'Body', 'It stopped.'];
    const one = await read(
      'a.txt',
      [...nexis, 'Classification', `Language: ${stated}`, 'End of Document'].join('\n\n'),
    );
    expect(given(one).map(({ language }) => language)).toEqual([code]);
    const lexis = ['1 of 1 DOCUMENTS', 'Vale Herald', 'May 4, 1998', 'Ferry stops', 'LENGTH: 2 words', 'It stopped.'];
    const other = await read('a.txt', [...lexis, `LANGUAGE: ${stated}`, 'LOAD-DATE: May 5, 1998'].join('\n\n'));
    expect(given(other).map(({ language }) => language)).toEqual([code]);
  });
});

describe('lines at the end of a text of the older LexisNexis', () => {
  const of = (...lines: readonly string[]): string =>
    ['1 of 1 DOCUMENTS', 'Vale Herald', 'May 4, 1998', 'Ferry stops', 'LENGTH: 2 words', 'It stopped.', ...lines].join(
      '\n\n',
    );
  it.each([
    ['(c) to keep the ferry running until the bridge has been mended.'],
    ['Copyright reform was what the minister wanted to speak about.'],
    ['Copyright law of 1998 was his subject; he said no more.'],
  ])('that begin as rights do are prose: %s', async (line) => {
    expect(texts(await read('a.txt', of(line, 'LOAD-DATE: May 5, 1998')))).toEqual([`It stopped.\n\n${line}`]);
  });
  it.each([
    ['Copyright 1998 Vale Media'],
    ['Copyright (c) 1998, Vale Media'],
    ['(c) 1998 Vale Media'],
    ['© Vale Media, 1998'],
    ['Copyright Vale Media. All Rights Reserved'],
  ])('of rights are none of the text: %s', async (line) => {
    expect(texts(await read('a.txt', of(line, 'LOAD-DATE: May 5, 1998')))).toEqual(['It stopped.']);
  });
});

describe('ProQuest', () => {
  const RULER = '_'.repeat(60);
  const article = (number: number, of: number, ...text: readonly string[]): string[] => [
    RULER,
    `Document ${number} of ${of}`,
    `Ferry stops ${number}`,
    'Lee, Ann; Chan, Bo.',
    'Publication info: Vale Herald; Tema [Tema]. 04 May 2021: A.1.',
    'https://example.org/1',
    'Abstract: None available.',
    ...text,
    'Subject: Ferries',
    `Title: Ferry stops ${number}`,
    'Publication title: Vale Herald; Tema',
    'Publication date: May 4, 2021',
    'Section: News',
    'Language of publication: English',
    `ProQuest document ID: ${number}`,
    'Database: Vale Newsstream',
  ];
  const TEXT = [`Full text: ${FERRY[0]}`, FERRY[1]!];
  const meta = {
    headline: 'Ferry stops 1',
    published: '2021-05-04',
    bylines: ['Ann Lee', 'Bo Chan'],
    language: 'en',
  };

  it.each<[string, string, string | Uint8Array]>([
    [
      'text',
      'a.txt',
      ['Report Information from ProQuest', ...article(1, 1, ...TEXT), RULER, 'Bibliography'].join('\n\n'),
    ],
    ['RTF', 'a.rtf', rtf(...article(1, 1, ...TEXT))],
    ['Word', 'a.docx', docx(...article(1, 1, ...TEXT))],
    [
      'HTML',
      'a.html',
      `<html><body>${article(1, 1, ...TEXT)
        .map((one) => `<p>${one.replace(/^([\w ]+:) /, '<strong>$1 </strong>')}</p>`)
        .join('')}</body></html>`,
    ],
    [
      'HTML without numbers',
      'a.html',
      `<html><body><div><a name="DocID_1"></a>${article(1, 1, ...TEXT)
        .slice(2)
        .map((one) => `<p>${one}</p>`)
        .join('')}</div></body></html>`,
    ],
  ])('in %s', async (_, path, content) => {
    const results = await read(path, content);
    expect(warnings(results)).toEqual([]);
    expect(brief(results)).toEqual(['document 1']);
    expect(given(results)).toEqual([meta]);
    expect(texts(results)).toEqual([FERRY.join('\n\n')]);
    expect(fields(results)).toMatchObject([{ outlet: 'Vale Herald; Tema', section: 'News' }]);
  });

  it('keeps lines of a text that look like fields, and leaves out captions and credits', async () => {
    const text = [
      'Full text: It stopped.',
      'Location: nobody knows.',
      'It did.',
      'CAPTION: A ferry',
      'Credit: Bo Chan',
    ];
    expect(texts(await read('a.txt', article(1, 1, ...text).join('\n\n')))).toEqual([
      'It stopped.\n\nLocation: nobody knows.\n\nIt did.',
    ]);
  });

  it('tells an article without a full text, and one that is missing', async () => {
    const results = await read(
      'a.txt',
      [...article(1, 3, 'Full text: Not available.'), ...article(2, 3, ...TEXT)].join('\n\n'),
    );
    expect(brief(results)).toEqual(['warning article-count', 'no-body', 'document 2']);
    expect(warnings(results)[0]).toMatch(/1 articles are read, but by its own marks the file has 3/);
  });
});

describe('Factiva', () => {
  const NUMBER = 'Document VALE000020210504el540000b';
  const plain = [
    '*Ferry stops',
    'By Ann Lee',
    '1,234 words',
    '4 May 2021',
    '10:12 GMT',
    'Vale Herald',
    'VALE',
    '7',
    'English',
    '(c) 2021 Vale Media',
    ...FERRY,
    NUMBER,
  ];
  const coded = [
    'HD',
    'Ferry stops',
    'BY',
    'By Ann Lee',
    'WC',
    '1,234 words',
    'PD',
    '4 May 2021',
    'SN',
    'Vale Herald',
    'LA',
    'English',
    'CY',
    '(c) 2021',
    'LP',
    FERRY[0]!,
    'TD',
    FERRY[1]!,
    'AN',
    NUMBER,
  ];
  const rows = coded.flatMap((one, index) => (index % 2 === 0 ? [`${one}\t${coded[index + 1]}`] : []));
  const meta = { headline: 'Ferry stops', published: '2021-05-04', bylines: ['Ann Lee'], language: 'en' };
  const bare = (lines: readonly string[]): string[] => lines.map((one) => one.replace(/^\*/, ''));

  it.each<[string, string, string | Uint8Array]>([
    [
      'RTF without codes',
      'a.rtf',
      rtf(
        '*Factiva',
        '1. Ferry stops',
        '2. Rain',
        ...plain,
        'Search Summary',
        '© 2021 Factiva, Inc. All rights reserved.',
      ),
    ],
    ['RTF with codes', 'a.rtf', rtf(...coded, 'IPD', 'Ferries')],
    ['RTF with codes in rows', 'a.rtf', rtf(...rows)],
    ['Word', 'a.docx', docx(...bare(plain))],
    ['text', 'a.txt', bare(plain).join('\n')],
    ['text, with codes', 'a.txt', rows.join('\n')],
    ['text, with a space for the tab', 'a.txt', rows.join('\n').replaceAll('\t', ' ')],
    [
      'text, with a space for the tab but where a text follows',
      'a.txt',
      rows
        .join('\n')
        .replaceAll(/(?<=^(?:LP|TD))\t/gm, '   \n\n')
        .replaceAll('\t', '   '),
    ],
    ['RTF, with spaces for the tab', 'a.rtf', rtf(...rows.map((row) => row.replace(/\t+/, '  ')))],
  ])('in %s', async (_, path, content) => {
    const results = await read(path, content);
    expect(brief(results)).toEqual(['document VALE000020210504el540000b']);
    expect(given(results)).toEqual([meta]);
    expect(texts(results)).toEqual([FERRY.join('\n\n')]);
    expect(fields(results)).toMatchObject([{ outlet: 'Vale Herald', words: '1,234 words' }]);
  });

  it.each([
    'J000000020210504eh540000b',
    'PRN0000020210504eh5400002',
    'VALEH00020210504eh540000b',
    'VALEHE0020210504eh540000b',
    'VALEHERA20210504eh540000b',
    'VALE24H019990504dv5400001',
  ])('parts the articles at numbers of any source, %s', async (number) => {
    const one = [...bare(plain).slice(0, -1), `Document ${number}`];
    const coded = rows.map((row) => row.replace(NUMBER, `Document ${number}`));
    for (const [path, content] of [
      ['a.txt', [...one, ...bare(plain)].join('\n')],
      ['b.txt', [...coded, ...rows].join('\n')],
      ['a.rtf', rtf(...one, ...plain)],
      [
        'a.html',
        page('877 words', '4 May 2021', `Document ${number}`).replace('</body>', '') +
          page('8 words', '4 May 2021', NUMBER),
      ],
    ] as const) {
      const results = await read(path, content);
      expect(brief(results), path).toEqual([`document ${number}`, 'document VALE000020210504el540000b']);
      expect(texts(results), path).toEqual(Array(2).fill(FERRY.join('\n\n')));
    }
  });

  it('takes no line of a text for a number', async () => {
    const lines = ['Document VALE is gone.', 'Document 20210504', 'Document A1'];
    const results = await read('a.txt', [...bare(plain).slice(0, -1), ...lines, NUMBER].join('\n'));
    expect(texts(results)).toEqual([[...FERRY, ...lines].join('\n\n')]);
  });

  const page = (words: string, date: string, number: string): string =>
    `<html><head><title>Factiva</title></head><body><div id="a" class="article"><div class="article deArticle"><p></p><div>Kommentar</div><div id="hd"><span class="deHeadline">Ferry stops</span></div>
<div>${words}</div><div>${date}</div><div>Vale Herald</div><div>VALE</div><div>3</div><div>Englisch</div><div>(c) 2021 Vale Media</div>
<p class="articleParagraph deArticleParagraph">${FERRY[0]}</p><p class="articleParagraph deArticleParagraph">${FERRY[1]}</p><p>Vale Media</p><p>${number}</p></div></div></body></html>`;
  it.each([
    ['877 Wörter', '4. Mai 2021', 'Dokument VALE000020210504el540000b'],
    ['1,877 words', '4 May 2021', NUMBER],
    ['877 字', '2021 年 5 月 4 日', '文件 VALE000020210504el540000b'],
  ])('in HTML without codes, %s, %s', async (words, date, number) => {
    const results = await read('a.html', page(words, date, number));
    expect(brief(results)).toEqual(['document VALE000020210504el540000b']);
    expect(given(results)).toEqual([{ headline: 'Ferry stops', published: '2021-05-04' }]);
    expect(texts(results)).toEqual([FERRY.join('\n\n')]);
    expect(fields(results)).toMatchObject([{ outlet: 'Vale Herald', section: 'Kommentar', page: '3', words }]);
  });
});

describe('Europresse', () => {
  const article = (day: number, date: string): string =>
    `<header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Vale Herald</span></div><div class="DocHeader">News, ${date} - p. 4</div><p class="titreArticleVisu">Ferry ${day}</p><div class="sm-margin-bottomNews">Ann Lee</div></header>
<section><div class="DocText clearfix"><p>${FERRY[0]}</p><p>${FERRY[1]}</p></div></section><footer><small>© 2021 Vale Media. This notice is long, and speaks of rights and of nothing else.</small><span class="txtCertificat">News·2021050${day}·VH·1</span></footer>`;
  it.each([
    ['articles', 'article'],
    ['tables', 'td'],
  ])('in %s', async (_, name) => {
    const results = await read(
      'a.html',
      `<html><body>${[4, 5].map((day) => `<${name}>${article(day, day === 4 ? 'mardi 4 mai 2021' : 'May 5, 2021')}</${name}>`).join('')}</body></html>`,
    );
    expect(brief(results)).toEqual(['document News·20210504·VH·1', 'document News·20210505·VH·1']);
    expect(given(results)).toEqual(
      [4, 5].map((day) => ({ headline: `Ferry ${day}`, published: `2021-05-0${day}`, bylines: ['Ann Lee'] })),
    );
    expect(texts(results)).toEqual([FERRY.join('\n\n'), FERRY.join('\n\n')]);
  });
});

it.each<[string, string | null]>([
  ['March 4, 2025 Tuesday, Late Edition - Final', '2025-03-04'],
  ['Tuesday, March 4, 2025', '2025-03-04'],
  ['March 4, 2025, Tuesday,, FINAL EDITION', '2025-03-04'],
  ['4 March 2025 Tuesday 9:15 AM GMT', '2025-03-04'],
  ['March 4, 2025 - 10:05:12 Eastern Time', '2025-03-04'],
  ['March 4 2025', null],
  ['The Herald, March 4, 2025', null],
  ['Summer 4, 2025', null],
])('the line %j has the date %j', (line, date) => {
  expect(dateOfLine(line)).toBe(date);
});
