/** The whole stage on whole texts, and what must hold of any text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN } from '../../../src/annotators/runner.ts';
import { paragraphs } from '../../../src/annotators/structure/blocks.ts';
import { structure } from '../../../src/annotators/structure/index.ts';
import type { Given } from '../../../src/document/document.ts';
import { slice } from '../../../src/document/span.ts';
import { makeDocument, runStage } from '../../helpers/documents.ts';
import { expectLinear } from '../../helpers/growth.ts';

const structureOf = (text: string, given: Given = {}) => runStage<'structure'>(structure, makeDocument(text, given));
const kinds = (text: string, given: Given = {}) => structureOf(text, given).blocks.map((block) => block.kind);

const ARTICLE = ` date 2024-03-12 Kenyan minister opens bridge

Xinhua) 08:05, March 12, 2024

Kenyan Transport Minister Amina Otieno cuts a ribbon in Kisumu, Kenya, March 11, 2024. (Xinhua/Li Wei)

KISUMU, Kenya, March 11 (Xinhua) -- Kenya on Monday opened a bridge over the Nyando River, officials said.

"It will cut the journey by an hour," Otieno told reporters. Enditem
`;

describe('an agency story', () => {
  test('has each part labelled, with exact spans', () => {
    const found = structureOf(ARTICLE);
    expect(found.blocks.map(({ kind }) => kind)).toEqual([
      'metadata',
      'headline',
      'metadata',
      'caption',
      'body',
      'body',
      'tail',
    ]);
    expect(found.headline?.text).toBe('Kenyan minister opens bridge');
    expect(found.published?.text).toBe('2024-03-12T08:05');
    expect(slice(ARTICLE, found.published?.span as never)).toBe('08:05, March 12, 2024');
    expect(found.agency).toBe('Xinhua');
    expect(found.dateline).toMatchObject({ place: 'Kisumu, Kenya', date: '2024-03-11', agency: 'Xinhua' });
    expect(slice(ARTICLE, found.dateline as never)).toBe('KISUMU, Kenya, March 11 (Xinhua) --');
    expect(found.captions.map(({ credit }) => credit)).toEqual(['Xinhua/Li Wei']);
    expect(found.bylines).toEqual([]);
  });
  test('reads the same with CRLF, lone CR and line separators', () => {
    for (const end of ['\r\n', '\r', '\u2028']) {
      const text = ARTICLE.replaceAll('\n', end);
      expect(kinds(text)).toEqual(kinds(ARTICLE));
    }
  });
  test('what is given wins over what the text says', () => {
    const given = { headline: 'Another', published: '2024-03-14', bylines: ['Jane Roe'], agency: 'AP' };
    const found = structureOf(ARTICLE, given);
    expect(found.headline).toEqual({ text: 'Another', span: null });
    expect(found.published).toEqual({ text: '2024-03-14', span: null });
    expect(found.bylines).toEqual([{ text: 'Jane Roe', span: null }]);
    expect(found.agency).toBe('AP');
    expect(found.blocks[1]?.kind).toBe('body');
    expect(structureOf(ARTICLE, { headline: 'Kenyan  minister opens bridge' }).headline?.span).not.toBeNull();
  });
});

describe('other shapes', () => {
  const body = 'The council voted on Monday to repair the bridge over the river before the end of the year.';
  test.each([
    ['Maria Lind and Jane Roe in Nairobi', ['Maria Lind', 'Jane Roe']],
    ['Maria Lind', ['Maria Lind']],
    ['Old bridge', []], // no given name
    ['Maria Orvano', []], // who is in the story
  ])('names alone between headline and story are a byline where they can be nothing else: %s', (line, names) => {
    const text = `Council closes old bridge over the Vell\n${line}\nThe council of Lago voted on Monday to close the old bridge over the river Vell, said the mayor, Ms Orvano.\nShe said no more.`;
    expect(structureOf(text).bylines.map((byline) => byline.text)).toEqual(names);
  });

  test('a name between headline and dateline is a byline', () => {
    const text = `Storm closes bridge.\nPeter Roe\nGENEVA 1996-08-22\n${body}\n-- Geneva newsroom, +41 22 555 0100`;
    expect(kinds(text)).toEqual(['headline', 'byline', 'metadata', 'body', 'tail']);
    expect(structureOf(text).bylines[0]?.text).toBe('Peter Roe');
    expect(structureOf(text).dateline?.date).toBe('1996-08-22');
  });
  test('a web page', () => {
    const text = `https://x.example/2021/05/03/a\nWorld\nStorm closes bridge\nBy Jane Roe and John Doe, Reuters\n${body}\n${body}\nRead more:\nFerry sinks in river\n© 2021 Example`;
    const found = structureOf(text);
    expect(found.blocks.map(({ kind }) => kind)).toEqual([
      'metadata',
      'metadata',
      'headline',
      'byline',
      'body',
      'body',
      'tail',
      'tail',
      'tail',
    ]);
    expect(found.published?.text).toBe('2021-05-03');
    expect(found.agency).toBe('Reuters');
    expect(found.bylines.map(({ text }) => text)).toEqual(['Jane Roe', 'John Doe']);
  });
  test('a byline may hold the date, and a name may stand above it', () => {
    const text = `Storm closes bridge\nBy Jane Roe | 3 May 2021\n${body}`;
    expect(kinds(text)).toEqual(['headline', 'byline', 'body']);
    expect(structureOf(text).published?.text).toBe('2021-05-03');
    expect(kinds(`Storm closes bridge\nJane Roe\n3 Min Read\nGENEVA, May 3 (Reuters) - ${body}`)).toEqual([
      'headline',
      'byline',
      'metadata',
      'body',
    ]);
  });
  test('a body alone has no headline, and its sentences stay body', () => {
    expect(kinds(`The bridge is closed.\n\n${body}`)).toEqual(['body', 'body']);
    expect(structureOf(`The bridge is closed.\n\n${body}`).headline).toBeNull();
    expect(kinds(body)).toEqual(['body']);
  });
  test('a label inside the story is its heading', () => {
    expect(kinds(`${body} ${body}\nPolitics\n${body}`)).toEqual(['body', 'body', 'body']);
  });
  test('an empty text has no block', () => {
    expect(structureOf('').blocks).toEqual([]);
    expect(structureOf(' \r\n\t ').blocks).toEqual([]);
  });
});

describe('paragraphs', () => {
  const wrapped = [
    'Bridge closed after storm',
    '',
    'GENEVA (AP) - The council voted on Monday to repair the bridge over',
    'the river before the end of the year, after a storm that left three',
    'of its arches in the water and cut the town in two.',
    '',
    'The mayor said that the work would cost less than was feared, and',
    'that the ferry would run by night until the bridge is open again to',
    'cars and lorries.',
  ].join('\n');
  const texts = (text: string) => paragraphs(text).map((span) => slice(text, span));
  test('of wrapped text are joined', () => {
    expect(texts(wrapped)).toHaveLength(3);
    expect(texts(wrapped)[1]).toMatch(/^GENEVA[\s\S]*in two\.$/);
    expect(kinds(wrapped)).toEqual(['headline', 'body', 'body']);
    expect(texts(wrapped.replaceAll('\n', '\r\n'))).toHaveLength(3);
  });
  test('marked by indentation only are joined too', () => {
    const indented = wrapped
      .split('\n\n')
      .map((paragraph) => `   ${paragraph}`)
      .join('\n');
    expect(texts(indented)).toHaveLength(3);
  });
  test('that are lines stay lines, also without empty lines between', () => {
    expect(texts('One sentence here.\nAnother one, longer than that.\nA third.')).toHaveLength(3);
    expect(texts('Swansea 1 Lincoln 2\nHull 0 Barnet 0\nYork 1 Bury 3\nWigan 2 Leyton 1')).toHaveLength(4);
    expect(texts('tomatoes\nonions\ngarlic\nolive oil\nbread')).toHaveLength(5);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'BEIJING, Sept. 29 (Xinhua) --',
    'By Jane Roe',
    '(Photo: AFP)',
    'Xinhua) 08:57, September 30, 2025',
    'date 2025-09-30 A',
    'Read more:',
    'Enditem',
    '(AP)',
    'PARIS',
    '—',
    '--',
    ':',
    '/',
    '.',
    ' ',
    '\n',
    '\r\n',
    '\r',
    'the bridge was opened',
    '😀',
    '\ud83d',
    'مرحبا',
    'https://x.example/2021/05/03',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
  );
  test('gives valid blocks that hold all that is not white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = structureOf(text); // runStage checks order, coverage and spans
        for (const field of [found.headline, found.published, ...found.bylines])
          if (field?.span) expect(slice(text, field.span).trim()).toBe(slice(text, field.span));
        if (found.headline?.span) expect(slice(text, found.headline.span)).toBe(found.headline.text);
        for (const { text: name, span } of found.bylines) expect(slice(text, span as never)).toBe(name);
      }),
      { numRuns: 1500 },
    );
  });
  test.each([
    ' ',
    '\n',
    'A',
    'A ',
    'A-',
    'A.',
    '"',
    '(',
    '/',
    '1',
    '1:',
    '—',
    '. ',
    'By A B, ',
    'AP/',
    'a\n',
    'May 3 ',
    'Photo: ',
    'https://',
    '| ',
  ])('takes linear time on a megabyte of %j', (unit) => {
    expectLinear(1_000_000, (size) => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      return () => {
        structure.annotate(makeDocument(text), PLAIN);
        structure.annotate(makeDocument(`A headline\nLONDON (AP) — ${text}`), PLAIN);
      };
    });
  });
});
